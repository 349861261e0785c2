//! Randomness as an argument. The real source is made in the program's `main`; tests and the
//! simulation use a seeded one and get the same ids and tokens every time.

use std::sync::Mutex;

use sha2::{Digest, Sha256};

/// A source of random bytes.
pub trait Random: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// A reproducible source for tests and simulations. Never used for real tokens.
#[derive(Debug)]
pub struct SeededRandom {
    seed: u64,
    counter: Mutex<u64>,
}

impl SeededRandom {
    /// The same seed gives the same bytes.
    pub fn new(seed: u64) -> Self {
        Self { seed, counter: Mutex::new(0) }
    }

    fn next_block(&self) -> [u8; 32] {
        let mut counter = match self.counter.lock() {
            Ok(guard) => guard,
            Err(poisoned) => poisoned.into_inner(),
        };
        *counter += 1;
        let mut digest = Sha256::new();
        digest.update(self.seed.to_be_bytes());
        digest.update(counter.to_be_bytes());
        digest.finalize().into()
    }
}

impl Random for SeededRandom {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(32) {
            let block = self.next_block();
            for (to, from) in chunk.iter_mut().zip(block) {
                *to = from;
            }
        }
    }
}

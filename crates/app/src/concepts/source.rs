//! A file as a reader of its bytes on a thread that may wait: read elsewhere, or piece by piece from
//! the database. Its hash is made on the way.

use std::io::{self, Read};

use sha2::{Digest, Sha256};
use tokio::sync::mpsc::Receiver;

use service_manual_domain::secret::hexadecimal;

/// Hashes what is read through it.
pub(super) struct Hashed<R> {
    inner: R,
    hash: Sha256,
}

impl<R> Hashed<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, hash: Sha256::new() }
    }

    /// The hash of what was read so far.
    pub(super) fn finish(self) -> String {
        hexadecimal(&self.hash.finalize())
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// Pieces that somebody else sends, as long as they come.
pub(super) struct Pieces {
    pieces: Receiver<io::Result<Vec<u8>>>,
    current: io::Cursor<Vec<u8>>,
}

impl Pieces {
    pub(super) fn new(pieces: Receiver<io::Result<Vec<u8>>>) -> Self {
        Self { pieces, current: io::Cursor::default() }
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.current.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            match self.pieces.blocking_recv() {
                Some(piece) => self.current = io::Cursor::new(piece?),
                None => return Ok(0),
            }
        }
    }
}

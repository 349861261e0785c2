//! The real clock and the real source of randomness.

use service_manual_domain::random::Random;
use service_manual_domain::time::{Clock, Instant};

/// The time of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the time is read")]
    fn now(&self) -> Instant {
        Instant::from_milliseconds(jiff::Timestamp::now().as_millisecond())
    }
}

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::disallowed_methods, reason = "the one place where randomness is read")]
    fn fill(&self, buffer: &mut [u8]) {
        // Without randomness no token is a secret: the process must not go on.
        if let Err(error) = getrandom::fill(buffer) {
            eprintln!("service-manual: the operating system gives no randomness: {error}");
            std::process::abort();
        }
    }
}

//! The `service-manual` program: configuration, commands and wiring.
//!
//! **Invariant:** only here are the environment, the real clock and the real source of randomness
//! read; everything below gets them as arguments.

pub mod commands;
pub mod config;
pub mod logging;
mod start;
mod system;

pub use start::{Purpose, open_context, open_index, options};
pub use system::{SystemClock, SystemRandom};

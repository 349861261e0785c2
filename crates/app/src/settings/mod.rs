//! The settings that administrators change while the program runs.

pub mod change;

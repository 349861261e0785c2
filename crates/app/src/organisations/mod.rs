//! Organisations.

pub mod change;
pub mod create;

//! Lifted services, for administrators.

mod form;
mod list;

pub use form::{ExistingLift, LiftFormPage};
pub use list::{LiftRow, LiftsPage};

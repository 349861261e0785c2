//! Searches that people save, and short addresses of searches (spec 4.3, 4.4).

pub mod remove;
pub mod rename;
pub mod save;
pub mod shorten;

use service_manual_domain::problem::{Problem, ProblemCode};

use crate::error::Error;
use crate::own_lists::begin;

fn wrong(code: ProblemCode) -> Error {
    Error::Invalid(vec![Problem::new("name", code)])
}

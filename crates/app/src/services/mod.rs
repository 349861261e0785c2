//! Services: writing and publishing (spec 3).

pub mod archive;
mod assign;
pub mod bulk;
pub mod comments;
pub mod confirm;
pub mod copy;
pub mod create;
pub mod delete;
pub mod form;
mod links;
pub(crate) mod load;
pub mod mark_outdated;
pub mod missing;
pub mod notice;
pub mod offered;
pub mod presence;
pub mod publish;
pub mod report;
pub mod responsibility;
pub mod restore;
pub mod restore_version;
pub mod return_to_writers;
pub mod save;
pub mod schedule;
pub mod submit;
pub mod typed;
pub mod withdraw;

use service_manual_domain::problem::Problem;

/// What became of a step that needs a complete service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// Something is missing; all of it.
    NotReady(Vec<Problem>),
}

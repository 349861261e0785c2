//! Services: writing and publishing (spec 3).

mod load;
pub mod missing;
pub mod publish;
pub mod return_to_writers;
pub mod save;
pub mod submit;
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

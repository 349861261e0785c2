//! People: signing in, inviting, registering.

pub mod acknowledge_notice;
mod authority;
pub mod confirm;
pub mod create_administrator;
pub mod deactivate;
pub(crate) mod delete;
mod failures;
pub(crate) mod membership;
pub mod restore;
pub mod session;
pub mod sign_in;
pub mod sign_out;

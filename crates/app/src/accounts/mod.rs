//! People: signing in, inviting, registering.

pub mod create_administrator;
pub mod invite;
pub mod register;
pub mod revoke_invitation;
pub mod session;
pub mod sign_in;
pub mod sign_out;

//! The structs of the mails, by what they are about.

pub(super) mod accounts;
pub(super) mod digest;
pub(super) mod freshness;
pub(super) mod invitations;
pub(super) mod roles;
pub(super) mod security;
pub(super) mod services;

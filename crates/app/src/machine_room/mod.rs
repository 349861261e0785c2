//! What administrators do with background work that failed: let it be tried again, or discard it.

pub mod discard_job;
pub mod discard_mail;
pub mod retry_job;
pub mod retry_mail;

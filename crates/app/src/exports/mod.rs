//! What people take out of the service as files.

pub mod csv;
pub mod xlsx;

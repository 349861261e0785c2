//! Importing services, for administrators: choosing a file, what would become of it, and what did.

mod choose;
mod report;

pub use choose::ImportPage;
pub use report::{ImportReportPage, Stage};

//! The names of the vocabularies in the database.

/// Categories of services.
pub const CATEGORIES: &str = "category";

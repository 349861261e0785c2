//! What may go wrong with the index.

/// The result of the index's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// Why an index cannot be used. No search text leads to an error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder holds an index of another version of schema, analysers or lexicon.
    #[error("the search index was made by another version and must be rebuilt")]
    Outdated,
    /// The folder holds an index that cannot be read.
    #[error("the search index is damaged and must be rebuilt: {0}")]
    Damaged(String),
    /// Another process, or another index of this one, writes to the same folder.
    #[error("the search index is in use by another process")]
    InUse,
    /// The folder cannot be read or written.
    #[error("the search index cannot be read or written: {0}")]
    Storage(#[from] std::io::Error),
    /// The index library failed.
    #[error("the search index failed: {0}")]
    Library(String),
}

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        match error {
            tantivy::TantivyError::LockFailure(..) => Self::InUse,
            other => Self::Library(other.to_string()),
        }
    }
}

//! What can go wrong with the database.

/// The result of every store function.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a store function failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing.
    #[error("{0} was not found")]
    NotFound(&'static str),
    /// Somebody saved meanwhile, or a unique value exists already.
    #[error("{0} was changed by somebody else meanwhile, or exists already")]
    Conflict(&'static str),
    /// A stored value is not one the program writes.
    #[error("table {table}, column {column}: the stored value is not valid: {detail}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What is wrong; never the value itself, which may be personal data.
        detail: String,
    },
    /// The database did not do what it was asked.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

impl Error {
    /// Turns the violation of a unique constraint into a conflict. Constraint names are not used:
    /// SQLite does not tell them.
    pub(crate) fn unique(error: Self, what: &'static str) -> Self {
        match error {
            Self::Database(sqlx::Error::Database(inner)) if inner.is_unique_violation() => {
                Self::Conflict(what)
            }
            other => other,
        }
    }
}

//! Everything in which SQLite and PostgreSQL differ.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::error::{Error, Result};

/// Which database a store works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The embedded database.
    Sqlite,
    /// A server.
    Postgres,
}

impl Dialect {
    /// The dialect of a database address, by its scheme.
    pub fn of_url(url: &str) -> Option<Self> {
        match url.split_once(':')?.0 {
            "sqlite" => Some(Self::Sqlite),
            "postgres" | "postgresql" => Some(Self::Postgres),
            _ => None,
        }
    }

    /// How a transaction that writes begins. SQLite takes its one write lock at once, so that two
    /// writers wait for each other instead of failing at the first write.
    pub(crate) const fn begin_write(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => "BEGIN",
        }
    }

    /// How a transaction that only reads begins: one unchanging picture of the data.
    pub(crate) const fn begin_read(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN DEFERRED",
            Self::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }

    /// Statements for every new connection. `secure_delete` overwrites what is deleted, so that
    /// erased personal data is not left in free pages (spec 2.5). PostgreSQL's compiler of statements
    /// takes 10 ms for what runs as long: a list of people took twice its time with it.
    pub(crate) const fn on_connect(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA secure_delete = ON",
                "PRAGMA busy_timeout = 10000",
                "PRAGMA cache_size = -8000",
            ],
            Self::Postgres => &["SET jit = off"],
        }
    }

    /// Statements that make the bytes of erased rows go. They run outside a transaction.
    pub(crate) const fn forget_erased(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &["PRAGMA wal_checkpoint(TRUNCATE)"],
            Self::Postgres => &[
                "VACUUM account",
                "VACUUM membership",
                "VACUUM invitation",
                "VACUUM mail",
                "VACUUM job",
                "VACUUM own_list",
                "VACUUM own_list_service",
                "VACUUM saved_search",
                "VACUUM contact",
            ],
        }
    }

    /// Whether such a statement did its work. SQLite answers with a row whose first column is 1
    /// when a reader kept it from emptying its log.
    pub(crate) fn check_forgotten(self, row: Option<&AnyRow>) -> Result<()> {
        let busy = match (self, row) {
            (Self::Sqlite, Some(row)) => row.try_get::<i64, _>(0)? != 0,
            (Self::Sqlite, None) | (Self::Postgres, _) => false,
        };
        if busy { Err(Error::Conflict("write-ahead log")) } else { Ok(()) }
    }

    /// Ends a claiming `SELECT`, so that several processes claim different rows.
    pub(crate) const fn skip_locked(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }
}

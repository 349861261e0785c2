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
    /// erased personal data is not left in free pages (spec 2.5); with a limit, statistics are numbers
    /// alone, while without one they would hold samples of what people wrote; a low one would make
    /// these numbers wrong, and lists a hundred times slower. PostgreSQL's compiler of statements takes
    /// 10 ms for what runs as long: a list of people took twice its time with it.
    pub(crate) const fn on_connect(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA secure_delete = ON",
                "PRAGMA busy_timeout = 10000",
                "PRAGMA cache_size = -8000",
                "PRAGMA analysis_limit = 1000000",
            ],
            Self::Postgres => &["SET jit = off"],
        }
    }

    /// Statements that make the bytes of erased rows go. They run outside a transaction. A server's
    /// statistics hold samples of what is in its columns, so these are made anew as well.
    pub(crate) const fn forget_erased(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &["PRAGMA wal_checkpoint(TRUNCATE)"],
            Self::Postgres => &[
                "VACUUM (ANALYZE) account",
                "VACUUM (ANALYZE) membership",
                "VACUUM (ANALYZE) invitation",
                "VACUUM (ANALYZE) mail",
                "VACUUM (ANALYZE) job",
                "VACUUM (ANALYZE) own_list",
                "VACUUM (ANALYZE) own_list_service",
                "VACUUM (ANALYZE) saved_search",
                "VACUUM (ANALYZE) contact",
            ],
        }
    }

    /// Makes a statement read a table by an index. A server knows by itself which; SQLite does not
    /// know how many rows fit, and how far from each other they are.
    pub(crate) fn by_index(self, index: &str) -> String {
        match self {
            Self::Sqlite => format!(" INDEXED BY {index}"),
            Self::Postgres => String::new(),
        }
    }

    /// Ends a subquery of which all rows are found before they are sorted. A server would rather read
    /// them in the order of an index, which takes long where those that fit stand at its end.
    pub(crate) const fn found_first(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " OFFSET 0",
        }
    }

    /// The statement by which the database learns how large its tables are, where they have changed
    /// much since. Servers do it by themselves.
    pub(crate) const fn learn_sizes(self) -> Option<&'static str> {
        match self {
            // Look at all tables, and analyse those that have grown or shrunk tenfold.
            Self::Sqlite => Some("PRAGMA optimize = 0x10002"),
            Self::Postgres => None,
        }
    }

    /// Whether a statement of [`Self::forget_erased`] did its work. SQLite answers with a row whose
    /// first column is 1 when a reader kept it from emptying its log.
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

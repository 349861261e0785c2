//! The address of the database.

use std::fmt;
use std::path::Path;

use service_manual_domain::secret::Secret;

use super::setting::{Refusal, Setting};

/// The two databases that the program works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded in the program, one file, one machine.
    Sqlite,
    /// A server of its own, any number of replicas.
    Postgres,
}

/// The database and how to sign in to it. It may hold a password, so it shows only its engine.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    engine: Engine,
    url: Secret<String>,
}

impl DatabaseUrl {
    /// The embedded database in the file.
    pub fn sqlite(file: &Path) -> Self {
        // The address is percent-encoded, a path is not.
        let path = file.to_string_lossy();
        let path = path.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
        Self { engine: Engine::Sqlite, url: Secret::new(format!("sqlite:{path}")) }
    }

    /// Which database it is.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// The whole address, to open the connection with and for nothing else.
    pub fn reveal(&self) -> &str {
        self.url.reveal()
    }

    /// The address without user and password, for messages.
    pub fn shown(&self) -> String {
        let url = self.reveal();
        match (self.engine, url.split_once("://")) {
            (Engine::Postgres, Some((scheme, rest))) => {
                let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                let place = place.split('?').next().unwrap_or_default();
                format!("{scheme}://{place}")
            }
            _ => url.to_owned(),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({:?}, …)", self.engine)
    }
}

impl Setting for DatabaseUrl {
    const SECRET: bool = true;
    const EXPECTED: &'static str =
        "sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE (special characters as %XX)";

    fn parse(text: &str) -> Result<Self, Refusal> {
        let engine = if let Some(path) = text.strip_prefix("sqlite:") {
            if path.trim_start_matches('/').is_empty() {
                return Err("names no file after `sqlite:`".to_owned());
            }
            if path.contains('?') || path == ":memory:" {
                return Err("holds more than the path of a file after `sqlite:`".to_owned());
            }
            Engine::Sqlite
        } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Engine::Postgres
        } else {
            return Err("begins with neither `sqlite:` nor `postgres://`".to_owned());
        };
        Ok(Self { engine, url: Secret::new(text.to_owned()) })
    }

    fn written(&self) -> Option<String> {
        None
    }
}

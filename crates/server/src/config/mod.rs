//! The configuration: what a running program must be told before it can open its database.
//!
//! Every key is one line of the table in [`sections`]: its type, its default and its
//! explanation. From that table come the structs, the names of the environment variables, the
//! check for unknown keys and the text of `docs/configuration.md`, so none of them can disagree.
//!
//! **Invariants:** a key that nobody knows is refused, wherever it stands. All problems are
//! reported together. No message repeats the value of a secret.

mod check;
mod database_url;
mod documentation;
mod log_choice;
mod nearest;
mod network;
mod problem;
mod public_address;
mod reporting;
mod sections;
mod setting;
mod smtp_url;
mod source;

use std::path::{Path, PathBuf};

pub use database_url::{DatabaseUrl, Engine};
pub use documentation::markdown;
pub use log_choice::{LogFilter, LogFormat};
pub use network::Network;
pub use problem::{ConfigProblem, Place};
pub use public_address::PublicAddress;
pub use reporting::ReportingAddress;
pub use sections::{Config, Data, Database, Jobs, Log, Mail, Security, Server, SignIn};
pub use setting::Key;
pub use smtp_url::{Credentials, Protection, SmtpUrl};

/// The file that is read when it exists and no other is named.
pub const DEFAULT_FILE: &str = "service-manual.toml";

/// Names the configuration file, like `--config`.
pub const FILE_VARIABLE: &str = "SERVICE_MANUAL_CONFIG";

/// What the environment variables of the program begin with.
pub const PREFIX: &str = "SERVICE_MANUAL_";

/// The database's file in the data directory.
const DATABASE_FILE: &str = "service-manual.db";

impl Config {
    /// Reads the file, puts the environment's values over it and checks the whole.
    ///
    /// The environment is an argument, so that tests pass their own; the program passes
    /// [`environment`]. Variables that do not begin with [`PREFIX`] are not looked at.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Vec<ConfigProblem>> {
        let mut problems = Vec::new();
        let mut values = source::Values::default();
        if let Some(file) = file {
            source::read_file(file, &mut values, &mut problems);
        }
        source::read_environment(environment, &mut values, &mut problems);
        let config = Self::read(&values, &mut problems);
        if problems.is_empty() {
            check::together(&config, &values, &mut problems);
        }
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }

    /// The database to open: the configured one, else the embedded one in the data directory.
    pub fn database_url(&self) -> DatabaseUrl {
        self.database
            .url
            .clone()
            .unwrap_or_else(|| DatabaseUrl::sqlite(&self.data.directory.join(DATABASE_FILE)))
    }
}

/// The file to read: the named one (which must then exist), else [`DEFAULT_FILE`] if it is there.
pub fn choose_file(named: Option<PathBuf>) -> Option<PathBuf> {
    named.or_else(|| Some(PathBuf::from(DEFAULT_FILE)).filter(|file| file.exists()))
}

/// The variables of the real environment that are meant for this program.
pub fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .map(|(name, value)| {
            (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned())
        })
        .filter(|(name, _)| name.starts_with(PREFIX))
}

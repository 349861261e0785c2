//! `service-manual backup`.

use std::path::PathBuf;

use clap::Args;

use service_manual_store::dialect::Dialect;

use super::{Done, open_store};
use crate::config::Config;

/// Arguments of `backup`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file to write; it must not exist yet
    file: PathBuf,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    let file = &arguments.file;
    if Dialect::of_url(config.database_url().reveal()) == Some(Dialect::Postgres) {
        return Err("a PostgreSQL database is backed up with pg_dump".to_owned());
    }
    if file.exists() {
        return Err(format!("{} exists already; name a new file", file.display()));
    }
    let store = open_store(config).await?;
    let copied = store.copy_to(file).await;
    copied.map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    println!("{} is a whole copy of the database.", file.display());
    Ok(())
}

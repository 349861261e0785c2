//! `service-manual migrate`.

use service_manual_app::organisations::addresses;
use service_manual_app::{pages, vocabularies};
use service_manual_domain::time::Clock;
use service_manual_store::Store;

use super::{Done, open_store};
use crate::config::Config;
use crate::system::SystemClock;

pub(super) async fn run(config: &Config) -> Done {
    migrate(&open_store(config).await?).await?;
    println!("The database has this program's schema.");
    Ok(())
}

/// Applies what is missing of the schema, and the starting vocabularies and pages to a new database.
/// Organisations without a readable address get one.
pub(super) async fn migrate(store: &Store) -> Done {
    store.migrate().await.map_err(|error| error.to_string())?;
    let now = SystemClock.now();
    vocabularies::install(store, now).await.map_err(|error| error.to_string())?;
    pages::install(store, now).await.map_err(|error| error.to_string())?;
    addresses::install(store, now).await.map_err(|error| error.to_string())
}

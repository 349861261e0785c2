//! `service-manual reindex`.

use std::sync::Arc;

use service_manual_search::Index;

use super::{Done, open_ready_store};
use crate::config::Config;
use crate::start::{Purpose, index_folder, open_context};
use crate::system::SystemClock;

pub(super) async fn run(config: &Config) -> Done {
    let store = open_ready_store(config).await?;
    let folder = index_folder(config);
    // An empty index is filled from the database when the public data is loaded.
    let emptied = Index::replace(&folder).map(drop);
    emptied.map_err(|error| format!("cannot build the index in {}: {error}", folder.display()))?;
    let ctx = open_context(config, store, Purpose::Serve, Arc::new(SystemClock))?;
    ctx.follower().start(ctx.store()).await.map_err(|error| error.to_string())?;
    let services = ctx.public_data().cards.len();
    println!("The index in {} has {services} services.", folder.display());
    Ok(())
}

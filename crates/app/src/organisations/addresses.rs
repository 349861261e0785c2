//! Readable addresses for organisations from before there were any. New ones get theirs when they
//! are created.

use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, Store};

use crate::error::Result;

/// How many organisations are done in one transaction.
const AT_ONCE: i64 = 200;

/// Gives every organisation an address that has none.
pub async fn install(store: &Store, now: Instant) -> Result<()> {
    loop {
        let mut tx = store.write().await?;
        let without = tx.organisations().without_slug(AT_ONCE).await?;
        if without.is_empty() {
            return Ok(());
        }
        for organisation in without {
            tx.organisations().set_slugs(organisation.id, &organisation.name).await?;
            tx.feed().changed(ChangedThing::Organisation(organisation.id), now).await?;
        }
        tx.commit().await?;
    }
}

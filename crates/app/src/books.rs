//! What is done alike to locations and contacts of organisations (spec 5).

pub mod merge;

use service_manual_domain::book::EntryId;
use service_manual_store::Tx;

use crate::error::{Error, Result};

/// Refuses to change what was merged into something else: nobody would see it.
///
/// # Errors
/// [`Error::Conflict`].
pub(crate) async fn refuse_merged(tx: &mut Tx, id: EntryId) -> Result<()> {
    match tx.merged_entries().into_of(id).await? {
        Some(_) => Err(Error::Conflict),
        None => Ok(()),
    }
}

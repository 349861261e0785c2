//! Removing a saved search.

use service_manual_domain::ids::SavedSearchId;

use super::begin;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Removes one of the caller's searches.
///
/// # Errors
/// [`Error::NotFound`] for the search of another person, or one that was removed already.
pub async fn remove(ctx: &Context, caller: &Caller, id: SavedSearchId) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    if !tx.saved_searches().remove(account, id).await? {
        return Err(Error::NotFound);
    }
    ctx.commit(tx).await
}

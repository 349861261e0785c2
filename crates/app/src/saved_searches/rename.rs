//! Giving a saved search another name.

use service_manual_domain::ids::SavedSearchId;
use service_manual_domain::saved_search::name;

use super::{begin, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Gives one of the caller's searches another name. Field: `name`.
///
/// # Errors
/// [`crate::Error::NotFound`] for the search of another person; [`crate::Error::Invalid`] for a
/// name that is missing or too long.
pub async fn rename(ctx: &Context, caller: &Caller, id: SavedSearchId, typed: &str) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.saved_searches().get(account, id).await?;
    let name = name(typed).map_err(wrong)?;
    tx.saved_searches().rename(id, &name).await?;
    ctx.commit(tx).await
}

//! Removing a list.

use service_manual_domain::ids::OwnListId;

use super::begin;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Removes one of the caller's lists with its notes; links to it work no longer. The list of
/// favourites comes back with the next favourite.
///
/// # Errors
/// [`crate::Error::NotFound`] for the list of another person.
pub async fn remove(ctx: &Context, caller: &Caller, id: OwnListId) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, id).await?;
    tx.own_lists().remove(id).await?;
    ctx.commit(tx).await
}

//! The order of a list.

use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_domain::own_list::Move;

use super::begin;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Moves a service one place up or down in one of the caller's lists.
///
/// # Errors
/// [`crate::Error::NotFound`] for the list of another person.
pub async fn shift(
    ctx: &Context,
    caller: &Caller,
    list: OwnListId,
    service: ServiceId,
    to: Move,
) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, list).await?;
    tx.own_lists().shift(list, service, to).await?;
    ctx.commit(tx).await
}

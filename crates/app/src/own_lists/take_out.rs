//! Taking a service out of a list.

use service_manual_domain::ids::{OwnListId, ServiceId};

use super::begin;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Takes a service with its note out of one of the caller's lists; one that is not there is no
/// mistake.
///
/// # Errors
/// [`crate::Error::NotFound`] for the list of another person.
pub async fn take_out(
    ctx: &Context,
    caller: &Caller,
    list: OwnListId,
    service: ServiceId,
) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, list).await?;
    tx.own_lists().take_out(list, service).await?;
    ctx.commit(tx).await
}

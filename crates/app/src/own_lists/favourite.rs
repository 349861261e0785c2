//! Making a service a favourite, or not any more.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;

use super::{begin, favourites, put_service};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Makes a service one of the caller's favourites, or no longer one. Asking for what is so already
/// changes nothing.
///
/// # Errors
/// [`crate::Error::NotFound`] for a service that the public does not see;
/// [`crate::Error::Invalid`] when there are as many favourites as there may be.
pub async fn favourite(
    ctx: &Context,
    caller: &Caller,
    (service, language): (ServiceId, Language),
    on: bool,
) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    let is_on = !tx.own_lists().favourites_among(account, &[service]).await?.is_empty();
    if is_on != on {
        let list = favourites(ctx, &mut tx, account).await?;
        if on {
            put_service(ctx, &mut tx, list, (service, language), None).await?;
        } else {
            tx.own_lists().take_out(list, service).await?;
        }
    }
    ctx.commit(tx).await
}

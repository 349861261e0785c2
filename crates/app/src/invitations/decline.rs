//! Declining an invitation.

use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::audit::EventType;
use service_manual_domain::secret::Token;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::event;
use crate::invitations::open::{Opened, find};

/// Declines the invitation of a link: by whoever holds the link, if the address has no account,
/// else by the signed-in person.
///
/// # Errors
/// [`Error::Conflict`] when the link leads to nothing that could be declined: show its page again.
pub async fn decline(ctx: &Context, caller: &Caller, token: &Token) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let (Opened::Register(offer) | Opened::Join(offer)) = find(ctx, caller, &mut tx, token).await?
    else {
        return Err(Error::Conflict);
    };
    tx.invitations().end(offer.invitation.id, InvitationState::Declined, now).await?;
    let event = event(EventType::InvitationDeclined, &offer.invitation);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

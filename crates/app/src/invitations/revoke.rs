//! Taking an invitation back.

use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{InvitationId, OrganisationId};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::invitations::{as_seen, event, managed};

/// Takes an open invitation back; the organisation it was for.
///
/// # Errors
/// [`crate::Error::Conflict`] when it was answered meanwhile, or is no longer what the caller saw.
pub async fn revoke(
    ctx: &Context,
    caller: &Caller,
    id: InvitationId,
    seen: &str,
) -> Result<OrganisationId> {
    let mut tx = ctx.write().await?;
    let (invitation, organisation) = managed(&mut tx, caller, id).await?;
    as_seen(&invitation, seen)?;
    tx.invitations().end(id, InvitationState::Revoked, ctx.now()).await?;
    let event = event(EventType::InvitationRevoked, &invitation);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(organisation.id)
}

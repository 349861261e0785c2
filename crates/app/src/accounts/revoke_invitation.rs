//! Taking an invitation back.

use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Takes a pending invitation back; the organisation it was for.
///
/// # Errors
/// [`crate::Error::Conflict`] when it was answered meanwhile.
pub async fn revoke_invitation(
    ctx: &Context,
    caller: &Caller,
    id: InvitationId,
) -> Result<OrganisationId> {
    let mut tx = ctx.write().await?;
    let invitation = tx.invitations().get(id).await?;
    let parents = tx.organisations().parents(invitation.organisation).await?;
    let target = Target::Organisation { id: invitation.organisation, parents: &parents };
    caller.require(Action::ManageMembers, &target)?;
    tx.invitations().end(id, InvitationState::Revoked, ctx.now()).await?;
    let event = Event::new(EventType::InvitationRevoked, Subject::Invitation(id))
        .in_organisation(invitation.organisation);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(invitation.organisation)
}

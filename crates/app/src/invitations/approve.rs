//! Approving an invitation, where an organisation wants a second main user to (spec 2.2, 2.3).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::policy::Denied;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::invite::order_mail;
use crate::invitations::{as_seen, event, managed};

/// Approves an invitation, whose mail is sent now; the organisation it is for.
///
/// # Errors
/// [`Error::Denied`] to the person who invited. [`Error::Conflict`] when it does not wait for
/// approval, or is no longer what the caller saw.
pub async fn approve(
    ctx: &Context,
    caller: &Caller,
    id: InvitationId,
    seen: &str,
) -> Result<OrganisationId> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let (invitation, organisation) = managed(&mut tx, caller, id).await?;
    if !invitation.may_be_approved_by(caller.account()?) {
        return Err(Error::Denied(Denied::NotAllowed));
    }
    as_seen(&invitation, seen)?;
    let approved = invitation.approve(now, &ctx.settings().invitations).ok_or(Error::Conflict)?;
    tx.invitations().save(&invitation, &approved).await?;
    order_mail(ctx, &mut tx, &approved).await?;
    let event = event(EventType::InvitationApproved, &approved);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok(organisation.id)
}

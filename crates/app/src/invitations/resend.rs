//! Sending an invitation again (spec 2.3), also one whose time is up.

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{InvitationId, OrganisationId};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::invite::{is_open, order_mail};
use crate::invitations::{as_seen, event, managed};

/// Sends an invitation again, with a new link; validity and reminders begin anew. The organisation
/// it is for.
///
/// # Errors
/// [`Error::Conflict`] when it cannot be sent again, is no longer what the caller saw, or when the
/// person was invited anew or became a member meanwhile.
pub async fn resend(
    ctx: &Context,
    caller: &Caller,
    id: InvitationId,
    seen: &str,
) -> Result<OrganisationId> {
    let (now, settings) = (ctx.now(), ctx.settings());
    let mut tx = ctx.write().await?;
    let (invitation, organisation) = managed(&mut tx, caller, id).await?;
    as_seen(&invitation, seen)?;
    tx.invitations().lock(organisation.id).await?;
    let again = invitation.resend(now, &settings.invitations).ok_or(Error::Conflict)?;
    let email = invitation.email.as_ref().ok_or(Error::Conflict)?;
    let is_the_open_one = invitation.state_at(now, &settings.invitations).is_open();
    if tx.invitations().is_member(email, organisation.id).await?
        || (!is_the_open_one && is_open(ctx, &mut tx, email, organisation.id).await?)
    {
        return Err(Error::Conflict);
    }
    tx.invitations().save(&invitation, &again).await?;
    order_mail(ctx, &mut tx, &again).await?;
    let event = event(EventType::InvitationResent, &again);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok(organisation.id)
}

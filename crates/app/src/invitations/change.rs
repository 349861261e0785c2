//! Changing what an open invitation offers (spec 2.3).

use service_manual_domain::account::invitation::{Invitation, TypedTerms};
use service_manual_domain::audit::{Event, EventType};
use service_manual_domain::ids::{InvitationId, OrganisationId};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::{as_seen, event, managed};

/// Changes role and last day; the links that were sent go on working. The organisation it is for.
///
/// # Errors
/// [`Error::Invalid`] with all problems of the form. [`Error::Conflict`] when it is no longer open
/// or no longer what the caller saw.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    id: InvitationId,
    seen: &str,
    typed: &TypedTerms,
) -> Result<OrganisationId> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let (invitation, organisation) = managed(&mut tx, caller, id).await?;
    as_seen(&invitation, seen)?;
    let rules = tx.organisations().rules(organisation.id).await?;
    let terms = typed.parse(organisation.kind, &rules, now.day())?;
    let changed =
        invitation.change(terms, now, &ctx.settings().invitations).ok_or(Error::Conflict)?;
    if changed != invitation {
        tx.invitations().save(&invitation, &changed).await?;
        tx.audit().record(&changes(&invitation, &changed), &caller.origin(), now).await?;
    }
    ctx.commit(tx).await?;
    Ok(organisation.id)
}

fn changes(old: &Invitation, new: &Invitation) -> Event {
    let mut event = event(EventType::InvitationChanged, old);
    if old.role != new.role {
        event = event.change("role", Some(old.role.code()), Some(new.role.code()));
    }
    if old.ends_on != new.ends_on {
        let day = |invitation: &Invitation| invitation.ends_on.map(|day| day.to_string());
        event = event.change("ends_on", day(old).as_deref(), day(new).as_deref());
    }
    event
}

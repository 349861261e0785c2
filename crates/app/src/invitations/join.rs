//! Joining a further organisation (spec 2.3). Nothing is created before the person agrees.

use service_manual_domain::account::Membership;
use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, MembershipId, OrganisationId};
use service_manual_domain::secret::Token;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::event;
use crate::invitations::open::{Opened, find};

/// Makes the signed-in person a member of the inviting organisation; which one that is. Without a
/// home organisation, it becomes that.
///
/// # Errors
/// [`Error::Conflict`] when the link does not lead to joining (any more): show its page again.
pub async fn join(ctx: &Context, caller: &Caller, token: &Token) -> Result<OrganisationId> {
    let now = ctx.now();
    let account = caller.account()?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(account).await?;
    let Opened::Join(offer) = find(ctx, caller, &mut tx, token).await? else {
        return Err(Error::Conflict);
    };
    let invitation = offer.invitation;
    tx.invitations().accept(invitation.id, account, now).await?;
    add_membership(ctx, &mut tx, account, &invitation).await?;
    let added = Event::new(EventType::MembershipAdded, Subject::Account(account))
        .in_organisation(invitation.organisation)
        .change("role", None, Some(invitation.role.code()));
    for event in [event(EventType::InvitationAccepted, &invitation), added] {
        tx.audit().record(&event, &caller.origin(), now).await?;
    }
    ctx.commit(tx).await?;
    Ok(invitation.organisation)
}

/// Adds the membership, or revives the one that ended there earlier.
async fn add_membership(
    ctx: &Context,
    tx: &mut Tx,
    account: AccountId,
    invitation: &Invitation,
) -> Result<()> {
    let now = ctx.now();
    let memberships = tx.memberships().of_account(account).await?;
    let has_home = memberships.iter().any(|one| one.home && one.ended.is_none());
    let earlier = memberships.iter().find(|one| one.organisation == invitation.organisation);
    let membership = Membership {
        id: earlier.map_or_else(|| MembershipId::new(now, ctx.random()), |one| one.id),
        account,
        organisation: invitation.organisation,
        role: invitation.role,
        home: !has_home,
        ends_on: invitation.ends_on,
        ended: None,
    };
    if earlier.is_some() {
        Ok(tx.memberships().revive(&membership).await?)
    } else {
        Ok(tx.memberships().add(&membership, now).await?)
    }
}

//! Invitations: how people get in (spec 2.3). Those who manage an organisation's people invite,
//! approve, send again, change and take back; the invited register, join or decline.
//!
//! Tries to guess the link of an invitation are not counted: a token has 160 random bits, so that
//! a thousand tries a second for a thousand years find none of a million links.

pub mod approve;
pub mod change;
pub mod decline;
pub mod invite;
pub mod join;
pub mod open;
pub mod register;
pub mod resend;
pub mod revoke;

use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::InvitationId;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::Action;
use service_manual_domain::secret::Token;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::active;

/// An invitation, if the caller manages the people of its organisation.
pub(crate) async fn managed(
    tx: &mut Tx,
    caller: &Caller,
    id: InvitationId,
) -> Result<(Invitation, Organisation)> {
    let invitation = tx.invitations().get(id).await?;
    let organisation = tx.organisations().get(invitation.organisation).await?;
    caller.require(Action::ManageMembers, &organisation.target())?;
    active(&organisation)?;
    Ok((invitation, organisation))
}

/// Refuses a step when the invitation is no longer what the person saw.
fn as_seen(invitation: &Invitation, version: &str) -> Result<()> {
    if invitation.version() == version { Ok(()) } else { Err(Error::Conflict) }
}

/// A new link for one more mail. All links of an invitation work until one is used, so that a
/// reminder does not spoil the first mail.
pub(crate) async fn new_link(ctx: &Context, tx: &mut Tx, id: InvitationId) -> Result<String> {
    let token = Token::new(ctx.random());
    tx.invitations().add_token(id, &token.hash()).await?;
    Ok(token.reveal().to_owned())
}

/// An event of an invitation.
pub(crate) const fn event(event_type: EventType, invitation: &Invitation) -> Event {
    Event::new(event_type, Subject::Invitation(invitation.id))
        .in_organisation(invitation.organisation)
}

//! What happens to invitations by themselves (spec 2.3): reminders, the end of their validity, and
//! the erasure of what ended without an account. What is due is computed from what is stored, so
//! missed runs neither skip nor repeat a step.

use service_manual_domain::account::invitation::{Invitation, Step, listed_since};
use service_manual_domain::audit::{EventType, Initiator};
use service_manual_domain::ids::InvitationId;
use service_manual_store::{Error as StoreError, Tx};

use crate::context::{Context, record_by};
use crate::error::Result;
use crate::invitations::{event, new_link};
use crate::jobs::{Job, MailOrder, enqueue};

/// Invitations that are looked at or erased at once.
const PIECE: i64 = 200;

/// Takes every step that is due, and erases what is no longer listed.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    take_steps(ctx).await?;
    erase(ctx).await
}

async fn take_steps(ctx: &Context) -> Result<()> {
    let (now, settings) = (ctx.now(), ctx.settings());
    let mut after = None;
    loop {
        // Most of the time nothing is due, and finding that out must not take the write lock.
        let piece = ctx.read().await?.invitations().open_after(after, PIECE).await?;
        let Some(last) = piece.last() else { return Ok(()) };
        after = Some(last.id);
        for invitation in &piece {
            if invitation.next_step(now, &settings.invitations).is_some() {
                take_step(ctx, invitation.id).await?;
            }
        }
    }
}

/// One step, its mail and its event, in one transaction.
async fn take_step(ctx: &Context, id: InvitationId) -> Result<()> {
    let (now, settings) = (ctx.now(), ctx.settings());
    let mut tx = ctx.write().await?;
    let Some(invitation) = tx.invitations().find(id).await? else { return Ok(()) };
    let Some(step) = invitation.next_step(now, &settings.invitations) else { return Ok(()) };
    let after = invitation.after(step, &settings.invitations);
    match tx.invitations().save(&invitation, &after).await {
        Ok(()) => {}
        // Somebody answered it, or another process took the step, at the same moment.
        Err(StoreError::Conflict(_)) => return Ok(()),
        Err(error) => return Err(error.into()),
    }
    match step {
        Step::Remind { .. } => remind(ctx, &mut tx, &after).await?,
        Step::Expire => {
            let event = event(EventType::InvitationExpired, &after);
            record_by(&mut tx, Initiator::Job("invitations"), &event, now).await?;
        }
    }
    ctx.commit(tx).await
}

async fn remind(ctx: &Context, tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    let token = new_link(ctx, tx, invitation.id).await?;
    let order = MailOrder::InvitationReminder { invitation: invitation.id, token, at: ctx.now() };
    enqueue(ctx, tx, &Job::Mail(order)).await
}

async fn erase(ctx: &Context) -> Result<()> {
    let before = listed_since(ctx.now(), &ctx.settings().invitations);
    loop {
        let mut tx = ctx.write().await?;
        let erased = tx.invitations().remove_ended(before, PIECE).await?;
        tx.commit().await?;
        if i64::try_from(erased).unwrap_or(PIECE) < PIECE {
            return Ok(());
        }
    }
}

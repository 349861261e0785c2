//! Sends what is in the outbox.

use service_manual_store::OutgoingMail;

use crate::context::Context;
use crate::error::Result;
use crate::jobs::LEASE;
use crate::jobs::queue::next_try;

/// Claims and sends one mail, if one is due.
pub(super) async fn run_next_due(ctx: &Context) -> Result<bool> {
    // Finding that nothing is due must not take the write lock.
    if !ctx.transport().is_ready() || !ctx.read().await?.mails().any_due(ctx.now()).await? {
        return Ok(false);
    }
    let mut tx = ctx.write().await?;
    let claimed = tx.mails().claim(ctx.process(), ctx.now(), LEASE).await?;
    tx.commit().await?;
    let Some(mail) = claimed else {
        return Ok(false);
    };
    let handed_over = ctx.transport().send(&mail).await;
    note(ctx, &mail, handed_over).await?;
    Ok(true)
}

async fn note(
    ctx: &Context,
    mail: &OutgoingMail,
    handed_over: std::result::Result<(), crate::mail::SendError>,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    match handed_over {
        Ok(()) => {
            let keep = ctx.transport().keeps_bodies();
            tx.mails().sent(mail.id, ctx.process(), now, keep).await?;
        }
        Err(error) => {
            let next = next_try(mail.attempts, now).filter(|_| !error.is_final());
            // Not what the relay said: it may repeat the recipient's address.
            let (id, kind) = (mail.id, error.kind());
            if next.is_some() {
                tracing::warn!(mail.id = %id, mail.attempts, error.kind = kind, "mail not sent");
            } else {
                tracing::error!(mail.id = %id, mail.attempts, error.kind = kind, "mail given up");
            }
            tx.mails().failed(mail.id, ctx.process(), next, &error.to_string()).await?;
        }
    }
    Ok(tx.commit().await?)
}

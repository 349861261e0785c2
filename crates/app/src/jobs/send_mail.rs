//! Sends what is in the outbox.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::mail_text::MailKind;
use service_manual_domain::time::Instant;
use service_manual_store::{OutgoingMail, Tx};

use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::jobs::LEASE;

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
    match note(ctx, &mail, handed_over).await {
        // Its account was deleted meanwhile, or its lease ran out and another process has it.
        Err(Error::Conflict) => Ok(true),
        noted => noted.map(|()| true),
    }
}

async fn note(
    ctx: &Context,
    mail: &OutgoingMail,
    handed_over: std::result::Result<(), MailFailure>,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    match handed_over {
        Ok(()) => delivered(ctx, &mut tx, mail).await?,
        Err(failure) => failed(ctx, &mut tx, mail, failure).await?,
    }
    Ok(tx.commit().await?)
}

/// Whatever counts from the delivery of a mail is noted here, by its step key, in the transaction
/// that marks it as sent.
async fn delivered(ctx: &Context, tx: &mut Tx, mail: &OutgoingMail) -> Result<()> {
    let (now, keep) = (ctx.now(), ctx.transport().keeps_bodies());
    tx.life_cycle().delivered(&mail.step_key, now).await?;
    Ok(tx.mails().sent(mail.id, ctx.process(), now, keep).await?)
}

async fn failed(
    ctx: &Context,
    tx: &mut Tx,
    mail: &OutgoingMail,
    failure: MailFailure,
) -> Result<()> {
    let now = ctx.now();
    let Some(next) = failure.next_try(mail.attempts, mail.created_at, now) else {
        return give_up(ctx, tx, mail, failure, now).await;
    };
    tracing::warn!(mail.id = %mail.id, mail.attempts, error.kind = %failure, "mail not sent");
    tx.mails().try_again(mail.id, ctx.process(), next, failure).await?;
    if failure.is_of_relay() {
        tx.mails().wait_for_relay(now, next).await?;
    }
    Ok(())
}

async fn give_up(
    ctx: &Context,
    tx: &mut Tx,
    mail: &OutgoingMail,
    failure: MailFailure,
    now: Instant,
) -> Result<()> {
    let secret = mail.kind.parse().is_ok_and(|kind: MailKind| kind.renewal().is_some());
    if !tx.mails().give_up(mail.id, ctx.process(), failure, secret, now).await? {
        return Ok(());
    }
    tracing::error!(mail.id = %mail.id, mail.attempts, error.kind = %failure, "mail given up");
    // Nobody waits longer for a person whose mailbox is gone.
    tx.life_cycle().delivered(&mail.step_key, now).await?;
    let event = Event::new(EventType::MailGivenUp, Subject::Site("mail"))
        .change("mail", None, Some(&mail.id.to_string()))
        .change("mail_kind", None, Some(&mail.kind));
    record_by(tx, Initiator::Job("send_mail"), &event, now).await
}

//! Sending mails again that could not be delivered.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::MailId;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Puts a dead mail back into the outbox, with all its tries. It goes to the address it was
/// written to.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when the mail is not dead any
/// more, or was emptied.
pub async fn retry_mail(ctx: &Context, caller: &Caller, id: MailId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    tx.mails().retry(id).await?;
    let event = Event::new(EventType::MailRetried, Subject::Site("mail"));
    let event = event.change("mail", None, Some(&id.to_string()));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

/// As [`retry_mail`], for all dead mails that have their content; how many there were. Recorded
/// once, with their number.
///
/// # Errors
/// Refused to all but administrators.
pub async fn retry_all_mails(ctx: &Context, caller: &Caller) -> Result<u64> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let count = tx.mails().retry_all().await?;
    if count == 0 {
        return Ok(0);
    }
    let event = Event::new(EventType::MailRetried, Subject::Site("mail"));
    let event = event.change("mail_count", None, Some(&count.to_string()));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(count)
}

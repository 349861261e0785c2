//! Discarding a mail that could not be delivered.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::MailId;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Erases address and content of a dead mail; its recipient never gets it.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when the mail is not dead any
/// more, or was discarded already.
pub async fn discard_mail(ctx: &Context, caller: &Caller, id: MailId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    tx.mails().discard(id).await?;
    let event = Event::new(EventType::MailDiscarded, Subject::Site("mail"));
    let event = event.change("mail", Some(&id.to_string()), None);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

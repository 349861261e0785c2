//! Writing the text of a mail anew (spec 2.8).

use service_manual_domain::mail_text::MailText;
use service_manual_domain::policy::{Action, Target};
use service_manual_render::mail::default_text;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::mail_texts::{Seen, TypedMailText, store};

/// Stores the text. Mails that are composed from now on say it; those in the outbox stay as they
/// are. Who types the default gets the default, with all its later improvements.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when somebody changed the text
/// since the version that was seen; [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    seen: Seen,
    typed: &TypedMailText,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    let text = MailText::parse(seen.kind, &typed.subject, &typed.body)?;
    let own = (text != default_text(seen.kind, seen.language)).then_some(text);
    let mut tx = ctx.write().await?;
    store(ctx, &mut tx, (caller, by), seen, own).await?;
    ctx.commit(tx).await
}

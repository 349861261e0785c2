//! The mailbox of a demonstration: every mail that was sent. It does not exist otherwise.

use service_manual_domain::ids::MailId;
pub use service_manual_store::StoredMail as Mail;

use crate::context::Context;
use crate::error::{Error, Result};

/// How many mails the page shows.
const NEWEST: i64 = 200;

/// The newest mails.
pub async fn newest(ctx: &Context) -> Result<Vec<Mail>> {
    demo_only(ctx)?;
    Ok(ctx.read().await?.mails().newest(NEWEST).await?)
}

/// One mail.
pub async fn mail(ctx: &Context, id: MailId) -> Result<Mail> {
    demo_only(ctx)?;
    Ok(ctx.read().await?.mails().get(id).await?)
}

fn demo_only(ctx: &Context) -> Result<()> {
    if ctx.is_demo() { Ok(()) } else { Err(Error::NotFound) }
}

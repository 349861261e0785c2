//! Erasing contacts that nobody needs any more: those of people are personal data.

use service_manual_domain::audit::{EventType, Initiator};

use crate::contacts::event;
use crate::context::{Context, record_by};
use crate::error::Result;
use crate::jobs::{Job, enqueue};

/// How many share one transaction.
const AT_ONCE: i64 = 100;

/// Erases every contact that is out of use and that no live or newest version names.
pub(crate) async fn erase_unneeded(ctx: &Context) -> Result<()> {
    loop {
        let mut tx = ctx.write().await?;
        let unneeded = tx.contacts().unneeded(AT_ONCE).await?;
        if unneeded.is_empty() {
            return Ok(());
        }
        for contact in &unneeded {
            tx.contacts().remove(contact.id).await?;
        }
        enqueue(ctx, &mut tx, &Job::ForgetErased).await?;
        for contact in unneeded {
            let event = event(EventType::ContactRemoved, contact.organisation, contact.id);
            record_by(&mut tx, Initiator::Job("housekeeping"), &event, ctx.now()).await?;
        }
        ctx.commit(tx).await?;
    }
}

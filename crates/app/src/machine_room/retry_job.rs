//! Letting a failed job run again.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::JobId;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Puts a failed job back into the queue, with all its tries.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when the job does not stand as
/// failed any more, or its content was erased.
pub async fn retry_job(ctx: &Context, caller: &Caller, id: JobId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let kind = tx.jobs().run_again(id, ctx.now()).await?;
    let event = Event::new(EventType::JobRetried, Subject::Site("job"))
        .change("job", None, Some(&id.to_string()))
        .change("job_kind", None, Some(&kind));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

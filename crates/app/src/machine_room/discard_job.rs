//! Discarding a failed job.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::JobId;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Removes a failed job; what it was to do is never done.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::Conflict`] when the job does not stand as
/// failed any more.
pub async fn discard_job(ctx: &Context, caller: &Caller, id: JobId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let kind = tx.jobs().discard(id).await?;
    let event = Event::new(EventType::JobDiscarded, Subject::Site("job"))
        .change("job", Some(&id.to_string()), None)
        .change("job_kind", Some(&kind), None);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

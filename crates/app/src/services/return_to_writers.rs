//! Returning a submission with comments (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;
use service_manual_domain::service::review::TypedReturn;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::{for_step, store_step};

/// Gives a submission back to its writers, with what they should mend; the submitter gets a mail.
///
/// # Errors
/// [`crate::Error::Invalid`] without a comment; [`crate::Error::Conflict`] when somebody changed
/// the service since the version `seen`.
pub async fn return_to_writers(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    typed: &TypedReturn,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Return.needs(), id, seen).await?;
    let comments = typed.parse()?;
    let returned = service.clone().return_to_writers(comments.clone())?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &returned), EventType::ServiceReturned)
        .await?;
    if let Some(submission) = service.submission {
        let order = MailOrder::ServiceReturned {
            service: id,
            to: submission.by,
            by: caller.account()?,
            comments,
            at: ctx.now(),
        };
        enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    }
    ctx.commit(tx).await
}

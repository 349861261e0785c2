//! Returning a submission with comments (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, required_text};
use service_manual_domain::service::ReturnComment;
use service_manual_domain::service::review::COMMENT_LIMIT;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::{for_step, store_step};

/// Gives a submission back to its writers, with what they should mend; the submitter gets a mail.
///
/// # Errors
/// [`Error::Invalid`] without a comment; [`Error::Conflict`] when somebody changed the service
/// since the version `seen`.
pub async fn return_to_writers(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    comment: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::PublishService, id, seen).await?;
    let comment = required_text(comment, COMMENT_LIMIT)
        .map_err(|code| Error::Invalid(vec![Problem::new("comment", code)]))?;
    let returned =
        service.clone().return_to_writers(vec![ReturnComment::on_all(comment.clone())])?;
    store_step(ctx, &mut tx, caller, &service, &returned, EventType::ServiceReturned).await?;
    if let Some(submission) = service.submission {
        let to = submission.by;
        let order = MailOrder::ServiceReturned {
            service: id,
            to,
            by: caller.account()?,
            comment,
            at: ctx.now(),
        };
        enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    }
    ctx.commit(tx).await
}

//! What a reviewer asked for when returning a service, until it is mended (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::load::for_step;
use service_manual_domain::audit::{Event, Subject};

/// Marks a comment as mended, or takes the mark back. `comment` counts from 0.
///
/// # Errors
/// [`Error::NotFound`] for a comment that there is not; [`Error::Conflict`] when somebody changed
/// the service since the version `seen`.
pub async fn resolve(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    comment: usize,
    resolved: bool,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::EditService, id, seen).await?;
    if service.comments.get(comment).is_none() {
        return Err(Error::NotFound);
    }
    let after = service.clone().resolve(comment, resolved);
    tx.services().save(&after, service.version, ctx.now()).await?;
    let event = Event::new(EventType::ServiceCommentResolved, Subject::Service(id))
        .in_organisation(service.organiser)
        .switch("resolved", !resolved, resolved);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

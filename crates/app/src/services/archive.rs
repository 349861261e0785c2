//! Putting a service away (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::Reason;
use service_manual_store::ChangedThing;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::load::{for_step, store_step};

/// Archives a service; it can be restored with everything it had.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::Conflict`] when somebody changed the service since
/// the version `seen`.
pub async fn archive(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    reason: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::ArchiveService, id, seen).await?;
    let reason =
        Reason::typed(reason).map_err(|code| Error::Invalid(vec![Problem::new("reason", code)]))?;
    let after = service.clone().archive(reason)?;
    if service.state.is_public() {
        tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    }
    store_step(ctx, &mut tx, caller, &service, &after, EventType::ServiceArchived).await?;
    ctx.commit_public(tx).await
}

//! Taking a service out of the archive (spec 3.4).

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

/// Restores an archived service as a draft.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::Conflict`] when somebody changed the service since
/// the version `seen`.
pub async fn restore(
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
    let after = service.clone().restore(reason)?;
    if service.state.is_public() {
        tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    }
    store_step(ctx, &mut tx, caller, &service, &after, EventType::ServiceRestored).await?;
    ctx.commit_public(tx).await
}

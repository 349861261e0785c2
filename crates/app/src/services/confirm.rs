//! "Still correct": its review falls due anew (spec 3.4, 3.5).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;
use service_manual_store::ChangedThing;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::Outcome;
use crate::services::load::{for_step, store_step};
use crate::services::missing::Missing;

/// Confirms what the public sees. It must lack nothing, by the rules of today.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the service since the version `seen`.
pub async fn confirm(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Confirm.needs(), id, seen).await?;
    let confirmed = service.clone().confirm(ctx.now())?;
    let live = tx.services().version(service.live.unwrap_or(service.newest)).await?;
    let problems = Missing::of(ctx, &mut tx, &service, &live).await?.to_publish;
    if !problems.is_empty() {
        return Ok(Outcome::NotReady(problems));
    }
    tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &confirmed), EventType::ServiceConfirmed)
        .await?;
    ctx.commit_public(tx).await?;
    Ok(Outcome::Done)
}

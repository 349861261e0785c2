//! Withdrawing a submission (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::load::{for_step, store_step};

/// Takes a submission back; it is a draft again.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the service since the version `seen`.
pub async fn withdraw(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Withdraw.needs(), id, seen).await?;
    let withdrawn = service.clone().withdraw()?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &withdrawn), EventType::ServiceWithdrawn)
        .await?;
    ctx.commit(tx).await
}

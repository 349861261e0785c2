//! Taking a service out of the archive (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::load::ReasonedStep;

const STEP: ReasonedStep = ReasonedStep {
    transition: Transition::Restore,
    step: |service, reason, _| service.restore(reason),
    event: EventType::ServiceRestored,
};

/// Restores an archived service as a draft.
///
/// # Errors
/// [`crate::Error::Invalid`] without a reason; [`crate::Error::Conflict`] when somebody changed the
/// service since the version `seen`.
pub async fn restore(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    reason: &str,
) -> Result<()> {
    STEP.take(ctx, caller, (id, seen), reason).await
}

//! Putting a service away (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::load::ReasonedStep;

const STEP: ReasonedStep = ReasonedStep {
    transition: Transition::Archive,
    step: |service, reason, _| service.archive(reason),
    event: EventType::ServiceArchived,
};

/// Archives a service; it can be restored with everything it had.
///
/// # Errors
/// [`crate::Error::Invalid`] without a reason; [`crate::Error::Conflict`] when somebody changed the
/// service since the version `seen`.
pub async fn archive(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    reason: &str,
) -> Result<()> {
    STEP.take(ctx, caller, (id, seen), reason).await
}

//! Taking a service off the public site because it is not right any more (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::{Service, Transition};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::load::ReasonedStep;

const STEP: ReasonedStep = ReasonedStep {
    transition: Transition::MarkOutdated,
    step: Service::mark_outdated,
    event: EventType::ServiceOutdated,
};

/// Marks a service as outdated: it leaves the public site, and can be submitted or published again.
///
/// # Errors
/// [`crate::Error::Invalid`] without a reason; [`crate::Error::Conflict`] when somebody changed the
/// service since the version `seen`.
pub async fn mark_outdated(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    reason: &str,
) -> Result<()> {
    STEP.take(ctx, caller, (id, seen), reason).await
}

//! What every step of the workflow does first and last.

use service_manual_domain::audit::{Event, EventType, Origin, Subject};
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::Problem;
use service_manual_domain::service::{NotAllowedFrom, Reason, Service, ServiceContent, Transition};
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, ServiceVersion, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The service, if the caller may do the action and has seen its present version.
pub(super) async fn for_step(
    tx: &mut Tx,
    caller: &Caller,
    action: Action,
    id: ServiceId,
    seen: i64,
) -> Result<Service> {
    let service = tx.services().get(id).await?;
    caller.require(action, &service.target())?;
    if service.version == seen { Ok(service) } else { Err(Error::Conflict) }
}

/// Stores the service after a step, with its event.
pub(crate) async fn store_step(
    ctx: &Context,
    tx: &mut Tx,
    origin: &Origin,
    (before, after): (&Service, &Service),
    event_type: EventType,
) -> Result<()> {
    let now = ctx.now();
    tx.services().save(after, before.version, now).await?;
    Ok(tx.audit().record(&step_event((before, after), event_type), origin, now).await?)
}

/// What is recorded of a step.
pub(crate) fn step_event((before, after): (&Service, &Service), event_type: EventType) -> Event {
    Event::new(event_type, Subject::Service(after.id)).in_organisation(after.organiser).change(
        "state",
        Some(before.state.code()),
        Some(after.state.code()),
    )
}

/// A step for which a person must give a reason.
pub(super) struct ReasonedStep {
    /// Which step, for the right that it needs.
    pub(super) transition: Transition,
    /// What it does.
    pub(super) step: fn(Service, Reason, Instant) -> std::result::Result<Service, NotAllowedFrom>,
    /// What is recorded.
    pub(super) event: EventType,
}

impl ReasonedStep {
    /// Takes the step.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a reason; [`Error::Conflict`] when somebody changed the service
    /// since the version `seen`.
    pub(super) async fn take(
        &self,
        ctx: &Context,
        caller: &Caller,
        (id, seen): (ServiceId, i64),
        reason: &str,
    ) -> Result<()> {
        let mut tx = ctx.write().await?;
        let service = for_step(&mut tx, caller, self.transition.needs(), id, seen).await?;
        let reason = Reason::typed(reason)
            .map_err(|code| Error::Invalid(vec![Problem::new("reason", code)]))?;
        let after = (self.step)(service.clone(), reason, ctx.now())?;
        if service.state.is_public() {
            tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
        }
        store_step(ctx, &mut tx, &caller.origin(), (&service, &after), self.event).await?;
        ctx.commit_public(tx).await
    }
}

/// A version that the caller writes now. Without new guidance it has that of the version which
/// brought it.
pub(super) fn new_version(
    ctx: &Context,
    caller: &Caller,
    (service, id): (ServiceId, ServiceVersionId),
    content: ServiceContent,
    guidance: Option<ServiceVersionId>,
) -> Result<ServiceVersion> {
    Ok(ServiceVersion {
        id,
        service,
        content,
        guidance,
        note: None,
        written_by: caller.account()?,
        written_at: ctx.now(),
    })
}

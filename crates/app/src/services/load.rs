//! What every step of the workflow does first and last.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;
use service_manual_domain::service::Service;
use service_manual_store::Tx;

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
pub(super) async fn store_step(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    before: &Service,
    after: &Service,
    event_type: EventType,
) -> Result<()> {
    let now = ctx.now();
    tx.services().save(after, before.version, now).await?;
    let event = Event::new(event_type, Subject::Service(after.id))
        .in_organisation(after.organiser)
        .change("state", Some(before.state.code()), Some(after.state.code()));
    Ok(tx.audit().record(&event, &caller.origin(), now).await?)
}

//! Services lose the authority that answers for them when their provider no longer works under it.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Takes an authority away from the services of a provider, or of all others, that it answered
/// for. Their providers must have been detached from it before.
pub(super) async fn withdraw(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    authority: OrganisationId,
    provider: Option<OrganisationId>,
) -> Result<()> {
    let now = ctx.now();
    for id in tx.organisations().services_answered_for(authority, provider).await? {
        let service = tx.services().get(id).await?;
        let (organiser, seen, public) =
            (service.organiser, service.version, service.state.is_public());
        let service = service.without_responsible();
        tx.services().save(&service, seen, now).await?;
        if public {
            tx.feed().changed(ChangedThing::Service(id), now).await?;
        }
        let new = service.responsible.map(|id| id.to_string());
        let event = Event::new(EventType::ServiceResponsibleChanged, Subject::Service(id))
            .in_organisation(organiser)
            .change("responsible", Some(&authority.to_string()), new.as_deref());
        tx.audit().record(&event, &caller.origin(), now).await?;
    }
    Ok(())
}

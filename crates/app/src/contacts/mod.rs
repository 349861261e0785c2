//! Contact books of organisations (spec 3.2).

pub mod change;
pub mod create;
pub(crate) mod erase_unneeded;
pub mod remove;
pub mod retire;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::contact::Contact;
use service_manual_domain::ids::{ContactId, OrganisationId};
use service_manual_domain::reference::Reference;
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::error::{Error, Result};
use crate::organisations::with_book;

/// A contact of an organisation whose contacts the caller may change.
pub(crate) async fn of_organisation(
    tx: &mut Tx,
    caller: &Caller,
    organisation: OrganisationId,
    id: ContactId,
) -> Result<Contact> {
    with_book(tx, caller, organisation).await?;
    let found = tx.contacts().get(id).await?;
    if found.organisation == organisation { Ok(found) } else { Err(Error::NotFound) }
}

/// An event of a contact, to which names of changed fields may be added.
pub(crate) fn event(event_type: EventType, organisation: OrganisationId, id: ContactId) -> Event {
    Event::new(event_type, Subject::Organisation(organisation))
        .in_organisation(organisation)
        .change("contact", None, Some(&id.to_string()))
}

/// Lets the pages of the services that name the contact be made anew.
async fn refresh_services(tx: &mut Tx, id: ContactId, now: Instant) -> Result<()> {
    for service in tx.service_references().services(&Reference::Contact(id)).await? {
        tx.feed().changed(ChangedThing::Service(service), now).await?;
    }
    Ok(())
}

//! Places where services take place of organisations (spec 3.2).

pub mod change;
pub mod create;
pub mod remove;
pub mod retire;

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::location::{Location, LocationData};
use service_manual_domain::reference::Reference;
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::error::{Error, Result};
use crate::organisations::with_book;

/// A location of an organisation whose locations the caller may change.
pub(crate) async fn of_organisation(
    tx: &mut Tx,
    caller: &Caller,
    organisation: OrganisationId,
    id: LocationId,
) -> Result<Location> {
    with_book(tx, caller, organisation).await?;
    let found = tx.locations().get(id).await?;
    if found.organisation == organisation { Ok(found) } else { Err(Error::NotFound) }
}

/// What became of a form.
#[derive(Debug)]
pub enum Saved {
    /// It is stored.
    Done(LocationId),
    /// Nothing is stored yet: these are probably the same place.
    SamePlace(Vec<Location>),
}

/// The places that are probably the same, unless the caller says that they are not.
async fn same_places(
    tx: &mut Tx,
    organisation: OrganisationId,
    data: &LocationData,
    than: Option<LocationId>,
    different: bool,
) -> Result<Vec<Location>> {
    if different {
        return Ok(Vec::new());
    }
    Ok(tx.locations().same_places(organisation, data, than).await?)
}

/// An event of a location, to which names of changed fields may be added.
pub(crate) fn event(event_type: EventType, organisation: OrganisationId, id: LocationId) -> Event {
    Event::new(event_type, Subject::Organisation(organisation))
        .in_organisation(organisation)
        .change("location", None, Some(&id.to_string()))
}

/// Lets the pages of the services that name the location be made anew.
async fn refresh_services(tx: &mut Tx, id: LocationId, now: Instant) -> Result<()> {
    for service in tx.service_references().services(&Reference::Location(id)).await? {
        tx.feed().changed(ChangedThing::Service(service), now).await?;
    }
    Ok(())
}

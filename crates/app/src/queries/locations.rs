//! Locations of organisations, and what a service may choose from them.

use std::collections::HashMap;

use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{LocationId, OrganisationId, ServiceId};
use service_manual_domain::location::Location;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::reference::Reference;
pub use service_manual_store::Uses;
use service_manual_store::{Page, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::locations::of_organisation;
use crate::organisations::with_book;
use crate::queries::book_lists::{self, Relations};

/// The most that a form offers.
const CHOICES: Page = Page { offset: 0, limit: 1_000 };

/// What the form of a new location needs to know: whose it will be.
pub async fn to_create(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
) -> Result<Organisation> {
    with_book(&mut ctx.read().await?, caller, organisation).await
}

/// A location to be changed.
#[derive(Debug, Clone)]
pub struct Editable {
    /// Whose.
    pub organisation: Organisation,
    /// The location.
    pub location: Location,
    /// How many services name it.
    pub uses: Uses,
    /// The services whose live or newest version does, with their names.
    pub services: Vec<(ServiceId, String)>,
    /// What it was merged into, and what is probably the same.
    pub relations: Relations,
}

/// A location of an organisation, for those who may change it.
pub async fn to_edit(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    id: LocationId,
) -> Result<Editable> {
    let mut tx = ctx.read().await?;
    let location = of_organisation(&mut tx, caller, organisation, id).await?;
    let organisation = tx.organisations().get(organisation).await?;
    let uses = uses(&mut tx, std::slice::from_ref(&location)).await?;
    let uses = uses.into_values().next().unwrap_or_default();
    let ids = tx.service_references().services(&Reference::Location(id)).await?;
    let mut names = tx.names().services(&ids).await?;
    let services = ids.into_iter().filter_map(|id| Some((id, names.remove(&id)?))).collect();
    let relations = book_lists::relations(&mut tx, EntryId::Location(id)).await?;
    Ok(Editable { organisation, location, uses, services, relations })
}

/// What a service of an organisation may choose: its locations in use, by name, and those it has
/// `already`, also when they are out of use or another organisation's. Whether the caller may edit
/// the service is asked before.
pub async fn choices(
    tx: &mut Tx,
    organisation: OrganisationId,
    already: &[LocationId],
) -> Result<Vec<Location>> {
    let mut offered = tx.locations().offered(organisation, CHOICES).await?;
    let missing: Vec<LocationId> =
        already.iter().copied().filter(|id| offered.iter().all(|one| one.id != *id)).collect();
    offered.extend(tx.locations().find_all(&missing).await?);
    Ok(offered)
}

async fn uses(tx: &mut Tx, found: &[Location]) -> Result<HashMap<String, Uses>> {
    let Some(first) = found.first() else {
        return Ok(HashMap::new());
    };
    let values: Vec<String> = found.iter().map(|one| one.id.to_string()).collect();
    let kind = Reference::Location(first.id).kind();
    Ok(tx.service_references().uses(kind, &values).await?)
}

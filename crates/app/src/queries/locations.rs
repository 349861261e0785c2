//! Locations of organisations, and what a service may choose from them.

use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::location::Location;
use service_manual_domain::organisation::Organisation;
use service_manual_store::{Page, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::locations::of_organisation;
use crate::queries::books::Usage;

/// The most that a form offers.
const CHOICES: Page = Page { offset: 0, limit: 1_000 };

/// A location to be changed.
#[derive(Debug, Clone)]
pub struct Editable {
    /// Whose.
    pub organisation: Organisation,
    /// The location.
    pub location: Location,
    /// Where it is used.
    pub usage: Usage,
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
    let usage = Usage::of(&mut tx, EntryId::Location(id)).await?;
    Ok(Editable { organisation, location, usage })
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

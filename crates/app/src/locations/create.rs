//! Adding a location to an organisation (spec 3.2).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::location::{Location, TypedLocation};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::locations::{Saved, event, same_places};
use crate::organisations::with_book;

/// Adds a location. `different`: the caller has seen the places that are probably the same, and says that this is another.
///
/// # Errors
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    typed: &TypedLocation,
    different: bool,
) -> Result<Saved> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    with_book(&mut tx, caller, organisation).await?;
    let data = typed.parse()?;
    let same = same_places(&mut tx, organisation, &data, None, different).await?;
    if !same.is_empty() {
        return Ok(Saved::SamePlace(same));
    }
    let id = LocationId::new(now, ctx.random());
    let location = Location { id, organisation, data, retired: false, version: 1 };
    tx.locations().add(&location, now).await?;
    let event = event(EventType::LocationCreated, organisation, id);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok(Saved::Done(id))
}

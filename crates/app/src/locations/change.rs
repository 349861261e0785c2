//! Changing a location (spec 3.2): in one place, for all services that name it.

use service_manual_domain::audit::EventType;
use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::location::TypedLocation;

use crate::books::refuse_merged;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::locations::{Saved, event, of_organisation, refresh_services, same_places};

/// Changes a location. `different` as in [`crate::locations::create::create`]; asked only when the place moves.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, LocationId),
    seen: i64,
    typed: &TypedLocation,
    different: bool,
) -> Result<Saved> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let old = of_organisation(&mut tx, caller, organisation, id).await?;
    refuse_merged(&mut tx, EntryId::Location(id)).await?;
    let data = typed.parse()?;
    let same = same_places(&mut tx, organisation, &data, Some(id), different).await?;
    if !same.is_empty() && !old.data.is_at_the_same_place(&data) {
        return Ok(Saved::SamePlace(same));
    }
    tx.locations().change(id, &data, seen).await?;
    let fields = old.data.differences(&data);
    if fields.is_empty() {
        ctx.commit(tx).await?;
        return Ok(Saved::Done(id));
    }
    refresh_services(&mut tx, id, now).await?;
    let event = event(EventType::LocationChanged, organisation, id);
    let event = fields.into_iter().fold(event, |event, field| event.change(field, None, None));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await?;
    Ok(Saved::Done(id))
}

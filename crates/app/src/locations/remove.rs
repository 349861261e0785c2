//! Removing a location that no service names (spec 3.2).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::reference::Reference;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::locations::{event, of_organisation};

/// Removes a location for good.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it since the version `seen`, or when a service names
/// it, also in an old version: it can only be taken out of use.
pub async fn remove(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, LocationId),
    seen: i64,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let location = of_organisation(&mut tx, caller, organisation, id).await?;
    let value = id.to_string();
    let kind = Reference::Location(id).kind();
    let uses = tx.service_references().uses(kind, std::slice::from_ref(&value)).await?;
    let in_use = uses.get(&value).is_some_and(|uses| uses.ever > 0);
    if location.version != seen || in_use {
        return Err(Error::Conflict);
    }
    tx.locations().remove(id).await?;
    let event = event(EventType::LocationRemoved, organisation, id);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

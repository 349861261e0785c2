//! Taking a location out of use, and back into use. Services that name it keep it.

use service_manual_domain::audit::EventType;
use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{LocationId, OrganisationId};

use crate::books::refuse_merged;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::locations::{event, of_organisation};

/// Takes a location out of use: no further service can choose it.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
pub async fn retire(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, LocationId),
    seen: i64,
) -> Result<()> {
    set(ctx, caller, (organisation, id), seen, true).await
}

/// Takes a location back into use.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
pub async fn restore(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, LocationId),
    seen: i64,
) -> Result<()> {
    set(ctx, caller, (organisation, id), seen, false).await
}

async fn set(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, LocationId),
    seen: i64,
    retired: bool,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let old = of_organisation(&mut tx, caller, organisation, id).await?;
    refuse_merged(&mut tx, EntryId::Location(id)).await?;
    tx.locations().retire(id, retired.then_some(now), seen).await?;
    if old.retired == retired {
        return ctx.commit(tx).await;
    }
    let event_type = if retired { EventType::LocationRetired } else { EventType::LocationRestored };
    tx.audit().record(&event(event_type, organisation, id), &caller.origin(), now).await?;
    ctx.commit(tx).await
}

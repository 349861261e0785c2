//! Taking a contact out of use, and back into use. Services that name it keep it.

use service_manual_domain::audit::EventType;
use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{ContactId, OrganisationId};

use crate::books::refuse_merged;
use crate::caller::Caller;
use crate::contacts::{event, of_organisation};
use crate::context::Context;
use crate::error::Result;

/// Takes a contact out of use: no further service can choose it. As soon as no service names it, it is erased.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
pub async fn retire(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, ContactId),
    seen: i64,
) -> Result<()> {
    set(ctx, caller, (organisation, id), seen, true).await
}

/// Takes a contact back into use.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`.
pub async fn restore(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, ContactId),
    seen: i64,
) -> Result<()> {
    set(ctx, caller, (organisation, id), seen, false).await
}

async fn set(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, ContactId),
    seen: i64,
    retired: bool,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let old = of_organisation(&mut tx, caller, organisation, id).await?;
    refuse_merged(&mut tx, EntryId::Contact(id)).await?;
    tx.contacts().retire(id, retired.then_some(now), seen).await?;
    if old.retired == retired {
        return ctx.commit(tx).await;
    }
    let event_type = if retired { EventType::ContactRetired } else { EventType::ContactRestored };
    tx.audit().record(&event(event_type, organisation, id), &caller.origin(), now).await?;
    ctx.commit(tx).await
}

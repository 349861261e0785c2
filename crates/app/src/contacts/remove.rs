//! Removing a contact that no service names (spec 3.2).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{ContactId, OrganisationId};
use service_manual_domain::reference::Reference;

use crate::caller::Caller;
use crate::contacts::{event, of_organisation};
use crate::context::Context;
use crate::error::{Error, Result};

/// Removes a contact for good.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it since the version `seen`, or when a service names
/// it in its live or newest version: it can only be taken out of use.
pub async fn remove(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, ContactId),
    seen: i64,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let contact = of_organisation(&mut tx, caller, organisation, id).await?;
    let value = id.to_string();
    let kind = Reference::Contact(id).kind();
    let uses = tx.service_references().uses(kind, std::slice::from_ref(&value)).await?;
    let in_use = uses.get(&value).is_some_and(|uses| uses.now > 0);
    if contact.version != seen || in_use {
        return Err(Error::Conflict);
    }
    tx.contacts().remove(id).await?;
    let event = event(EventType::ContactRemoved, organisation, id);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

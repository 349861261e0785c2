//! Changing a contact (spec 3.2): in one place, for all services that name it.

use service_manual_domain::audit::EventType;
use service_manual_domain::book::EntryId;
use service_manual_domain::contact::TypedContact;
use service_manual_domain::ids::{ContactId, OrganisationId};

use crate::books::refuse_merged;
use crate::caller::Caller;
use crate::contacts::{event, of_organisation, refresh_services};
use crate::context::Context;
use crate::error::Result;

/// Changes a contact.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed it since the version `seen`;
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (organisation, id): (OrganisationId, ContactId),
    seen: i64,
    typed: &TypedContact,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let old = of_organisation(&mut tx, caller, organisation, id).await?;
    refuse_merged(&mut tx, EntryId::Contact(id)).await?;
    let data = typed.parse()?;
    tx.contacts().change(id, &data, seen).await?;
    let fields = old.data.differences(&data);
    if fields.is_empty() {
        ctx.commit(tx).await?;
        return Ok(());
    }
    refresh_services(&mut tx, id, now).await?;
    let event = event(EventType::ContactChanged, organisation, id);
    let event = fields.into_iter().fold(event, |event, field| event.change(field, None, None));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

//! Adding a contact to an organisation (spec 3.2).

use service_manual_domain::audit::EventType;
use service_manual_domain::contact::{Contact, TypedContact};
use service_manual_domain::ids::{ContactId, OrganisationId};

use crate::caller::Caller;
use crate::contacts::event;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::with_book;

/// Adds a contact.
///
/// # Errors
/// [`crate::Error::Invalid`] with all problems of the form.
pub async fn create(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    typed: &TypedContact,
) -> Result<ContactId> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    with_book(&mut tx, caller, organisation).await?;
    let data = typed.parse()?;
    let id = ContactId::new(now, ctx.random());
    let contact = Contact { id, organisation, data, retired: false, version: 1 };
    tx.contacts().add(&contact, now).await?;
    let event = event(EventType::ContactCreated, organisation, id);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok(id)
}

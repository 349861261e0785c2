//! The contact books of organisations, and what a service may choose from them.

use service_manual_domain::book::EntryId;
use service_manual_domain::contact::Contact;
use service_manual_domain::ids::{ContactId, OrganisationId};
use service_manual_domain::organisation::Organisation;
use service_manual_store::{Page, Tx};

use crate::caller::Caller;
use crate::contacts::of_organisation;
use crate::context::Context;
use crate::error::Result;
use crate::queries::books::Usage;

/// The most that a form offers.
const CHOICES: Page = Page { offset: 0, limit: 1_000 };

/// A contact to be changed.
#[derive(Debug, Clone)]
pub struct Editable {
    /// Whose.
    pub organisation: Organisation,
    /// The contact.
    pub contact: Contact,
    /// Where it is used.
    pub usage: Usage,
}

/// A contact of an organisation, for those who may change it.
pub async fn to_edit(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    id: ContactId,
) -> Result<Editable> {
    let mut tx = ctx.read().await?;
    let contact = of_organisation(&mut tx, caller, organisation, id).await?;
    let organisation = tx.organisations().get(organisation).await?;
    let usage = Usage::of(&mut tx, EntryId::Contact(id)).await?;
    Ok(Editable { organisation, contact, usage })
}

/// What a service of an organisation may choose: its contacts in use, by name, and those it has
/// `already`, also when they are out of use or another organisation's. Whether the caller may edit
/// the service is asked before.
pub async fn choices(
    tx: &mut Tx,
    organisation: OrganisationId,
    already: &[ContactId],
) -> Result<Vec<Contact>> {
    let mut offered = tx.contacts().offered(organisation, CHOICES).await?;
    let missing: Vec<ContactId> =
        already.iter().copied().filter(|id| offered.iter().all(|one| one.id != *id)).collect();
    offered.extend(tx.contacts().find_all(&missing).await?);
    Ok(offered)
}

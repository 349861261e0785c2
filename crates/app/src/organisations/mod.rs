//! Organisations.

pub mod addresses;
pub mod attach;
pub mod change;
pub mod close;
pub mod closing_plan;
pub mod create;
mod responsible;
pub mod set_rules;

use std::collections::BTreeSet;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{
    Details, Organisation, OrganisationStatus, TypedDetails,
};
use service_manual_domain::policy::Action;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::error::{Error, Result};
use crate::vocabularies;

/// Refuses a closed organisation, of which nothing is changed any more: its forms do not exist.
pub(crate) fn active(organisation: &Organisation) -> Result<()> {
    match organisation.status {
        OrganisationStatus::Active => Ok(()),
        OrganisationStatus::Closed => Err(Error::NotFound),
    }
}

/// An organisation whose locations and contacts the caller may change.
pub(crate) async fn with_book(
    tx: &mut Tx,
    caller: &Caller,
    id: OrganisationId,
) -> Result<Organisation> {
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::EditLocationsAndContacts, &organisation.target())?;
    active(&organisation)?;
    Ok(organisation)
}

/// The checked data of a form.
async fn parsed(tx: &mut Tx, typed: &TypedDetails) -> Result<(Localised<String>, Details)> {
    let terms = tx.terms().list(vocabularies::MUNICIPALITIES).await?;
    let known: BTreeSet<&str> =
        terms.iter().filter(|term| term.active).map(|term| term.code.as_str()).collect();
    Ok(typed.parse(|code| known.contains(code.as_str()))?)
}

//! Organisations: the list, the forms, and the page of one with its people.

mod form;
mod list;
mod page;

pub use form::{ExistingOrganisation, OrganisationFormPage};
pub use list::{OrganisationRow, OrganisationsPage};
pub use page::{InvitationRow, OrganisationPage, PersonRow};

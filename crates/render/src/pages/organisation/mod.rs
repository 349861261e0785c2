//! Organisations: the list, the forms, and the page of one with its people.

mod closing;
mod facts;
mod form;
mod list;
mod page;
mod providers;
mod rules;

pub use closing::{ClosingEffects, OrganisationClosingPage};
pub use facts::{OrganisationFacts, RulesFacts};
pub use form::{ExistingOrganisation, OrganisationFormPage};
pub use list::{OrganisationRow, OrganisationsPage};
pub use page::{OrganisationPage, PersonRow};
pub use providers::{OrganisationProvidersPage, ProviderRow};
pub use rules::OrganisationRulesPage;

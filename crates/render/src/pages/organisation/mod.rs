//! Organisations: the list, the forms, and the page of one with its people.

mod closing;
mod facts;
mod form;
mod list;
mod page;
mod providers;
mod row;
mod rules;
mod words;

pub use closing::{ClosingEffects, OrganisationClosingPage};
pub use facts::{OrganisationFacts, RulesFacts};
pub use form::{ExistingOrganisation, OrganisationFormPage};
pub use list::{OrganisationsPage, OrganisationsView};
pub use page::{OrganisationPage, PersonRow};
pub use providers::{OrganisationProvidersPage, ProviderRow};
pub use row::OrganisationRow;
pub use rules::OrganisationRulesPage;

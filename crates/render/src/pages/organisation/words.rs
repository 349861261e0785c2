//! The words of the list of organisations: names of columns and filters, and the fields of the
//! filters.

use service_manual_domain::list::Named;
use service_manual_domain::organisation::lists::{Needs, OrganisationColumn, OrganisationFilter};
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};

use crate::forms::{Choice, Field};
use crate::i18n::Texts;
use crate::labels;
use crate::list::Words;

pub(super) struct OfOrganisations {
    pub(super) t: &'static Texts,
}

impl Words<OrganisationColumn, OrganisationFilter> for OfOrganisations {
    fn column(&self, of: OrganisationColumn) -> &'static str {
        column(self.t, of)
    }

    fn filter(&self, filter: OrganisationFilter) -> &'static str {
        let t = self.t;
        match filter {
            OrganisationFilter::Text => t.organisation_filter_text(),
            OrganisationFilter::Kind => t.organisation_kind(),
            OrganisationFilter::Status => t.organisation_status(),
            OrganisationFilter::Needs => t.organisation_needs(),
        }
    }

    fn value(&self, filter: OrganisationFilter, value: &str) -> String {
        let choice = self.choices(filter).into_iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.label)
    }

    fn field(&self, filter: OrganisationFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            OrganisationFilter::Text => Field::text(t, name, label),
            OrganisationFilter::Kind | OrganisationFilter::Status | OrganisationFilter::Needs => {
                Field::filter(t, name, label, self.choices(filter))
            }
        }
    }
}

impl OfOrganisations {
    fn choices(&self, filter: OrganisationFilter) -> Vec<Choice> {
        let t = self.t;
        let kind =
            |kind: OrganisationKind| Choice::new(kind.code(), labels::organisation_kind(t, kind));
        let status = |status: OrganisationStatus| {
            Choice::new(status.code(), labels::organisation_status(t, status))
        };
        match filter {
            OrganisationFilter::Text => Vec::new(),
            OrganisationFilter::Kind => {
                vec![kind(OrganisationKind::Authority), kind(OrganisationKind::Provider)]
            }
            OrganisationFilter::Status => {
                vec![status(OrganisationStatus::Active), status(OrganisationStatus::Closed)]
            }
            OrganisationFilter::Needs => {
                Needs::ALL.map(|one| Choice::new(one.code(), needs(t, one))).into()
            }
        }
    }
}

/// The name of a column.
pub(super) fn column(t: &'static Texts, of: OrganisationColumn) -> &'static str {
    match of {
        OrganisationColumn::Name => t.organisation_name(),
        OrganisationColumn::Kind => t.organisation_kind(),
        OrganisationColumn::State => t.organisation_status(),
        OrganisationColumn::Parents => t.organisation_parents(),
        OrganisationColumn::MainUsers => t.organisation_main_users(),
        OrganisationColumn::People => t.organisation_people(),
        OrganisationColumn::Services => t.organisation_services(),
        OrganisationColumn::Onboarding => t.organisation_onboarding(),
        OrganisationColumn::Reviewed => t.organisation_reviewed(),
        OrganisationColumn::ReviewDue => t.organisation_review_due(),
    }
}

fn needs(t: &'static Texts, needs: Needs) -> &'static str {
    match needs {
        Needs::NoMainUser => t.organisation_needs_no_main_user(),
        Needs::OneMainUser => t.organisation_needs_one_main_user(),
        Needs::NoServices => t.organisation_needs_no_services(),
        Needs::ReviewOverdue => t.organisation_needs_review_overdue(),
    }
}

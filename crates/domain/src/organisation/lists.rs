//! The list of organisations (spec 2.2, 5): its columns and filters, and what the values of the
//! filters mean.

use crate::account::access_review::AccessReview;
use crate::list::{Column, Filter, List, ListRequest, Order, Takes, named, values};
use crate::organisation::OrganisationStatus;

/// A list of organisations.
pub type OrganisationList = List<OrganisationColumn, OrganisationFilter>;
/// What somebody asks it for.
pub type OrganisationRequest = ListRequest<OrganisationColumn, OrganisationFilter>;

named! {
    /// What lists show of an organisation.
    OrganisationColumn {
        /// Its name.
        Name = "name";
        /// Authority or provider.
        Kind = "kind";
        /// Whether it takes part.
        State = "state";
        /// The authorities that a provider works under.
        Parents = "parents";
        /// How many people can act for it.
        MainUsers = "main_users";
        /// How many people it has.
        People = "people";
        /// How many services it has, without archived ones.
        Services = "services";
        /// Whether it has described how it adds users.
        Onboarding = "onboarding";
        /// When its people were last confirmed.
        Reviewed = "reviewed";
        /// By when its people are to be confirmed, or when the next check is opened.
        ReviewDue = "review_due";
    }
}

named! {
    /// What narrows lists of organisations.
    OrganisationFilter {
        /// What occurs in a name or in the business id.
        Text = "text";
        /// Authority or provider.
        Kind = "kind";
        /// Whether it takes part.
        Status = "status";
        /// Why it needs somebody: a [`Needs`].
        Needs = "needs";
    }
}

values! {
    /// Why an organisation needs somebody (spec 2.2, 2.5, 5). Closed ones need nobody.
    Needs {
        /// Nobody can act for it.
        NoMainUser = "no_main_user";
        /// One person alone can act for it.
        OneMainUser = "one_main_user";
        /// It has no service but archived ones.
        NoServices = "no_services";
        /// Its people were not confirmed in time.
        ReviewOverdue = "review_overdue";
    }
}

/// What decides whether an organisation needs somebody.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Whether it takes part.
    pub status: OrganisationStatus,
    /// How many main users with an account in use it has.
    pub main_users: i64,
    /// How many services that are not archived it has.
    pub services: i64,
    /// The last check of its people.
    pub review: Option<&'a AccessReview>,
}

impl Needs {
    /// Whether it holds for an organisation.
    pub fn holds(self, facts: &Facts<'_>) -> bool {
        let holds = match self {
            Self::NoMainUser => facts.main_users == 0,
            Self::OneMainUser => facts.main_users == 1,
            Self::NoServices => facts.services == 0,
            Self::ReviewOverdue => facts.review.is_some_and(AccessReview::is_overdue),
        };
        holds && facts.status == OrganisationStatus::Active
    }
}

/// The codes of [`crate::organisation::OrganisationKind`].
const KINDS: &[&str] = &["authority", "provider"];
/// The codes of [`OrganisationStatus`].
const STATUSES: &[&str] = &["active", "closed"];

impl Filter for OrganisationFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text => Takes::Text,
            Self::Kind => Takes::OneOf(KINDS),
            Self::Status => Takes::OneOf(STATUSES),
            Self::Needs => Takes::OneOf(&Needs::CODES),
        }
    }
}

/// The organisations that somebody manages.
pub const ORGANISATIONS: OrganisationList = List {
    code: "organisations",
    columns: &[
        Column::always(OrganisationColumn::Name),
        Column::at_first(OrganisationColumn::Kind),
        Column::at_first(OrganisationColumn::State),
        Column::at_first(OrganisationColumn::Parents).unsorted(),
        Column::at_first(OrganisationColumn::MainUsers),
        Column::at_first(OrganisationColumn::People).unsorted(),
        Column::at_first(OrganisationColumn::Services).unsorted(),
        Column::on_demand(OrganisationColumn::Onboarding).unsorted(),
        Column::on_demand(OrganisationColumn::Reviewed),
        Column::at_first(OrganisationColumn::ReviewDue).unsorted(),
    ],
    filters: &[
        OrganisationFilter::Text,
        OrganisationFilter::Kind,
        OrganisationFilter::Status,
        OrganisationFilter::Needs,
    ],
    order: Order { by: OrganisationColumn::Name, descending: false },
};

/// The part of the list in which organisations need somebody for a reason.
pub fn in_need(needs: Needs) -> OrganisationRequest {
    ListRequest::everything(&ORGANISATIONS).with(OrganisationFilter::Needs, needs.code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::OrganisationKind;

    #[test]
    fn every_kind_and_status_can_be_asked_for() {
        let kinds = [OrganisationKind::Authority, OrganisationKind::Provider];
        assert_eq!(KINDS, kinds.map(OrganisationKind::code));
        let statuses = [OrganisationStatus::Active, OrganisationStatus::Closed];
        assert_eq!(STATUSES, statuses.map(OrganisationStatus::code));
    }

    #[test]
    fn closed_organisations_need_nobody() {
        let open =
            Facts { status: OrganisationStatus::Active, main_users: 0, services: 0, review: None };
        let closed = Facts { status: OrganisationStatus::Closed, ..open };
        let of = |facts: &Facts<'_>| {
            Needs::ALL.into_iter().filter(|one| one.holds(facts)).collect::<Vec<_>>()
        };
        assert_eq!(of(&open), [Needs::NoMainUser, Needs::NoServices]);
        assert_eq!(of(&Facts { main_users: 1, services: 2, ..open }), [Needs::OneMainUser]);
        assert!(of(&closed).is_empty());
    }
}

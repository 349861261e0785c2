//! The words of the lists of people: names of columns and filters, and the fields of the filters.

use service_manual_domain::account::Role;
use service_manual_domain::account::people::{
    PersonColumn, PersonFilter, PersonStatus, UserFilter, UserStatus,
};
use service_manual_domain::list::Named;

use super::list::PeopleView;
use super::users::UsersView;
use crate::forms::{Choice, Field};
use crate::i18n::Texts;
use crate::labels;
use crate::list::Words;

pub(super) struct OfPeople<'a> {
    pub(super) t: &'static Texts,
    pub(super) view: &'a PeopleView,
}

pub(super) struct OfUsers<'a> {
    pub(super) t: &'static Texts,
    pub(super) view: &'a UsersView,
}

impl Words<PersonColumn, PersonFilter> for OfPeople<'_> {
    fn column(&self, of: PersonColumn) -> &'static str {
        column(self.t, of)
    }

    fn filter(&self, filter: PersonFilter) -> &'static str {
        let t = self.t;
        match filter {
            PersonFilter::Text => t.people_search(),
            PersonFilter::Status => t.people_status(),
            PersonFilter::Role => t.people_role(),
            PersonFilter::Organisation => t.people_organisation(),
        }
    }

    fn value(&self, filter: PersonFilter, value: &str) -> String {
        label(self.choices(filter), value)
    }

    fn field(&self, filter: PersonFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            PersonFilter::Text => Field::text(t, name, label).hint(t.people_search_hint()),
            PersonFilter::Organisation if self.view.organisations.is_none() => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            PersonFilter::Status | PersonFilter::Role | PersonFilter::Organisation => {
                Field::filter(t, name, label, self.choices(filter))
            }
        }
    }
}

impl OfPeople<'_> {
    fn choices(&self, filter: PersonFilter) -> Vec<Choice> {
        let t = self.t;
        match filter {
            PersonFilter::Text => Vec::new(),
            PersonFilter::Status => {
                PersonStatus::ALL.map(|one| Choice::new(one.code(), person_status(t, one))).into()
            }
            PersonFilter::Role => roles(t, &self.view.roles),
            PersonFilter::Organisation => self.view.organisations.clone().unwrap_or_default(),
        }
    }
}

impl Words<PersonColumn, UserFilter> for OfUsers<'_> {
    fn column(&self, of: PersonColumn) -> &'static str {
        column_of_users(self.t, of)
    }

    fn filter(&self, filter: UserFilter) -> &'static str {
        let t = self.t;
        match filter {
            UserFilter::Text => t.people_search(),
            UserFilter::Status => t.people_status(),
            UserFilter::Role => t.people_role(),
            UserFilter::Organisation => t.people_organisation(),
        }
    }

    fn value(&self, filter: UserFilter, value: &str) -> String {
        label(self.choices(filter), value)
    }

    fn field(&self, filter: UserFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            UserFilter::Text => Field::text(t, name, label).hint(t.people_search_hint()),
            UserFilter::Organisation if self.view.organisations.is_none() => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            UserFilter::Status | UserFilter::Role | UserFilter::Organisation => {
                Field::filter(t, name, label, self.choices(filter))
            }
        }
    }
}

impl OfUsers<'_> {
    fn choices(&self, filter: UserFilter) -> Vec<Choice> {
        let t = self.t;
        match filter {
            UserFilter::Text => Vec::new(),
            UserFilter::Status => {
                UserStatus::ALL.map(|one| Choice::new(one.code(), user_status(t, one))).into()
            }
            UserFilter::Role => roles(t, &Role::ALL),
            UserFilter::Organisation => self.view.organisations.clone().unwrap_or_default(),
        }
    }
}

fn label(choices: Vec<Choice>, value: &str) -> String {
    let choice = choices.into_iter().find(|choice| choice.value == value);
    choice.map_or_else(|| value.to_owned(), |choice| choice.label)
}

fn roles(t: &'static Texts, roles: &[Role]) -> Vec<Choice> {
    roles.iter().map(|role| Choice::new(role.code(), labels::role(t, *role))).collect()
}

/// The name of a column of a list of members.
pub(super) fn column(t: &'static Texts, of: PersonColumn) -> &'static str {
    match of {
        PersonColumn::Name => t.people_name(),
        PersonColumn::Email => t.people_email(),
        PersonColumn::Organisation => t.people_organisation(),
        PersonColumn::Role => t.people_role(),
        PersonColumn::State => t.people_status(),
        PersonColumn::LastActive => t.people_last_active(),
        PersonColumn::Deactivation => t.people_deactivation(),
        PersonColumn::Deletion => t.people_deletion(),
        PersonColumn::EndDate => t.people_end_date(),
        PersonColumn::InvitedBy => t.people_invited_by(),
        PersonColumn::Services => t.people_kept(),
    }
}

/// The name of a column of a list of accounts.
pub(super) fn column_of_users(t: &'static Texts, of: PersonColumn) -> &'static str {
    match of {
        PersonColumn::Organisation => t.people_home(),
        PersonColumn::Name
        | PersonColumn::Email
        | PersonColumn::Role
        | PersonColumn::State
        | PersonColumn::LastActive
        | PersonColumn::Deactivation
        | PersonColumn::Deletion
        | PersonColumn::EndDate
        | PersonColumn::InvitedBy
        | PersonColumn::Services => column(t, of),
    }
}

fn person_status(t: &'static Texts, status: PersonStatus) -> &'static str {
    match status {
        PersonStatus::Active => t.people_status_active(),
        PersonStatus::EndsSoon => t.people_status_soon(),
        PersonStatus::Deactivated => t.people_status_deactivated(),
    }
}

fn user_status(t: &'static Texts, status: UserStatus) -> &'static str {
    match status {
        UserStatus::Active => t.people_status_active(),
        UserStatus::Deactivated => t.people_status_deactivated(),
        UserStatus::Administrator => t.people_status_administrator(),
        UserStatus::WithoutMembership => t.people_status_without_membership(),
    }
}

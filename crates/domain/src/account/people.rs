//! The lists of people (spec 2.4, 5): which columns and filters each has, and what the values of the
//! filters mean.

use crate::list::{Column, Filter, List, ListRequest, Order, Takes, named, values};

/// A list of people as members of organisations.
pub type PeopleList = List<PersonColumn, PersonFilter>;
/// What somebody asks one of them for.
pub type PeopleRequest = ListRequest<PersonColumn, PersonFilter>;
/// A list of accounts, whatever their organisations.
pub type UserList = List<PersonColumn, UserFilter>;
/// What somebody asks one of them for.
pub type UserRequest = ListRequest<PersonColumn, UserFilter>;

named! {
    /// What lists show of a person.
    PersonColumn {
        /// The name; the address for a person without one.
        Name = "name";
        /// The address.
        Email = "email";
        /// In which organisation; of an account, the home organisation.
        Organisation = "organisation";
        /// The role there.
        Role = "role";
        /// Whether the account is in use, and why not.
        State = "state";
        /// The day of the last signed-in request.
        LastActive = "last_active";
        /// When the life cycle takes the account out of use.
        Deactivation = "deactivation";
        /// When it deletes the account.
        Deletion = "deletion";
        /// The last day of the membership.
        EndDate = "end_date";
        /// Who invited the person.
        InvitedBy = "invited_by";
        /// How many services the person keeps up to date.
        Services = "services";
    }
}

named! {
    /// What narrows lists of people.
    PersonFilter {
        /// How the name, the last name or the address begins.
        Text = "text";
        /// Where they stand: a [`PersonStatus`].
        Status = "status";
        /// What they may do in the organisation.
        Role = "role";
        /// In which organisation.
        Organisation = "organisation";
    }
}

named! {
    /// What narrows lists of accounts.
    UserFilter {
        /// How the name, the last name or the address begins.
        Text = "text";
        /// Where they stand: a [`UserStatus`].
        Status = "status";
        /// What they may do in any organisation or, with that filter, in the organisation.
        Role = "role";
        /// In which organisation, home or not.
        Organisation = "organisation";
    }
}

values! {
    /// Where a person of an organisation stands.
    PersonStatus {
        /// In use.
        Active = "active";
        /// In use, but for lack of use or by the end date not much longer.
        EndsSoon = "soon";
        /// Out of use.
        Deactivated = "deactivated";
    }
}

values! {
    /// Where an account stands.
    UserStatus {
        /// In use.
        Active = "active";
        /// Out of use.
        Deactivated = "deactivated";
        /// That of an administrator of the whole service.
        Administrator = "administrator";
        /// Without any membership.
        WithoutMembership = "without_membership";
    }
}

impl PersonStatus {
    /// The people of a list who stand so.
    pub fn part_of(self, list: &PeopleList) -> PeopleRequest {
        ListRequest::everything(list).with(PersonFilter::Status, self.code())
    }
}

/// The codes of [`crate::account::Role`].
const ROLES: &[&str] = &["main_user", "editor", "expert"];

impl Filter for PersonFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text => Takes::Text,
            Self::Status => Takes::OneOf(&PersonStatus::CODES),
            Self::Role => Takes::OneOf(ROLES),
            Self::Organisation => Takes::Offered(&[]),
        }
    }
}

impl Filter for UserFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text => Takes::Text,
            Self::Status => Takes::OneOf(&UserStatus::CODES),
            Self::Role => Takes::OneOf(ROLES),
            Self::Organisation => Takes::Offered(&[]),
        }
    }
}

const BY_NAME: Order<PersonColumn> = Order { by: PersonColumn::Name, descending: false };

/// The people of one organisation.
pub const PEOPLE: PeopleList = List {
    code: "people",
    columns: &[
        Column::always(PersonColumn::Name),
        Column::at_first(PersonColumn::Email),
        Column::at_first(PersonColumn::Role),
        Column::at_first(PersonColumn::State),
        Column::at_first(PersonColumn::LastActive),
        Column::at_first(PersonColumn::Deactivation),
        Column::on_demand(PersonColumn::Deletion),
        Column::on_demand(PersonColumn::EndDate),
        Column::on_demand(PersonColumn::InvitedBy).unsorted(),
        Column::on_demand(PersonColumn::Services).unsorted(),
    ],
    filters: &[PersonFilter::Text, PersonFilter::Status, PersonFilter::Role],
    order: BY_NAME,
};

/// The people of all organisations whose people somebody manages.
pub const MANAGED_PEOPLE: PeopleList = List {
    code: "managed_people",
    columns: &[
        Column::always(PersonColumn::Name),
        Column::at_first(PersonColumn::Email),
        Column::at_first(PersonColumn::Organisation),
        Column::at_first(PersonColumn::Role),
        Column::at_first(PersonColumn::State),
        Column::at_first(PersonColumn::LastActive),
        Column::on_demand(PersonColumn::Deactivation),
        Column::on_demand(PersonColumn::Deletion),
        Column::on_demand(PersonColumn::EndDate),
        Column::on_demand(PersonColumn::InvitedBy).unsorted(),
        Column::on_demand(PersonColumn::Services).unsorted(),
    ],
    filters: &[
        PersonFilter::Text,
        PersonFilter::Status,
        PersonFilter::Role,
        PersonFilter::Organisation,
    ],
    order: BY_NAME,
};

/// What is shown of accounts. They can be a million: what has no index of all of them does not sort.
const OF_USERS: &[Column<PersonColumn>] = &[
    Column::always(PersonColumn::Name),
    Column::at_first(PersonColumn::Email).unsorted(),
    Column::at_first(PersonColumn::Organisation).unsorted(),
    Column::at_first(PersonColumn::Role).unsorted(),
    Column::at_first(PersonColumn::State).unsorted(),
    Column::at_first(PersonColumn::LastActive),
    Column::on_demand(PersonColumn::Deactivation).unsorted(),
    Column::on_demand(PersonColumn::Deletion).unsorted(),
    Column::on_demand(PersonColumn::EndDate).unsorted(),
    Column::on_demand(PersonColumn::InvitedBy).unsorted(),
    Column::on_demand(PersonColumn::Services).unsorted(),
];

/// The same of accounts that are searched by a text.
const OF_SEARCHED_USERS: &[Column<PersonColumn>] = &[
    Column::always(PersonColumn::Name),
    Column::at_first(PersonColumn::Email).unsorted(),
    Column::at_first(PersonColumn::Organisation).unsorted(),
    Column::at_first(PersonColumn::Role).unsorted(),
    Column::at_first(PersonColumn::State).unsorted(),
    Column::at_first(PersonColumn::LastActive).unsorted(),
    Column::on_demand(PersonColumn::Deactivation).unsorted(),
    Column::on_demand(PersonColumn::Deletion).unsorted(),
    Column::on_demand(PersonColumn::EndDate).unsorted(),
    Column::on_demand(PersonColumn::InvitedBy).unsorted(),
    Column::on_demand(PersonColumn::Services).unsorted(),
];

/// All accounts.
pub const USERS: UserList = List {
    code: "users",
    columns: OF_USERS,
    filters: &[UserFilter::Text, UserFilter::Status, UserFilter::Role, UserFilter::Organisation],
    order: BY_NAME,
};

/// The same, searched by a text: everybody stands in the order of what was found.
pub const SEARCHED_USERS: UserList = List { columns: OF_SEARCHED_USERS, ..USERS };

/// The administrators of the whole service.
pub const ADMINISTRATORS: UserList = List {
    code: "administrators",
    columns: OF_SEARCHED_USERS,
    filters: &[UserFilter::Text],
    order: BY_NAME,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::Role;

    #[test]
    fn every_role_can_be_asked_for() {
        assert_eq!(ROLES, Role::ALL.map(Role::code));
    }

    #[test]
    fn who_is_searched_for_is_shown_with_the_same_columns() {
        let shown = |list: &UserList| {
            list.columns.iter().map(|column| (column.of, column.shown)).collect::<Vec<_>>()
        };
        assert_eq!(shown(&USERS), shown(&SEARCHED_USERS));
    }

    #[test]
    fn lists_begin_in_an_order_that_they_have() {
        for list in [&PEOPLE, &MANAGED_PEOPLE] {
            assert!(list.column(list.order.by).is_some_and(|column| column.sorts));
        }
        for list in [&USERS, &ADMINISTRATORS] {
            assert!(list.column(list.order.by).is_some_and(|column| column.sorts));
        }
    }
}

//! Made-up lists of people.

use service_manual_domain::account::lifecycle::Ends;
use service_manual_domain::account::people::{
    ADMINISTRATORS, MANAGED_PEOPLE, PEOPLE, PersonFilter, PersonStatus, USERS, UserFilter,
    UserList, UserStatus,
};
use service_manual_domain::account::{AccountState, Role};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Unread};

use super::person_row::samples;
use super::row::ListedPerson;
use super::{PeoplePage, PeopleView, PersonRow, UsersPage, UsersView};
use crate::forms::Choice;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;

const AUTHORITY: &str = "Esimerkkilän työllisyysalue";

impl PeoplePage {
    /// A full list with all columns, a narrowed one of several organisations, and an empty one.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id::<OrganisationId>(1) else { return Vec::new() };
        let of_one = |rows, part| Self {
            frame: sample::signed_in(language, urls::PEOPLE, &[("id", &id.to_string())]),
            organisation: Some((id, AUTHORITY.to_owned())),
            view: PeopleView {
                request: ListRequest::everything(&PEOPLE).on_page(2),
                unread: Unread::default(),
                columns: PEOPLE.columns.iter().map(|column| column.of).collect(),
                roles: Role::ALL.into(),
                organisations: Some(Vec::new()),
            },
            rows,
            part,
            counts: PersonStatus::ALL.map(|status| (status, 2)).into(),
            can_review: true,
            invite_href: Some(urls::invitations_new(language, id)),
        };
        let rows: Vec<ListedPerson> = samples(id).into_iter().map(member).collect();
        let full = of_one(rows.clone(), Part { page: 2, size: 50, total: 103 });
        let empty = of_one(Vec::new(), Part { page: 1, size: 50, total: 0 });
        let request = ListRequest::everything(&MANAGED_PEOPLE)
            .with(PersonFilter::Text, "Mei")
            .with(PersonFilter::Role, Role::Editor.code())
            .with(PersonFilter::Organisation, "esim");
        let several = Self {
            frame: sample::signed_in(language, urls::MANAGED_PEOPLE, &[]),
            organisation: None,
            view: PeopleView {
                request,
                unread: Unread { sort: Some("onni".to_owned()), ..Unread::default() },
                columns: MANAGED_PEOPLE.columns.iter().map(|column| column.of).collect(),
                roles: Role::ALL.into(),
                organisations: None,
            },
            rows,
            part: Part { page: 1, size: 50, total: 3 },
            counts: PersonStatus::ALL.map(|status| (status, 1)).into(),
            can_review: false,
            invite_href: Some(urls::organisations(language)),
        };
        let empty = Self { invite_href: None, can_review: false, ..empty };
        vec![full, several, empty]
    }
}

impl UsersPage {
    /// A page in the middle, nobody found, and the administrators.
    pub fn samples(language: Language) -> Vec<Self> {
        let middle =
            Self { is_later: true, next: sample::id(13), ..users(language, &USERS, accounts()) };
        let mut nobody = users(language, &USERS, Vec::new());
        let request = nobody.view.request.with(UserFilter::Text, "Xyz");
        nobody.view.request =
            request.with(UserFilter::Status, UserStatus::WithoutMembership.code());
        vec![middle, nobody]
    }

    /// The administrators.
    pub fn administrator_samples(language: Language) -> Vec<Self> {
        vec![users(language, &ADMINISTRATORS, accounts())]
    }
}

fn users(language: Language, list: &'static UserList, rows: Vec<ListedPerson>) -> UsersPage {
    let administrators = list.code == ADMINISTRATORS.code;
    let pattern = if administrators { urls::ADMINISTRATORS } else { urls::USERS };
    UsersPage {
        frame: sample::signed_in(language, pattern, &[]),
        administrators,
        view: UsersView {
            list,
            request: ListRequest::everything(list),
            unread: Unread::default(),
            columns: list.columns.iter().map(|column| column.of).collect(),
            organisations: Some(vec![Choice::new("1", AUTHORITY)]),
        },
        rows,
        file_limit: 10_000,
        is_later: false,
        next: None,
    }
}

fn member(person: PersonRow) -> ListedPerson {
    let deletion = sample::today().plus_days(90);
    let deactivation = match person.standing.state {
        AccountState::Active => person.standing.ends_on,
        AccountState::Deactivated { .. } => None,
    };
    ListedPerson {
        account: person.account,
        member_of: Some(person.organisation),
        name: person.name,
        email: person.email,
        organisation: Some(person.organisation_name),
        role: Some(person.role),
        administrator: false,
        standing: person.standing,
        last_active: person.last_active,
        ends: Some(Ends { deactivation, deletion }),
        end_date: person.standing.membership_ends_on,
        invited_by: Some("Maija Meikäläinen".to_owned()),
        services: 3,
        can_restore: person.can_restore,
    }
}

fn accounts() -> Vec<ListedPerson> {
    let Some(organisation) = sample::id(1) else { return Vec::new() };
    let account = |(number, person): (usize, PersonRow)| {
        let person = member(person);
        let has_home = number < 2;
        ListedPerson {
            member_of: None,
            organisation: person.organisation.filter(|_| has_home),
            role: person.role.filter(|_| has_home),
            administrator: number == 1,
            ..person
        }
    };
    samples(organisation).into_iter().enumerate().map(account).collect()
}

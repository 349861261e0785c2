//! All accounts, for administrators.

use askama::Template;
use service_manual_domain::account::people::UserStatus;
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::person::sample_memberships;
use super::{MembershipRow, Standing};
use crate::forms::{Choice, Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{format, labels, urls};

/// All accounts, page by page.
#[derive(Debug, Template)]
#[template(path = "pages/people/users.html")]
pub struct UsersPage {
    /// What surrounds it.
    pub frame: Frame,
    /// How a name or an address begins.
    pub text: String,
    /// What else is asked for.
    pub status: Option<UserStatus>,
    /// The accounts.
    pub rows: Vec<UserRow>,
    /// Whether this is not the first page.
    pub is_later: bool,
    /// The account after which the next page begins.
    pub next: Option<AccountId>,
}

/// The administrators of the whole service.
#[derive(Debug, Template)]
#[template(path = "pages/people/administrators.html")]
pub struct AdministratorsPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The accounts.
    pub rows: Vec<UserRow>,
}

/// An account of a list.
#[derive(Debug, Clone)]
pub struct UserRow {
    /// The account.
    pub account: AccountId,
    /// The name; the address for a person without one.
    pub name: String,
    /// The address.
    pub email: String,
    /// The home organisation, unless there is none.
    pub home: Option<String>,
    /// Whether the person is an administrator.
    pub administrator: bool,
    /// The day of the last signed-in request.
    pub last_active: Day,
    /// Where the account stands.
    pub standing: Standing,
}

/// One account.
#[derive(Debug, Template)]
#[template(path = "pages/people/user.html")]
pub struct UserPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The account.
    pub user: UserRow,
    /// Its memberships.
    pub memberships: Vec<MembershipRow>,
    /// What the reader may do.
    pub rights: UserRights,
}

/// What an administrator may do with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each right stands for itself")]
pub struct UserRights {
    /// Correct the address, delete the account.
    pub change: bool,
    /// Take it out of use.
    pub deactivate: bool,
    /// Take it into use again.
    pub restore: bool,
    /// Make the person an administrator.
    pub grant: bool,
    /// Withdraw that.
    pub withdraw: bool,
}

impl Page for UsersPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().people_users_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Users)
    }
}

impl Page for AdministratorsPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().people_administrators_title().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![users_crumb(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Users)
    }
}

impl Page for UserPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.user.name.clone()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![users_crumb(&self.frame)])
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Users)
    }
}

fn users_crumb(frame: &Frame) -> Crumb {
    Crumb::new(frame.t().people_users_title(), urls::users(frame.language))
}

impl UsersPage {
    fn query(&self) -> Vec<(&'static str, &str)> {
        let text = Some(self.text.as_str()).filter(|text| !text.is_empty());
        [("text", text), ("status", self.status.map(UserStatus::code))]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect()
    }

    fn is_chosen(&self) -> bool {
        !self.query().is_empty()
    }

    fn first(&self) -> String {
        urls::with_query(urls::users(self.frame.language), &self.query())
    }

    fn next(&self) -> Option<String> {
        let after = self.next?.to_string();
        Some(urls::with_query(self.first(), &[("after", &after)]))
    }

    fn form(&self) -> Form {
        let t = self.frame.t();
        let statuses = UserStatus::ALL.map(|one| Choice::new(one.code(), status_label(t, one)));
        let status = Field::filter(t, "status", t.people_status(), statuses.into());
        let state = FormState::from_pairs(self.query());
        Form::new(t, urls::users(self.frame.language), t.people_filter(), &state)
            .fields(vec![
                Field::text(t, "text", t.people_search()).hint(t.people_search_hint()).unmarked(),
                status,
            ])
            .asking()
    }

    /// A page in the middle, and nobody found.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = || sample::signed_in(language, urls::USERS, &[]);
        vec![
            Self {
                frame: frame(),
                text: String::new(),
                status: None,
                rows: sample_users(),
                is_later: true,
                next: sample::id(13),
            },
            Self {
                frame: frame(),
                text: "Xyz".to_owned(),
                status: Some(UserStatus::WithoutMembership),
                rows: Vec::new(),
                is_later: false,
                next: None,
            },
        ]
    }
}

impl AdministratorsPage {
    /// Some.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::signed_in(language, urls::ADMINISTRATORS, &[]);
        vec![Self { frame, rows: sample_users() }]
    }
}

impl UserRow {
    fn lines(&self, t: &Texts, language: Language) -> Vec<String> {
        self.standing.lines(t, language)
    }
}

impl UserPage {
    fn address(&self, pattern: Pattern) -> String {
        urls::of_user(pattern, self.frame.language, self.user.account)
    }

    /// With every right, with none, and a deactivated account without memberships.
    pub fn samples(language: Language) -> Vec<Self> {
        let rights = |all: bool| UserRights {
            change: all,
            deactivate: all,
            restore: false,
            grant: all,
            withdraw: false,
        };
        let rights = [rights(true), rights(false), UserRights { restore: true, ..rights(false) }];
        let pages = sample_users().into_iter().zip(rights).enumerate();
        pages
            .map(|(number, (user, rights))| {
                let values = user.account.to_string();
                let frame = sample::signed_in(language, urls::USER, &[("id", &values)]);
                let memberships = if number == 2 { Vec::new() } else { sample_memberships() };
                let frame = sample::with_messages(frame, Flash::EmailCorrected);
                Self { frame, user, memberships, rights }
            })
            .collect()
    }
}

fn status_label(t: &Texts, status: UserStatus) -> &'static str {
    match status {
        UserStatus::Active => t.people_status_active(),
        UserStatus::Deactivated => t.people_status_deactivated(),
        UserStatus::Administrator => t.people_status_administrator(),
        UserStatus::WithoutMembership => t.people_status_without_membership(),
    }
}

fn sample_users() -> Vec<UserRow> {
    let Some(organisation) = sample::id(1) else { return Vec::new() };
    let people = super::list::samples(organisation).into_iter().enumerate();
    people
        .map(|(number, person)| UserRow {
            account: person.account,
            name: person.name,
            email: person.email,
            home: (number < 2).then_some(person.organisation_name),
            administrator: number == 1,
            last_active: person.last_active,
            standing: person.standing,
        })
        .collect()
}

//! All accounts, for administrators.

use askama::Template;
use service_manual_domain::account::people::{PersonColumn, UserFilter, UserList, UserRequest};
use service_manual_domain::ids::AccountId;
use service_manual_domain::language::Language;
use service_manual_domain::list::Unread;
use service_manual_domain::time::Day;

use super::person::sample_memberships;
use super::row::ListedPerson;
use super::words::{OfUsers, column_of_users};
use super::{MembershipRow, Standing};
use crate::forms::Choice;
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::{Addresses, ListPart, Listing};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls::Pattern;
use crate::{format, labels, urls};

/// All accounts, or those of administrators, page by page. Nobody counts them.
#[derive(Debug, Template)]
#[template(path = "pages/people/users.html")]
pub struct UsersPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Whether it has administrators alone.
    pub administrators: bool,
    /// The list, as it was asked for.
    pub view: UsersView,
    /// The accounts.
    pub rows: Vec<ListedPerson>,
    /// The most rows of a file.
    pub file_limit: usize,
    /// Whether this is not the first page.
    pub is_later: bool,
    /// The account after which the next page begins.
    pub next: Option<AccountId>,
}

/// What is shown of a list.
#[derive(Debug, Clone)]
pub struct UsersView {
    /// Which list.
    pub list: &'static UserList,
    /// Which part of it.
    pub request: UserRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<UserFilter>,
    /// The columns, in their order.
    pub columns: Vec<PersonColumn>,
    /// The organisations to choose from; `None`: too many, the name is typed.
    pub organisations: Option<Vec<Choice>>,
}

impl UsersView {
    /// The headings of the list as a file.
    pub fn headings(&self, frame: &Frame) -> Vec<&'static str> {
        self.columns.iter().map(|of| column_of_users(frame.t(), *of)).collect()
    }
}

/// An account, as its own page shows it.
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
        let t = self.frame.t();
        let title = if self.administrators {
            t.people_administrators_title()
        } else {
            t.people_users_title()
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        let above = self.administrators.then(|| users_crumb(&self.frame));
        Some(above.into_iter().collect())
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
    fn path(&self) -> String {
        let language = self.frame.language;
        if self.administrators { urls::administrators(language) } else { urls::users(language) }
    }

    fn export_path(&self) -> String {
        let language = self.frame.language;
        if self.administrators {
            urls::administrators_export(language)
        } else {
            urls::users_export(language)
        }
    }

    fn table(&self) -> ListPart {
        let (t, language, view) = (self.frame.t(), self.frame.language, &self.view);
        let title = self.title();
        let listing = Listing {
            language,
            addresses: Addresses { page: self.path(), files: None, bulk: None },
            caption: &title,
            list: view.list,
            request: &view.request,
            unread: &view.unread,
            columns: &view.columns,
            part: Part { page: 1, size: self.rows.len(), total: self.rows.len() },
        };
        let words = OfUsers { t, view };
        let rows = self.rows.iter().map(|row| row.row(language, &view.columns)).collect();
        let first = self.is_later.then(|| listing.href_first());
        let next = self.next.map(|id| listing.href_after(&id.to_string()));
        let part = listing.part(&words, rows, t.people_none_found()).with_steps(first, next);
        part.with_export(listing.export_form(self.export_path())).with_export_limit(self.file_limit)
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

fn sample_users() -> Vec<UserRow> {
    let Some(organisation) = sample::id(1) else { return Vec::new() };
    let people = super::person_row::samples(organisation).into_iter().enumerate();
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

//! A row of a list of people, and its cells.

use service_manual_domain::account::Role;
use service_manual_domain::account::lifecycle::Ends;
use service_manual_domain::account::people::PersonColumn;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use super::Standing;
use crate::i18n::Texts;
use crate::list::{Cell, Line, ListRow};
use crate::{labels, urls};

/// A person of a list.
#[derive(Debug, Clone)]
pub struct ListedPerson {
    /// The account.
    pub account: AccountId,
    /// Of which organisation's people the row is one; `None`: of all accounts.
    pub member_of: Option<OrganisationId>,
    /// The name; the address for a person without one.
    pub name: String,
    /// The address.
    pub email: String,
    /// The name of the organisation; of an account that of the home organisation, unless there is
    /// none.
    pub organisation: Option<String>,
    /// The role there.
    pub role: Option<Role>,
    /// Whether the person is an administrator, where the list tells it.
    pub administrator: bool,
    /// Where the person stands.
    pub standing: Standing,
    /// The day of the last signed-in request.
    pub last_active: Day,
    /// When the account is deactivated and deleted, if nothing happens before.
    pub ends: Option<Ends>,
    /// The last day of the membership.
    pub end_date: Option<Day>,
    /// Who invited the person, where it is known.
    pub invited_by: Option<String>,
    /// How many services the person keeps up to date.
    pub services: i64,
    /// Whether the account can be taken into use again here.
    pub can_restore: bool,
}

impl ListedPerson {
    /// The row with some columns.
    pub(super) fn row(&self, language: Language, columns: &[PersonColumn]) -> ListRow {
        ListRow {
            id: self.account.to_string(),
            name: self.name.clone(),
            cells: self.cells(language, columns),
        }
    }

    /// The cells of some columns.
    pub fn cells(&self, language: Language, columns: &[PersonColumn]) -> Vec<Cell> {
        columns.iter().map(|column| self.cell(language, *column)).collect()
    }

    fn cell(&self, language: Language, column: PersonColumn) -> Cell {
        let t = Texts::of(language);
        let day = |day: Option<Day>| Cell::of(day.map(Line::day));
        match column {
            PersonColumn::Name => Cell::one(Line::text(&self.name).linked(self.href(language))),
            PersonColumn::Email => Cell::one(Line::text(&self.email).breaking()),
            PersonColumn::Organisation => Cell::one(match &self.organisation {
                Some(name) => Line::text(name),
                None => Line::text(t.people_no_home()),
            }),
            PersonColumn::Role => self.role_cell(t),
            PersonColumn::State => self.state_cell(t, language),
            PersonColumn::LastActive => day(Some(self.last_active)),
            PersonColumn::Deactivation => self.deactivation_cell(),
            PersonColumn::Deletion => day(self.ends.map(|ends| ends.deletion)),
            PersonColumn::EndDate => day(self.end_date),
            PersonColumn::InvitedBy => Cell::of(self.invited_by.iter().map(Line::text)),
            PersonColumn::Services => {
                Cell::one(Line::number(self.services, self.services.to_string()))
            }
        }
    }

    fn href(&self, language: Language) -> String {
        match self.member_of {
            Some(organisation) => urls::person(language, organisation, self.account),
            None => urls::user(language, self.account),
        }
    }

    fn role_cell(&self, t: &'static Texts) -> Cell {
        let administrator = self.administrator.then(|| Line::text(t.people_administrator()));
        let role = self.role.map(|role| Line::text(labels::role(t, role)));
        Cell::of(administrator.into_iter().chain(role))
    }

    /// The state, why and until when; and the way out of it.
    fn state_cell(&self, t: &'static Texts, language: Language) -> Cell {
        let state = Line::text(labels::account_state(t, self.standing.state));
        let mut lines = self.standing.lines(t, language).into_iter();
        let state = match lines.next() {
            Some(words) => state.read_as(words),
            None => state,
        };
        let restore = self.member_of.filter(|_| self.can_restore).map(|organisation| {
            let pattern = urls::PERSON_RESTORE;
            let action = urls::of_person(pattern, language, organisation, self.account);
            Line::button(t.people_restore(), action).named(self.name.clone())
        });
        Cell::of([state].into_iter().chain(lines.map(Line::note)).chain(restore))
    }

    /// The day; it stands out if it comes soon.
    fn deactivation_cell(&self) -> Cell {
        let day = self.ends.and_then(|ends| ends.deactivation);
        Cell::of(day.map(|day| Line::day(day).late_if(day <= self.standing.soon)))
    }
}

//! A row of the list of organisations, and its cells.

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::lists::OrganisationColumn;
use service_manual_domain::organisation::{OrganisationKind, OrganisationStatus};
use service_manual_domain::time::Day;

use crate::i18n::Texts;
use crate::list::{Cell, Line};
use crate::{labels, urls};

/// An organisation of the list.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    /// Its id.
    pub id: OrganisationId,
    /// Its name in the reader's language or, failing that, in Finnish.
    pub name: String,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// Names of the authorities a provider works under.
    pub parents: Vec<String>,
    /// How many people it has.
    pub people: i64,
    /// How many of them are active main users.
    pub main_users: i64,
    /// How many services that are not archived it has.
    pub services: i64,
    /// Whether it has described how it adds users.
    pub has_process: bool,
    /// When its people were last confirmed.
    pub reviewed: Option<Day>,
    /// By when an open check is to be done, and whether it is overdue.
    pub review_due: Option<(Day, bool)>,
    /// Whether the person may do the check.
    pub can_review: bool,
    /// When the next check is opened, if none is open.
    pub review_next: Option<Day>,
    /// Whether it takes part.
    pub status: OrganisationStatus,
}

impl OrganisationRow {
    /// The cells of some columns.
    pub fn cells(&self, language: Language, columns: &[OrganisationColumn]) -> Vec<Cell> {
        columns.iter().map(|column| self.cell(language, *column)).collect()
    }

    fn cell(&self, language: Language, column: OrganisationColumn) -> Cell {
        let t = Texts::of(language);
        let number = |number: i64| Line::number(number, number.to_string());
        match column {
            OrganisationColumn::Name => {
                Cell::one(Line::text(&self.name).linked(urls::organisation(language, self.id)))
            }
            OrganisationColumn::Kind => {
                Cell::one(Line::text(labels::organisation_kind(t, self.kind)))
            }
            OrganisationColumn::State => {
                Cell::one(Line::text(labels::organisation_status(t, self.status)))
            }
            OrganisationColumn::Parents => Cell::of(self.parents.iter().map(Line::text)),
            OrganisationColumn::MainUsers => self.main_users_cell(t),
            OrganisationColumn::People => Cell::one(number(self.people)),
            OrganisationColumn::Services => Cell::one(number(self.services)),
            OrganisationColumn::Onboarding => Cell::one(Line::text(if self.has_process {
                t.organisation_onboarding_described()
            } else {
                t.organisation_onboarding_missing()
            })),
            OrganisationColumn::Reviewed => Cell::of(self.reviewed.map(Line::day)),
            OrganisationColumn::ReviewDue => self.review_cell(t, language),
        }
    }

    /// The number; with a mark where nobody or one person alone can act.
    fn main_users_cell(&self, t: &'static Texts) -> Cell {
        let mark = match (self.status, self.main_users) {
            (OrganisationStatus::Active, 0) => {
                Some(Line::state_note(t.organisation_marker_none(), "outdated"))
            }
            (OrganisationStatus::Active, 1) => {
                Some(Line::state_note(t.organisation_marker_one(), "submitted"))
            }
            (OrganisationStatus::Active | OrganisationStatus::Closed, _) => None,
        };
        let number = Line::number(self.main_users, self.main_users.to_string());
        Cell::of([number].into_iter().chain(mark))
    }

    fn review_cell(&self, t: &'static Texts, language: Language) -> Cell {
        if let Some((day, overdue)) = self.review_due {
            let open = Line::note(t.organisation_review_open());
            let open = if self.can_review {
                let href = urls::access_review(language, self.id);
                open.linked(href).named(t.organisation_review_open_named(&self.name))
            } else {
                open
            };
            return Cell::of([Line::day(day).late_if(overdue), open]);
        }
        let next = |day| [Line::day(day), Line::note(t.organisation_review_opens())];
        Cell::of(self.review_next.map(next).into_iter().flatten())
    }
}

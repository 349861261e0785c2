//! A row of a list of services, and its cells.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::State;
use service_manual_domain::service::agreed_times::Waiting;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::lists::{Needs, ServiceColumn, Standing, What, WorkingCopy};
use service_manual_domain::service::translations::{Next, Translation, Translations, Turn};
use service_manual_domain::time::Day;

use super::words;
use crate::i18n::Texts;
use crate::list::{Cell, Line};
use crate::{format, labels, urls};

/// A service in a list.
#[derive(Debug, Clone)]
pub struct ServiceRow {
    /// Its id.
    pub id: ServiceId,
    /// Its short code.
    pub code: String,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub text_language: Language,
    /// Where it stands.
    pub state: State,
    /// Where its working copy stands.
    pub copy: WorkingCopy,
    /// Whether something new or a change waits.
    pub what: What,
    /// Why its information needs somebody.
    pub needs: Vec<Needs>,
    /// The languages of the newest version, and whether each is behind.
    pub languages: Vec<(Language, bool)>,
    /// Where the translations of the public part stand; nothing while that is not known.
    pub translations: Option<Translations>,
    /// Where those of the guidance stand, for those who may edit it.
    pub guidance_translations: Option<Translations>,
    /// Its turn among what is translated next.
    pub turn: Turn,
    /// The name of the owning organisation.
    pub organiser: String,
    /// The name of the authority that answers for it; `None`: not chosen yet.
    pub responsible: Option<String>,
    /// The names of those who keep it up to date.
    pub updaters: Vec<String>,
    /// Whether nobody who may keeps it up to date for the organiser.
    pub without_updater: bool,
    /// When it was submitted, while it is submitted.
    pub submitted: Option<Day>,
    /// For how long it has waited, and whether that is too long.
    pub waiting: Option<Waiting>,
    /// When its review falls due, while it is public, and whether that day has come.
    pub due: Option<(Day, bool)>,
    /// When it becomes outdated, or became so.
    pub outdated_on: Option<Day>,
    /// When it is put away, if it stays outdated.
    pub archived_on: Option<Day>,
    /// For how many days it has been in its state.
    pub days: i32,
    /// When it last changed.
    pub updated: Day,
}

impl ServiceRow {
    /// The cells of some columns.
    pub fn cells(&self, language: Language, columns: &[ServiceColumn]) -> Vec<Cell> {
        columns.iter().map(|column| self.cell(language, *column)).collect()
    }

    fn cell(&self, language: Language, column: ServiceColumn) -> Cell {
        let t = Texts::of(language);
        match column {
            ServiceColumn::Name => {
                let line = Line::text(&self.name).written_in(self.text_language);
                Cell::one(line.linked(urls::service_manage(language, self.id)))
            }
            ServiceColumn::Code => Cell::one(Line::text(&self.code)),
            ServiceColumn::What => Cell::one(Line::text(words::what(t, self.what))),
            ServiceColumn::State => {
                let standing = Standing::without_copy(self.state);
                Cell::one(Line::state(words::standing(t, standing), standing.code()))
            }
            ServiceColumn::Copy => self.copy_cell(t),
            ServiceColumn::Needs => self.needs_cell(t),
            ServiceColumn::Languages => self.languages_cell(t),
            ServiceColumn::Finnish => self.translation_cell(t, language, Language::Fi),
            ServiceColumn::Swedish => self.translation_cell(t, language, Language::Sv),
            ServiceColumn::English => self.translation_cell(t, language, Language::En),
            ServiceColumn::Next => self.next_cell(t, language),
            ServiceColumn::Organiser => Cell::one(Line::text(&self.organiser)),
            ServiceColumn::Responsible => self.responsible_cell(t),
            ServiceColumn::Updaters => self.updaters_cell(t),
            ServiceColumn::Submitted => Cell::of(self.submitted.map(Line::day)),
            ServiceColumn::Waiting => self.waiting_cell(t, language),
            ServiceColumn::Due => self.due_cell(t, language),
            ServiceColumn::Outdated => Cell::of(self.outdated_on.map(Line::day)),
            ServiceColumn::Archived => Cell::of(self.archived_on.map(Line::day)),
            ServiceColumn::Days => {
                Cell::one(Line::number(self.days.into(), t.manage_days_count(self.days)))
            }
            ServiceColumn::Updated => Cell::one(Line::day(self.updated)),
        }
    }

    /// A service that was never public is its working copy: its state says the same, but for what
    /// was given back.
    fn copy_cell(&self, t: &'static Texts) -> Cell {
        let is_all = matches!(self.state, State::Draft | State::Submitted);
        let class = match self.copy {
            WorkingCopy::Missing => return Cell::default(),
            WorkingCopy::Draft | WorkingCopy::Submitted if is_all => return Cell::default(),
            WorkingCopy::Draft => "draft",
            WorkingCopy::Returned => "returned",
            WorkingCopy::Submitted => "submitted",
        };
        Cell::one(Line::state(words::copy(t, self.copy), class))
    }

    fn needs_cell(&self, t: &'static Texts) -> Cell {
        let line = |needs: &Needs| {
            Line::text(words::needs(t, *needs)).late_if(*needs != Needs::DueThisMonth)
        };
        Cell::of(self.needs.iter().map(line))
    }

    fn languages_cell(&self, t: &'static Texts) -> Cell {
        let word = |(language, is_behind): &(Language, bool)| {
            let name = labels::language(t, *language);
            if *is_behind { t.manage_language_behind(name) } else { name.to_owned() }
        };
        let words: Vec<String> = self.languages.iter().map(word).collect();
        Cell::one(Line::text(words.join(", ")))
    }

    /// Where it stands in a language, with the way to the form of the translation. Guidance has a
    /// line of its own once the language is begun.
    fn translation_cell(&self, t: &'static Texts, reader: Language, into: Language) -> Cell {
        let Some(stands) = self.translations.map(|all| all.get(into)) else {
            return Cell::default();
        };
        let guidance = self.guidance_translations.map(|all| all.get(into));
        let guidance = guidance.filter(|one| {
            *one != Translation::Original
                && (stands != Translation::Missing || *one != Translation::Missing)
        });
        let line = |text: &'static str, is_behind: bool| {
            let line = Line::text(text).late_if(is_behind);
            if stands == Translation::Original || self.state == State::Archived {
                return line;
            }
            let form = urls::service_step(reader, self.id, FormPage::Translation(into));
            let name = labels::language(t, into);
            line.linked(form).named(t.translations_link(text, name, &self.name))
        };
        let public = line(words::translation(t, stands), stands.is_behind());
        let guidance =
            guidance.map(|one| line(words::guidance_translation(t, one), one.is_behind()));
        Cell::of([public].into_iter().chain(guidance))
    }

    fn next_cell(&self, t: &'static Texts, language: Language) -> Cell {
        let next = self.turn.next();
        let Some(words) = words::next(t, next) else { return Cell::default() };
        let day = format::day(language, self.turn.since().day());
        let line = Line::text(words).late_if(next == Next::PublicBehind);
        Cell::of([line, Line::note(t.translations_since(day))])
    }

    fn responsible_cell(&self, t: &'static Texts) -> Cell {
        Cell::one(match &self.responsible {
            Some(name) => Line::text(name),
            None => Line::text(t.waiting_no_responsible()).late_if(true),
        })
    }

    fn updaters_cell(&self, t: &'static Texts) -> Cell {
        let missing = || Line::text(t.manage_needs_without_updater()).late_if(true);
        let names = self.updaters.iter().map(Line::text);
        Cell::of(names.chain(self.without_updater.then(missing)))
    }

    fn waiting_cell(&self, t: &'static Texts, language: Language) -> Cell {
        let Some(waiting) = self.waiting else { return Cell::default() };
        let until = format::day(language, waiting.until);
        let note = if waiting.late { t.waiting_late(until) } else { t.waiting_until(until) };
        Cell::of([
            Line::number(waiting.days.into(), t.waiting_days_count(waiting.days)),
            Line::note(note).late_if(waiting.late),
        ])
    }

    /// The day; with the way to confirm the information, once it has come.
    fn due_cell(&self, t: &'static Texts, language: Language) -> Cell {
        let Some((day, has_come)) = self.due else { return Cell::default() };
        let confirm = Line::note(t.manage_confirm())
            .linked(urls::service_confirm_from_list(language, self.id))
            .named(t.manage_confirm_named(&self.name));
        let day = Line::day(day).late_if(has_come);
        Cell::of([day].into_iter().chain(has_come.then_some(confirm)))
    }
}

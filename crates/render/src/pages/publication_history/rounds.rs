//! The rounds themselves: rows of the page, and of the table for spreadsheets.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::publication_history::RoundKind;
use service_manual_domain::time::Day;

use super::kind_label;
use crate::i18n::Texts;
use crate::worded::Worded;
use crate::{format, labels};

/// A round that ended.
#[derive(Debug, Clone)]
pub struct RoundRow {
    /// Of which service.
    pub service: ServiceId,
    /// Its name; nothing for those who may not see the service any more.
    pub name: Option<Worded>,
    /// Who owned it.
    pub organiser: String,
    /// Who reviewed it, if that was chosen.
    pub authority: Option<String>,
    /// What was published.
    pub kind: RoundKind,
    /// In which languages.
    pub languages: Vec<Language>,
    /// When it was first submitted.
    pub submitted: Day,
    /// How often it was returned, and when last.
    pub returns: i64,
    /// When it was returned last.
    pub returned: Option<Day>,
    /// When it was published.
    pub published: Day,
    /// Days from the first submission.
    pub days: i64,
    /// Whether that was longer than agreed.
    pub late: bool,
}

/// The heads of a table of rounds.
pub fn headings(t: &Texts) -> [&'static str; 10] {
    [
        t.history_service(),
        t.field_organiser(),
        t.history_authority(),
        t.history_kind(),
        t.history_languages(),
        t.history_submitted(),
        t.history_returned(),
        t.history_published(),
        t.history_days(),
        t.history_in_time(),
    ]
}

impl RoundRow {
    /// The row as cells under [`headings`], for a spreadsheet.
    pub fn cells(&self, t: &Texts) -> [String; 10] {
        [
            self.name.as_ref().map_or_else(|| t.history_hidden().to_owned(), |it| it.text.clone()),
            self.organiser.clone(),
            self.authority_name(t),
            kind_label(t, self.kind).to_owned(),
            self.language_names(t),
            format::machine_day(self.submitted),
            self.returned.map(format::machine_day).unwrap_or_default(),
            format::machine_day(self.published),
            self.days.to_string(),
            if self.late { t.history_no() } else { t.history_yes() }.to_owned(),
        ]
    }

    pub(super) fn authority_name(&self, t: &Texts) -> String {
        self.authority.clone().unwrap_or_else(|| t.history_no_authority().to_owned())
    }

    pub(super) fn kind_name(&self, t: &Texts) -> &'static str {
        kind_label(t, self.kind)
    }

    pub(super) fn language_names(&self, t: &Texts) -> String {
        let names = self.languages.iter().map(|language| labels::language(t, *language));
        names.collect::<Vec<_>>().join(", ")
    }

    /// When it was returned, and how often if more than once.
    pub(super) fn returned_in_words(&self, t: &Texts, reader: Language) -> String {
        let Some(day) = self.returned else { return String::new() };
        let day = format::day(reader, day);
        match self.returns {
            1 => day,
            times => t.history_returned_times(times.to_string(), day),
        }
    }
}

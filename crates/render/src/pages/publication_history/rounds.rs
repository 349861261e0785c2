//! The rounds themselves: rows of the page, and of the table for spreadsheets.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::service::publication_history::RoundKind;
use service_manual_domain::time::Day;

use super::kind_label;
use crate::i18n::Texts;
use crate::labels;
use crate::list::Value;
use crate::worded::Worded;

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
    /// How often it was returned.
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
pub fn headings(t: &Texts) -> [&'static str; 11] {
    [
        t.history_service(),
        t.field_organiser(),
        t.history_authority(),
        t.history_kind(),
        t.history_languages(),
        t.history_submitted(),
        t.history_returned(),
        t.history_returns(),
        t.history_published(),
        t.history_days(),
        t.history_in_time(),
    ]
}

impl RoundRow {
    /// The row as cells under [`headings`], for a spreadsheet.
    pub fn cells(&self, t: &Texts) -> [Value; 11] {
        let text = |text: &str| Value::Text(text.to_owned());
        let hidden = || t.history_hidden().to_owned();
        let name = self.name.as_ref().map_or_else(hidden, |it| it.text.clone());
        [
            Value::Text(name),
            Value::Text(self.organiser.clone()),
            Value::Text(self.authority_name(t)),
            text(kind_label(t, self.kind)),
            Value::Text(self.language_names(t)),
            Value::Day(self.submitted),
            self.returned.map_or(Value::Nothing, Value::Day),
            Value::Number(self.returns),
            Value::Day(self.published),
            Value::Number(self.days),
            text(if self.late { t.history_no() } else { t.history_yes() }),
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
}

//! One row of the log, on the page and in a spreadsheet.

use service_manual_domain::account::DeactivationReason;
use service_manual_domain::audit::{Change, EventType};
use service_manual_domain::time::Instant;

use crate::format;
use crate::i18n::Texts;
use crate::labels;

/// One row of the log. Names are looked up when it is shown.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// Its number in the chain.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// What happened.
    pub event: EventType,
    /// Who did it.
    pub actor: LogWho,
    /// In which organisation, if any.
    pub organisation: Option<LogWho>,
    /// What it was done to.
    pub subject: LogWho,
    /// What changed.
    pub changes: Vec<LogChange>,
    /// Why, if a reason was given.
    pub reason: Option<String>,
    /// The network address, where the reader may know it.
    pub address: Option<String>,
    /// What the log stores; for files only.
    pub ids: LogIds,
}

/// One changed field.
#[derive(Debug, Clone)]
pub struct LogChange {
    /// As the log stores it, for files: codes and ids, and neither of both where the value is not
    /// recorded.
    pub change: Change,
    /// Who or what the value before is the id of, if it is one.
    pub old: Option<LogWho>,
    /// Who or what the value after is the id of, if it is one.
    pub new: Option<LogWho>,
}

/// What a row names, as the log stores it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogIds {
    /// Who did it.
    pub actor: String,
    /// In which organisation.
    pub organisation: String,
    /// To whom or what.
    pub subject: String,
    /// In which request.
    pub request: String,
}

/// Somebody or something that a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogWho {
    /// A name, or the pseudonym of a former user.
    Named(String),
    /// Somebody who was not signed in.
    Visitor,
    /// A user name that nobody has.
    UnknownAccount,
    /// A background job, by its name in the log.
    Job(String),
    /// The command line.
    CommandLine,
    /// A part of the whole service, by its code.
    PartOfSite(String),
    /// Deleted since.
    Gone,
}

impl LogWho {
    /// As people read it.
    pub fn text(&self, t: &Texts) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::Visitor => t.log_actor_visitor().to_owned(),
            Self::UnknownAccount => t.log_unknown_account().to_owned(),
            Self::Job(name) => t.log_actor_job(labels::job(t, name)),
            Self::CommandLine => t.log_actor_command_line().to_owned(),
            Self::PartOfSite(part) => labels::part_of_site(t, part).to_owned(),
            Self::Gone => t.log_gone().to_owned(),
        }
    }
}

/// The headings of the log as a table for spreadsheets.
pub fn headings(t: &Texts) -> [&'static str; 14] {
    [
        t.log_number(),
        t.log_time(),
        t.log_event(),
        t.log_event_code(),
        t.log_actor(),
        t.log_actor_id(),
        t.log_organisation(),
        t.log_organisation_id(),
        t.log_subject(),
        t.log_subject_id(),
        t.log_change(),
        t.log_reason_heading(),
        t.log_request_id(),
        t.log_address(),
    ]
}

impl LogRow {
    /// Why: as a person typed it, or the label of the code that a deactivation is recorded with.
    pub(super) fn reason_text(&self, t: &Texts) -> Option<String> {
        let reason = self.reason.as_deref()?;
        let coded = matches!(self.event, EventType::AccountDeactivated | EventType::AccountDeleted);
        let code = reason.parse::<DeactivationReason>().ok().filter(|_| coded);
        Some(code.map_or(reason, |code| labels::deactivation_reason(t, code)).to_owned())
    }

    /// The cells under [`headings`].
    pub fn cells(&self, t: &Texts) -> [String; 14] {
        let changes =
            self.changes.iter().map(|one| in_one_line(t, &one.change)).collect::<Vec<_>>();
        [
            self.number.to_string(),
            format::for_spreadsheets(self.at),
            labels::event(t, self.event).to_owned(),
            self.event.code().to_owned(),
            self.actor.text(t),
            self.ids.actor.clone(),
            self.organisation.as_ref().map(|who| who.text(t)).unwrap_or_default(),
            self.ids.organisation.clone(),
            self.subject.text(t),
            self.ids.subject.clone(),
            changes.join(", "),
            self.reason_text(t).unwrap_or_default(),
            self.ids.request.clone(),
            self.address.clone().unwrap_or_default(),
        ]
    }
}

impl LogChange {
    pub(super) fn field<'a>(&'a self, t: &Texts) -> &'a str {
        labels::changed_field(t, &self.change.field)
    }

    pub(super) const fn has_values(&self) -> bool {
        self.change.old.is_some() || self.change.new.is_some()
    }

    pub(super) fn before(&self, t: &Texts) -> String {
        let name = self.old.as_ref().map(|who| who.text(t));
        name.unwrap_or_else(|| value(t, &self.change.field, self.change.old.as_deref()))
    }

    pub(super) fn after(&self, t: &Texts) -> String {
        let name = self.new.as_ref().map(|who| who.text(t));
        name.unwrap_or_else(|| value(t, &self.change.field, self.change.new.as_deref()))
    }
}

/// A value of a changed field.
fn value(t: &Texts, field: &str, value: Option<&str>) -> String {
    let none = || t.log_none().to_owned();
    value.map_or_else(none, |value| labels::changed_value(t, field, value))
}

/// `Role: editor → main user`, or the name of the field where its values are not recorded.
fn in_one_line(t: &Texts, change: &Change) -> String {
    let field = labels::changed_field(t, &change.field);
    if change.old.is_none() && change.new.is_none() {
        return field.to_owned();
    }
    let value = |one: &Option<String>| value(t, &change.field, one.as_deref());
    format!("{field}: {} → {}", value(&change.old), value(&change.new))
}

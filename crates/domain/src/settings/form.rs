//! The settings as a form: which fields there are, what may be typed into each, and what must hold
//! between them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Settings;
use crate::file::LARGEST_MEGABYTES;
use crate::problem::{ProblemCode, Problems, optional_text};
use crate::time::{Period, Weekday};

/// The longest text of a setting, in characters.
pub const TEXT_LIMIT: usize = 200;
/// The most numbers in a list.
const LIST_LIMIT: usize = 6;
/// Months are counted as this many days where a period must not be shorter than some days.
const SHORTEST_MONTH: i32 = 28;

/// In what a number is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// How many.
    Count,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Calendar months.
    Months,
    /// An hour of the day.
    Clock,
    /// Megabytes.
    Megabytes,
}

/// What is typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number between two.
    Number(Unit, i64, i64),
    /// Whole numbers of days between two, with commas.
    Days(i64, i64),
    /// A day of the week.
    Weekday,
    /// A line of text, which may be empty.
    Text,
}

/// A field. Its name is the section and the path within it, joined by `-`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingField {
    /// `invitations-valid_days`.
    pub name: &'static str,
    /// What is typed.
    pub kind: Kind,
}

macro_rules! fields {
    ($($name:literal $kind:expr;)+) => {
        /// All fields, those of a section together.
        pub const FIELDS: &[SettingField] = &[$(SettingField { name: $name, kind: $kind },)+];
    };
}

fields! {
    "operation-operator" Kind::Text;
    "operation-data_location" Kind::Text;
    "operation-contact" Kind::Text;
    "life_cycle-deactivate_after-months" Kind::Number(Unit::Months, 0, 36);
    "life_cycle-deactivate_after-days" Kind::Number(Unit::Days, 0, 365);
    "life_cycle-restore_within-months" Kind::Number(Unit::Months, 0, 36);
    "life_cycle-restore_within-days" Kind::Number(Unit::Days, 0, 365);
    "life_cycle-warn_before_deactivation" Kind::Days(1, 365);
    "life_cycle-warn_before_deletion" Kind::Days(1, 365);
    "life_cycle-shortest_warning_days" Kind::Number(Unit::Days, 1, 60);
    "access_review-every-months" Kind::Number(Unit::Months, 0, 24);
    "access_review-every-days" Kind::Number(Unit::Days, 0, 365);
    "access_review-remind_after_days" Kind::Number(Unit::Days, 1, 180);
    "access_review-overdue_after_days" Kind::Number(Unit::Days, 2, 365);
    "invitations-valid_days" Kind::Number(Unit::Days, 1, 90);
    "invitations-remind_after_days" Kind::Days(1, 89);
    "invitations-ended_kept_days" Kind::Number(Unit::Days, 1, 365);
    "invitations-addresses_at_once" Kind::Number(Unit::Count, 1, 1_000);
    "sessions-idle_hours" Kind::Number(Unit::Hours, 1, 72);
    "sessions-absolute_days" Kind::Number(Unit::Days, 1, 90);
    "sign_in-failures_before_delay" Kind::Number(Unit::Count, 3, 20);
    // Spec 2.6: the true owner is never locked out for longer than 15 minutes.
    "sign_in-longest_delay_minutes" Kind::Number(Unit::Minutes, 1, 15);
    "sign_in-failures_per_address" Kind::Number(Unit::Count, 10, 1_000);
    "sign_in-confirmed_minutes" Kind::Number(Unit::Minutes, 1, 60);
    "sign_in-reset_link_minutes" Kind::Number(Unit::Minutes, 5, 1_440);
    "sign_in-email_link_hours" Kind::Number(Unit::Hours, 1, 168);
    "sign_in-resets_per_hour" Kind::Number(Unit::Count, 1, 20);
    "sign_in-first_administrator_grace_days" Kind::Number(Unit::Days, 0, 60);
    "publishing-new_service_days" Kind::Number(Unit::Days, 1, 365);
    "publishing-changed_service_days" Kind::Number(Unit::Days, 1, 365);
    "freshness-remind_after_days" Kind::Days(0, 180);
    "freshness-outdated_after_days" Kind::Number(Unit::Days, 1, 365);
    "freshness-shown_before_days" Kind::Number(Unit::Days, 1, 180);
    "freshness-archive_after-months" Kind::Number(Unit::Months, 0, 24);
    "freshness-archive_after-days" Kind::Number(Unit::Days, 0, 365);
    "freshness-warn_before_archiving_days" Kind::Number(Unit::Days, 1, 180);
    "freshness-ask_before_end_days" Kind::Number(Unit::Days, 1, 365);
    "digest-weekday" Kind::Weekday;
    "digest-hour" Kind::Number(Unit::Clock, 0, 23);
    "log-kept_months" Kind::Number(Unit::Months, 1, 120);
    "log-addresses_kept_days" Kind::Number(Unit::Days, 1, 365);
    "mail-dead_kept_days" Kind::Number(Unit::Days, 1, 365);
    // Spec 2.8: one digest a week. What is left of the last one tells that there was one.
    "mail-sent_kept_days" Kind::Number(Unit::Days, 7, 730);
    "files-largest_megabytes" Kind::Number(Unit::Megabytes, 1, LARGEST_MEGABYTES);
    "files-unused_kept_days" Kind::Number(Unit::Days, 1, 365);
    "sharing-longest_days" Kind::Number(Unit::Days, 1, 365);
    // Spec 4.3: never longer.
    "search-queries_kept_days" Kind::Number(Unit::Days, 1, 90);
}

/// A change of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingChange {
    /// The field.
    pub field: SettingField,
    /// As it was typed before.
    pub old: String,
    /// As it is typed now.
    pub new: String,
}

impl Settings {
    /// What the form shows in a field.
    pub fn typed(&self, field: SettingField) -> String {
        let all = serde_json::to_value(self).unwrap_or_default();
        match all.pointer(&pointer(field)) {
            Some(Value::Array(days)) => {
                let days: Vec<String> = days.iter().map(ToString::to_string).collect();
                days.join(", ")
            }
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => String::new(),
        }
    }

    /// The settings with everything that was typed.
    ///
    /// # Errors
    /// Everything that is wrong, by field.
    pub fn parse(typed: &BTreeMap<&str, String>) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let mut all = serde_json::to_value(Self::default()).unwrap_or_default();
        for field in FIELDS {
            let text = typed.get(field.name).map_or("", String::as_str);
            let value = problems.check(field.name, value(field.kind, text));
            if let (Some(value), Some(place)) = (value, all.pointer_mut(&pointer(*field))) {
                *place = value;
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let settings = serde_json::from_value(all).unwrap_or_default();
        let problems = Self::problems(&settings);
        if problems.is_empty() { Ok(settings) } else { Err(problems) }
    }

    /// What must hold between settings and does not.
    pub fn problems(&self) -> Problems {
        let mut problems = Problems::none();
        self.life_cycle_problems(&mut problems);
        let mut at_most = |field: &'static str, value: i64, least: i64, most: i64| {
            if value > most || value < least {
                problems.add(field, ProblemCode::OutOfRange { least, most });
            }
        };
        let reminder = self.invitations.remind_after_days.iter().copied().max().unwrap_or(1);
        let before_end = i64::from(self.invitations.valid_days) - 1;
        at_most("invitations-remind_after_days", reminder.into(), 1, before_end);
        let absolute = self.sessions.absolute_days.saturating_mul(24);
        at_most("sessions-idle_hours", self.sessions.idle_hours, 1, absolute);
        let review = &self.access_review;
        let (remind, overdue) = (review.remind_after_days, review.overdue_after_days);
        let every = i64::from(shortest(review.every));
        at_most("access_review-overdue_after_days", overdue.into(), i64::from(remind) + 1, every);
        let freshness = &self.freshness;
        let outdated = i64::from(freshness.outdated_after_days);
        let last = freshness.remind_after_days.iter().copied().max().unwrap_or_default();
        at_most("freshness-remind_after_days", last.into(), 0, outdated - 1);
        let warned = i64::from(freshness.warn_before_archiving_days);
        let archived = i64::from(shortest(freshness.archive_after));
        at_most("freshness-warn_before_archiving_days", warned, 1, archived);
        let kept = i64::from(self.log.kept_months.saturating_mul(SHORTEST_MONTH));
        at_most("log-addresses_kept_days", self.log.addresses_kept_days, 1, kept);
        problems
    }

    fn life_cycle_problems(&self, problems: &mut Problems) {
        let cycle = &self.life_cycle;
        let shortest_warning = cycle.shortest_warning_days;
        let first = cycle.first_warning_days();
        let in_time = |days: &[i32]| days.iter().any(|days| *days >= shortest_warning);
        let late = || ProblemCode::WarningTooLate { days: shortest_warning };
        if !in_time(&cycle.warn_before_deactivation) {
            problems.add("life_cycle-warn_before_deactivation", late());
        }
        if !in_time(&cycle.warn_before_deletion) {
            problems.add("life_cycle-warn_before_deletion", late());
        }
        let mut at_least = |field: &'static str, period: Period, days: i32| {
            if shortest(period) < days {
                problems.add(field, ProblemCode::PeriodTooShort { days });
            }
        };
        // Somebody who has just used the account is not warned at once.
        let unused = first.max(shortest_warning).saturating_add(1);
        at_least("life_cycle-deactivate_after-months", cycle.deactivate_after, unused);
        let warned = cycle.warn_before_deletion.iter().copied().max().unwrap_or_default();
        let kept = warned.max(shortest_warning);
        at_least("life_cycle-restore_within-months", cycle.restore_within, kept);
    }

    /// The fields in which other settings differ from these.
    pub fn changes_to(&self, other: &Self) -> Vec<SettingChange> {
        let change = |field: &SettingField| SettingChange {
            field: *field,
            old: self.typed(*field),
            new: other.typed(*field),
        };
        FIELDS.iter().map(change).filter(|change| change.old != change.new).collect()
    }
}

impl SettingField {
    /// The name of its section.
    pub fn section(self) -> &'static str {
        self.name.split('-').next().unwrap_or_default()
    }
}

fn pointer(field: SettingField) -> String {
    format!("/{}", field.name.replace('-', "/"))
}

/// The fewest days that a period lasts.
const fn shortest(period: Period) -> i32 {
    period.months.saturating_mul(SHORTEST_MONTH).saturating_add(period.days)
}

fn value(kind: Kind, typed: &str) -> Result<Value, ProblemCode> {
    match kind {
        Kind::Number(_, least, most) => number(typed, least, most).map(|number| json!(number)),
        Kind::Days(least, most) => days(typed, least, most).map(|days| json!(days)),
        Kind::Weekday => typed.parse::<Weekday>().map(|day| json!(day.code())),
        Kind::Text => {
            let text = optional_text(&typed.replace('\n', " "), TEXT_LIMIT)?;
            Ok(json!(text.unwrap_or_default()))
        }
    }
}

fn number(typed: &str, least: i64, most: i64) -> Result<i64, ProblemCode> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(ProblemCode::Required);
    }
    let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or(ProblemCode::OutOfRange { least, most })
}

/// The days, each once, the largest first.
fn days(typed: &str, least: i64, most: i64) -> Result<Vec<i64>, ProblemCode> {
    let parts = typed.split([',', ';', ' ']).filter(|part| !part.trim().is_empty());
    let mut days = parts.map(|part| number(part, least, most)).collect::<Result<Vec<_>, _>>()?;
    days.sort_unstable_by_key(|day| std::cmp::Reverse(*day));
    days.dedup();
    match days.len() {
        0 => Err(ProblemCode::Required),
        many if many > LIST_LIMIT => Err(ProblemCode::TooMany { limit: LIST_LIMIT }),
        _ => Ok(days),
    }
}

#[cfg(test)]
mod tests {
    use super::super::LifeCycleSettings;
    use super::*;

    fn typed(settings: &Settings) -> BTreeMap<&'static str, String> {
        FIELDS.iter().map(|field| (field.name, settings.typed(*field))).collect()
    }

    fn problems(change: impl Fn(&mut Settings)) -> Vec<String> {
        let mut settings = Settings::default();
        change(&mut settings);
        let problems = settings.problems().into_vec();
        problems.into_iter().map(|problem| problem.field.into_owned()).collect()
    }

    #[test]
    fn every_setting_has_a_field_and_reads_back() {
        let mut fields = 0;
        let all = serde_json::to_value(Settings::default()).unwrap();
        for section in all.as_object().unwrap().values() {
            for value in section.as_object().unwrap().values() {
                fields += value.as_object().map_or(1, serde_json::Map::len);
            }
        }
        assert_eq!(fields, FIELDS.len());
        for field in FIELDS {
            assert!(all.pointer(&pointer(*field)).is_some(), "{}", field.name);
        }
        let mut settings = Settings::default();
        settings.operation.operator = "Mallikunta".to_owned();
        settings.life_cycle = LifeCycleSettings::six_months_and_thirty_days();
        // Lists are read with the largest number first.
        settings.invitations.remind_after_days = vec![10, 3];
        assert_eq!(Settings::parse(&typed(&settings)).unwrap(), settings);
    }

    #[test]
    fn the_defaults_and_presets_are_right() {
        assert!(Settings::default().problems().is_empty());
        let thirty = LifeCycleSettings::six_months_and_thirty_days();
        let settings = Settings { life_cycle: thirty, ..Settings::default() };
        assert!(settings.problems().is_empty());
    }

    #[test]
    fn what_does_not_fit_together_is_told_by_field() {
        let none: [String; 0] = [];
        assert_eq!(problems(|_| {}), none);
        assert_eq!(
            problems(|all| all.life_cycle.warn_before_deactivation = vec![6, 1]),
            ["life_cycle-warn_before_deactivation"]
        );
        assert_eq!(
            problems(|all| all.life_cycle.restore_within = Period::days(6)),
            ["life_cycle-restore_within-months"]
        );
        assert_eq!(
            problems(|all| all.life_cycle.deactivate_after = Period::days(30)),
            ["life_cycle-deactivate_after-months"]
        );
        assert_eq!(
            problems(|all| all.invitations.valid_days = 10),
            ["invitations-remind_after_days"]
        );
        assert_eq!(
            problems(|all| all.access_review.remind_after_days = 30),
            ["access_review-overdue_after_days"]
        );
    }

    #[test]
    fn what_is_typed_is_checked_by_field() {
        let mut fields = typed(&Settings::default());
        fields.insert("invitations-valid_days", "0".to_owned());
        fields.insert("life_cycle-warn_before_deactivation", "30, x".to_owned());
        fields.insert("digest-weekday", "someday".to_owned());
        fields.insert("log-kept_months", String::new());
        fields.insert("mail-sent_kept_days", "6".to_owned());
        let problems = Settings::parse(&fields).unwrap_err().into_vec();
        let codes: Vec<_> = problems.into_iter().map(|problem| problem.code).collect();
        assert_eq!(
            codes,
            [
                ProblemCode::OutOfRange { least: 1, most: 365 },
                ProblemCode::OutOfRange { least: 1, most: 90 },
                ProblemCode::UnknownChoice,
                ProblemCode::Required,
                ProblemCode::OutOfRange { least: 7, most: 730 },
            ]
        );
    }
}

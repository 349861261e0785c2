//! When a service must be reviewed, and what happens if nobody does (spec 3.5): a pure function
//! from what is stored to the step that is due and not yet done. Because it looks at what was done
//! and not at when the job ran, missed runs and jumps of the clock neither skip nor repeat a step.

use std::fmt;
use std::str::FromStr;

use crate::problem::ProblemCode;
use crate::service::State;
use crate::service::facts::{Rhythm, Validity};
use crate::settings::FreshnessSettings;
use crate::time::{Day, Instant, Period};

/// A step of the freshness of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Somebody is asked to confirm it, so many days after the due date.
    Remind(i32, To),
    /// It leaves the public site; both updaters and the organisation's main users are told.
    MarkOutdated,
    /// The main users are told that it will be archived.
    WarnBeforeArchiving,
    /// It is put away.
    Archive,
    /// The updater is asked what happens after the end of its validity.
    AskAboutEnd(Day),
}

/// Who is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum To {
    /// The updater, in the digest.
    Updater,
    /// The main users, at once: nobody keeps the service up to date.
    MainUsers,
}

/// The part of its life that a service is in. Steps belong to one part: a confirmation, submission
/// or publication begins another one, in which nothing was done yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Public, and last renewed on this day.
    Public(Day),
    /// Outdated since this day.
    Outdated(Day),
    /// Neither: nothing falls due.
    Resting,
}

/// A step that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Which.
    pub step: Step,
    /// On which day.
    pub on: Day,
}

/// The day on which the review of a service falls due that was renewed on a day.
pub fn due_on(rhythm: Rhythm, renewed_on: Day) -> Day {
    rhythm.period().after(renewed_on)
}

/// The day on which the review of a service falls due, while it is public.
pub fn due_while_public(state: State, rhythm: Rhythm, renewed_at: Option<Instant>) -> Option<Day> {
    let renewed_at = renewed_at.filter(|_| state.is_public())?;
    Some(due_on(rhythm, renewed_at.day()))
}

/// Main users of both sides see the public services that fell due by this day: they will be
/// outdated soon.
pub fn shown_if_due_by(settings: &FreshnessSettings, today: Day) -> Day {
    today.plus_days(settings.shown_before_days).plus_days(-settings.outdated_after_days)
}

/// What the freshness of one service depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// Where it stands in the workflow.
    pub state: State,
    /// The day of the last confirmation, submission or publication, by either side.
    pub renewed_on: Day,
    /// Since when it is outdated, while it is.
    pub outdated_on: Option<Day>,
    /// How often it is reviewed.
    pub rhythm: Rhythm,
    /// From when until when it is shown.
    pub validity: Validity,
    /// Whether there is an updater who may edit it now; none who is missing, deactivated or without
    /// the right.
    pub has_updater: bool,
    /// The steps of the present phase, and every question about the end of its validity.
    pub done: Vec<Done>,
}

impl History {
    /// The phase that the service is in.
    pub fn phase(&self) -> Phase {
        match self.outdated_on {
            Some(day) if self.state.is_outdated() => Phase::Outdated(day),
            _ if self.state.is_public() => Phase::Public(self.renewed_on),
            _ => Phase::Resting,
        }
    }

    /// The day on which its review falls due.
    pub fn due_on(&self) -> Day {
        due_on(self.rhythm, self.renewed_on)
    }

    /// The day on which it becomes outdated if nobody renews it.
    pub fn outdated_from(&self, settings: &FreshnessSettings) -> Day {
        self.due_on().plus_days(settings.outdated_after_days)
    }

    /// The day on which it is archived if it stays outdated: never sooner after the warning than
    /// was promised, also after an outage.
    pub fn archived_from(&self, settings: &FreshnessSettings, since: Day, today: Day) -> Day {
        let ahead = settings.warn_before_archiving_days;
        let warned = self.done.iter().find(|done| done.step == Step::WarnBeforeArchiving);
        let warned_on = warned.map_or(today, |done| done.on);
        settings.archive_after.after(since).max(warned_on.plus_days(ahead))
    }

    /// The step that is due on a day and not done. Do it, record it, and ask again.
    pub fn next_step(&self, settings: &FreshnessSettings, today: Day) -> Option<Step> {
        match self.phase() {
            Phase::Public(_) => {
                self.review(settings, today).or_else(|| self.question(settings, today))
            }
            Phase::Outdated(since) => self.archiving(settings, since, today),
            Phase::Resting => None,
        }
    }

    fn review(&self, settings: &FreshnessSettings, today: Day) -> Option<Step> {
        if today >= self.outdated_from(settings) {
            return Some(Step::MarkOutdated);
        }
        let due_on = self.due_on();
        let days = settings.remind_after_days.iter().copied();
        // After an outage only the latest reminder is sent.
        let latest = days.filter(|days| today >= due_on.plus_days(*days)).max()?;
        let to = if self.has_updater { To::Updater } else { To::MainUsers };
        let given = self.done.iter().filter_map(|done| match done.step {
            Step::Remind(days, to) => Some((days, to)),
            _ => None,
        });
        let mut given = given.filter(|(days, _)| *days >= latest);
        // Who lost the updater after the reminder learns it at once.
        let reached = given.any(|(_, given_to)| given_to >= to);
        (!reached).then_some(Step::Remind(latest, to))
    }

    fn archiving(&self, settings: &FreshnessSettings, since: Day, today: Day) -> Option<Step> {
        let planned = settings.archive_after.after(since);
        let warned = self.done.iter().any(|done| done.step == Step::WarnBeforeArchiving);
        if !warned {
            let warn_from = planned.plus_days(-settings.warn_before_archiving_days);
            return (today >= warn_from).then_some(Step::WarnBeforeArchiving);
        }
        (today >= self.archived_from(settings, since, today)).then_some(Step::Archive)
    }

    /// What ended already needs no question any more.
    fn question(&self, settings: &FreshnessSettings, today: Day) -> Option<Step> {
        let until = self.validity.until?;
        let from = until.plus_days(-settings.ask_before_end_days);
        let asked = self.done.iter().any(|done| done.step == Step::AskAboutEnd(until));
        (today >= from && today <= until && !asked).then_some(Step::AskAboutEnd(until))
    }
}

/// The form in the database.
impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public(day) => write!(f, "public:{day}"),
            Self::Outdated(day) => write!(f, "outdated:{day}"),
            Self::Resting => f.write_str("resting"),
        }
    }
}

impl To {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Updater, Self::MainUsers];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Updater => "updater",
            Self::MainUsers => "main_users",
        }
    }
}

/// The form in the database.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remind(days, to) => write!(f, "remind:{days}:{}", to.code()),
            Self::MarkOutdated => f.write_str("mark_outdated"),
            Self::WarnBeforeArchiving => f.write_str("warn_before_archiving"),
            Self::Archive => f.write_str("archive"),
            Self::AskAboutEnd(until) => write!(f, "ask:{until}"),
        }
    }
}

impl FromStr for Step {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let parts: Vec<&str> = text.split(':').collect();
        let known = match parts.as_slice() {
            ["remind", days, to] => {
                let to = To::ALL.into_iter().find(|one| one.code() == *to);
                days.parse().ok().zip(to).map(|(days, to)| Self::Remind(days, to))
            }
            ["ask", until] => until.parse().ok().map(Self::AskAboutEnd),
            ["mark_outdated"] => Some(Self::MarkOutdated),
            ["warn_before_archiving"] => Some(Self::WarnBeforeArchiving),
            ["archive"] => Some(Self::Archive),
            _ => None,
        };
        known.ok_or(ProblemCode::UnknownChoice)
    }
}

/// The reviews that have fallen due by a day: a service of this rhythm is among them if it was
/// renewed before the day that this gives. So lists find them by an index.
pub fn renewed_before(rhythm: Rhythm, due_by: Day) -> Day {
    first_not_over(rhythm.period(), due_by)
}

/// A service that was marked as outdated before this day is archived, if nothing holds it up, on
/// the given day or earlier.
pub fn outdated_before(settings: &FreshnessSettings, archived_by: Day) -> Day {
    first_not_over(settings.archive_after, archived_by)
}

/// The first day from which the period ends after `by`. Months differ by three days at most.
fn first_not_over(period: Period, by: Day) -> Day {
    let earliest = by.plus_days(-period.days).plus_months(-period.months).plus_days(-3);
    let mut days = (0..8).map(|days| earliest.plus_days(days));
    days.find(|day| period.after(*day) > by).unwrap_or(earliest)
}

#[cfg(test)]
mod tests;

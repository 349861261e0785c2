//! What happens to an account that nobody uses (spec 2.5): a pure function from what is stored to
//! the step that is due and not yet done. Because it looks at what was done and not at when the
//! job ran, missed runs, restarts and jumps of the clock neither skip nor repeat a step.

use std::fmt;

use crate::account::{AccountState, DeactivationReason};
use crate::settings::LifeCycleSettings;
use crate::time::{Day, Instant};

/// A step of the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The person is told that the account will be deactivated, so many days before.
    WarnBeforeDeactivation(i32),
    /// The account is deactivated because nobody used it.
    Deactivate,
    /// The person is told that the account will be deleted, so many days before.
    WarnBeforeDeletion(i32),
    /// The account is deleted and every trace of the person erased.
    Delete,
}

/// The part of the life cycle that an account is in. Warnings belong to one part: activity,
/// deactivation and restoring begin another one, in which nobody has been warned yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    /// In use, the last time on this day.
    Active(Day),
    /// Out of use since this moment.
    Deactivated(Instant),
}

/// A warning that was given in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// How many days before.
    pub days: i32,
    /// When its mail left, or was given up: nobody can be waited for who has no mailbox any more.
    pub delivered_at: Option<Instant>,
}

/// What the life cycle of one account depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The day of the last activity.
    pub last_active_on: Day,
    /// Whether it may be used.
    pub state: AccountState,
    /// The warnings of the present phase.
    pub warnings: Vec<Warning>,
}

impl History {
    /// The phase that the account is in.
    pub const fn phase(&self) -> Phase {
        match self.state {
            AccountState::Active => Phase::Active(self.last_active_on),
            AccountState::Deactivated { at, .. } => Phase::Deactivated(at),
        }
    }

    /// The step that is due on a day and not done. Do it, record it, and ask again.
    pub fn next_step(&self, settings: &LifeCycleSettings, today: Day) -> Option<Step> {
        let ends_on = self.ends_on(settings, today);
        let (warn_before, end) = self.end(settings);
        let began_on = match self.phase() {
            Phase::Active(day) => day,
            Phase::Deactivated(at) => at.day(),
        };
        // What begins with so little time left says itself when it ends; no warning beside it.
        let due = |days: &i32| {
            let warn_on = ends_on.plus_days(-days);
            *days > 0 && today >= warn_on && warn_on > began_on
        };
        // After an outage only the most urgent warning is given.
        let urgent = warn_before.iter().copied().filter(due).min();
        let given = self.warnings.iter().map(|warning| warning.days).min();
        match urgent {
            Some(days) if given.is_none_or(|given| days < given) && today < ends_on => {
                Some(end.warning(days))
            }
            _ if today >= ends_on => Some(end.step()),
            _ => None,
        }
    }

    /// The day on which the present phase ends: the account is deactivated or deleted. Never
    /// sooner than the shortest warning after the first warning reached the person.
    pub fn ends_on(&self, settings: &LifeCycleSettings, today: Day) -> Day {
        let warned_on = self.warnings.iter().filter_map(|warning| warning.delivered_at).min();
        let warned_on = warned_on.map_or(today, Instant::day);
        self.planned_end(settings).max(warned_on.plus_days(settings.shortest_warning_days))
    }

    /// The day on which the present phase ends if the warnings reach the person in time.
    pub fn planned_end(&self, settings: &LifeCycleSettings) -> Day {
        match self.state {
            AccountState::Active => settings.deactivate_after.after(self.last_active_on),
            AccountState::Deactivated { at, reason } => {
                let window = settings.restore_within.after(at.day());
                match reason {
                    DeactivationReason::Inactivity => {
                        window.max(settings.delete_after().after(self.last_active_on))
                    }
                    DeactivationReason::EndDate
                    | DeactivationReason::Removal
                    | DeactivationReason::Manual => window,
                }
            }
        }
    }

    /// The days on which the account is deactivated and deleted, if nothing happens before.
    pub fn ends(&self, settings: &LifeCycleSettings, today: Day) -> Ends {
        let ends_on = self.ends_on(settings, today);
        match self.state {
            AccountState::Active => {
                let unused = settings.delete_after().after(self.last_active_on);
                let deletion = settings.restore_within.after(ends_on).max(unused);
                Ends { deactivation: Some(ends_on), deletion }
            }
            AccountState::Deactivated { .. } => Ends { deactivation: None, deletion: ends_on },
        }
    }

    const fn end<'s>(&self, settings: &'s LifeCycleSettings) -> (&'s Vec<i32>, End) {
        match self.state {
            AccountState::Active => (&settings.warn_before_deactivation, End::Deactivation),
            AccountState::Deactivated { .. } => (&settings.warn_before_deletion, End::Deletion),
        }
    }
}

/// What comes to an account that nobody uses any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// When it is deactivated; nothing once it is.
    pub deactivation: Option<Day>,
    /// When it is deleted.
    pub deletion: Day,
}

impl Ends {
    /// The first of the two days.
    pub fn first(&self) -> Day {
        self.deactivation.unwrap_or(self.deletion)
    }
}

/// Who was not active after this day is deactivated on `day` or before.
pub fn unused_since(settings: &LifeCycleSettings, day: Day) -> Day {
    let after = settings.deactivate_after;
    // The last days of months of different lengths make one day of deactivation out of several.
    let mut since = day.plus_days(-after.days).plus_months(-after.months);
    while after.after(since.plus_days(1)) <= day {
        since = since.plus_days(1);
    }
    while after.after(since) > day {
        since = since.plus_days(-1);
    }
    since
}

/// How a phase ends.
#[derive(Clone, Copy)]
enum End {
    Deactivation,
    Deletion,
}

impl End {
    const fn warning(self, days: i32) -> Step {
        match self {
            Self::Deactivation => Step::WarnBeforeDeactivation(days),
            Self::Deletion => Step::WarnBeforeDeletion(days),
        }
    }

    const fn step(self) -> Step {
        match self {
            Self::Deactivation => Step::Deactivate,
            Self::Deletion => Step::Delete,
        }
    }
}

/// The form in the database.
impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Active(day) => write!(f, "active:{day}"),
            Self::Deactivated(at) => write!(f, "deactivated:{}", at.milliseconds()),
        }
    }
}

#[cfg(test)]
mod histories;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Length;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Runs the life cycle day by day; every mail is delivered on the day it is written, unless
    /// the relay is down.
    fn live(mut history: History, days: i32, relay_down_until: Option<Day>) -> Vec<(Day, Step)> {
        let settings = LifeCycleSettings::default();
        let mut steps = Vec::new();
        let start = match history.phase() {
            Phase::Active(day) => day,
            Phase::Deactivated(at) => at.day(),
        };
        for today in (0..days).map(|count| start.plus_days(count)) {
            let noon = today.start().plus(Length::hours(12));
            let relay_works = relay_down_until.is_none_or(|until| today >= until);
            for warning in &mut history.warnings {
                if relay_works && warning.delivered_at.is_none() {
                    warning.delivered_at = Some(noon);
                }
            }
            while let Some(step) = history.next_step(&settings, today) {
                steps.push((today, step));
                match step {
                    Step::WarnBeforeDeactivation(days) | Step::WarnBeforeDeletion(days) => {
                        let delivered_at = relay_works.then_some(noon);
                        history.warnings.push(Warning { days, delivered_at });
                    }
                    Step::Deactivate => {
                        let reason = DeactivationReason::Inactivity;
                        history.state = AccountState::Deactivated { at: noon, reason };
                        history.warnings.clear();
                    }
                    Step::Delete => return steps,
                }
            }
        }
        steps
    }

    fn unused_since(text: &str) -> History {
        let last_active_on = day(text);
        History { last_active_on, state: AccountState::Active, warnings: Vec::new() }
    }

    #[test]
    fn every_step_comes_once_on_its_calendar_day() {
        use Step::{Deactivate, Delete, WarnBeforeDeactivation, WarnBeforeDeletion};
        let expected = [
            ("2026-09-30", WarnBeforeDeactivation(30)),
            ("2026-10-16", WarnBeforeDeactivation(14)),
            ("2026-10-23", WarnBeforeDeactivation(7)),
            ("2026-10-29", WarnBeforeDeactivation(1)),
            ("2026-10-30", Deactivate),
            ("2026-11-30", WarnBeforeDeletion(30)),
            ("2026-12-23", WarnBeforeDeletion(7)),
            ("2026-12-30", Delete),
        ];
        let expected: Vec<_> = expected.map(|(text, step)| (day(text), step)).into();
        assert_eq!(live(unused_since("2026-06-30"), 400, None), expected);
    }

    #[test]
    fn nobody_is_deactivated_before_a_warning_was_delivered_for_a_week() {
        let steps = live(unused_since("2026-06-30"), 400, Some(day("2026-10-28")));
        let deactivated = steps.iter().find(|(_, step)| *step == Step::Deactivate).unwrap();
        assert_eq!(deactivated.0, day("2026-11-04"));
    }

    #[test]
    fn the_day_since_which_nothing_was_done_fits_every_day_of_deactivation() {
        for settings in [
            LifeCycleSettings::four_and_six_months(),
            LifeCycleSettings::six_months_and_thirty_days(),
        ] {
            for days in 0..800 {
                let end = day("2026-01-01").plus_days(days);
                let since = super::unused_since(&settings, end);
                assert!(settings.deactivate_after.after(since) <= end, "{end}");
                assert!(settings.deactivate_after.after(since.plus_days(1)) > end, "{end}");
            }
        }
    }

    #[test]
    fn after_an_outage_only_the_most_urgent_warning_is_given() {
        let settings = LifeCycleSettings::default();
        let back = day("2027-01-15");
        let history = unused_since("2026-06-30");
        assert_eq!(history.next_step(&settings, back), Some(Step::WarnBeforeDeactivation(7)));
        let delivered_at = Some(back.start());
        let warned = History { warnings: vec![Warning { days: 7, delivered_at }], ..history };
        let step_after = |days| warned.next_step(&settings, back.plus_days(days));
        assert_eq!(step_after(0), None);
        assert_eq!(step_after(6), Some(Step::WarnBeforeDeactivation(1)));
        assert_eq!(step_after(7), Some(Step::Deactivate));
    }

    #[test]
    fn a_manual_deactivation_leaves_the_same_time_to_restore() {
        let at = day("2026-10-31").start();
        let state = AccountState::Deactivated { at, reason: DeactivationReason::Manual };
        let history = History { state, ..unused_since("2026-10-30") };
        let last = live(history, 400, None).last().copied();
        assert_eq!(last, Some((day("2026-12-31"), Step::Delete)));
    }

    #[test]
    fn the_day_of_deletion_is_told_before_the_account_is_deactivated() {
        let settings = LifeCycleSettings::default();
        let today = day("2026-07-01");
        for text in ["2026-06-30", "2026-01-31", "2025-12-31"] {
            let used = unused_since(text);
            let told = used.ends(&settings, today);
            let at = told.deactivation.unwrap().start();
            let state = AccountState::Deactivated { at, reason: DeactivationReason::Inactivity };
            let later = History { state, ..used }.ends(&settings, today);
            assert_eq!(later, Ends { deactivation: None, deletion: told.deletion }, "{text}");
            assert_eq!((told.first(), later.first()), (at.day(), told.deletion));
        }
    }

    #[test]
    fn both_presets_end_where_the_specification_says() {
        let history = |state| History { state, ..unused_since("2026-01-31") };
        let deactivated = |text: &str| AccountState::Deactivated {
            at: day(text).start(),
            reason: DeactivationReason::Inactivity,
        };
        let four_six = LifeCycleSettings::four_and_six_months();
        let six_thirty = LifeCycleSettings::six_months_and_thirty_days();
        let long_ago = day("2026-01-31");
        let ends = |settings, state| history(state).ends_on(settings, long_ago);
        assert_eq!(ends(&four_six, AccountState::Active), day("2026-05-31"));
        assert_eq!(ends(&four_six, deactivated("2026-05-31")), day("2026-07-31"));
        assert_eq!(ends(&six_thirty, AccountState::Active), day("2026-07-31"));
        assert_eq!(ends(&six_thirty, deactivated("2026-07-31")), day("2026-08-30"));
    }
}

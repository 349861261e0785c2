//! How long rounds of review took (spec 5 "Publication history"): which of them are looked at, and
//! what is said of them.

mod day_counts;

pub use day_counts::DayCounts;

use super::agreed_times::agreed_days;
use crate::codes::coded;
use crate::settings::PublishingSettings;
use crate::time::Day;

/// So many calendar months back one can look, the present one included.
pub const PERIODS: [i32; 4] = [3, 6, 12, 24];
/// The period that nobody chose.
pub const USUAL_PERIOD: i32 = 12;

coded! {
    /// What a round brought.
    RoundKind[] {
        /// A service that was never public.
        New = "new";
        /// Changes of one that was.
        Change = "change";
    }
}

impl RoundKind {
    /// By whether the service was public before.
    pub const fn of(ever_published: bool) -> Self {
        if ever_published { Self::Change } else { Self::New }
    }

    /// Within how many days it is to be published.
    pub const fn agreed_days(self, settings: &PublishingSettings) -> i64 {
        match self {
            Self::New => agreed_days(false, settings),
            Self::Change => agreed_days(true, settings),
        }
    }
}

coded! {
    /// By what the list of rounds is sorted.
    #[derive(Default)]
    RoundOrder[] {
        /// The last published first.
        #[default]
        Latest = "latest";
        /// Those that took longest first.
        Longest = "longest";
    }
}

/// The first days of so many months up to the present one, the oldest first.
pub fn months_until(today: Day, months: i32) -> Vec<Day> {
    let present = today.first_of_month();
    (0..months).rev().map(|back| present.plus_months(-back)).collect()
}

/// How long some rounds took, by what they brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundTimes {
    new: DayCounts,
    changes: DayCounts,
}

/// What is said of some rounds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RoundSummary {
    /// How many there are.
    pub rounds: i64,
    /// The days of the middle one.
    pub median: Option<i64>,
    /// Nine of ten took so many days at most.
    pub ninetieth: Option<i64>,
    /// How many ended within the agreed time.
    pub in_time: i64,
}

impl RoundTimes {
    /// Counts rounds of one kind that took so many days.
    pub fn add(&mut self, kind: RoundKind, days: i64, rounds: i64) {
        match kind {
            RoundKind::New => self.new.add(days, rounds),
            RoundKind::Change => self.changes.add(days, rounds),
        }
    }

    /// Counts other rounds, too.
    pub fn add_all(&mut self, others: &Self) {
        self.new = self.new.with(&others.new);
        self.changes = self.changes.with(&others.changes);
    }

    /// What is said of them, with the times that are agreed now.
    pub fn summary(&self, settings: &PublishingSettings) -> RoundSummary {
        let all = self.new.with(&self.changes);
        RoundSummary {
            rounds: all.total(),
            median: all.percentile(50),
            ninetieth: all.percentile(90),
            in_time: self.new.up_to(RoundKind::New.agreed_days(settings))
                + self.changes.up_to(RoundKind::Change.agreed_days(settings)),
        }
    }
}

impl RoundSummary {
    /// How many of a hundred ended within the agreed time, without fractions: 100 means all.
    pub const fn in_time_percent(&self) -> Option<i64> {
        if self.rounds == 0 { None } else { Some(self.in_time * 100 / self.rounds) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(rounds: &[(RoundKind, i64)]) -> RoundTimes {
        let mut times = RoundTimes::default();
        for (kind, days) in rounds {
            times.add(*kind, *days, 1);
        }
        times
    }

    #[test]
    fn each_kind_has_its_agreed_time() {
        let rounds = [RoundKind::New, RoundKind::Change]
            .into_iter()
            .flat_map(|kind| [14, 15, 28, 29].map(|days| (kind, days)))
            .collect::<Vec<_>>();
        let summary = times(&rounds).summary(&PublishingSettings::default());
        assert_eq!((summary.rounds, summary.in_time), (8, 4));
        assert_eq!(summary.in_time_percent(), Some(50));
        assert_eq!((summary.median, summary.ninetieth), (Some(15), Some(29)));
    }

    #[test]
    fn nothing_is_said_of_no_rounds() {
        let summary = RoundTimes::default().summary(&PublishingSettings::default());
        assert_eq!(summary, RoundSummary::default());
        assert_eq!(summary.in_time_percent(), None);
    }

    #[test]
    fn all_but_one_is_not_all() {
        let mut times = times(&[(RoundKind::Change, 15)]);
        times.add(RoundKind::Change, 3, 999);
        let summary = times.summary(&PublishingSettings::default());
        assert_eq!(summary.in_time_percent(), Some(99));
    }

    #[test]
    fn months_end_with_the_present_one() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(
            months_until(day("2026-01-31"), 3),
            [day("2025-11-01"), day("2025-12-01"), day("2026-01-01")]
        );
    }
}

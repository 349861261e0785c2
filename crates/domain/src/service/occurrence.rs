//! Where and when a service takes place (spec 3.2): five kinds of times, in the local time of
//! Finland, also on the days when clocks change.

mod dated;
mod moments;
mod starts;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::LocationId;
use crate::language::Texts;
use crate::time::{Day, Slots, Weekday};

pub use dated::Dated;
pub use moments::{Moment, in_order};
pub use starts::Starts;

/// One row: a place and its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occurrence {
    /// Where.
    pub location: Option<LocationId>,
    /// What else to know of the place.
    #[serde(default)]
    pub place_note: Texts,
    /// When.
    pub when: When,
    /// What else to know of the times.
    #[serde(default)]
    pub time_note: Texts,
}

/// When it takes place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// By agreement.
    ByAgreement,
    /// All the time, at these hours.
    Continuous(WeeklyHours),
    /// From one day to another, at these hours.
    Period(Days, WeeklyHours),
    /// One or more times from one day to another, in their order.
    Periods(Vec<Days>),
    /// On single days, in their order.
    SingleDays(Vec<SingleDay>),
}

/// The kind of the times, as chosen in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By agreement.
    ByAgreement,
    /// All the time.
    Continuous,
    /// One period with weekly hours.
    Period,
    /// One or more periods.
    Periods,
    /// Single days with times.
    SingleDays,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::ByAgreement, Self::Continuous, Self::Period, Self::Periods, Self::SingleDays];

    /// The code in the form.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ByAgreement => "by_agreement",
            Self::Continuous => "continuous",
            Self::Period => "period",
            Self::Periods => "periods",
            Self::SingleDays => "single_days",
        }
    }
}

/// The first and the last day of something; both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Days {
    /// The first day.
    pub from: Day,
    /// The last day, not before the first.
    pub until: Day,
}

/// A day with its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SingleDay {
    /// The day.
    pub day: Day,
    /// At least one slot.
    pub times: Slots,
}

/// The slots of each day of the week; days without slots are not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeeklyHours(BTreeMap<Weekday, Slots>);

impl WeeklyHours {
    /// The same with the slots of one day of the week.
    #[must_use]
    pub fn with(mut self, weekday: Weekday, slots: Slots) -> Self {
        if slots.is_empty() {
            self.0.remove(&weekday);
        } else {
            self.0.insert(weekday, slots);
        }
        self
    }

    /// The slots of a day of the week.
    pub fn on(&self, weekday: Weekday) -> Option<&Slots> {
        self.0.get(&weekday)
    }

    /// The days of the week that have slots, Monday first.
    pub fn iter(&self) -> impl Iterator<Item = (Weekday, &Slots)> {
        self.0.iter().map(|(weekday, slots)| (*weekday, slots))
    }

    /// Whether there are no hours.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl When {
    /// The kind of the times.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::ByAgreement => Kind::ByAgreement,
            Self::Continuous(_) => Kind::Continuous,
            Self::Period(..) => Kind::Period,
            Self::Periods(_) => Kind::Periods,
            Self::SingleDays(_) => Kind::SingleDays,
        }
    }

    /// The last day; none if there is no end.
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::ByAgreement | Self::Continuous(_) => None,
            Self::Period(days, _) => Some(days.until),
            Self::Periods(periods) => periods.iter().map(|days| days.until).max(),
            Self::SingleDays(days) => days.iter().map(|one| one.day).max(),
        }
    }

    /// Whether all of it lies before today; then it is not shown any more.
    pub fn is_past(&self, today: Day) -> bool {
        self.last_day().is_some_and(|last| last < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, until: &str) -> Days {
        Days { from: from.parse().unwrap(), until: until.parse().unwrap() }
    }

    #[test]
    fn what_has_an_end_is_past_on_the_day_after_it() {
        let hours = WeeklyHours::default().with(Weekday::Monday, Slots::typed("9-12").unwrap());
        let today: Day = "2026-11-22".parse().unwrap();
        let single = |day: &str| SingleDay {
            day: day.parse().unwrap(),
            times: Slots::typed("9-12").unwrap(),
        };
        let past = [
            When::Period(days("2026-11-01", "2026-11-21"), hours.clone()),
            When::Periods(vec![days("2026-11-20", "2026-11-21"), days("2026-01-01", "2026-01-02")]),
            When::SingleDays(vec![single("2026-11-20"), single("2026-11-21")]),
        ];
        let present = [
            When::ByAgreement,
            When::Continuous(hours.clone()),
            When::Period(days("2026-11-01", "2026-11-22"), hours),
            When::Periods(vec![days("2026-01-01", "2026-01-02"), days("2027-01-01", "2027-01-02")]),
            When::SingleDays(vec![single("2026-11-20"), single("2026-11-22")]),
        ];
        assert!(past.iter().all(|when| when.is_past(today)));
        assert!(present.iter().all(|when| !when.is_past(today)));
    }
}

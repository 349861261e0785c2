//! Periods of the calendar, and days of the week.

use serde::{Deserialize, Serialize};

use crate::codes::coded;
use crate::time::Day;

/// Calendar months and then days (spec 2.5 counts in calendar months).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Calendar months.
    pub months: i32,
    /// Days after them.
    pub days: i32,
}

impl Period {
    /// So many calendar months.
    pub const fn months(months: i32) -> Self {
        Self { months, days: 0 }
    }

    /// So many days.
    pub const fn days(days: i32) -> Self {
        Self { months: 0, days }
    }

    /// Both together. Months are added to months, so that 4 months and 2 months end on the same
    /// day as 6 months.
    #[must_use]
    pub const fn and(self, more: Self) -> Self {
        Self {
            months: self.months.saturating_add(more.months),
            days: self.days.saturating_add(more.days),
        }
    }

    /// The day so long after another.
    pub fn after(self, day: Day) -> Day {
        day.plus_months(self.months).plus_days(self.days)
    }
}

coded! {
    /// A day of the week.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Weekday[] {
        /// Monday.
        Monday = "monday";
        /// Tuesday.
        Tuesday = "tuesday";
        /// Wednesday.
        Wednesday = "wednesday";
        /// Thursday.
        Thursday = "thursday";
        /// Friday.
        Friday = "friday";
        /// Saturday.
        Saturday = "saturday";
        /// Sunday.
        Sunday = "sunday";
    }
}

impl Day {
    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        let from_monday = usize::try_from(self.0.weekday().to_monday_zero_offset());
        let found = from_monday.ok().and_then(|offset| Weekday::ALL.get(offset).copied());
        found.unwrap_or(Weekday::Monday)
    }

    /// The last such day of the week that is not after this day.
    #[must_use]
    pub fn latest(self, weekday: Weekday) -> Self {
        let days = (0..7).map(|back| self.plus_days(-back));
        days.into_iter().find(|day| day.weekday() == weekday).unwrap_or(self)
    }

    /// How many days lie between; negative when the other day is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_and_months_are_months() {
        let six = Period::months(4).and(Period::months(2));
        assert_eq!(six.after(day("2026-10-31")), day("2027-04-30"));
        assert_eq!(
            Period::months(6).and(Period::days(30)).after(day("2026-01-01")),
            day("2026-07-31")
        );
    }

    #[test]
    fn the_latest_monday_is_today_or_before() {
        assert_eq!(day("2026-11-22").weekday(), Weekday::Sunday);
        assert_eq!(day("2026-11-22").latest(Weekday::Monday), day("2026-11-16"));
        assert_eq!(day("2026-11-23").latest(Weekday::Monday), day("2026-11-23"));
    }

    #[test]
    fn days_between_cross_months_and_years() {
        assert_eq!(day("2026-12-30").days_until(day("2027-03-02")), 62);
        assert_eq!(day("2027-03-02").days_until(day("2026-12-30")), -62);
    }
}

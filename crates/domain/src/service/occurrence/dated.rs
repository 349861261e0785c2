//! The dated times of a service, as a calendar takes them: single slots, slots that come back every
//! week until a day, and whole days.

use super::{Days, WeeklyHours, When};
use crate::time::{Day, Slot, Slots};

/// A dated time, by the clock on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// A slot of one day.
    Once(Day, Slot),
    /// A slot that comes back every week: the first day, the slot, the last day on which it may be.
    Weekly(Day, Slot, Day),
    /// Whole days.
    WholeDays(Days),
}

impl When {
    /// The dated times that are not past. What goes on without end or by agreement has none.
    pub fn dated(&self, today: Day) -> Vec<Dated> {
        match self {
            Self::ByAgreement | Self::Continuous(_) => Vec::new(),
            Self::Period(days, _) if days.until < today => Vec::new(),
            Self::Period(days, hours) if hours.is_empty() => vec![Dated::WholeDays(*days)],
            Self::Period(days, hours) => weekly(*days, hours),
            Self::Periods(periods) => {
                let coming = periods.iter().filter(|days| days.until >= today);
                coming.map(|days| Dated::WholeDays(*days)).collect()
            }
            Self::SingleDays(days) => {
                let coming = days.iter().filter(|one| one.day >= today);
                let slots = coming.flat_map(|one| one.times.iter().map(|slot| (one.day, slot)));
                slots.map(|(day, slot)| Dated::Once(day, slot)).collect()
            }
        }
    }
}

/// The slots of a week between two days. A day of the week that does not come is left out.
fn weekly(days: Days, hours: &WeeklyHours) -> Vec<Dated> {
    let first_week = (0..7).map(|number| days.from.plus_days(number));
    let first_days = first_week.filter(|day| *day <= days.until);
    let slots = first_days.flat_map(|day| {
        let slots = hours.on(day.weekday()).into_iter().flat_map(Slots::iter);
        slots.map(move |slot| Dated::Weekly(day, slot, days.until))
    });
    slots.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::occurrence::SingleDay;
    use crate::time::Weekday;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn slots(text: &str) -> Slots {
        Slots::typed(text).unwrap()
    }

    fn days(from: &str, until: &str) -> Days {
        Days { from: day(from), until: day(until) }
    }

    #[test]
    fn only_what_has_a_date_and_is_not_past_is_dated() {
        let today = day("2026-12-02");
        let single = |text: &str| SingleDay { day: day(text), times: slots("9-12, 13-16") };
        let both = When::SingleDays(vec![single("2026-12-01"), single("2026-12-02")]);
        let at = |text: &str| slots(text).iter().next().unwrap();
        let expected =
            ["9-12", "13-16"].map(|text| Dated::Once(day("2026-12-02"), at(text))).to_vec();
        assert_eq!(both.dated(today), expected);

        let (past, coming) = (days("2026-11-01", "2026-12-01"), days("2026-11-01", "2026-12-02"));
        let periods = When::Periods(vec![past, coming]);
        assert_eq!(periods.dated(today), [Dated::WholeDays(coming)]);
        let hours = WeeklyHours::default().with(Weekday::Monday, slots("9-12"));
        assert!(When::Period(past, hours.clone()).dated(today).is_empty());
        assert_eq!(
            When::Period(coming, WeeklyHours::default()).dated(today),
            [Dated::WholeDays(coming)]
        );
        assert!(When::ByAgreement.dated(today).is_empty());
        assert!(When::Continuous(hours).dated(today).is_empty());
    }

    #[test]
    fn weekly_slots_begin_on_their_first_day() {
        // The first of December 2026 is a Tuesday.
        let hours = WeeklyHours::default()
            .with(Weekday::Monday, slots("9-12"))
            .with(Weekday::Wednesday, slots("13-16"));
        let slot = |text: &str| slots(text).iter().next().unwrap();
        let until = day("2026-12-31");
        let long = When::Period(days("2026-12-01", "2026-12-31"), hours.clone());
        assert_eq!(
            long.dated(day("2026-12-01")),
            [
                Dated::Weekly(day("2026-12-02"), slot("13-16"), until),
                Dated::Weekly(day("2026-12-07"), slot("9-12"), until),
            ]
        );
        let short = When::Period(days("2026-12-01", "2026-12-03"), hours);
        assert_eq!(
            short.dated(day("2026-12-01")),
            [Dated::Weekly(day("2026-12-02"), slot("13-16"), day("2026-12-03"))]
        );
    }
}

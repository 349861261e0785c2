//! The days on which something begins, as search needs them of every service: small, and without
//! times of day.

use super::{Occurrence, When};
use crate::time::{Day, Weekday};

/// The days on which the occurrences of a service begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Starts {
    days: Box<[Day]>,
    weekly: Box<[Weekly]>,
}

/// Certain days of each week of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weekly {
    from: Option<Day>,
    until: Option<Day>,
    /// Monday is the first bit.
    weekdays: u8,
}

impl Starts {
    /// The days of some occurrences.
    pub fn of(occurrences: &[Occurrence]) -> Self {
        let (mut days, mut weekly) = (Vec::new(), Vec::new());
        for occurrence in occurrences {
            match &occurrence.when {
                When::ByAgreement => {}
                When::Continuous(hours) => {
                    let weekdays = bits(hours.iter().map(|(weekday, _)| weekday));
                    weekly.push(Weekly { from: None, until: None, weekdays });
                }
                When::Period(period, hours) if hours.is_empty() => days.push(period.from),
                When::Period(period, hours) => {
                    let weekdays = bits(hours.iter().map(|(weekday, _)| weekday));
                    let (from, until) = (Some(period.from), Some(period.until));
                    weekly.push(Weekly { from, until, weekdays });
                }
                When::Periods(periods) => days.extend(periods.iter().map(|one| one.from)),
                When::SingleDays(single) => days.extend(single.iter().map(|one| one.day)),
            }
        }
        days.sort_unstable();
        days.dedup();
        Self { days: days.into(), weekly: weekly.into() }
    }

    /// The next day on which something begins: the given one or a later one. A course that has
    /// begun and goes on does not begin again.
    pub fn next(&self, today: Day) -> Option<Day> {
        let single = self.days.iter().copied().find(|day| *day >= today);
        let weekly = self.weekly.iter().filter_map(|one| one.next(today));
        single.into_iter().chain(weekly).min()
    }
}

impl Weekly {
    fn next(&self, today: Day) -> Option<Day> {
        let first = self.from.map_or(today, |from| from.max(today));
        let mut week = (0..7).map(|days| first.plus_days(days));
        let day = week.find(|day| self.weekdays & bit(day.weekday()) != 0)?;
        self.until.is_none_or(|until| day <= until).then_some(day)
    }
}

fn bits(weekdays: impl Iterator<Item = Weekday>) -> u8 {
    weekdays.fold(0, |bits, weekday| bits | bit(weekday))
}

const fn bit(weekday: Weekday) -> u8 {
    match weekday {
        Weekday::Monday => 1,
        Weekday::Tuesday => 2,
        Weekday::Wednesday => 4,
        Weekday::Thursday => 8,
        Weekday::Friday => 16,
        Weekday::Saturday => 32,
        Weekday::Sunday => 64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Texts;
    use crate::service::occurrence::{Days, SingleDay, WeeklyHours};
    use crate::time::Slots;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn starts(whens: &[When]) -> Starts {
        let row = |when: &When| Occurrence {
            location: None,
            place_note: Texts::default(),
            when: when.clone(),
            time_note: Texts::default(),
        };
        Starts::of(&whens.iter().map(row).collect::<Vec<_>>())
    }

    fn days(from: &str, until: &str) -> Days {
        Days { from: day(from), until: day(until) }
    }

    #[test]
    fn the_next_start_is_today_or_later() {
        let slots = Slots::typed("9-12").unwrap();
        let tuesdays = WeeklyHours::default().with(Weekday::Tuesday, slots.clone());
        let today = day("2026-11-25"); // a Wednesday
        let next = |when: When| starts(&[when]).next(today).map(|day| day.to_string());
        let some = |text: &str| Some(text.to_owned());
        let single = |text: &str| SingleDay { day: day(text), times: slots.clone() };

        assert_eq!(next(When::ByAgreement), None);
        assert_eq!(next(When::Continuous(tuesdays.clone())), some("2026-12-01"));
        assert_eq!(next(When::Continuous(WeeklyHours::default())), None);
        let period = |from, until| When::Period(days(from, until), tuesdays.clone());
        assert_eq!(next(period("2026-12-07", "2027-01-31")), some("2026-12-08"));
        assert_eq!(next(period("2026-10-01", "2026-11-30")), None, "no Tuesday is left");
        let all_day = When::Period(days("2026-12-07", "2027-01-31"), WeeklyHours::default());
        assert_eq!(next(all_day), some("2026-12-07"));
        let begun = days("2026-11-01", "2027-01-31");
        assert_eq!(next(When::Periods(vec![begun])), None, "it does not begin again");
        let spring = days("2027-02-01", "2027-03-01");
        assert_eq!(next(When::Periods(vec![begun, spring])), some("2027-02-01"));
        let both = When::SingleDays(vec![single("2026-11-25"), single("2026-11-24")]);
        assert_eq!(next(both), some("2026-11-25"));
    }

    #[test]
    fn the_earliest_of_all_occurrences_counts() {
        let later = When::Periods(vec![days("2027-01-10", "2027-01-20")]);
        let earlier = When::Periods(vec![days("2026-12-10", "2026-12-20")]);
        let both = starts(&[later, When::ByAgreement, earlier]);
        assert_eq!(both.next(day("2026-11-25")), Some(day("2026-12-10")));
    }
}

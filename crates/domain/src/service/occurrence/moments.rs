//! The moments at which something takes place, as instants: for "next" on the page, for ordering
//! and for the calendar file.

use super::{Days, Occurrence, SingleDay, WeeklyHours, When};
use crate::time::{Day, Instant, Slot, Slots};

/// How many days ahead moments are looked for: longer than any week of a school year is empty.
const HORIZON_DAYS: i32 = 800;

/// One time at which something takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// When it begins.
    pub starts: Instant,
    /// When it ends.
    pub ends: Instant,
    /// Whether only days are known: it begins and ends with a day.
    pub whole_days: bool,
}

impl When {
    /// The next moments that have not ended at `after`, the earliest first, at most `limit`.
    pub fn moments(&self, after: Instant, limit: usize) -> Vec<Moment> {
        let today = after.day();
        let mut moments: Vec<Moment> = match self {
            Self::ByAgreement => Vec::new(),
            Self::Continuous(hours) => weekly(hours, today, None, after, limit),
            Self::Period(days, hours) => {
                weekly(hours, today.max(days.from), Some(days.until), after, limit)
            }
            Self::Periods(periods) => periods.iter().map(|days| whole_days(*days)).collect(),
            Self::SingleDays(days) => {
                days.iter().flat_map(|SingleDay { day, times }| on_day(*day, times)).collect()
            }
        };
        moments.retain(|moment| moment.ends > after);
        moments.sort_unstable();
        moments.truncate(limit);
        moments
    }

    /// When it begins the next time. What runs without hours or by agreement has no moment.
    pub fn next_start(&self, after: Instant) -> Option<Instant> {
        self.moments(after, 1).first().map(|moment| moment.starts)
    }
}

/// The rows that are not past, in the order in which a page shows them: the next moment first,
/// then what has no moment, as it was written.
pub fn in_order(occurrences: &[Occurrence], now: Instant) -> Vec<&Occurrence> {
    let today = now.day();
    let mut shown: Vec<&Occurrence> =
        occurrences.iter().filter(|one| !one.when.is_past(today)).collect();
    shown.sort_by_cached_key(|one| {
        let next = one.when.next_start(now);
        (next.is_none(), next)
    });
    shown
}

fn weekly(
    hours: &WeeklyHours,
    first: Day,
    last: Option<Day>,
    after: Instant,
    limit: usize,
) -> Vec<Moment> {
    let horizon = first.plus_days(HORIZON_DAYS);
    let last = last.map_or(horizon, |last| last.min(horizon));
    let mut moments = Vec::new();
    let mut day = first;
    while day <= last && moments.len() < limit {
        let slots = hours.on(day.weekday());
        let of_day = slots.into_iter().flat_map(|slots| on_day(day, slots));
        moments.extend(of_day.filter(|moment| moment.ends > after));
        day = day.plus_days(1);
    }
    moments
}

/// A slot within the hour that the change to summer time leaves out does not take place.
fn on_day(day: Day, slots: &Slots) -> impl Iterator<Item = Moment> {
    let moment = move |slot: Slot| Moment {
        starts: day.at(slot.from),
        ends: day.at(slot.to),
        whole_days: false,
    };
    slots.iter().map(moment).filter(|moment| moment.starts < moment.ends)
}

fn whole_days(days: Days) -> Moment {
    Moment { starts: days.from.start(), ends: days.until.plus_days(1).start(), whole_days: true }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::{Length, Weekday};

    fn slots(text: &str) -> Slots {
        Slots::typed(text).unwrap()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn weekly_hours_keep_their_time_when_clocks_change() {
        let hours = WeeklyHours::default().with(Weekday::Saturday, slots("9-12"));
        let moments = When::Continuous(hours).moments(day("2026-03-25").start(), 2);
        let starts: Vec<String> = moments.iter().map(|one| one.starts.to_string()).collect();
        assert_eq!(starts, ["2026-03-28T07:00:00Z", "2026-04-04T06:00:00Z"]);
    }

    #[test]
    fn a_moment_that_has_begun_is_still_the_next_one() {
        let hours = WeeklyHours::default().with(Weekday::Monday, slots("9-12, 13-16"));
        let when = When::Period(Days { from: day("2026-11-23"), until: day("2026-11-30") }, hours);
        let at_eleven = day("2026-11-23").at("11:00".parse().unwrap());
        assert_eq!(when.next_start(at_eleven), Some(day("2026-11-23").at("9".parse().unwrap())));
        assert_eq!(when.moments(at_eleven, 10).len(), 4);
        assert_eq!(when.next_start(day("2026-12-01").start()), None);
    }

    #[test]
    fn rows_are_shown_by_their_next_moment_and_past_ones_not_at_all() {
        let row = |when| Occurrence {
            location: None,
            place_note: crate::language::Texts::default(),
            time_note: crate::language::Texts::default(),
            when,
        };
        let single =
            |text| When::SingleDays(vec![SingleDay { day: day(text), times: slots("9-12") }]);
        let rows = [
            row(When::ByAgreement),
            row(single("2026-12-01")),
            row(single("2026-11-01")),
            row(single("2026-11-23")),
        ];
        let shown = in_order(&rows, day("2026-11-22").start());
        let expected = [&rows[3], &rows[1], &rows[0]];
        assert_eq!(shown, expected);
    }

    #[test]
    fn the_hour_that_a_night_in_march_leaves_out_makes_nothing_overlap() {
        let hours = WeeklyHours::default().with(Weekday::Sunday, slots("1-3:30, 3:30-3:45, 4-5"));
        let moments = When::Continuous(hours).moments(day("2026-03-29").start(), 2);
        let times: Vec<String> =
            moments.iter().map(|one| format!("{} {}", one.starts, one.ends)).collect();
        let expected = [
            "2026-03-28T23:00:00Z 2026-03-29T01:00:00Z",
            "2026-03-29T01:00:00Z 2026-03-29T02:00:00Z",
        ];
        assert_eq!(times, expected);
    }

    fn any_slots() -> impl Strategy<Value = Slots> {
        proptest::collection::btree_set(0_u16..48, 0..8).prop_map(|halves| {
            let times: Vec<u16> = halves.into_iter().collect();
            let text: Vec<String> = times
                .chunks_exact(2)
                .map(|pair| {
                    let time = |half: u16| format!("{}:{:02}", half / 2, half % 2 * 30);
                    format!("{}-{}", time(pair[0]), time(pair[1]))
                })
                .collect();
            slots(&text.join(","))
        })
    }

    proptest! {
        #[test]
        fn moments_are_in_order_and_show_the_local_time_that_was_written(
            week in proptest::collection::vec(any_slots(), 7),
            start in 0_i32..1_000,
            hour in 0_i64..24,
        ) {
            let hours = Weekday::ALL.into_iter().zip(week).fold(
                WeeklyHours::default(),
                |hours, (weekday, slots)| hours.with(weekday, slots),
            );
            let after = day("2026-01-01").plus_days(start).start().plus(Length::hours(hour));
            let moments = When::Continuous(hours.clone()).moments(after, 60);
            prop_assert_eq!(moments.is_empty(), hours.is_empty());
            for pair in moments.windows(2) {
                prop_assert!(pair[0].starts <= pair[1].starts);
                prop_assert!(pair[0].ends <= pair[1].starts);
            }
            for moment in moments {
                prop_assert!(moment.ends > after);
                let local = moment.starts.local();
                let minutes = i64::from(local.hour()) * 60 + i64::from(local.minute());
                let on_day = hours.on(moment.starts.day().weekday()).unwrap();
                // Times between 03:00 and 04:00 do not exist on one night in March.
                let written = |from: i64| {
                    from == minutes || (minutes == 240 && (180..240).contains(&from))
                };
                prop_assert!(on_day.iter().any(|slot| written(i64::from(slot.from.minutes()))));
            }
        }
    }
}

//! The times of an occurrence in words (spec 3.2): what is past is left out.

use service_manual_domain::language::Language;
use service_manual_domain::service::occurrence::{SingleDay, WeeklyHours, When};
use service_manual_domain::time::{Day, Slots, Weekday};

use crate::format::{capitalised, days, slots, weekday_and_day};
use crate::i18n::Texts;
use crate::labels::settings::weekday;

/// Times, ready to be shown. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times {
    /// How often, or from when until when.
    pub lead: String,
    /// Single days and periods, a line each.
    pub lines: Vec<String>,
    /// The hours of a week: days of the week, and their times.
    pub week: Vec<(String, String)>,
}

impl Times {
    /// The times in words for a reader of today.
    pub fn of(language: Language, when: &When, today: Day) -> Self {
        let t = Texts::of(language);
        match when {
            When::ByAgreement => {
                Self { lead: t.field_when_by_agreement().to_owned(), ..Self::default() }
            }
            When::Continuous(hours) => Self {
                lead: t.service_continuous().to_owned(),
                week: week(language, hours),
                ..Self::default()
            },
            When::Period(period, hours) => Self {
                lead: days(language, *period),
                week: week(language, hours),
                ..Self::default()
            },
            When::Periods(periods) => {
                let shown = periods.iter().filter(|one| one.until >= today);
                let lines = shown.map(|one| days(language, *one)).collect();
                Self { lines, ..Self::default() }
            }
            When::SingleDays(all) => {
                let shown = all.iter().filter(|one| one.day >= today);
                let lines = shown.map(|one| single_day(language, one)).collect();
                Self { lines, ..Self::default() }
            }
        }
    }
}

fn single_day(language: Language, one: &SingleDay) -> String {
    let day = capitalised(&weekday_and_day(language, one.day));
    if one.times.is_empty() {
        return day;
    }
    Texts::of(language).label_day_and_time(day, slots(language, &one.times))
}

/// The hours, days with the same hours that follow each other in one row.
fn week(language: Language, hours: &WeeklyHours) -> Vec<(String, String)> {
    let mut runs: Vec<(Weekday, Weekday, Option<&Slots>)> = Vec::new();
    for day in Weekday::ALL {
        let now = hours.on(day);
        match runs.last_mut() {
            Some((_, last, slots)) if *slots == now => *last = day,
            Some(_) | None => runs.push((day, day, now)),
        }
    }
    let row = |(first, last, on): (Weekday, Weekday, Option<&Slots>)| {
        Some((weekdays(language, first, last), slots(language, on?)))
    };
    runs.into_iter().filter_map(row).collect()
}

fn weekdays(language: Language, first: Weekday, last: Weekday) -> String {
    let t = Texts::of(language);
    let name = |day| weekday(t, day);
    if first == last {
        return capitalised(name(first));
    }
    capitalised(&t.service_weekdays(name(first), name(last)))
}

//! The rows of places and times.

use super::reader::{Reader, one_of};
use super::rows::ROW_TEXT_LIMIT;
use crate::problem::ProblemCode;
use crate::service::occurrence::{Days, Kind, Occurrence, SingleDay, WeeklyHours, When};
use crate::time::{Slots, Weekday};

pub(super) fn occurrences(reader: &mut Reader<'_>) -> Vec<Occurrence> {
    let rows = reader.rows("occurrences");
    rows.into_iter().filter_map(|row| occurrence(reader, &row)).collect()
}

fn occurrence(reader: &mut Reader<'_>, row: &str) -> Option<Occurrence> {
    let locations = one_of(&reader.offered.things.locations);
    let location = reader.optional(&format!("{row}_location"), locations);
    let place_note = reader.texts(&format!("{row}_place"), ROW_TEXT_LIMIT);
    let time_note = reader.texts(&format!("{row}_time"), ROW_TEXT_LIMIT);
    let kind = reader.required(&format!("{row}_when"), |text| {
        let found = Kind::ALL.into_iter().find(|kind| kind.code() == text);
        found.ok_or(ProblemCode::UnknownChoice)
    })?;
    Some(Occurrence { location, place_note, when: when(reader, row, kind)?, time_note })
}

fn when(reader: &mut Reader<'_>, row: &str, kind: Kind) -> Option<When> {
    match kind {
        Kind::ByAgreement => Some(When::ByAgreement),
        Kind::Continuous => Some(When::Continuous(weekly_hours(reader, row))),
        Kind::Period => {
            let hours = weekly_hours(reader, row);
            Some(When::Period(days(reader, row)?, hours))
        }
        Kind::Periods => {
            let name = format!("{row}_periods");
            let mut periods = rows(reader, &name, "0_from", days);
            periods.sort_unstable();
            Some(When::Periods(periods))
        }
        Kind::SingleDays => {
            let name = format!("{row}_days");
            let mut days = rows(reader, &name, "0_day", single_day);
            days.sort_by_key(|one| one.day);
            Some(When::SingleDays(days))
        }
    }
}

/// The rows within a row; there must be at least one.
fn rows<T>(
    reader: &mut Reader<'_>,
    name: &str,
    first: &str,
    read: impl Fn(&mut Reader<'_>, &str) -> Option<T>,
) -> Vec<T> {
    let rows = reader.rows(name);
    if rows.is_empty() {
        reader.problems.add(format!("{name}_{first}"), ProblemCode::Required);
    }
    rows.iter().filter_map(|row| read(reader, row)).collect()
}

fn weekly_hours(reader: &mut Reader<'_>, row: &str) -> WeeklyHours {
    let mut hours = WeeklyHours::default();
    for weekday in Weekday::ALL {
        let name = format!("{row}_{}", weekday.code());
        let slots = reader.check(&name, Slots::typed(reader.text(&name)));
        hours = hours.with(weekday, slots.unwrap_or_default());
    }
    hours
}

fn days(reader: &mut Reader<'_>, row: &str) -> Option<Days> {
    let (from, until) = (format!("{row}_from"), format!("{row}_until"));
    for name in [&from, &until] {
        if reader.text(name).is_empty() {
            reader.problems.add(name.clone(), ProblemCode::Required);
        }
    }
    let days = Days { from: reader.day(&from)?, until: reader.day(&until)? };
    if days.until < days.from {
        reader.problems.add(until, ProblemCode::EndsBeforeItBegins);
    }
    Some(days)
}

fn single_day(reader: &mut Reader<'_>, row: &str) -> Option<SingleDay> {
    let (day, times) = (format!("{row}_day"), format!("{row}_times"));
    for name in [&day, &times] {
        if reader.text(name).is_empty() {
            reader.problems.add(name.clone(), ProblemCode::Required);
        }
    }
    Some(SingleDay { day: reader.day(&day)?, times: reader.required_slots(&times)? })
}

impl Reader<'_> {
    fn required_slots(&mut self, name: &str) -> Option<Slots> {
        self.check(name, Slots::typed(self.text(name))).filter(|slots| !slots.is_empty())
    }
}

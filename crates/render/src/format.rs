//! Dates and times as one writes them in each language.

use service_manual_domain::language::Language;
use service_manual_domain::time::{Day, Instant};

use crate::i18n::Texts;

/// A calendar day: `22.11.2026` in Finnish and Swedish, `22 November 2026` in English.
pub fn day(language: Language, day: Day) -> String {
    let (year, month, day) = day.parts();
    match language {
        Language::Fi | Language::Sv => format!("{day}.{month}.{year}"),
        Language::En => format!("{day} {} {year}", english_month(month)),
    }
}

/// A clock time in Finland: `14.05` in Finnish and Swedish, `14:05` in English.
pub fn time(language: Language, instant: Instant) -> String {
    let local = instant.local();
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::Fi | Language::Sv => format!("{hour}.{minute:02}"),
        Language::En => format!("{hour:02}:{minute:02}"),
    }
}

/// A day with a clock time: `22.11.2026 klo 14.05`, `22.11.2026 kl. 14.05`,
/// `22 November 2026 at 14:05`.
pub fn day_and_time(language: Language, instant: Instant) -> String {
    Texts::of(language).label_day_and_time(day(language, instant.day()), time(language, instant))
}

/// A clock time after a preposition: `klo 14.05`, `kl. 14.05`, `14:05`.
pub fn at_time(language: Language, instant: Instant) -> String {
    Texts::of(language).label_at_time(time(language, instant))
}

/// A moment in Finland as spreadsheets read it: `2026-11-22 14:05:00`.
pub(crate) fn for_spreadsheets(instant: Instant) -> String {
    let local = instant.local();
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    format!("{} {hour:02}:{minute:02}:{second:02}", instant.day())
}

/// The value of `datetime` in a `<time>` element.
pub(crate) fn machine_day(day: Day) -> String {
    day.to_string()
}

const fn english_month(month: i8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

//! Dates and times as one writes them in each language.

use service_manual_domain::language::Language;
use service_manual_domain::service::facts::{Age, Validity};
use service_manual_domain::service::occurrence::Days;
use service_manual_domain::time::{Day, Instant, Slots, TimeOfDay};

use crate::i18n::Texts;
use crate::labels;

/// A calendar day: `22.11.2026` in Finnish and Swedish, `22 November 2026` in English.
pub fn day(language: Language, day: Day) -> String {
    let (year, month, day) = day.parts();
    match language {
        Language::Fi | Language::Sv => format!("{day}.{month}.{year}"),
        Language::En => format!("{day} {} {year}", english_month(month)),
    }
}

/// The month of a day: `11/2026` in Finnish, `november 2026`, `November 2026`.
pub fn month(language: Language, day: Day) -> String {
    let (year, month, _) = day.parts();
    match language {
        Language::Fi => format!("{month}/{year}"),
        Language::Sv => format!("{} {year}", swedish_month(month)),
        Language::En => format!("{} {year}", english_month(month)),
    }
}

/// The days on which something is shown; nothing where both ends are open.
pub fn validity(language: Language, days: Validity) -> Option<String> {
    let t = Texts::of(language);
    let day = |one| day(language, one);
    match (days.from, days.until) {
        (Some(from), Some(until)) => Some(t.service_valid_between(day(from), day(until))),
        (Some(from), None) => Some(t.service_valid_from(day(from))),
        (None, Some(until)) => Some(t.service_valid_until(day(until))),
        (None, None) => None,
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

/// A day with its day of the week: `maanantai 23.11.2026`, `Monday 23 November 2026`.
pub(crate) fn weekday_and_day(language: Language, one: Day) -> String {
    format!(
        "{} {}",
        labels::settings::weekday(Texts::of(language), one.weekday()),
        day(language, one)
    )
}

/// From a day to another: `1.12.2026–31.1.2027`, `1 December 2026 – 31 January 2027`.
pub fn days(language: Language, days: Days) -> String {
    let (from, until) = (day(language, days.from), day(language, days.until));
    match language {
        _ if days.from == days.until => from,
        Language::Fi | Language::Sv => format!("{from}–{until}"),
        Language::En => format!("{from} – {until}"),
    }
}

/// Times of a day: `9.00–12.00, 13.00–16.00`; `09:00–12:00, 13:00–16:00` in English.
pub fn slots(language: Language, slots: &Slots) -> String {
    let slot = |slot: service_manual_domain::time::Slot| {
        format!("{}–{}", time_of_day(language, slot.from), time_of_day(language, slot.to))
    };
    slots.iter().map(slot).collect::<Vec<_>>().join(", ")
}

fn time_of_day(language: Language, time: TimeOfDay) -> String {
    let (hour, minute) = (time.minutes() / 60, time.minutes() % 60);
    match language {
        Language::Fi | Language::Sv => format!("{hour}.{minute:02}"),
        Language::En => format!("{hour:02}:{minute:02}"),
    }
}

/// An amount of cents in euros: `25,50 €`, `€25.50`. The spaces do not break.
pub fn euros(language: Language, cents: u32) -> String {
    let (euros, cents) = (cents / 100, cents % 100);
    let amount = match (language, cents) {
        (_, 0) => euros.to_string(),
        (Language::Fi | Language::Sv, cents) => format!("{euros},{cents:02}"),
        (Language::En, cents) => format!("{euros}.{cents:02}"),
    };
    match language {
        Language::Fi | Language::Sv => format!("{amount}\u{a0}€"),
        Language::En => format!("€{amount}"),
    }
}

/// A score with two decimals: `4,21`, `4.21`.
pub fn score(language: Language, score: f64) -> String {
    let written = format!("{score:.2}");
    match language {
        Language::Fi | Language::Sv => written.replace('.', ","),
        Language::En => written,
    }
}

/// An age in words: `18–29-vuotiaat`; nothing if both ends are open.
pub fn age(language: Language, age: Age) -> Option<String> {
    let t = Texts::of(language);
    let text = |years: u8| years.to_string();
    match age {
        Age::AllOfWorkingAge => Some(t.service_age_all().to_owned()),
        Age::Range(Some(from), Some(until)) if from == until => {
            Some(t.service_age_exactly(text(from)))
        }
        Age::Range(Some(from), Some(until)) => Some(t.service_age_between(text(from), text(until))),
        Age::Range(Some(from), None) => Some(t.service_age_from(text(from))),
        Age::Range(None, Some(until)) => Some(t.service_age_until(text(until))),
        Age::Range(None, None) => None,
    }
}

/// A word at the beginning of a line.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// A moment in Finland as spreadsheets read it: `2026-11-22 14:05:00`.
pub(crate) fn for_spreadsheets(instant: Instant) -> String {
    let local = instant.local();
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    format!("{} {hour:02}:{minute:02}:{second:02}", instant.day())
}

/// The value of `datetime` in a `<time>` element.
pub fn machine_day(day: Day) -> String {
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

const fn swedish_month(month: i8) -> &'static str {
    match month {
        1 => "januari",
        2 => "februari",
        3 => "mars",
        4 => "april",
        5 => "maj",
        6 => "juni",
        7 => "juli",
        8 => "augusti",
        9 => "september",
        10 => "oktober",
        11 => "november",
        _ => "december",
    }
}

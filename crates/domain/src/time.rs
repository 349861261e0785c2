//! Time as an argument: instants in UTC, days in the local calendar of Finland.

mod hours;
mod period;

pub use hours::{NotATime, SLOT_LIMIT, Slot, Slots, TimeOfDay};
pub use period::{Period, Weekday};

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use crate::problem::ProblemCode;

/// The zone in which calendar days and months are counted (spec 2.5).
pub const ZONE: &str = "Europe/Helsinki";

/// A point in time: milliseconds since 1970-01-01 UTC, as the database stores it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// From milliseconds since 1970-01-01 UTC.
    pub const fn from_milliseconds(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub const fn milliseconds(self) -> i64 {
        self.0
    }

    /// This instant moved by a fixed length of time (negative: back).
    #[must_use]
    pub const fn plus(self, length: Length) -> Self {
        Self(self.0.saturating_add(length.0))
    }

    /// How long it is from `earlier` to this instant; never less than nothing.
    pub const fn since(self, earlier: Self) -> Length {
        let difference = self.0.saturating_sub(earlier.0);
        Length(if difference < 0 { 0 } else { difference })
    }

    /// The calendar day in Finland at this instant.
    pub fn day(self) -> Day {
        Day(zoned(self).date())
    }

    /// Local date and time in Finland, for showing.
    pub fn local(self) -> jiff::civil::DateTime {
        zoned(self).datetime()
    }
}

impl fmt::Display for Instant {
    /// RFC 3339 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        timestamp(*self).fmt(f)
    }
}

/// A fixed length of time in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Length(i64);

impl Length {
    /// So many milliseconds.
    pub const fn milliseconds(count: i64) -> Self {
        Self(count)
    }
    /// So many seconds.
    pub const fn seconds(count: i64) -> Self {
        Self(count * 1_000)
    }
    /// So many minutes.
    pub const fn minutes(count: i64) -> Self {
        Self::seconds(count * 60)
    }
    /// So many hours.
    pub const fn hours(count: i64) -> Self {
        Self::minutes(count * 60)
    }
    /// So many times 24 hours.
    pub const fn days(count: i64) -> Self {
        Self::hours(count * 24)
    }
    /// The length in milliseconds.
    pub const fn as_milliseconds(self) -> i64 {
        self.0
    }
    /// The length in whole seconds.
    pub const fn as_seconds(self) -> i64 {
        self.0 / 1_000
    }
}

/// A calendar day in Finland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

/// A text that is not a day written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day written YYYY-MM-DD")]
pub struct NotADay;

impl Day {
    /// The first instant of this day in Finland.
    pub fn start(self) -> Instant {
        let zone = helsinki();
        let start = self.0.to_zoned(zone).map(|zoned| zoned.timestamp());
        Instant(start.unwrap_or_default().as_millisecond())
    }

    /// The last second of this day in Finland.
    pub fn at_its_end(self) -> Instant {
        self.plus_days(1).start().plus(Length::seconds(-1))
    }

    /// The day so many days later (negative: earlier).
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(Span::new().days(days)))
    }

    /// The same day so many months later, or the last day of that month when it is shorter:
    /// 31 October + 4 months = 28 or 29 February (spec 2.5).
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(Span::new().months(months)))
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.first_of_month())
    }

    /// Reads a day as a person types it, `22.11.2026` or `2026-11-22`; nothing typed is no day.
    pub fn typed(text: &str) -> Result<Option<Self>, ProblemCode> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let mut parts = text.split('.').map(str::trim);
        let written = match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(day), Some(month), Some(year), None) => {
                format!("{year}-{month:0>2}-{day:0>2}")
            }
            _ => text.to_owned(),
        };
        written.parse().map(Some).map_err(|_| ProblemCode::NotADay)
    }

    /// Year, month (1 to 12), day of the month.
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Day {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Self, NotADay> {
        if text.len() != 10 {
            return Err(NotADay);
        }
        text.parse().map(Self).map_err(|_| NotADay)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;
    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// The only way to learn what time it is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;
}

/// A clock that stands still until it is moved: for tests and the simulation.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that shows `start`.
    pub const fn new(start: Instant) -> Self {
        Self(AtomicI64::new(start.0))
    }

    /// Moves the clock (negative: back).
    pub fn advance(&self, length: Length) {
        self.0.fetch_add(length.0, Ordering::SeqCst);
    }

    /// Sets the clock.
    pub fn set(&self, instant: Instant) {
        self.0.store(instant.0, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

fn helsinki() -> TimeZone {
    // The zone database is compiled in, so the lookup cannot fail; UTC keeps the function total.
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

fn timestamp(instant: Instant) -> Timestamp {
    Timestamp::from_millisecond(instant.0).unwrap_or_default()
}

fn zoned(instant: Instant) -> jiff::Zoned {
    timestamp(instant).to_zoned(helsinki())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_calendar_months() {
        assert_eq!(day("2026-06-30").plus_months(4), day("2026-10-30"));
        assert_eq!(day("2026-10-31").plus_months(4), day("2027-02-28"));
        assert_eq!(day("2027-10-31").plus_months(4), day("2028-02-29"));
    }

    #[test]
    fn days_are_those_of_finland_in_summer_and_winter() {
        let midsummer_evening: Timestamp = "2026-06-20T21:30:00Z".parse().unwrap();
        let instant = Instant::from_milliseconds(midsummer_evening.as_millisecond());
        assert_eq!(instant.day(), day("2026-06-21"));
        assert_eq!(day("2026-06-21").start().to_string(), "2026-06-20T21:00:00Z");
        assert_eq!(day("2026-12-21").start().to_string(), "2026-12-20T22:00:00Z");
    }

    #[test]
    fn days_are_typed_as_people_write_them() {
        assert_eq!(Day::typed(" 2.11.2026 "), Ok(Some(day("2026-11-02"))));
        assert_eq!(Day::typed("02. 11. 2026"), Ok(Some(day("2026-11-02"))));
        assert_eq!(Day::typed("2026-11-02"), Ok(Some(day("2026-11-02"))));
        assert_eq!(Day::typed(" "), Ok(None));
        for text in ["31.2.2026", "2.11.", "2.11.26", "huomenna", "1.2.3.4"] {
            assert_eq!(Day::typed(text), Err(ProblemCode::NotADay), "{text}");
        }
    }

    #[test]
    fn only_full_dates_are_days() {
        assert!("2026-02-29".parse::<Day>().is_err());
        assert!("2026-2-9".parse::<Day>().is_err());
    }
}

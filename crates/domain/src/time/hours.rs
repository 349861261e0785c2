//! Times of the day in Finland, and the slots between them: `09:00–12:00, 13:00–16:00`.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;
use jiff::tz::AmbiguousOffset;
use serde::{Deserialize, Serialize};

use crate::problem::ProblemCode;
use crate::time::{Day, Instant, helsinki};

/// The most slots of one day.
pub const SLOT_LIMIT: usize = 12;
const MINUTES_PER_DAY: u16 = 24 * 60;

/// A time of the day by the clock on the wall, to the minute; 24:00 is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

/// A text that is not a time written `09:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time written HH:MM")]
pub struct NotATime;

impl TimeOfDay {
    /// So many minutes after midnight; nothing after the end of the day.
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes <= MINUTES_PER_DAY { Some(Self(minutes)) } else { None }
    }

    /// Minutes after midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;

    /// Reads `9`, `9:30`, `9.30` and `09:30`.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let text = text.trim();
        let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "00"));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(hours) || !digits(minutes) || minutes.len() != 2 || hours.len() > 2 {
            return Err(NotATime);
        }
        let hours: u16 = hours.parse().map_err(|_| NotATime)?;
        let minutes: u16 = minutes.parse().map_err(|_| NotATime)?;
        if minutes >= 60 {
            return Err(NotATime);
        }
        Self::from_minutes(hours.saturating_mul(60).saturating_add(minutes)).ok_or(NotATime)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl Day {
    /// The instant at which the clocks of Finland show a time on this day. A time that the change
    /// to summer time leaves out is the instant of that change, so that later times never become
    /// earlier instants; of a time that the change back to winter time brings twice, the first is
    /// meant.
    pub fn at(self, time: TimeOfDay) -> Instant {
        if time.0 == MINUTES_PER_DAY {
            return self.plus_days(1).start();
        }
        let hour = i8::try_from(time.0 / 60).unwrap_or_default();
        let minute = i8::try_from(time.0 % 60).unwrap_or_default();
        let time = Time::new(hour, minute, 0, 0).unwrap_or_default();
        let clocks = helsinki();
        let meant = clocks.to_ambiguous_zoned(self.0.to_datetime(time));
        let left_out = matches!(meant.offset(), AmbiguousOffset::Gap { .. });
        let mut instant = meant.earlier().map(|zoned| zoned.timestamp()).unwrap_or_default();
        if left_out && let Some(change) = clocks.following(instant).next() {
            instant = change.timestamp();
        }
        Instant(instant.as_millisecond())
    }
}

/// A part of a day: it begins before it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends.
    pub to: TimeOfDay,
}

/// The slots of one day, in their order; none overlaps another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slots(Vec<Slot>);

impl Slots {
    /// Reads slots as a person types them: `9–12, 13.30-16`. Nothing typed is no slots.
    ///
    /// # Errors
    /// [`ProblemCode::NotTimes`] for what cannot be read or ends before it begins,
    /// [`ProblemCode::TimesOverlap`], [`ProblemCode::TooMany`].
    pub fn typed(text: &str) -> Result<Self, ProblemCode> {
        let parts = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let mut slots = parts.map(slot).collect::<Result<Vec<_>, _>>()?;
        slots.sort_unstable();
        let overlap = slots.iter().zip(slots.iter().skip(1)).any(|(one, next)| next.from < one.to);
        match slots.len() {
            many if many > SLOT_LIMIT => Err(ProblemCode::TooMany { limit: SLOT_LIMIT }),
            _ if overlap => Err(ProblemCode::TimesOverlap),
            _ => Ok(Self(slots)),
        }
    }

    /// The slots, the first of the day first.
    pub fn iter(&self) -> impl Iterator<Item = Slot> {
        self.0.iter().copied()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn slot(text: &str) -> Result<Slot, ProblemCode> {
    let (from, to) = text.split_once(['-', '–', '—']).ok_or(ProblemCode::NotTimes)?;
    let time = |text: &str| text.parse::<TimeOfDay>().map_err(|_| ProblemCode::NotTimes);
    let slot = Slot { from: time(from)?, to: time(to)? };
    if slot.from < slot.to { Ok(slot) } else { Err(ProblemCode::NotTimes) }
}

impl fmt::Display for Slots {
    /// As a form shows them; [`Slots::typed`] reads it again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, slot) in self.0.iter().enumerate() {
            let comma = if number == 0 { "" } else { ", " };
            write!(f, "{comma}{}–{}", slot.from, slot.to)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, time: &str) -> String {
        day.parse::<Day>().unwrap().at(time.parse().unwrap()).to_string()
    }

    #[test]
    fn slots_are_typed_as_people_write_them() {
        let slots = Slots::typed("13.30-16, 9–12").unwrap();
        assert_eq!(slots.to_string(), "09:00–12:00, 13:30–16:00");
        assert_eq!(Slots::typed(&slots.to_string()), Ok(slots));
        assert_eq!(Slots::typed(" ").unwrap(), Slots::default());
        assert_eq!(Slots::typed("0-24").unwrap().to_string(), "00:00–24:00");
        for text in ["9", "9-9", "12-9", "9-25", "9:60-10", "nine-ten", "9-10-11", "9-", "9:5-10"] {
            assert_eq!(Slots::typed(text), Err(ProblemCode::NotTimes), "{text}");
        }
        assert_eq!(Slots::typed("9-12, 11-13"), Err(ProblemCode::TimesOverlap));
        assert!(Slots::typed("9-12, 12-13").is_ok());
    }

    #[test]
    fn a_time_is_that_of_the_clock_on_the_wall() {
        assert_eq!(at("2026-07-01", "09:00"), "2026-07-01T06:00:00Z");
        assert_eq!(at("2026-12-01", "09:00"), "2026-12-01T07:00:00Z");
        assert_eq!(at("2026-12-01", "24:00"), "2026-12-01T22:00:00Z");
    }

    #[test]
    fn on_the_nights_when_clocks_change_a_time_is_still_one_instant() {
        // 29 March 2026: 03:00 becomes 04:00.
        assert_eq!(at("2026-03-29", "02:30"), "2026-03-29T00:30:00Z");
        assert_eq!(at("2026-03-29", "03:00"), "2026-03-29T01:00:00Z");
        assert_eq!(at("2026-03-29", "03:30"), "2026-03-29T01:00:00Z");
        assert_eq!(at("2026-03-29", "04:00"), "2026-03-29T01:00:00Z");
        assert_eq!(at("2026-03-29", "04:30"), "2026-03-29T01:30:00Z");
        // 25 October 2026: 04:00 becomes 03:00.
        assert_eq!(at("2026-10-25", "03:30"), "2026-10-25T00:30:00Z");
        assert_eq!(at("2026-10-25", "04:00"), "2026-10-25T02:00:00Z");
    }
}

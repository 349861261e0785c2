//! A person's own lists of services (spec 4.4): favourites, which everybody has once and which have
//! no name of their own, and lists with names. Both are the same thing with the same rules.

use std::fmt;

use crate::ids::{OwnListId, OwnListShareId, ServiceId};
use crate::language::Language;
use crate::problem::{ProblemCode, optional_text, required_text};
use crate::time::{Day, Instant};

/// The most lists of a person, favourites included.
pub const LISTS: usize = 50;
/// The most services of a list: a list is for choosing from, and its page shows all of it.
pub const SERVICES: usize = 200;
/// The longest name of a list, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest note, in characters: a reminder, not a record.
pub const NOTE_LIMIT: usize = 500;
/// The most links by which a list is shared at the same time.
pub const SHARES: usize = 5;
/// How many days a link may work, for choosing.
const SHARE_DAYS: [i32; 5] = [7, 30, 90, 180, 365];
/// The choice that is made already.
const USUAL_SHARE_DAYS: i32 = 30;

/// The name of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListName(String);

impl ListName {
    /// Reads what was typed: one line, without spaces around it.
    ///
    /// # Errors
    /// When nothing was typed, or too much.
    pub fn parse(typed: &str) -> Result<Self, ProblemCode> {
        let one_line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        required_text(&one_line, NAME_LIMIT).map(Self)
    }

    /// From the database.
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two names of a person must not have in common.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for ListName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads a note; an empty one is none.
///
/// # Errors
/// When it is too long.
pub fn note(typed: &str) -> Result<Option<String>, ProblemCode> {
    optional_text(typed, NOTE_LIMIT)
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnList {
    /// Its id.
    pub id: OwnListId,
    /// Its name; `None`: the favourites.
    pub name: Option<ListName>,
}

/// A service in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedService {
    /// Which.
    pub service: ServiceId,
    /// What it was called when it was added, for when the public does not see it any more.
    pub name_then: String,
    /// The language of that name.
    pub language_then: Language,
    /// What the person noted.
    pub note: Option<String>,
    /// When it was added.
    pub added_at: Instant,
}

/// A link by which anybody can read a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Its id; the link itself holds a secret of which only a hash is stored.
    pub id: OwnListShareId,
    /// Whether the notes are shown.
    pub with_notes: bool,
    /// When it was made.
    pub made_at: Instant,
    /// The last day on which it works.
    pub ends_on: Day,
}

/// How many days a link may work, for choosing, where the setting is the longest.
pub fn share_days(longest: i32) -> Vec<i32> {
    SHARE_DAYS.into_iter().filter(|days| *days < longest).chain([longest]).collect()
}

/// Which of them is chosen already.
pub fn usual_share_days(longest: i32) -> i32 {
    USUAL_SHARE_DAYS.min(longest)
}

/// Reads how many days a link shall work.
///
/// # Errors
/// When it is none of [`share_days`].
pub fn typed_share_days(typed: &str, longest: i32) -> Result<i32, ProblemCode> {
    let days = typed.trim().parse().map_err(|_| ProblemCode::UnknownChoice)?;
    if share_days(longest).contains(&days) { Ok(days) } else { Err(ProblemCode::UnknownChoice) }
}

/// To which side a service is moved in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Nearer to the top.
    Up,
    /// Nearer to the end.
    Down,
}

impl Move {
    /// The code in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

impl std::str::FromStr for Move {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        match text {
            "up" => Ok(Self::Up),
            "down" => Ok(Self::Down),
            _ => Err(ProblemCode::UnknownChoice),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_line_and_differ_by_more_than_capitals() {
        let name = ListName::parse("  Nuorten\n  palvelut ").unwrap();
        assert_eq!(name.as_str(), "Nuorten palvelut");
        assert_eq!(name.key(), ListName::parse("nuorten Palvelut").unwrap().key());
        assert_eq!(ListName::parse(" \n"), Err(ProblemCode::Required));
        let long = "ä".repeat(NAME_LIMIT + 1);
        assert_eq!(ListName::parse(&long), Err(ProblemCode::TooLong { limit: NAME_LIMIT }));
    }

    #[test]
    fn notes_may_be_empty_and_have_lines() {
        assert_eq!(note("  "), Ok(None));
        assert_eq!(note("Kysy ensin\nTeijalta"), Ok(Some("Kysy ensin\nTeijalta".to_owned())));
        let long = "x".repeat(NOTE_LIMIT + 1);
        assert_eq!(note(&long), Err(ProblemCode::TooLong { limit: NOTE_LIMIT }));
    }

    #[test]
    fn a_link_works_no_longer_than_the_setting() {
        assert_eq!(share_days(90), [7, 30, 90]);
        assert_eq!(share_days(100), [7, 30, 90, 100]);
        assert_eq!(share_days(3), [3]);
        assert_eq!((usual_share_days(90), usual_share_days(14)), (30, 14));
        assert_eq!(typed_share_days("30", 90), Ok(30));
        for refused in ["", "365", "-7", "31"] {
            assert_eq!(typed_share_days(refused, 90), Err(ProblemCode::UnknownChoice));
        }
    }
}

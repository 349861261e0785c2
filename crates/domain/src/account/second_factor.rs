//! Second factors: what proves a person beside the password (spec 2.6), and who must have one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::problem::ProblemCode;
use crate::random::Random;
use crate::time::Day;

/// So many recovery codes are given at once.
pub const RECOVERY_CODES: usize = 10;
/// The letters and digits of recovery codes: not l and 1, nor o and 0, which are taken for each
/// other.
const ALPHABET: [char; 32] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'u',
    'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7', '8', '9',
];
/// Characters of one code: 80 random bits, so that a fast hash is enough to keep it.
const CODE_LENGTH: usize = 16;
/// Characters between two hyphens.
const GROUP: usize = 4;

/// A kind of second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactorKind {
    /// Codes of an authenticator app.
    Totp,
    /// A passkey, or a security key.
    Passkey,
}

impl FactorKind {
    /// The code in the database and the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Totp => "totp",
            Self::Passkey => "passkey",
        }
    }
}

impl FromStr for FactorKind {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        [Self::Totp, Self::Passkey]
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or(ProblemCode::UnknownChoice)
    }
}

/// What decides whether a person must have a second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether the person administers the whole service.
    pub administrator: bool,
    /// Whether an organisation of the person demands it.
    pub demanded: bool,
    /// Whether the person has one.
    pub has_one: bool,
    /// Until when the account may be used without.
    pub due_on: Option<Day>,
}

/// Whether a person may work, as far as the second factor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Need not have one.
    Voluntary,
    /// Must have one, and has.
    Met,
    /// Must have one from the day after this on.
    DueOn(Day),
    /// Must set one up before anything else.
    Missing,
}

/// Who must have a second factor: administrators, and the people of organisations that demand it.
/// The first administrator, who was made when nobody could have one, has a while.
pub fn requirement(standing: Standing, today: Day) -> Requirement {
    if !standing.administrator && !standing.demanded {
        return Requirement::Voluntary;
    }
    match standing.due_on {
        _ if standing.has_one => Requirement::Met,
        Some(day) if today <= day => Requirement::DueOn(day),
        Some(_) | None => Requirement::Missing,
    }
}

/// A code that stands in for a second factor once, for the day when the phone is lost.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// A new code.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; CODE_LENGTH];
        random.fill(&mut bytes);
        let letter = |byte: u8| ALPHABET.get(usize::from(byte & 31)).copied().unwrap_or('a');
        Self(bytes.into_iter().map(letter).collect())
    }

    /// A code as somebody typed it: case, spaces and hyphens do not matter. `None`: no code looks
    /// like this.
    pub fn typed(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_lowercase)
            .collect();
        let right = plain.chars().all(|c| ALPHABET.contains(&c));
        (right && plain.chars().count() == CODE_LENGTH).then_some(Self(plain))
    }

    /// Without hyphens, for hashing.
    pub fn plain(&self) -> &str {
        &self.0
    }

    /// As it is shown: `abcd-efgh-jkmn-pqrs`.
    pub fn shown(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> =
            letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;

    #[test]
    fn administrators_and_people_of_strict_organisations_need_one() {
        let today: Day = "2026-11-22".parse().unwrap();
        let nobody =
            Standing { administrator: false, demanded: false, has_one: false, due_on: None };
        let administrator = Standing { administrator: true, ..nobody };
        let demanded = Standing { demanded: true, ..nobody };
        assert_eq!(requirement(nobody, today), Requirement::Voluntary);
        for strict in [administrator, demanded] {
            assert_eq!(requirement(strict, today), Requirement::Missing);
            let has_one = Standing { has_one: true, ..strict };
            assert_eq!(requirement(has_one, today), Requirement::Met);
            let due = Standing { due_on: Some(today), ..strict };
            assert_eq!(requirement(due, today), Requirement::DueOn(today));
            assert_eq!(requirement(due, today.plus_days(1)), Requirement::Missing);
        }
    }

    #[test]
    fn a_recovery_code_is_read_however_it_is_typed() {
        let code = RecoveryCode::new(&SeededRandom::new(1));
        let shown = code.shown();
        assert_eq!(shown.len(), 19);
        assert_eq!(RecoveryCode::typed(&shown), Some(code.clone()));
        assert_eq!(RecoveryCode::typed(&format!(" {} ", shown.to_uppercase())), Some(code));
        assert_eq!(RecoveryCode::typed("123456"), None);
    }
}

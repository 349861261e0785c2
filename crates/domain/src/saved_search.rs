//! Searches that are kept: saved by a person, to be told what is new in them, and given a short
//! address, which belongs to nobody (spec 4.3, 4.4).

use std::fmt;

use sha2::{Digest, Sha256};

use crate::problem::{ProblemCode, required_text};
use crate::search::{Group, NOT_FILTERED, SearchRequest};
use crate::time::Length;

/// The most searches that a person saves.
pub const SEARCHES: usize = 50;
/// The longest name of a saved search, in characters.
pub const NAME_LIMIT: usize = 80;
/// The longest search that is kept, in bytes as it is stored: some dozens of filters.
pub const ASKED_LIMIT: usize = 4_000;
/// New services of one search that a mail names; more are counted.
pub const TOLD: usize = 10;
/// What became public a moment ago waits for the next mail: somebody may still be storing it.
pub const SETTLED: Length = Length::minutes(1);
/// New short addresses that one person makes without an hour's break.
pub const SHORT_AT_ONCE: u32 = 30;
/// The break after them.
pub const SHORT_BREAK: Length = Length::hours(1);
/// The most short addresses there are at all: they are never removed.
pub const SHORT_LIMIT: i64 = 100_000;

/// The letters of a short address: none that looks like another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// How many of them it has: 50 bits.
const CODE_LENGTH: usize = 10;

/// Reads the name of a saved search: one line.
///
/// # Errors
/// When nothing was typed, or too much.
pub fn name(typed: &str) -> Result<String, ProblemCode> {
    let one_line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    required_text(&one_line, NAME_LIMIT)
}

/// What a search asks for, as it is stored: names and values of its shortest address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSearch(String);

impl KeptSearch {
    /// The first page of a search, without the reasons of its order.
    ///
    /// # Errors
    /// When it asks for more than is kept.
    pub fn of(request: &SearchRequest) -> Result<Self, ProblemCode> {
        let mut first = request.on_page(1);
        first.explain = false;
        let text = serde_json::to_string(&first.pairs()).unwrap_or_default();
        if text.len() > ASKED_LIMIT {
            return Err(ProblemCode::TooLong { limit: ASKED_LIMIT });
        }
        Ok(Self(text))
    }

    /// From the database.
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What it asks for.
    pub fn request(&self) -> SearchRequest {
        let pairs: Vec<(String, String)> = serde_json::from_str(&self.0).unwrap_or_default();
        of_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The end of its short address: the same for everybody who asks for the same.
    pub fn code(&self) -> ShortCode {
        let digest = Sha256::digest(self.0.as_bytes());
        let bits = digest.iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let letter = |place: usize| {
            let index = usize::try_from(bits >> (5 * place) & 31).unwrap_or_default();
            LETTERS.get(index).copied().map_or('0', char::from)
        };
        ShortCode((0..CODE_LENGTH).map(letter).collect())
    }
}

/// The request of an address, which also says that nothing shall be filtered by itself, if the
/// address did.
pub fn of_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> SearchRequest {
    let not_filtered = pairs
        .clone()
        .any(|(name, value)| name == Group::Municipality.code() && value == NOT_FILTERED);
    let (mut request, _) = SearchRequest::read(pairs);
    request.preselects = not_filtered;
    request
}

/// The end of a short address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortCode(String);

impl ShortCode {
    /// As it came in an address. Anything is taken: a wrong one leads nowhere.
    pub fn received(text: &str) -> Self {
        Self(text.to_lowercase())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(pairs: &[(&str, &str)]) -> KeptSearch {
        KeptSearch::of(&of_pairs(pairs.iter().copied())).unwrap()
    }

    #[test]
    fn what_is_kept_asks_for_the_same_again() {
        let search = kept(&[("q", "työ \"paja\""), ("category", "training"), ("sort", "name")]);
        assert_eq!(KeptSearch::of(&search.request()), Ok(search.clone()));
        assert_eq!(search.request().text, "työ \"paja\"");
        let page = kept(&[
            ("q", "työ \"paja\""),
            ("category", "training"),
            ("sort", "name"),
            ("page", "4"),
            ("explain", "1"),
        ]);
        assert_eq!(page, search, "page and reasons are left out");
    }

    #[test]
    fn who_has_filters_by_themselves_gets_what_was_seen() {
        let everywhere = kept(&[("q", "paja"), ("municipality", "any")]);
        assert!(everywhere.request().pairs().contains(&("municipality", "any".to_owned())));
        assert_ne!(everywhere, kept(&[("q", "paja")]));
    }

    #[test]
    fn the_same_search_has_one_short_address() {
        let one = kept(&[("q", "paja"), ("audience", "jobseekers"), ("charge", "free")]);
        let other = kept(&[("charge", "free"), ("q", " paja "), ("audience", "jobseekers")]);
        assert_eq!(one.code(), other.code());
        assert_ne!(one.code(), kept(&[("q", "pajat")]).code());
        assert_eq!(one.code().as_str().len(), CODE_LENGTH);
        assert!(one.code().as_str().bytes().all(|letter| LETTERS.contains(&letter)));
    }

    #[test]
    fn too_much_is_not_kept() {
        let places: Vec<String> = (0..100).map(|n| format!("{n}{}", "x".repeat(60))).collect();
        let pairs = places.iter().map(|place| ("place", place.as_str()));
        let refused = Err(ProblemCode::TooLong { limit: ASKED_LIMIT });
        assert_eq!(KeptSearch::of(&of_pairs(pairs)), refused);
        assert_eq!(name(" Pajat \n Espoossa"), Ok("Pajat Espoossa".to_owned()));
        assert_eq!(name(" "), Err(ProblemCode::Required));
    }
}

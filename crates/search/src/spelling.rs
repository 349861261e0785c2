//! What a mistyped word may have been meant to be: words of the index within a few edits.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;

use crate::error::Result;
use crate::snapshot::Snapshot;

/// Letters from which one edit is allowed, and two.
const ONE_EDIT: usize = 4;
const TWO_EDITS: usize = 8;
/// Letters from which words that only begin so are taken, at one edit and at two, and letters of
/// the ending.
const BEGINNING: usize = 7;
const TWO_EDITS_BEGINNING: usize = 10;
const ENDING: usize = 4;
/// Suggestions taken of those that are equally near, and looked at before they are ordered.
const SUGGESTIONS: usize = 8;
const LOOKED_AT: usize = 200;
/// Mistyped words whose suggestions are remembered.
const REMEMBERED: usize = 2_000;

/// A word of the index near a typed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggestion {
    pub(crate) word: String,
    pub(crate) edits: u8,
}

/// The nearest words: all at the least distance that has any, those with the same first letter
/// and length before others. Words with digits are taken as typed.
pub(crate) fn suggestions(snapshot: &Snapshot, word: &str) -> Result<Arc<[Suggestion]>> {
    if let Some(known) = snapshot.suggestions.get(word) {
        return Ok(known);
    }
    let found: Arc<[Suggestion]> = nearest(snapshot, word)?.into();
    snapshot.suggestions.put(word, Arc::clone(&found));
    Ok(found)
}

/// What was found for the words asked last, as long as the index does not change.
#[derive(Debug, Default)]
pub(crate) struct Remembered(Mutex<HashMap<String, Arc<[Suggestion]>>>);

impl Remembered {
    fn get(&self, word: &str) -> Option<Arc<[Suggestion]>> {
        self.lock().get(word).map(Arc::clone)
    }

    fn put(&self, word: &str, found: Arc<[Suggestion]>) {
        let mut all = self.lock();
        if all.len() >= REMEMBERED {
            all.clear();
        }
        all.insert(word.to_owned(), found);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<[Suggestion]>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn nearest(snapshot: &Snapshot, word: &str) -> Result<Vec<Suggestion>> {
    let most = most_edits(word);
    for edits in (1..=2).filter(|edits| usize::from(*edits) <= most) {
        let mut near = within(snapshot, word, edits)?;
        if !near.is_empty() {
            near.sort_by_cached_key(|other| likelihood(word, other));
            near.dedup();
            near.truncate(SUGGESTIONS);
            return Ok(near.into_iter().map(|word| Suggestion { word, edits }).collect());
        }
    }
    if most > 0 && word.chars().count() >= BEGINNING {
        return beginnings(snapshot, word);
    }
    Ok(Vec::new())
}

/// How many letters of a word may be wrong.
pub(crate) fn most_edits(word: &str) -> usize {
    match word.chars().count() {
        _ if word.chars().any(|letter| !letter.is_alphabetic()) => 0,
        letters if letters < ONE_EDIT => 0,
        letters if letters < TWO_EDITS => 1,
        _ => 2,
    }
}

/// Words that begin nearly like the typed one and go on for an ending: what is in no text in the
/// form in which it was typed.
fn beginnings(snapshot: &Snapshot, word: &str) -> Result<Vec<Suggestion>> {
    let letters = word.chars().count();
    let edits = if letters < TWO_EDITS_BEGINNING { 1 } else { 2 };
    let mut near =
        matching(snapshot, &FuzzyTermQuery::new_prefix(of_any_field(word), edits, true))?;
    near.retain(|other| other.chars().count() <= letters + ENDING);
    near.sort_by_cached_key(|other| likelihood(word, other));
    near.dedup();
    near.truncate(SUGGESTIONS);
    Ok(near.into_iter().map(|word| Suggestion { word, edits: 2 }).collect())
}

fn within(snapshot: &Snapshot, word: &str, edits: u8) -> Result<Vec<String>> {
    matching(snapshot, &FuzzyTermQuery::new(of_any_field(word), edits, true))
}

/// The automaton does not look at the field, only the term needs one.
fn of_any_field(word: &str) -> Term {
    Term::from_field_text(Field::from_field_id(0), word)
}

fn matching(snapshot: &Snapshot, query: &FuzzyTermQuery) -> Result<Vec<String>> {
    let automaton = query.automaton()?;
    let mut near = Vec::new();
    for reader in snapshot.word_lists() {
        let mut stream = reader.terms().search(&automaton).into_stream()?;
        while near.len() < LOOKED_AT && stream.advance() {
            near.extend(String::from_utf8(stream.key().to_vec()));
        }
    }
    Ok(near)
}

fn likelihood(typed: &str, other: &str) -> (bool, usize, String) {
    let other_beginning = typed.chars().next() != other.chars().next();
    let difference = typed.chars().count().abs_diff(other.chars().count());
    (other_beginning, difference, other.to_owned())
}

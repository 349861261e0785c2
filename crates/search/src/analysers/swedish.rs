//! Swedish: Snowball stems, and compounds by their ends.
//!
//! A document's compound is indexed by every beginning and end that could be a word, because a
//! searcher's word says which of them is one: `arbetsmarknadsutbildning` is found by
//! `utbildning` and by `arbetsmarknad`. A searcher's compound is divided where the index knows
//! both sides.

use tantivy::tokenizer::Language;

use super::stem::stem;
use super::{Letters, letters};

/// Letters of the shortest compound, and of the shortest beginning and end that are indexed.
const COMPOUND: usize = 8;
const END: usize = 4;

/// Letters of the shortest word that has the stems of [`left_alone`].
const LEFT_ALONE: usize = 5;
/// Ends of stems in the plural, and in the singular: the stemmer knows no change of vowels.
const PLURALS: [(&str, &str); 11] = [
    ("städ", "stad"),
    ("tänd", "tand"),
    ("händ", "hand"),
    ("länd", "land"),
    ("stränd", "strand"),
    ("nätt", "natt"),
    ("böck", "bok"),
    ("fött", "fot"),
    ("mödr", "mor"),
    ("döttr", "dotter"),
    ("söner", "son"),
];

/// The stems of a word. The stemmer takes a last `s` for a genitive, also that of `kurs`, and
/// then leaves the plural of `ungdomars` alone: such words get the other stems too.
pub(super) fn bases(word: &str) -> Vec<String> {
    let mut all = vec![base(word)];
    all.extend(left_alone(word));
    if let Some(bare) = word.strip_suffix('s') {
        all.extend([word.to_owned(), base(bare)]);
        all.extend(left_alone(bare));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The stems of forms that the stemmer leaves alone or cuts too short: it does not know that `skolan`
/// is `skola` and `barnet` is `barn`, and takes `verkstad` for a verb, but not `verkstaden`.
fn left_alone(word: &str) -> Vec<String> {
    let mut all = Vec::new();
    if word.chars().count() < LEFT_ALONE {
        return all;
    }
    if word.ends_with("ad") {
        all.push(word.to_owned());
    }
    if word.ends_with("an") {
        all.extend(word.strip_suffix('n').map(base));
    }
    if let Some(bare) = word.strip_suffix("et") {
        all.push(base(bare));
    }
    let stem = base(word);
    let singular = |(plural, singular): &(&str, &str)| {
        stem.strip_suffix(plural).map(|before| format!("{before}{singular}"))
    };
    all.extend(PLURALS.iter().find_map(singular));
    all
}

fn base(word: &str) -> String {
    stem(Language::Swedish, word)
}

/// The beginnings and ends of a document's word, given as its stem.
pub(super) fn ends(stem: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (head, tail) in cuts(stem) {
        if head.chars().count() >= END {
            all.push(head.to_owned());
        }
        if tail.chars().count() >= END {
            all.push(tail.to_owned());
        }
    }
    all
}

/// The ways to divide a searcher's word, given as its stem, the longest last part first; a
/// joining `s` is taken off the first part and the first part is stemmed.
pub(crate) fn divisions(stem: &str) -> Vec<(Letters, Vec<String>, String)> {
    cuts(stem)
        .map(|(head, tail)| {
            let unjoined = head.strip_suffix('s').unwrap_or(head);
            (letters(head, tail), bases(unjoined), tail.to_owned())
        })
        .collect()
}

fn cuts(stem: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_long = stem.chars().count() >= COMPOUND;
    super::cuts(stem).filter(move |_| is_long)
}

/// Words too frequent to say anything.
pub(super) const STOP_WORDS: &[&str] = &[
    "och", "i", "på", "av", "för", "att", "som", "med", "till", "den", "det", "de", "en", "ett",
    "är", "eller", "om", "du", "din", "ditt", "dina", "kan", "har", "vid", "från", "inte", "man",
    "när", "hos", "också", "ska", "skall", "samt", "dig", "så", "där", "under", "efter", "vi",
    "jag", "han", "hon", "sin", "sitt", "sina", "dem", "vad", "var", "hur", "blir", "vara",
];

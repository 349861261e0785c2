//! Swedish: Snowball stems, and compounds by their ends.
//!
//! A document's compound is indexed by every beginning and end that could be a word, because a
//! searcher's word says which of them is one: `arbetsmarknadsutbildning` is found by
//! `utbildning` and by `arbetsmarknad`. A searcher's compound is divided where the index knows
//! both sides.

use tantivy::tokenizer::Language;

use super::stem::stem;

/// Letters of the shortest compound, of its shortest end, and of what must be left over.
const COMPOUND: usize = 8;
const END: usize = 4;
const REST: usize = 3;

/// The stems of a word. The stemmer takes a last `s` for a genitive, also that of `kurs`, and
/// then leaves the plural of `ungdomars` alone: such words get the other stems too.
pub(super) fn bases(word: &str) -> Vec<String> {
    let mut all = vec![base(word)];
    if let Some(bare) = word.strip_suffix('s') {
        all.extend([word.to_owned(), base(bare)]);
    }
    all.sort_unstable();
    all.dedup();
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
pub(crate) fn divisions(stem: &str) -> Vec<(String, String)> {
    let long_tail = |(_, tail): &(&str, &str)| tail.chars().count() >= END;
    cuts(stem)
        .filter(long_tail)
        .map(|(head, tail)| {
            let unjoined = head.strip_suffix('s').unwrap_or(head);
            (base(unjoined), tail.to_owned())
        })
        .collect()
}

fn cuts(stem: &str) -> impl Iterator<Item = (&str, &str)> {
    let letters = stem.chars().count();
    let last = if letters < COMPOUND { 0 } else { letters };
    stem.char_indices().enumerate().filter_map(move |(count, (at, _))| {
        let fits = count >= REST && count + REST <= last;
        if fits { stem.split_at_checked(at) } else { None }
    })
}

/// Words too frequent to say anything.
pub(super) const STOP_WORDS: &[&str] = &[
    "och", "i", "på", "av", "för", "att", "som", "med", "till", "den", "det", "de", "en", "ett",
    "är", "eller", "om", "du", "din", "ditt", "dina", "kan", "har", "vid", "från", "inte", "man",
    "när", "hos", "också", "ska", "skall", "samt", "dig", "så", "där", "under", "efter", "vi",
    "jag", "han", "hon", "sin", "sitt", "sina", "dem", "vad", "var", "hur", "blir", "vara",
];

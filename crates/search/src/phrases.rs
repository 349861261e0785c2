//! What words say together. A need told in several words is recognised by words that stand near each
//! other in one phrase of a service, its name, a search word or its summary: "ei ole kotia" says
//! what neither of its words says, and words that merely occur somewhere in a service do not.

use std::cmp::Ordering;
use std::iter;

use service_manual_domain::language::Language;

use crate::analysers::fold::{Word, fold};
use crate::analysers::{Analysers, says_nothing};
use crate::board::Board;
use crate::error::Result;
use crate::query::rarity;
use crate::snapshot::{Number, Snapshot};
use crate::thesaurus::known_by;

/// How far apart the words of a pair are at most, in words.
const REACH: usize = 4;
/// Words of the longest phrase that is also known as a whole.
const WHOLE: usize = 6;
/// Words of a query of which pairs are looked for: a bound on the cost.
const WORDS: usize = 8;
/// Base forms by which a word is known.
const BASES: usize = 2;

/// What a pair of words counts, one with a stop word, and a whole phrase; a word as written counts 1.
const PAIR: f64 = 0.7;
const PAIR_WITH_STOP_WORD: f64 = 0.35;
const PHRASE: f64 = 1.5;

/// A word of a phrase.
struct Member {
    bases: Vec<String>,
    is_stop_word: bool,
}

impl Member {
    fn of(analysers: &Analysers, language: Language, word: &Word) -> Self {
        let mut bases = known_by(analysers.forms(language, &word.text).base.clone());
        bases.truncate(BASES);
        if bases.is_empty() {
            bases.push(fold(&word.text));
        }
        Self { bases, is_stop_word: says_nothing(language, word) }
    }
}

/// Everything by which a text of a service is known as a phrase.
pub(crate) fn terms(analysers: &Analysers, language: Language, words: &[Word]) -> Vec<String> {
    let members = members(analysers, language, words);
    let pairs = pairs(&members).flat_map(|(one, other)| pair(language, one, other));
    let mut all: Vec<String> = pairs.chain(whole(language, &members)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Adds what the words of a query say together, for a reader of a language.
pub(crate) fn score(
    snapshot: &Snapshot,
    analysers: &Analysers,
    language: Language,
    words: &[Word],
    scores: &mut Board,
) -> Result<()> {
    let words = words.get(..WORDS).unwrap_or(words);
    let members = members(analysers, language, words);
    let whole = whole(language, &members).map(|term| (vec![term], PHRASE));
    let pairs = pairs(&members).map(|(one, other)| {
        let stopped = one.is_stop_word || other.is_stop_word;
        (pair(language, one, other), if stopped { PAIR_WITH_STOP_WORD } else { PAIR })
    });
    for (terms, counts) in pairs.chain(whole) {
        let documents = documents(snapshot, &terms)?;
        let rarity = rarity(documents.len(), snapshot.live());
        for document in documents {
            scores.add(document, counts * rarity);
        }
    }
    Ok(())
}

fn members(analysers: &Analysers, language: Language, words: &[Word]) -> Vec<Member> {
    words.iter().map(|word| Member::of(analysers, language, word)).collect()
}

/// The documents that have any of the terms, each once.
fn documents(snapshot: &Snapshot, terms: &[String]) -> Result<Vec<Number>> {
    let mut documents = Vec::new();
    for term in terms {
        snapshot.phrase(term, |document| documents.push(document))?;
    }
    documents.sort_unstable();
    documents.dedup();
    Ok(documents)
}

/// Words near each other of which one at least says something by itself.
fn pairs(members: &[Member]) -> impl Iterator<Item = (&Member, &Member)> {
    let all = members.iter().enumerate().flat_map(|(at, one)| {
        let after = members.iter().skip(at + 1).take(REACH);
        iter::repeat(one).zip(after)
    });
    all.filter(|(one, other)| !(one.is_stop_word && other.is_stop_word))
}

/// Whichever word comes first, the pair is the same.
fn pair(language: Language, one: &Member, other: &Member) -> Vec<String> {
    let term = |one: &String, other: &String| match one.cmp(other) {
        Ordering::Less => Some(format!("{language}:{one} {other}")),
        Ordering::Greater => Some(format!("{language}:{other} {one}")),
        Ordering::Equal => None,
    };
    let all = one.bases.iter().flat_map(|one| other.bases.iter().map(move |other| (one, other)));
    all.filter_map(|(one, other)| term(one, other)).collect()
}

/// The words of a whole phrase that say something.
fn whole(language: Language, members: &[Member]) -> Option<String> {
    let said = members.iter().filter(|member| !member.is_stop_word);
    let said: Vec<&str> = said.filter_map(|one| one.bases.first()).map(String::as_str).collect();
    (1..=WHOLE).contains(&said.len()).then(|| format!("{language}={}", said.join(" ")))
}

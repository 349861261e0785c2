//! Words that mean what other words mean: synonyms, acronyms, everyday words, and wider and narrower
//! terms. The caller brings them; here is how they are compared with what a person typed.
//!
//! A word or phrase is known by its base forms, without capitals and accents, whether it is written
//! together or apart.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use service_manual_domain::language::Language;
use strsim::osa_distance;

use crate::analysers::fold::{fold, words};
use crate::analysers::{bases, says_nothing};
use crate::spelling;

/// Words of the longest phrase that can be an entry.
pub(crate) const LONGEST: usize = 4;
/// Base forms of one word, and of a phrase, by which an entry is known.
const BASES: usize = 3;
const KEYS: usize = 9;

/// A word or phrase of a language, in any form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its language.
    pub language: Language,
    /// The word or phrase.
    pub text: String,
}

/// A set of words to find, in the thesaurus that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(usize);

/// Whoever types an entry also finds what has the words that the entry leads to. It is filled by
/// [`Thesaurus::add_words`] and [`Thesaurus::add_entry`], and used by
/// [`crate::Index::use_thesaurus`].
#[derive(Debug, Default)]
pub struct Thesaurus {
    entries: HashMap<Box<str>, Vec<(Words, f64)>>,
    words: Vec<Vec<Target>>,
    /// The entries of one word by their language and first letter, for mistyped words.
    single: HashMap<(Language, char), Vec<Single>>,
    parts: Vec<Arc<Thesaurus>>,
    /// Tells those apart that an index used one after the other.
    pub(crate) number: u64,
}

/// An entry of one word, with what tells cheaply that another word is not near it.
#[derive(Debug)]
struct Single {
    word: Box<str>,
    length: usize,
    letters: u64,
}

impl Single {
    fn of(word: &str) -> Self {
        Self { word: word.into(), length: word.chars().count(), letters: letters(word) }
    }

    /// Whether so many edits may lead to the other word: one edit changes the length by one at most,
    /// and takes and brings one letter at most.
    fn may_be_near(&self, other: &Self, edits: usize) -> bool {
        let differing = (self.letters ^ other.letters).count_ones();
        self.length.abs_diff(other.length) <= edits
            && usize::try_from(differing).is_ok_and(|letters| letters <= 2 * edits)
    }
}

/// Which letters a word has, as bits; a few letters share one.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % u64::BITS))
}

/// Something to find: all of its words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) language: Language,
    pub(crate) words: Vec<Box<str>>,
}

impl Target {
    /// Nothing, if no word of the label says anything.
    pub(crate) fn of(label: &Label) -> Option<Self> {
        let words = said(&label.text, label.language);
        let words: Vec<Box<str>> = words.into_iter().map(Into::into).collect();
        (!words.is_empty()).then_some(Self { language: label.language, words })
    }
}

impl Thesaurus {
    /// What several thesauri say, which need not be copied for it.
    pub fn of(parts: impl IntoIterator<Item = Arc<Self>>) -> Self {
        Self { parts: parts.into_iter().collect(), ..Self::default() }
    }

    /// Words or phrases to find, each of which is enough.
    pub fn add_words<'a>(&mut self, labels: impl IntoIterator<Item = &'a Label>) -> Words {
        self.words.push(labels.into_iter().filter_map(Target::of).collect());
        Words(self.words.len() - 1)
    }

    /// What is typed, in a language or, without one, in any, and the words that it leads to. How
    /// far these are trusted lies between 0 and 1, the typed words themselves being 1. Phrases of
    /// more than four words are left out.
    pub fn add_entry(&mut self, typed: &str, language: Option<Language>, finds: &[(Words, f64)]) {
        let languages = Language::ALL.into_iter();
        for language in languages.filter(|one| language.is_none_or(|only| only == *one)) {
            let said = said(typed, language);
            if said.len() > LONGEST {
                continue;
            }
            let bases = |word: &String| known_by(bases(language, word));
            let bases: Vec<Vec<String>> = said.iter().map(bases).collect();
            for key in keys(language, &said, &bases) {
                self.add(language, key, finds);
            }
        }
    }

    fn add(&mut self, language: Language, key: String, finds: &[(Words, f64)]) {
        let word = entry_word(&key).map(Single::of);
        let entry = self.entries.entry(key.into());
        if let (Entry::Vacant(_), Some(word)) = (&entry, word)
            && let Some(first) = word.word.chars().next()
        {
            self.single.entry((language, first)).or_default().push(word);
        }
        entry.or_default().extend_from_slice(finds);
    }

    /// Whether there is no entry.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.parts.iter().all(|part| part.is_empty())
    }

    /// What these words of a person lead to, in each part the most trusted first; `bases` are their
    /// base forms in the language, as [`known_by`] gives them.
    pub(crate) fn found(
        &self,
        language: Language,
        words: &[String],
        bases: &[Vec<String>],
    ) -> Vec<(&Target, f64)> {
        let keys = keys(language, words, bases);
        self.parts().flat_map(|part| part.found_by(&keys)).collect()
    }

    fn found_by(&self, keys: &[String]) -> Vec<(&Target, f64)> {
        let mut sets: Vec<(Words, f64)> = Vec::new();
        for key in keys {
            sets.extend(self.entries.get(key.as_str()).into_iter().flatten());
        }
        sets.sort_by(|(one, trust), (other, than)| than.total_cmp(trust).then(one.0.cmp(&other.0)));
        let mut found: Vec<(&Target, f64)> = Vec::new();
        for (index, (set, trust)) in sets.iter().enumerate() {
            let before = sets.get(..index).unwrap_or_default();
            if before.iter().all(|(known, _)| known != set) {
                let targets = self.words.get(set.0).into_iter().flatten();
                found.extend(targets.map(|target| (target, *trust)));
            }
        }
        found
    }

    /// The word of an entry that a mistyped word is nearest to, and how many edits lie between: the
    /// first letter is right, and there are few edits for its length.
    pub(crate) fn nearest(&self, language: Language, word: &str) -> Option<(&str, usize)> {
        let typed = Single::of(word);
        let most = spelling::most_edits(word);
        let first = word.chars().next()?;
        let alike = self.parts().filter_map(|part| part.single.get(&(language, first))).flatten();
        let edits = alike
            .filter(|other| typed.may_be_near(other, most))
            .map(|other| (osa_distance(word, &other.word), other.word.as_ref()));
        let (edits, nearest) = edits.filter(|(edits, _)| *edits <= most).min()?;
        Some((nearest, edits))
    }

    /// This one, and those that it consists of.
    fn parts(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.parts.iter().map(Arc::as_ref))
    }
}

/// The word of a key that has one only.
fn entry_word(key: &str) -> Option<&str> {
    let (_, word) = key.split_once(':')?;
    (!word.contains(' ')).then_some(word)
}

/// How many words of a phrase are looked at, in the language in which these are fewest; none if the
/// phrase says nothing in any.
pub fn words_said(phrase: &str) -> usize {
    let counts = Language::ALL.map(|language| said(phrase, language).len());
    counts.into_iter().filter(|count| *count > 0).min().unwrap_or_default()
}

/// The forms by which an entry knows a word, of its base forms.
pub(crate) fn known_by(bases: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for base in bases {
        let base = fold(&base);
        if all.len() < BASES && !all.contains(&base) {
            all.push(base);
        }
    }
    all
}

/// The words of a text that say something.
fn said(text: &str, language: Language) -> Vec<String> {
    let all = words(text).into_iter();
    let said = all.filter(|word| !says_nothing(language, word));
    said.map(|word| word.text).collect()
}

/// What stands in the table for words with these base forms: written apart, every combination of
/// them; written together, the last word in each of its forms.
fn keys(language: Language, words: &[String], bases: &[Vec<String>]) -> Vec<String> {
    let Some((last, before)) = bases.split_last() else { return Vec::new() };
    let mut apart = vec![format!("{language}:")];
    for (at, forms) in bases.iter().enumerate() {
        let space = if at == 0 { "" } else { " " };
        let longer = apart
            .iter()
            .flat_map(|start| forms.iter().map(move |form| format!("{start}{space}{form}")));
        apart = longer.take(KEYS).collect();
    }
    if !before.is_empty() {
        let start: String = words.iter().take(before.len()).map(|word| fold(word)).collect();
        apart.extend(last.iter().map(|end| format!("{language}:{start}{end}")));
    }
    apart
}

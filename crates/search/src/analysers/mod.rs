//! From words to the forms under which they are indexed and searched, language by language.
//!
//! **Invariant:** documents and queries go through the same functions here, and no form depends
//! on what else is in the index, so every replica makes the same terms.

mod english;
mod finnish;
pub(crate) mod fold;
mod stem;
pub(crate) mod swedish;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use service_manual_domain::language::Language;

/// Words whose forms are remembered for each language and generation.
const REMEMBERED: usize = 4_096;
/// Letters of the shortest part that is cut off a word.
const REST: usize = 3;

/// What a word may be found by.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Forms {
    /// Base forms or stems of the whole word.
    pub(crate) base: Vec<String>,
    /// For each way to divide the word: its parts and joined neighbouring parts.
    pub(crate) compounds: Vec<Vec<Piece>>,
}

/// One part of a compound, or several neighbouring ones.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// As it stands, and its base forms.
    pub(crate) forms: Vec<String>,
    /// Which of the smallest parts it covers: the first is bit 0.
    pub(crate) leaves: u32,
    /// How much of the word's letters it covers, 0 to 1.
    pub(crate) share: f64,
}

impl Forms {
    fn of_stems(base: Vec<String>) -> Self {
        Self { base, compounds: Vec::new() }
    }

    fn add_base(&mut self, base: String, most: usize) {
        if self.base.len() < most && !self.base.contains(&base) {
            self.base.push(base);
        }
    }
}

/// The analysers of all languages, remembering what they were asked last.
#[derive(Debug, Default)]
pub(crate) struct Analysers {
    finnish: Memory,
    swedish: Memory,
    english: Memory,
    dotted: Memory,
}

impl Analysers {
    /// The forms of a word in small letters.
    pub(crate) fn forms(&self, language: Language, word: &str) -> Arc<Forms> {
        match language {
            Language::Fi => self.finnish.recall(word, finnish::forms),
            Language::Sv => self.swedish.recall(word, |word| Forms::of_stems(swedish::bases(word))),
            Language::En => {
                self.english.recall(word, |word| Forms::of_stems(vec![english::base(word)]))
            }
        }
    }

    /// The Finnish forms of a searcher's word typed without the dots of `ä` and `ö`; none when
    /// it is a word as it stands.
    pub(crate) fn dotted(&self, word: &str) -> Arc<Forms> {
        self.dotted.recall(word, |word| finnish::dotted(word).unwrap_or_default())
    }
}

/// The ways in which the Finnish lexicon understands a word in small letters: for each the base form,
/// cut into the parts of the compound. None if it does not know the word.
pub fn finnish_readings(word: &str) -> Vec<Vec<String>> {
    finnish::readings(word)
}

/// The parts under which a document's word is indexed, besides its base forms.
pub(crate) fn document_parts(language: Language, forms: &Forms) -> Vec<String> {
    match language {
        Language::Sv => forms.base.iter().flat_map(|stem| swedish::ends(stem)).collect(),
        Language::Fi | Language::En => {
            forms.compounds.iter().flatten().flat_map(|piece| piece.forms.clone()).collect()
        }
    }
}

/// Whether a word is too frequent to be indexed or asked for.
pub(crate) fn is_stop_word(language: Language, word: &str) -> bool {
    match language {
        Language::Fi => finnish::STOP_WORDS,
        Language::Sv => swedish::STOP_WORDS,
        Language::En => english::STOP_WORDS,
    }
    .contains(&word)
}

/// Whether a word of a text is a stop word there. An abbreviation never is.
pub(crate) fn says_nothing(language: Language, word: &fold::Word) -> bool {
    !word.capitals && is_stop_word(language, &word.text)
}

/// The base forms or stems of a word, without the parts of compounds, which cost more.
pub(crate) fn bases(language: Language, word: &str) -> Vec<String> {
    match language {
        Language::Fi => finnish::bases(word),
        Language::Sv => swedish::bases(word),
        Language::En => vec![english::base(word)],
    }
}

/// The ways to cut a word in two, the longest last part first.
pub(crate) fn cuts(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let last = word.chars().count().saturating_sub(REST);
    let places = word.char_indices().enumerate();
    let places = places.filter(move |(count, _)| (REST..=last).contains(count));
    places.filter_map(|(_, (at, _))| word.split_at_checked(at))
}

/// How many letters both sides of a cut have.
pub(crate) type Letters = (usize, usize);

/// The letters of both sides.
pub(crate) fn letters(head: &str, tail: &str) -> Letters {
    (head.chars().count(), tail.chars().count())
}

/// Part of a whole, both small counts.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

/// Remembers the words of two generations, so that frequent words stay and memory is bounded.
#[derive(Debug, Default)]
struct Memory(Mutex<Generations>);

#[derive(Debug, Default)]
struct Generations {
    now: HashMap<String, Arc<Forms>>,
    before: HashMap<String, Arc<Forms>>,
}

impl Memory {
    fn recall(&self, word: &str, analyse: impl FnOnce(&str) -> Forms) -> Arc<Forms> {
        if let Some(forms) = self.with(|generations| generations.get(word)) {
            return forms;
        }
        let forms = Arc::new(analyse(word));
        self.with(|generations| generations.put(word.to_owned(), Arc::clone(&forms)));
        forms
    }

    fn with<T>(&self, action: impl FnOnce(&mut Generations) -> T) -> T {
        match self.0.lock() {
            Ok(mut generations) => action(&mut generations),
            Err(poisoned) => action(&mut poisoned.into_inner()),
        }
    }
}

impl Generations {
    fn get(&mut self, word: &str) -> Option<Arc<Forms>> {
        if let Some(forms) = self.now.get(word) {
            return Some(Arc::clone(forms));
        }
        let (word, forms) = self.before.remove_entry(word)?;
        self.put(word, Arc::clone(&forms));
        Some(forms)
    }

    fn put(&mut self, word: String, forms: Arc<Forms>) {
        if self.now.len() >= REMEMBERED {
            self.before = std::mem::take(&mut self.now);
        }
        self.now.insert(word, forms);
    }
}

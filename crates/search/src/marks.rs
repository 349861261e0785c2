//! Where a text has the words of a query, in whatever form: to be marked for the reader.

use std::ops::Range;
use std::sync::Arc;

use service_manual_domain::language::Language;

use crate::analysers::fold::{fold, in_word, words};
use crate::analysers::{Analysers, document_parts, says_nothing};
use crate::parse::parse;
use crate::query::Correction;

/// Letters that a word must have in common with a wanted one before its forms are looked at, which
/// costs more: no inflection of any language here changes more of a word's beginning.
const BEGINNING: usize = 2;

/// Finds the words of one query in texts.
pub struct Marker {
    analysers: Arc<Analysers>,
    wanted: Vec<Wanted>,
}

impl std::fmt::Debug for Marker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Marker").finish_non_exhaustive()
    }
}

/// A word of the query.
struct Wanted {
    word: String,
    folded: String,
    /// The beginnings of all its forms, folded.
    beginnings: Vec<String>,
    /// By language: its base forms.
    bases: [Vec<String>; 3],
}

impl Marker {
    pub(crate) fn new(
        analysers: &Arc<Analysers>,
        text: &str,
        language: Language,
        corrections: &[Correction],
    ) -> Self {
        let typed = parse(text, language).words;
        let used = corrections.iter().flat_map(|one| words(&one.used)).map(|word| word.text);
        let wanted = typed.into_iter().chain(used).map(|word| Wanted::of(analysers, word));
        Self { analysers: Arc::clone(analysers), wanted: wanted.collect() }
    }

    /// The places of a text in a language that have a word of the query, in bytes and in order.
    pub fn places(&self, text: &str, language: Language) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut from = 0;
        while let Some(rest) = text.get(from..).filter(|_| !self.wanted.is_empty()) {
            let Some(start) = rest.find(in_word) else { break };
            let word = rest.get(start..).unwrap_or_default();
            let length = word.find(|c| !in_word(c)).unwrap_or(word.len());
            let word = word.get(..length).unwrap_or_default();
            if self.has(word, language) {
                // A colon that ends a word is no part of it.
                let end = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
                places.push(from + start..from + start + end);
            }
            from += start + length;
        }
        places
    }

    fn has(&self, written: &str, language: Language) -> bool {
        words(written).iter().any(|word| {
            let stop = says_nothing(language, word);
            !stop && self.wanted.iter().any(|one| one.is(&self.analysers, &word.text, language))
        })
    }
}

impl Wanted {
    fn of(analysers: &Analysers, word: String) -> Self {
        let bases = Language::ALL.map(|language| {
            let mut bases = analysers.forms(language, &word).base.clone();
            if language == Language::Fi {
                bases.extend(analysers.dotted(&word).base.iter().cloned());
            }
            bases
        });
        let forms = bases.iter().flatten().chain([&word]);
        let mut beginnings: Vec<String> =
            forms.map(|form| fold(form).chars().take(BEGINNING).collect()).collect();
        beginnings.sort_unstable();
        beginnings.dedup();
        Self { folded: fold(&word), word, beginnings, bases }
    }

    /// Whether a word of a text is this one, a form of it, or a compound with it.
    fn is(&self, analysers: &Analysers, word: &str, language: Language) -> bool {
        let folded = fold(word);
        if word == self.word || folded == self.folded {
            return true;
        }
        if !self.beginnings.iter().any(|beginning| folded.contains(beginning.as_str())) {
            return false;
        }
        let forms = analysers.forms(language, word);
        let bases = language.of(&self.bases);
        forms.base.iter().any(|base| bases.contains(base))
            || document_parts(language, &forms).iter().any(|part| bases.contains(part))
    }
}

//! Texts cut into terms by the index library's thread, so that documents wait there as texts
//! and not as many times larger lists of terms.
//!
//! A text begins with a letter that says its language, see [`marked`].

use std::sync::Arc;

use service_manual_domain::language::Language;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

use crate::analysers::fold::{self, Word};
use crate::analysers::{Analysers, document_parts, says_nothing};
use crate::schema::term;
use crate::{kin, phrases};

/// What a field is made of; also the name of its tokenizer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Words as written, in small letters.
    Words,
    /// Everything else a word is found by.
    Forms,
    /// Words and base forms a mistyped word may have been meant to be.
    Spelling,
    /// What words say together.
    Phrases,
    /// What services are compared by.
    Kin,
}

impl Cut {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Forms => "forms",
            Self::Spelling => "spelling",
            Self::Phrases => "phrases",
            Self::Kin => "kin",
        }
    }
}

/// Makes the tokenizers known to an index.
pub(crate) fn register(tokenizers: &TokenizerManager, analysers: &Arc<Analysers>) {
    for cut in [Cut::Words, Cut::Forms, Cut::Spelling, Cut::Phrases, Cut::Kin] {
        tokenizers.register(cut.name(), Cutter { cut, analysers: Arc::clone(analysers) });
    }
}

/// A text with its language in front, as the tokenizers expect it.
pub(crate) fn marked(language: Language, text: &str) -> String {
    format!("{}{text}", mark(language))
}

const fn mark(language: Language) -> char {
    match language {
        Language::Fi => 'f',
        Language::Sv => 's',
        Language::En => 'e',
    }
}

/// Letters of a part of a compound that a mistyped word may have been meant to be.
const LONG_PART: usize = 5;

#[derive(Clone)]
struct Cutter {
    cut: Cut,
    analysers: Arc<Analysers>,
}

impl Tokenizer for Cutter {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        let mut letters = text.chars();
        let first = letters.next();
        let language = Language::ALL.into_iter().find(|language| Some(mark(*language)) == first);
        let terms = language.map(|language| self.terms(language, letters.as_str()));
        Terms { coming: terms.unwrap_or_default().into_iter(), current: Token::default() }
    }
}

impl Cutter {
    fn terms(&self, language: Language, text: &str) -> Vec<(usize, String)> {
        let words = fold::words(text);
        match self.cut {
            Cut::Words => of_each(language, words, |word| vec![word]),
            Cut::Forms => of_each(language, words, |word| self.forms(language, &word)),
            Cut::Spelling => of_each(language, words, |word| self.spellings(language, word)),
            Cut::Phrases => unplaced(phrases::terms(&self.analysers, language, &words)),
            Cut::Kin => unplaced(kin::terms(&self.analysers, language, &words)),
        }
    }

    fn forms(&self, language: Language, word: &str) -> Vec<String> {
        let forms = self.analysers.forms(language, word);
        let base = forms.base.iter().map(|base| term::base(language, base));
        let parts = document_parts(language, &forms);
        let parts = parts.iter().map(|part| term::part(language, part));
        let mut all: Vec<String> = base.chain(parts).collect();
        let folded = fold::fold(word);
        if folded != word {
            all.push(term::folded(&folded));
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Stems are no words, so only Finnish has base forms and parts of compounds to offer.
    fn spellings(&self, language: Language, word: String) -> Vec<String> {
        let mut all = vec![word];
        if let (Language::Fi, [word]) = (language, all.as_slice()) {
            let forms = self.analysers.forms(language, word);
            let parts = document_parts(language, &forms);
            let long = |part: &String| part.chars().count() >= LONG_PART;
            let mut others: Vec<String> = parts.into_iter().filter(long).collect();
            others.extend(forms.base.iter().cloned());
            others.retain(|other| other.chars().all(char::is_alphabetic));
            all.extend(others);
        }
        all
    }
}

/// The terms of each word that is no stop word, with its position.
fn of_each(
    language: Language,
    words: Vec<Word>,
    terms: impl Fn(String) -> Vec<String>,
) -> Vec<(usize, String)> {
    let said = words.into_iter().enumerate().filter(|(_, word)| !says_nothing(language, word));
    let terms = said.flat_map(|(position, word)| {
        terms(word.text).into_iter().map(move |term| (position, term))
    });
    terms.collect()
}

/// Terms whose position says nothing.
fn unplaced(terms: Vec<String>) -> Vec<(usize, String)> {
    terms.into_iter().map(|term| (0, term)).collect()
}

struct Terms {
    coming: std::vec::IntoIter<(usize, String)>,
    current: Token,
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.coming.next() else {
            return false;
        };
        self.current = Token { position, text, ..Token::default() };
        true
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}

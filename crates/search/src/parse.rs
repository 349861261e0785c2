//! The meaning of what a person typed: words, `"phrases"` and `-exclusions`. Any text has one.

use service_manual_domain::language::Language;

use crate::analysers::fold::{Word, words};
use crate::analysers::says_nothing;

/// Letters of the text that are read, and words that are searched for: bounds on the cost.
const LETTERS: usize = 1_000;
const WORDS: usize = 16;
const PHRASES: usize = 4;

/// A query taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// Words to find, without repetition; those of phrases included.
    pub(crate) words: Vec<String>,
    /// All words that are not left out, in their order, stop words and repetitions too.
    pub(crate) typed: Vec<Word>,
    /// Sequences every hit must contain.
    pub(crate) phrases: Vec<Phrase>,
    /// Words no hit may contain.
    pub(crate) excluded: Vec<String>,
    /// Sequences no hit may contain.
    pub(crate) excluded_phrases: Vec<Phrase>,
}

/// Words and their distance from the phrase's first word; stop words leave gaps.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Phrase(pub(crate) Vec<(u32, String)>);

/// Takes a text apart for a reader of `language`.
pub(crate) fn parse(text: &str, language: Language) -> Parsed {
    let text: String = text.chars().take(LETTERS).collect();
    let mut parsed = Parsed::default();
    let mut stop_words = Vec::new();
    for piece in pieces(&text) {
        piece.add_to(&mut parsed, &mut stop_words, language);
    }
    if parsed.words.is_empty() && parsed.phrases.is_empty() && parsed.excluded.is_empty() {
        parsed.words = stop_words;
    }
    parsed.words.truncate(WORDS);
    parsed.excluded.truncate(WORDS);
    parsed.phrases.truncate(PHRASES);
    parsed.excluded_phrases.truncate(PHRASES);
    parsed
}

struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    excluded: bool,
}

/// Cuts at white space and at pairs of quotation marks; a single mark is white space.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (excluded, body) = match rest.strip_prefix(['-', '−', '–']) {
            Some(body) if body.starts_with(|c: char| is_mark(c) || c.is_alphanumeric()) => {
                (true, body)
            }
            _ => (false, rest),
        };
        let quoted = body.strip_prefix(is_mark).and_then(|inside| inside.split_once(is_mark));
        let (piece, after) = match quoted {
            Some((inside, after)) => (Piece { text: inside, quoted: true, excluded }, after),
            None => plain(body, excluded),
        };
        all.push(piece);
        rest = after.trim_start();
    }
    all
}

fn plain(body: &str, excluded: bool) -> (Piece<'_>, &str) {
    let body = body.trim_start_matches(is_mark);
    let end = body.find(|c: char| c.is_whitespace() || is_mark(c)).unwrap_or(body.len());
    let (text, after) = body.split_at_checked(end).unwrap_or((body, ""));
    (Piece { text, quoted: false, excluded }, after)
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '”' | '“' | '„' | '«' | '»')
}

impl Piece<'_> {
    fn add_to(self, parsed: &mut Parsed, stop_words: &mut Vec<String>, language: Language) {
        let words = words(self.text);
        if self.excluded {
            exclude(words, parsed, language);
            return;
        }
        if self.quoted {
            let phrase = phrase(&words, language);
            if !phrase.0.is_empty() {
                parsed.phrases.push(phrase);
            }
        }
        parsed.typed.extend_from_slice(&words);
        for word in words {
            if says_nothing(language, &word) {
                add(stop_words, word.text);
            } else {
                add(&mut parsed.words, word.text);
            }
        }
    }
}

/// `-TE-palvelut` excludes the two words together, not each of them.
fn exclude(words: Vec<Word>, parsed: &mut Parsed, language: Language) {
    if words.len() > 1 {
        let phrase = phrase(&words, language);
        parsed.excluded_phrases.extend((!phrase.0.is_empty()).then_some(phrase));
        return;
    }
    for word in words {
        add(&mut parsed.excluded, word.text);
    }
}

fn phrase(words: &[Word], language: Language) -> Phrase {
    let placed = (0..).zip(words).filter(|(_, word)| !says_nothing(language, word));
    Phrase(placed.map(|(at, word)| (at, word.text.clone())).collect())
}

fn add(words: &mut Vec<String>, word: String) {
    if words.len() < WORDS && !words.contains(&word) {
        words.push(word);
    }
}

//! Help while writing (spec 3.3): simple rules for each language that point at places worth a
//! second look. They never forbid anything.

mod words;

use serde::Serialize;

use crate::language::Language;
use crate::service::field::TextField;
use words::{Word, words};

/// More words than this make a sentence long. Finnish says in one word what others say in two.
const fn longest_sentence(language: Language) -> usize {
    match language {
        Language::Fi => 18,
        Language::Sv | Language::En => 25,
    }
}

/// A summary of fewer words says too little in a list of results.
const SHORTEST_SUMMARY: usize = 5;
/// Fewer digits are not a telephone number.
const PHONE_DIGITS: usize = 7;

/// What is worth a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HintKind {
    /// A sentence is long.
    LongSentence,
    /// The summary is missing or has very few words.
    ShortSummary,
    /// A date or year that will be past some day; there are fields for times.
    AgeingDate,
    /// A telephone number; there is a field for contacts.
    PhoneNumber,
    /// An e-mail address; there is a field for contacts.
    EmailAddress,
    /// A street address; there is a field for places.
    StreetAddress,
    /// The text does not say who acts.
    Passive,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// What is worth a look.
    pub kind: HintKind,
    /// The first character, counted from the beginning of the plain text.
    pub from: usize,
    /// The character after the last.
    pub to: usize,
}

/// The hints to a text, in its order. Rich text is given as plain text.
pub fn hints(language: Language, field: TextField, plain: &str) -> Vec<Hint> {
    let words = words(plain);
    let mut hints = Vec::new();
    if field == TextField::Summary && words.len() < SHORTEST_SUMMARY {
        hints.push(Hint { kind: HintKind::ShortSummary, from: 0, to: plain.chars().count() });
    }
    if !matches!(field, TextField::Name | TextField::Keywords) {
        hints.extend(long_sentences(language, &words));
        hints.extend(passive(language, &words));
    }
    hints.extend(numbers(&words));
    hints.extend(street_addresses(language, &words));
    hints.sort_by_key(|hint| (hint.from, hint.to));
    hints
}

fn hint(kind: HintKind, words: &[Word]) -> Option<Hint> {
    Some(Hint { kind, from: words.first()?.from, to: words.last()?.to })
}

fn long_sentences(language: Language, words: &[Word]) -> Vec<Hint> {
    words
        .split_inclusive(|word| word.ends_sentence)
        .filter(|sentence| sentence.len() > longest_sentence(language))
        .filter_map(|sentence| hint(HintKind::LongSentence, sentence))
        .collect()
}

/// Dates, years, telephone numbers and e-mail addresses look the same in all languages.
fn numbers(words: &[Word]) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut rest = words;
    while let [word, after @ ..] = rest {
        let phone = phone_number(rest);
        let (found, next) = match phone {
            Some(number) => (hint(HintKind::PhoneNumber, number), rest.get(number.len()..)),
            None => (single(word), Some(after)),
        };
        hints.extend(found);
        rest = next.unwrap_or_default();
    }
    hints
}

fn single(word: &Word) -> Option<Hint> {
    let kind = if word.text.contains('@') {
        HintKind::EmailAddress
    } else if is_year(&word.text) || is_date(&word.text) {
        HintKind::AgeingDate
    } else {
        return None;
    };
    hint(kind, std::slice::from_ref(word))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text) && text.starts_with("20")
}

/// `24.12.`, `24.12.2026` and `1.–31.8.2026`.
fn is_date(text: &str) -> bool {
    text.split(['–', '-']).any(|part| {
        let mut numbers = part.split('.');
        let (day, month) = (numbers.next().unwrap_or(""), numbers.next().unwrap_or(""));
        let in_range = |text: &str, most: u8| {
            text.parse().is_ok_and(|number: u8| (1..=most).contains(&number))
        };
        in_range(day, 31)
            && in_range(month, 12)
            && numbers.next().is_some_and(|year| year.is_empty() || is_year(year))
    })
}

/// The words with which a telephone number begins here.
fn phone_number(words: &[Word]) -> Option<&[Word]> {
    let part = |word: &Word| {
        word.text.chars().all(|c| c.is_ascii_digit() || "+-()".contains(c))
            && word.text.contains(|c: char| c.is_ascii_digit())
    };
    if !words.first()?.text.starts_with(['0', '+', '(']) {
        return None;
    }
    let number = words.get(..words.iter().take_while(|word| part(word)).count())?;
    let digits = number.iter().flat_map(|word| word.text.chars()).filter(char::is_ascii_digit);
    (digits.count() >= PHONE_DIGITS).then_some(number)
}

/// A street and the number of a house.
fn street_addresses(language: Language, words: &[Word]) -> Vec<Hint> {
    let ends: &[&str] = match language {
        Language::Fi => &["katu", "tie", "kuja", "polku", "bulevardi", "tori", "rinne"],
        Language::Sv => &["gatan", "vägen", "gränden", "stigen", "torget", "esplanaden"],
        Language::En => &["street", "road", "avenue", "katu", "tie", "kuja"],
    };
    let is_street = |word: &Word| ends.iter().any(|end| word.text.to_lowercase().ends_with(end));
    let is_number = |word: &Word| word.text.starts_with(|c: char| c.is_ascii_digit());
    let pairs = words.windows(2).filter(|pair| match pair {
        [street, number] => is_street(street) && is_number(number),
        _ => false,
    });
    pairs.filter_map(|pair| hint(HintKind::StreetAddress, pair)).collect()
}

fn passive(language: Language, words: &[Word]) -> Vec<Hint> {
    match language {
        Language::Fi => one_word(words, is_finnish_passive),
        Language::Sv => one_word(words, is_swedish_passive),
        Language::En => words
            .windows(2)
            .filter(|pair| matches!(pair, [be, verb] if is_english_passive(be, verb)))
            .filter_map(|pair| hint(HintKind::Passive, pair))
            .collect(),
    }
}

fn one_word(words: &[Word], is_passive: fn(&str) -> bool) -> Vec<Hint> {
    let found = words.iter().filter(|word| is_passive(&word.text.to_lowercase()));
    found.filter_map(|word| hint(HintKind::Passive, std::slice::from_ref(word))).collect()
}

/// `järjestetään`, `annetaan`, `tehdään`, `tullaan`, `järjestettiin`.
fn is_finnish_passive(word: &str) -> bool {
    const ENDS: [&str; 14] = [
        "etaan", "etään", "itaan", "itään", "taan", "tään", "daan", "dään", "llaan", "llään",
        "nnaan", "nnään", "ttiin", "rraan",
    ];
    const OTHERS: [&str; 6] = ["vastaan", "kohtaan", "kertaan", "itään", "ottaan", "antaan"];
    word.chars().count() > 5
        && ENDS.iter().any(|end| word.ends_with(end))
        && !OTHERS.iter().any(|other| word.ends_with(other) && word.len() <= other.len() + 2)
}

/// `ordnas`, `erbjuds`, `beviljades`.
fn is_swedish_passive(word: &str) -> bool {
    const OTHERS: [&str; 8] =
        ["finnas", "hoppas", "lyckas", "trivas", "andas", "deras", "vilkas", "annars"];
    const ENDS: [&str; 4] = ["nas", "ras", "ades", "juds"];
    word.chars().count() > 4
        && ENDS.iter().any(|end| word.ends_with(end))
        && !OTHERS.contains(&word)
}

/// `is given`, `are organised`.
fn is_english_passive(be: &Word, verb: &Word) -> bool {
    const BE: [&str; 7] = ["is", "are", "was", "were", "be", "been", "being"];
    const IRREGULAR: [&str; 8] =
        ["given", "made", "held", "paid", "done", "sent", "written", "taken"];
    let verb = verb.text.to_lowercase();
    BE.contains(&be.text.to_lowercase().as_str())
        && (IRREGULAR.contains(&verb.as_str()) || (verb.ends_with("ed") && verb.len() > 4))
}

#[cfg(test)]
mod tests;

//! The words of a plain text with their places.

/// A word without the punctuation around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// The first character, counted from the beginning of the text.
    pub(super) from: usize,
    /// The character after the last.
    pub(super) to: usize,
    /// Whether a sentence or a line ends with it.
    pub(super) ends_sentence: bool,
}

/// The words of a text. What is nothing but punctuation is not a word.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut run = String::new();
    for (count, c) in text.chars().chain(['\n']).enumerate() {
        if c.is_whitespace() {
            words.extend(word(&run, count));
            run.clear();
        } else {
            run.push(c);
        }
        if c == '\n'
            && let Some(last) = words.last_mut()
        {
            last.ends_sentence = true;
        }
    }
    words
}

/// The word in a run of characters that ends at `end`.
fn word(run: &str, end: usize) -> Option<Word> {
    let around = |c: char| "\"'”’»«:;,!?…".contains(c);
    let text = run.trim_matches(around);
    let ends_sentence = run.ends_with(['.', '!', '?', '…']) && !ends_with_number(run);
    let text = if ends_sentence { text.trim_end_matches('.') } else { text };
    if !text.contains(char::is_alphanumeric) {
        return None;
    }
    let before = run.chars().take_while(|c| around(*c)).count();
    let from = end.saturating_sub(run.chars().count()).saturating_add(before);
    let to = from.saturating_add(text.chars().count());
    Some(Word { text: text.to_owned(), from, to, ends_sentence })
}

/// A full stop after one or two digits makes them an ordinal or a date; a year ends a sentence.
fn ends_with_number(run: &str) -> bool {
    let Some(before) = run.strip_suffix('.') else { return false };
    let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
    (1..=2).contains(&digits)
}

//! English: Snowball stems.

use tantivy::tokenizer::Language;

use super::stem::stem;

/// The stem of a word.
pub(super) fn base(word: &str) -> String {
    stem(Language::English, word)
}

/// Words too frequent to say anything.
pub(super) const STOP_WORDS: &[&str] = &[
    "the", "a", "an", "and", "or", "of", "to", "in", "on", "for", "with", "by", "at", "from", "is",
    "are", "be", "been", "was", "as", "it", "its", "this", "that", "these", "those", "you", "your",
    "we", "our", "they", "their", "if", "can", "will", "may", "has", "have", "not", "also", "when",
    "how", "what", "i", "my", "me", "do", "does",
];

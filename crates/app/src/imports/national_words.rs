//! What people say when they need the services of the national general descriptions: keywords for
//! services that are made from one.
//!
//! The descriptions are written by authorities, and their ontology terms are the words of
//! authorities, too. These are the words of the people who ask.

use std::collections::HashMap;
use std::sync::LazyLock;

use service_manual_domain::language::Language;

/// By language, the phrases by description.
static WORDS: LazyLock<[HashMap<&'static str, &'static str>; 3]> = LazyLock::new(|| {
    let table = |text: &'static str| {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once('\t'))
    };
    Language::ALL.map(|language| match language {
        Language::Fi => table(include_str!("national_words/fi.tsv")).collect(),
        Language::Sv => table(include_str!("national_words/sv.tsv")).collect(),
        Language::En => table(include_str!("national_words/en.tsv")).collect(),
    })
});

/// The words and phrases for the general description of this id, the most usual first; none for an
/// unknown one.
pub fn national_words(
    description: &str,
    language: Language,
) -> impl Iterator<Item = &'static str> + use<> {
    let phrases = language.of(&WORDS).get(description).copied().unwrap_or_default();
    phrases.split("; ").filter(|phrase| !phrase.is_empty())
}

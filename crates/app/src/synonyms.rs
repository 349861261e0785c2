//! What people call things otherwise than descriptions of services do (spec 4.3): the list that the
//! program brings, and lines that administrators write.

pub mod change;

use std::collections::BTreeSet;

use service_manual_domain::language::Language;
use service_manual_domain::synonym::{LineKey, SynonymLine};
use service_manual_search::{Label, Thesaurus};

/// The list that the program brings. Its head explains its columns.
const STARTING_LIST: &str = include_str!("synonyms/starting-list.tsv");

/// How far the words of a line are trusted, the typed word itself being 1.
const TRUST: f64 = 0.6;

/// Adds the starting list to a thesaurus; how many lines it has.
pub fn add_starting_list(thesaurus: &mut Thesaurus) -> usize {
    starting_list().map(|line| add(thesaurus, &line)).count()
}

/// The starting list, without the lines that are switched off, as a thesaurus. Making it takes a
/// good part of a second.
pub(crate) fn starting_thesaurus(off: &BTreeSet<LineKey>) -> Thesaurus {
    let mut thesaurus = Thesaurus::default();
    let on = starting_list().filter(|line| !off.contains(&line.key()));
    on.for_each(|line| add(&mut thesaurus, &line));
    thesaurus
}

/// Lines as a thesaurus.
pub(crate) fn thesaurus<'a>(lines: impl IntoIterator<Item = &'a SynonymLine>) -> Thesaurus {
    let mut thesaurus = Thesaurus::default();
    lines.into_iter().for_each(|line| add(&mut thesaurus, line));
    thesaurus
}

/// The lines of the starting list, in their order.
pub(crate) fn starting_list() -> impl Iterator<Item = SynonymLine> {
    STARTING_LIST.lines().filter_map(read)
}

/// Nothing for comments.
fn read(line: &str) -> Option<SynonymLine> {
    let (code, words) = line.split_once('\t')?;
    let (typed, found) = words.split_once('\t')?;
    let language = Language::ALL.into_iter().find(|one| one.code() == code)?;
    let words = |list: &str| list.split(", ").map(str::to_owned).collect();
    Some(SynonymLine { language, typed: words(typed), found: words(found) })
}

fn add(thesaurus: &mut Thesaurus, line: &SynonymLine) {
    let words = thesaurus.add_words(&labels(line));
    for text in &line.typed {
        thesaurus.add_entry(text, None, &[(words, TRUST)]);
    }
}

/// The words to find.
pub(crate) fn labels(line: &SynonymLine) -> Vec<Label> {
    let label = |text: &String| Label { language: line.language, text: text.clone() };
    line.found.iter().map(label).collect()
}

//! The list of everyday words, if the checkout has it: the language of the words to find, what is
//! typed, and what is found, parted by tabs.

use std::path::Path;

use service_manual_domain::language::Language;
use service_manual_search::{Label, Thesaurus};

const FILE: &str = "../app/src/synonyms/starting-list.tsv";

/// How far its words are trusted.
const EVERYDAY: f64 = 0.6;

/// Adds the list; how many lines it has.
pub fn add(thesaurus: &mut Thesaurus) -> usize {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let Ok(text) = std::fs::read_to_string(file) else { return 0 };
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| add_line(thesaurus, line)).count()
}

fn add_line(thesaurus: &mut Thesaurus, line: &str) {
    let mut columns = line.split('\t');
    let mut column = || columns.next().unwrap_or_else(|| panic!("a column is missing in {line}"));
    let (code, typed, found) = (column(), column(), column());
    let language = Language::ALL.into_iter().find(|one| one.code() == code).expect(line);
    let label = |text: &str| Label { language, text: text.to_owned() };
    let labels: Vec<Label> = found.split(", ").map(label).collect();
    let words = thesaurus.add_words(&labels);
    for text in typed.split(", ") {
        thesaurus.add_entry(text, None, &[(words, EVERYDAY)]);
    }
}

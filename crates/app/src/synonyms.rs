//! What people call things otherwise than descriptions of services do (spec 4.3).

use service_manual_domain::language::Language;
use service_manual_search::{Label, Thesaurus};

/// The list that the program brings. Its head explains its columns.
const STARTING_LIST: &str = include_str!("synonyms/starting-list.tsv");

/// How far the words of the list are trusted, the typed word itself being 1.
const TRUST: f64 = 0.6;

/// The starting list as a thesaurus. Making it takes a good part of a second.
pub fn starting_thesaurus() -> Thesaurus {
    let mut thesaurus = Thesaurus::default();
    add_starting_list(&mut thesaurus);
    thesaurus
}

/// Adds the starting list to a thesaurus; how many lines it has.
pub fn add_starting_list(thesaurus: &mut Thesaurus) -> usize {
    let lines = STARTING_LIST.lines().filter_map(Line::read);
    lines.map(|line| line.add_to(thesaurus)).count()
}

struct Line<'a> {
    language: Language,
    typed: &'a str,
    found: &'a str,
}

impl<'a> Line<'a> {
    /// Nothing for comments.
    fn read(line: &'a str) -> Option<Self> {
        let (code, words) = line.split_once('\t')?;
        let (typed, found) = words.split_once('\t')?;
        let language = Language::ALL.into_iter().find(|one| one.code() == code)?;
        Some(Self { language, typed, found })
    }

    fn add_to(&self, thesaurus: &mut Thesaurus) {
        let label = |text: &str| Label { language: self.language, text: text.to_owned() };
        let labels: Vec<Label> = self.found.split(", ").map(label).collect();
        let words = thesaurus.add_words(&labels);
        for text in self.typed.split(", ") {
            thesaurus.add_entry(text, None, &[(words, TRUST)]);
        }
    }
}

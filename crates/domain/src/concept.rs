//! Imported vocabularies: concepts with their labels, by which the search knows synonyms and wider
//! and narrower terms (spec 4.3, 4.5).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::problem::{Problem, ProblemCode, Problems, required_text};
use crate::vocabulary::{CODE_LIMIT, is_code};

/// The longest label, in characters; longer ones are no words that anybody types.
pub const LABEL_LIMIT: usize = 200;
/// The longest address of a concept, in characters.
pub const URI_LIMIT: usize = 500;
/// The most concepts and labels of one vocabulary: bounds on the memory of every process.
pub const CONCEPTS_LIMIT: usize = 100_000;
/// See [`CONCEPTS_LIMIT`].
pub const LABELS_LIMIT: usize = 500_000;
/// The longest name of a vocabulary, in characters.
pub const NAME_LIMIT: usize = 200;

/// What a concept is called in a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ConceptLabel {
    /// The language.
    #[serde(rename = "l")]
    pub language: Language,
    /// How it is meant.
    #[serde(rename = "k")]
    pub kind: LabelKind,
    /// The words.
    #[serde(rename = "t")]
    pub text: String,
}

/// How a label is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LabelKind {
    /// What the concept is called first of all.
    #[serde(rename = "p")]
    Preferred,
    /// What it is called, too.
    #[serde(rename = "a")]
    Alternative,
    /// What people type who mean it, and nobody should write.
    #[serde(rename = "h")]
    Hidden,
}

/// A concept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concept {
    /// Its labels, in a fixed order.
    pub labels: BTreeSet<ConceptLabel>,
    /// The addresses of wider concepts of the same vocabulary.
    pub broader: BTreeSet<String>,
}

/// The concepts of a vocabulary, by their addresses.
pub type Concepts = BTreeMap<String, Concept>;

/// The code of an imported vocabulary: small letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemeCode(String);

impl SchemeCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SchemeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SchemeCode {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let text = required_text(text, CODE_LIMIT)?;
        if is_code(&text) { Ok(Self(text)) } else { Err(ProblemCode::NotACode) }
    }
}

/// Code and name of a vocabulary, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedScheme {
    /// Its code.
    pub code: String,
    /// Its name; empty: that which it has already, or else its code.
    pub name: String,
}

impl TypedScheme {
    /// The checked code and name, or everything that is wrong with them. Fields: `code`, `name`.
    pub fn parse(&self) -> Result<(SchemeCode, Option<String>), Vec<Problem>> {
        let mut problems = Problems::none();
        let code = problems.check("code", self.code.parse());
        let name = crate::problem::optional_text(&self.name, NAME_LIMIT);
        let name = problems.check("name", name);
        match (code, name) {
            (Some(code), Some(name)) => Ok((code, name)),
            _ => Err(problems.into_vec()),
        }
    }
}

/// What an import of a vocabulary does to what was there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConceptCounts {
    /// Concepts that were not there.
    pub added: usize,
    /// Concepts that have other labels or wider concepts.
    pub changed: usize,
    /// Concepts that are not in the file any more.
    pub removed: usize,
    /// Concepts that stay as they are.
    pub same: usize,
}

impl ConceptCounts {
    /// The difference between what was there and what is in a file.
    pub fn between(before: &Concepts, after: &Concepts) -> Self {
        let mut counts = Self::default();
        for (uri, concept) in after {
            match before.get(uri) {
                None => counts.added += 1,
                Some(known) if known == concept => counts.same += 1,
                Some(_) => counts.changed += 1,
            }
        }
        counts.removed = before.keys().filter(|uri| !after.contains_key(*uri)).count();
        counts
    }
}

/// Why something of a file is left out of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// A concept without a label in one of the languages.
    ConceptWithoutLabel,
    /// A concept that its owners call deprecated.
    Deprecated,
    /// A concept whose address is too long.
    AddressTooLong,
    /// A label that is empty or too long.
    Label,
    /// A wider concept that is not in the file.
    UnknownBroader,
}

impl LeftOut {
    /// All reasons, those that concern whole concepts first.
    pub const ALL: [Self; 5] = [
        Self::ConceptWithoutLabel,
        Self::Deprecated,
        Self::AddressTooLong,
        Self::Label,
        Self::UnknownBroader,
    ];
}

/// What of a file is left out of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOuts {
    counts: BTreeMap<LeftOut, usize>,
    first: Vec<(LeftOut, String)>,
}

impl LeftOuts {
    /// How many are told one by one.
    const SHOWN: usize = 20;

    /// Notes what is left out of the concept with an address.
    pub fn add(&mut self, why: LeftOut, uri: &str) {
        *self.counts.entry(why).or_default() += 1;
        if self.first.len() < Self::SHOWN {
            self.first.push((why, uri.to_owned()));
        }
    }

    /// How often each reason was met, without those that were not.
    pub fn counts(&self) -> impl Iterator<Item = (LeftOut, usize)> {
        self.counts.iter().map(|(why, count)| (*why, *count))
    }

    /// The first of them, each with the address of its concept.
    pub fn first(&self) -> &[(LeftOut, String)] {
        &self.first
    }
}

/// How many labels concepts have together.
pub fn labels_of(concepts: &Concepts) -> usize {
    concepts.values().map(|concept| concept.labels.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concepts(all: &[(&str, &str)]) -> Concepts {
        let concept = |text: &str| Concept {
            labels: BTreeSet::from([ConceptLabel {
                language: Language::Fi,
                kind: LabelKind::Preferred,
                text: text.to_owned(),
            }]),
            broader: BTreeSet::new(),
        };
        all.iter().map(|(uri, text)| ((*uri).to_owned(), concept(text))).collect()
    }

    #[test]
    fn an_import_tells_what_it_changes() {
        let before = concepts(&[("a", "yksi"), ("b", "kaksi"), ("c", "kolme")]);
        let after = concepts(&[("a", "yksi"), ("b", "kaks"), ("d", "neljä")]);
        let counts = ConceptCounts::between(&before, &after);
        assert_eq!(counts, ConceptCounts { added: 1, changed: 1, removed: 1, same: 1 });
        assert_eq!(labels_of(&after), 3);
    }

    #[test]
    fn a_vocabulary_has_a_code() {
        let typed = |code: &str| TypedScheme { code: code.to_owned(), name: String::new() }.parse();
        assert_eq!(typed("koko-2026").unwrap().0.as_str(), "koko-2026");
        for wrong in ["", "KOKO", "-koko", "ko ko"] {
            assert_eq!(typed(wrong).unwrap_err()[0].field, "code", "{wrong}");
        }
    }
}

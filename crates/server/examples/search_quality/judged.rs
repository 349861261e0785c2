//! The relevance set: queries with the services that answer them. Its format is told in
//! `relevance/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use service_manual_domain::language::Language;

/// A set of queries, and the services that they are asked of.
#[derive(Debug, Clone, Copy)]
pub struct Set {
    /// The beginning of its files' names.
    pub name: &'static str,
    /// Which services.
    pub collection: Collection,
}

/// Services that there are queries for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collection {
    /// The national general descriptions.
    National,
    /// The demo catalogue.
    Demo,
}

/// All sets of queries.
pub const SETS: [Set; 4] = [
    Set { name: "national", collection: Collection::National },
    Set { name: "national-second", collection: Collection::National },
    Set { name: "national-third", collection: Collection::National },
    Set { name: "demo", collection: Collection::Demo },
];

const KINDS: [&str; 8] = [
    "everyday",
    "several-words",
    "inflected",
    "compound",
    "acronym",
    "typing-error",
    "other-language",
    "name",
];
/// It is what was meant.
const BEST: u8 = 3;
/// It helps well: the least that counts as an answer.
pub const HELPS: u8 = 2;

/// A query, and how well services answer it.
#[derive(Debug)]
pub struct Judged {
    /// What is difficult about it.
    pub kind: &'static str,
    /// As it was typed.
    pub text: String,
    /// Grades by the names of services; what is missing is 0.
    pub grades: BTreeMap<String, u8>,
}

impl Judged {
    /// The grade of a service.
    pub fn grade(&self, service: &str) -> u8 {
        self.grades.get(service).copied().unwrap_or_default()
    }
}

/// The queries of a set that are typed on pages of a language.
pub fn read(set: &str, language: Language) -> Vec<Judged> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("relevance");
    let file = folder.join(format!("{set}.{language}.tsv"));
    let text = std::fs::read_to_string(&file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let all: Vec<Judged> = lines.map(judged).collect();
    let distinct: BTreeSet<&str> = all.iter().map(|judged| judged.text.as_str()).collect();
    assert_eq!(distinct.len(), all.len(), "a query of {} is there twice", file.display());
    all
}

fn judged(line: &str) -> Judged {
    let mut columns = line.split('\t');
    let mut column = || columns.next().unwrap_or_else(|| panic!("a column is missing in {line}"));
    let (kind, text, grades) = (column(), column(), column());
    let kind = KINDS.into_iter().find(|known| *known == kind).expect(line);
    let grades: Vec<(String, u8)> = grades.split(' ').map(|one| grade(one, line)).collect();
    let count = grades.len();
    let judged = Judged { kind, text: text.to_owned(), grades: grades.into_iter().collect() };
    assert_eq!(judged.grades.len(), count, "a service is judged twice in {line}");
    assert!(judged.grades.values().any(|grade| *grade >= HELPS), "nothing answers {line}");
    judged
}

fn grade(text: &str, line: &str) -> (String, u8) {
    let (grade, service) = text.split_once(':').expect(line);
    let grade: u8 = grade.parse().expect(line);
    assert!((1..=BEST).contains(&grade), "no such grade in {line}");
    (service.to_owned(), grade)
}

//! Concepts of public administration in Turtle, as the data beside the checkout has them: a line for
//! each label. Only as much of the language is read as that file uses.

use std::collections::HashMap;
use std::path::Path;

use service_manual_domain::language::Language;
use service_manual_search::{Label, Thesaurus, Words};

const FILE: &str = "koko-concepts.ttl";

/// How far other labels of a concept are trusted, and those of a wider or narrower one.
const SAME: f64 = 0.6;
const RELATED: f64 = 0.15;

#[derive(Default)]
struct Concept {
    labels: Vec<Label>,
    broader: Vec<String>,
}

/// Adds the concepts in a folder, if they are there; how many labels they have.
pub fn add(thesaurus: &mut Thesaurus, folder: &Path) -> usize {
    let Ok(text) = std::fs::read_to_string(folder.join(FILE)) else { return 0 };
    let concepts = read(&text);
    let words: HashMap<&str, Words> = concepts
        .iter()
        .map(|(name, concept)| (name.as_str(), thesaurus.add_words(&concept.labels)))
        .collect();
    let mut finds: HashMap<&str, Vec<(Words, f64)>> =
        words.iter().map(|(name, own)| (*name, vec![(*own, SAME)])).collect();
    for (name, concept) in &concepts {
        for broader in &concept.broader {
            let both = [(name.as_str(), broader.as_str()), (broader.as_str(), name.as_str())];
            for (one, other) in both {
                if let (Some(finds), Some(words)) = (finds.get_mut(one), words.get(other)) {
                    finds.push((*words, RELATED));
                }
            }
        }
    }
    let mut labels = 0;
    for (name, concept) in &concepts {
        for label in &concept.labels {
            thesaurus.add_entry(&label.text, Some(label.language), &finds[name.as_str()]);
            labels += 1;
        }
    }
    labels
}

fn read(text: &str) -> Vec<(String, Concept)> {
    let mut concepts: Vec<(String, Concept)> = Vec::new();
    for line in text.lines() {
        let line = line.trim_end_matches([' ', ';', '.']);
        if let Some(name) = line.strip_suffix(" a skos:Concept") {
            concepts.push((name.to_owned(), Concept::default()));
        }
        let Some((_, concept)) = concepts.last_mut() else { continue };
        let words = line.trim_start().split_once(' ');
        match words {
            Some(("skos:prefLabel" | "skos:altLabel", label)) => {
                concept.labels.extend(read_label(label));
            }
            Some(("skos:broader", broader)) => {
                concept.broader.extend(broader.split(", ").map(str::to_owned));
            }
            _ => {}
        }
    }
    concepts
}

/// A label without what is added in brackets to tell it from others.
fn read_label(label: &str) -> Option<Label> {
    let (text, language) = label.strip_prefix('"')?.rsplit_once("\"@")?;
    let language = Language::ALL.into_iter().find(|one| one.code() == language)?;
    let text = text.split(" (").next()?;
    Some(Label { language, text: text.to_owned() })
}

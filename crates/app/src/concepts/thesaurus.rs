//! What concepts say of words.

use std::collections::HashMap;

use service_manual_domain::concept::{Concept, Concepts, LabelKind};
use service_manual_search::{Label, Thesaurus, Words};

/// How far other labels of a concept are trusted, and those of a wider or narrower one; the typed
/// word itself is 1.
const SAME: f64 = 0.6;
const RELATED: f64 = 0.15;

/// Whoever types any label of a concept also finds what has another of them, in whatever language,
/// and with little weight what has the labels of a concept that is wider or narrower.
pub fn thesaurus(concepts: &Concepts) -> Thesaurus {
    let mut thesaurus = Thesaurus::default();
    let words: HashMap<&str, Words> = concepts
        .iter()
        .map(|(uri, concept)| (uri.as_str(), thesaurus.add_words(&written(concept))))
        .collect();
    let mut finds: HashMap<&str, Vec<(Words, f64)>> =
        words.iter().map(|(uri, own)| (*uri, vec![(*own, SAME)])).collect();
    for (uri, concept) in concepts {
        for broader in &concept.broader {
            let both = [(uri.as_str(), broader.as_str()), (broader.as_str(), uri.as_str())];
            for (one, other) in both {
                if let (Some(finds), Some(words)) = (finds.get_mut(one), words.get(other)) {
                    finds.push((*words, RELATED));
                }
            }
        }
    }
    for (uri, concept) in concepts {
        let finds = finds.get(uri.as_str()).map(Vec::as_slice).unwrap_or_default();
        for label in &concept.labels {
            thesaurus.add_entry(plain(&label.text), Some(label.language), finds);
        }
    }
    thesaurus
}

/// The labels that texts are written with.
fn written(concept: &Concept) -> Vec<Label> {
    let written = concept.labels.iter().filter(|label| label.kind != LabelKind::Hidden);
    let label = |text: &str, language| Label { language, text: text.to_owned() };
    written.map(|one| label(plain(&one.text), one.language)).collect()
}

/// A label without what is added in brackets to tell it from others.
fn plain(text: &str) -> &str {
    text.split(" (").next().unwrap_or(text)
}

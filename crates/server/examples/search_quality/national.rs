//! The national general descriptions: one page of the answer of the Finnish Service Catalogue's
//! Open API v11, of which this reads what is searched.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;

use service_manual_app::imports::national_words;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::Instant;
use service_manual_search::Document;

const FILE: &str = "ptv-general-descriptions.json";
const NAME: &str = "Name";
const SUMMARY: &str = "Summary";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    item_list: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    id: String,
    names: Vec<Text>,
    descriptions: Vec<Text>,
    service_classes: Vec<Named>,
    ontology_terms: Vec<Named>,
}

#[derive(Deserialize)]
struct Text {
    language: String,
    value: String,
    #[serde(rename = "type", default)]
    kind: String,
}

#[derive(Deserialize)]
struct Named {
    name: Vec<Text>,
}

/// The descriptions in a folder, with the keywords that an import gives them or only with the terms
/// of their authors, and their ids in the data, by which the relevance set names them; nothing when
/// they are not there.
pub fn read(
    folder: &Path,
    with_words: bool,
) -> Option<(Vec<Document>, HashMap<ServiceId, String>)> {
    let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
    let answer: Answer = serde_json::from_str(&text).unwrap();
    let mut documents = Vec::new();
    let mut ids = HashMap::new();
    for (number, item) in (0..).zip(answer.item_list) {
        let service = ServiceId::new(Instant::from_milliseconds(0), &SeededRandom::new(number));
        let versions = Language::ALL.into_iter();
        documents
            .extend(versions.filter_map(|language| item.document(service, language, with_words)));
        ids.insert(service, item.id);
    }
    Some((documents, ids))
}

impl Item {
    fn document(
        &self,
        service: ServiceId,
        language: Language,
        with_words: bool,
    ) -> Option<Document> {
        let name = of_kind(&self.names, language, |kind| kind == NAME).next()?;
        let summary = of_kind(&self.descriptions, language, |kind| kind == SUMMARY);
        let others = of_kind(&self.descriptions, language, |kind| kind != SUMMARY);
        let mut keywords = labels(&self.ontology_terms, language);
        if with_words {
            keywords.extend(national_words(&self.id, language).map(str::to_owned));
        }
        Some(Document {
            service,
            language,
            name: name.to_owned(),
            summary: summary.collect::<Vec<_>>().join("\n"),
            keywords,
            categories: labels(&self.service_classes, language),
            organiser: String::new(),
            description: others.collect::<Vec<_>>().join("\n"),
            guidance: String::new(),
            updated: Instant::from_milliseconds(0).day(),
        })
    }
}

fn of_kind<'a>(
    texts: &'a [Text],
    language: Language,
    is_wanted: impl Fn(&str) -> bool + 'a,
) -> impl Iterator<Item = &'a str> {
    let own = texts.iter().filter(move |text| text.language == language.code());
    own.filter(move |text| is_wanted(&text.kind)).map(|text| text.value.as_str())
}

fn labels(terms: &[Named], language: Language) -> Vec<String> {
    let texts = terms.iter().flat_map(|term| of_kind(&term.name, language, |_| true));
    texts.map(str::to_owned).collect()
}

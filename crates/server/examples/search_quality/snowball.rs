//! A plain index to compare with: BM25 over Snowball stems, one field for each language and part of
//! a service.

use std::collections::BTreeMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_search::Document;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, Searcher, TantivyDocument, Term};

use crate::ours::HITS;

/// The parts of a service. They count the same: of what was tried, this gave the best figures.
const ZONES: [&str; 4] = ["name", "labels", "summary", "description"];
/// How much another language than the reader's counts.
const FOREIGN: f32 = 0.5;

/// The index of all services.
pub struct Snowball {
    index: Index,
    searcher: Searcher,
    service: Field,
    fields: Vec<(Language, [Field; 4])>,
}

impl Snowball {
    /// Indexes the documents, all languages of a service together.
    pub fn of(documents: &[Document]) -> Self {
        let mut schema = Schema::builder();
        let service = schema.add_text_field("service", STRING | STORED);
        let fields = Language::ALL.map(|language| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(language.code())
                .set_index_option(IndexRecordOption::WithFreqs);
            let options = TextOptions::default().set_indexing_options(indexing);
            let field =
                |zone| schema.add_text_field(&format!("{zone}_{language}"), options.clone());
            (language, ZONES.map(field))
        });
        let index = Index::create_in_ram(schema.build());
        for language in Language::ALL {
            index.tokenizers().register(language.code(), analyser(language));
        }
        let mut writer = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for document in services(documents, service, &fields).into_values() {
            writer.add_document(document).unwrap();
        }
        writer.commit().unwrap();
        let searcher = index.reader().unwrap().searcher();
        Self { index, searcher, service, fields: fields.to_vec() }
    }

    /// The services that have any of the words, the best first.
    pub fn answer(&self, language: Language, text: &str) -> Vec<ServiceId> {
        let terms = self.fields.iter().flat_map(|(of, fields)| {
            let factor = if *of == language { 1.0 } else { FOREIGN };
            let words = self.words(*of, text);
            fields.iter().flat_map(move |field| {
                let query = |word: &String| any(*field, word, factor);
                words.iter().map(query).collect::<Vec<_>>()
            })
        });
        let query = BooleanQuery::new(terms.collect());
        let top =
            self.searcher.search(&query, &TopDocs::with_limit(HITS).order_by_score()).unwrap();
        top.into_iter()
            .map(|(_, address)| self.service_of(&self.searcher.doc(address).unwrap()))
            .collect()
    }

    fn words(&self, language: Language, text: &str) -> Vec<String> {
        let mut analyser = self.index.tokenizers().get(language.code()).unwrap();
        let mut words = Vec::new();
        analyser.token_stream(text).process(&mut |token| words.push(token.text.clone()));
        words
    }

    fn service_of(&self, document: &TantivyDocument) -> ServiceId {
        document.get_first(self.service).unwrap().as_str().unwrap().parse().unwrap()
    }
}

fn analyser(language: Language) -> TextAnalyzer {
    let stemmer = match language {
        Language::Fi => tantivy::tokenizer::Language::Finnish,
        Language::Sv => tantivy::tokenizer::Language::Swedish,
        Language::En => tantivy::tokenizer::Language::English,
    };
    let words = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    words.filter(Stemmer::new(stemmer)).build()
}

fn services(
    documents: &[Document],
    service: Field,
    fields: &[(Language, [Field; 4])],
) -> BTreeMap<ServiceId, TantivyDocument> {
    let mut services: BTreeMap<ServiceId, TantivyDocument> = BTreeMap::new();
    for document in documents {
        let one = services.entry(document.service).or_insert_with(|| {
            let mut new = TantivyDocument::default();
            new.add_text(service, document.service.to_string());
            new
        });
        let own = fields.iter().find(|(language, _)| *language == document.language);
        for (field, text) in own.unwrap().1.iter().zip(texts(document)) {
            one.add_text(*field, text);
        }
    }
    services
}

/// The texts of a document, a text for each of [`ZONES`].
pub fn texts(document: &Document) -> [String; 4] {
    let labels: Vec<&str> =
        document.keywords.iter().chain(&document.categories).map(String::as_str).collect();
    [
        document.name.clone(),
        labels.join("\n"),
        format!("{}\n{}", document.summary, document.organiser),
        document.description.clone(),
    ]
}

fn any(field: Field, word: &str, weight: f32) -> (Occur, Box<dyn Query>) {
    let term = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs);
    (Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight)))
}

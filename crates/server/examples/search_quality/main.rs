//! Measures the quality of the search with the relevance set (spec 6): over the national general
//! descriptions, when they are there, and over the demo catalogue; against a plain Snowball index
//! and PostgreSQL's full text search. `scripts/search-quality` runs it.
//!
//! ```text
//! search_quality FOLDER_OF_THE_DESCRIPTIONS POSTGRES_URL [POOL]
//! ```
//!
//! POOL is a file to write: for each query the hits without a grade, so that somebody judges them.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a measurement that meets the unexpected ends"
)]

#[path = "../bench/context.rs"]
mod context;
mod demo;
mod judged;
mod measure;
mod national;
mod ours;
mod pool;
mod postgres;
mod report;
mod snowball;

use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use service_manual::SystemClock;
use service_manual::commands::demo::content;
use service_manual_app::{concepts, demo as demonstration, pages, synonyms, vocabularies};
use service_manual_domain::concept::{Concepts, labels_of};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_search::{Document, Index, Thesaurus};
use service_manual_store::{Options, Store};

use judged::{Collection, Judged, SETS};
use pool::Pool;
use postgres::Postgres;
use report::Answers;
use snowball::Snowball;

const CONCEPTS: &str = "koko-concepts.ttl";
/// Nobody may tune the search to this set, so that its worst queries are not shown.
const HELD_OUT: &str = "national-third";
const PASSWORD: &str = "a catalogue that is only measured";

/// Services to search, and what the relevance set calls them.
struct Searched {
    documents: Vec<Document>,
    /// The same without people's words, where they have any.
    without_words: Option<Vec<Document>>,
    services: HashMap<ServiceId, String>,
}

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("where the national descriptions are"));
    let url = arguments.next().expect("the address of an empty PostgreSQL database");
    let mut pool = Pool::default();
    match national(&folder) {
        Some(read) => measure(Collection::National, &read, &folder, &url, &mut pool).await,
        None => println!("There are no national descriptions in {}.\n", folder.display()),
    }
    measure(Collection::Demo, &demo(&url).await, &folder, &url, &mut pool).await;
    if let Some(file) = arguments.next() {
        pool.write(Path::new(&file));
    }
}

fn national(folder: &Path) -> Option<Searched> {
    let (documents, services) = national::read(folder, true)?;
    let without_words = national::read(folder, false).map(|(documents, _)| documents);
    Some(Searched { documents, without_words, services })
}

async fn demo(url: &str) -> Searched {
    let store = Store::open(&Options { url: url.to_owned(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    let ctx = context::context(store, Arc::new(SystemClock));
    vocabularies::install(ctx.store(), ctx.now()).await.unwrap();
    pages::install(ctx.store(), ctx.now()).await.unwrap();
    let content = content().unwrap();
    demonstration::load(&ctx, &content, "administrator@demo.example", PASSWORD).await.unwrap();
    ctx.follower().start(ctx.store()).await.unwrap();
    let documents = demo::indexed(&ctx).await;
    let services = demo::keys(&content, &documents);
    Searched { documents, without_words: None, services }
}

async fn measure(
    collection: Collection,
    searched: &Searched,
    folder: &Path,
    url: &str,
    pool: &mut Pool,
) {
    let mut systems = Systems::of(searched, folder, url).await;
    for set in SETS.iter().filter(|set| set.collection == collection) {
        println!("{}\n", set.name);
        for language in Language::ALL {
            let queries = judged::read(set.name, language);
            searched.expect_known(&queries);
            let answers = systems.answers(searched, language, &queries).await;
            report::figures_of_all(language, &queries, &answers);
            report::kinds(language, &queries, &answers);
            pool.add(set.name, language, &queries, &answers);
            if set.name != HELD_OUT {
                println!("    the worst of ours, with what came first:");
                report::worst(&queries, &answers[0], &searched.names(language));
            }
            println!();
        }
    }
}

/// What is compared.
struct Systems {
    ours: Index,
    without_words: Option<Index>,
    without_thesaurus: Index,
    snowball: Snowball,
    postgres: Postgres,
}

impl Systems {
    async fn of(searched: &Searched, folder: &Path, url: &str) -> Self {
        let ours = index_of(&searched.documents);
        let without_words = searched.without_words.as_deref().map(index_of);
        let mut list = Thesaurus::default();
        let lines = synonyms::add_starting_list(&mut list);
        let concepts = concepts_in(folder);
        let labels = labels_of(&concepts);
        let parts = [list, concepts::thesaurus(&concepts)].map(Arc::new);
        for index in [Some(&ours), without_words.as_ref()].into_iter().flatten() {
            index.use_thesaurus(Thesaurus::of(parts.clone()));
        }
        println!(
            "{} services; thesaurus: {labels} labels of concepts, {lines} lines of everyday words\n",
            searched.services.len()
        );
        Self {
            ours,
            without_words,
            without_thesaurus: index_of(&searched.documents),
            snowball: Snowball::of(&searched.documents),
            postgres: Postgres::of(url, &searched.documents).await,
        }
    }

    /// By system, ours first.
    async fn answers(
        &mut self,
        searched: &Searched,
        language: Language,
        queries: &[Judged],
    ) -> Vec<Answers> {
        let all = |system, answer: &dyn Fn(&str) -> Vec<ServiceId>| {
            let services = queries.iter().map(|judged| searched.called(&answer(&judged.text)));
            Answers { system, services: services.collect() }
        };
        let mut systems = vec![all("ours", &|text| ours::answer(&self.ours, language, text))];
        if let Some(index) = &self.without_words {
            systems.push(all("without words", &|text| ours::answer(index, language, text)));
        }
        let plain = &self.without_thesaurus;
        systems.push(all("without thesaurus", &|text| ours::answer(plain, language, text)));
        systems.push(all("Snowball", &|text| self.snowball.answer(language, text)));
        let mut postgres = Answers { system: "PostgreSQL", services: Vec::new() };
        for Judged { text, .. } in queries {
            let answer = self.postgres.answer(language, text).await;
            postgres.services.push(searched.called(&answer));
        }
        systems.push(postgres);
        systems
    }
}

/// The concepts beside the national descriptions, if they are there.
fn concepts_in(folder: &Path) -> Concepts {
    let Ok(file) = File::open(folder.join(CONCEPTS)) else { return Concepts::new() };
    concepts::read(file).expect("a vocabulary in Turtle").concepts
}

fn index_of(documents: impl AsRef<[Document]>) -> Index {
    let index = Index::in_memory().unwrap();
    index.clear_and_rebuild(documents.as_ref().iter().cloned(), 1).unwrap();
    index
}

impl Searched {
    fn expect_known(&self, queries: &[Judged]) {
        let known: Vec<&String> = self.services.values().collect();
        for service in queries.iter().flat_map(|judged| judged.grades.keys()) {
            assert!(known.contains(&service), "{service} is judged, but not searched");
        }
    }

    fn called(&self, services: &[ServiceId]) -> Vec<String> {
        services.iter().map(|service| self.services[service].clone()).collect()
    }

    /// The names of services in a language, else in whatever they have.
    fn names(&self, language: Language) -> HashMap<String, String> {
        let (own, others): (Vec<&Document>, Vec<&Document>) =
            self.documents.iter().partition(|document| document.language == language);
        let named = |document: &&Document| {
            (self.services[&document.service].clone(), document.name.clone())
        };
        others.iter().chain(&own).map(named).collect()
    }
}

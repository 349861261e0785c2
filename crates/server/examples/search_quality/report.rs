//! What is printed.

use std::collections::HashMap;

use service_manual_domain::language::Language;

use crate::judged::Judged;
use crate::measure::{Figures, figures, ndcg};

/// Queries shown of those that are answered worst.
const WORST: usize = 10;

/// A system's answers to the queries of one language.
pub struct Answers {
    /// The name of the system.
    pub system: &'static str,
    /// Services as the relevance set names them, by query, the best first.
    pub services: Vec<Vec<String>>,
}

/// The figures of all systems, the first being ours.
pub fn figures_of_all(language: Language, queries: &[Judged], systems: &[Answers]) {
    for answers in systems {
        let Figures { ndcg, mrr, no_hits } = figures(queries, &answers.services);
        println!(
            "{language}  {:>3} queries  {:<17} nDCG@10 {ndcg:.3}  MRR {mrr:.3}  no hits {:4.1} %",
            queries.len(),
            answers.system,
            100.0 * no_hits,
        );
    }
}

/// The nDCG of each kind of query, for all systems.
pub fn kinds(language: Language, queries: &[Judged], systems: &[Answers]) {
    let mut kinds: Vec<&str> = Vec::new();
    for judged in queries {
        if !kinds.contains(&judged.kind) {
            kinds.push(judged.kind);
        }
    }
    for kind in kinds {
        let of_kind = |at: &usize| queries[*at].kind == kind;
        let places: Vec<usize> = (0..queries.len()).filter(of_kind).collect();
        print!("{language}  {kind:<15} {:>3}", places.len());
        for answers in systems {
            let sum: f64 =
                places.iter().map(|at| ndcg(&queries[*at], &answers.services[*at])).sum();
            print!(
                "  {} {:.3}",
                answers.system,
                sum / f64::from(u32::try_from(places.len()).unwrap())
            );
        }
        println!();
    }
}

/// The queries that are answered worst, with what came first and what should have come.
pub fn worst(queries: &[Judged], answers: &Answers, names: &HashMap<String, String>) {
    let mut all: Vec<(f64, usize)> =
        (0..queries.len()).map(|at| (ndcg(&queries[at], &answers.services[at]), at)).collect();
    all.sort_by(|one, other| one.0.total_cmp(&other.0));
    let called = |service: &String| names.get(service).map_or("?", String::as_str);
    for (ndcg, at) in all.into_iter().take(WORST) {
        let judged = &queries[at];
        let first = answers.services[at].first().map_or("nothing", called);
        let best = judged
            .grades
            .iter()
            .max_by_key(|(_, grade)| **grade)
            .map(|(service, _)| called(service));
        println!(
            "    {ndcg:.2}  {} ({}): {first}; meant: {}",
            judged.text,
            judged.kind,
            best.unwrap_or("?")
        );
    }
}

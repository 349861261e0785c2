//! The search of this program.

use std::collections::HashSet;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_search::{Index, Query, Reader};

/// Hits asked for: more than anybody looks at, so that the place of a late one is known.
pub const HITS: usize = 100;

/// The services that a reader of a language is shown, the best first.
pub fn answer(index: &Index, language: Language, text: &str) -> Vec<ServiceId> {
    let reader = Reader::public(language);
    let query = Query { text, reader, offset: 0, limit: HITS, hidden: &HashSet::new() };
    index.search(&query).unwrap().hits.into_iter().map(|hit| hit.service).collect()
}

//! Why hits stand where they stand, for administrators.

use std::collections::HashMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::search::SearchRequest;
use service_manual_search::WordScore;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::queries::search::{Found, reader};

pub use service_manual_search::MatchedPart;

/// Why a hit stands where it stands.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// Whether administrators lift it in this search.
    pub lifted: bool,
    /// How well it matched in all, and the language of the text that did; nothing without words.
    pub matched: Option<(f64, Language)>,
    /// What each word brought; without a word, what came by other ways.
    pub words: Vec<WordScore>,
}

/// Why the services of a page stand where they stand; nothing unless an administrator asks for it.
pub fn explain(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    request: &SearchRequest,
    found: &Found,
) -> Result<HashMap<ServiceId, Explanation>> {
    let may = caller.require(Action::AdministerSite, &Target::Everything).is_ok();
    if !request.explain || !may {
        return Ok(HashMap::new());
    }
    let hits = found.cards.iter().filter_map(|one| Some((one.card.id, one.matched?, one.score?)));
    let hits: Vec<(ServiceId, Language, f64)> = hits.collect();
    let words = ctx.index().explain(&request.text, reader(&caller.actor, language), &hits)?;
    let mut words: HashMap<ServiceId, Vec<WordScore>> =
        hits.iter().map(|(id, ..)| *id).zip(words).collect();
    let explained = found.cards.iter().map(|one| {
        let explanation = Explanation {
            lifted: one.lifted,
            matched: one.score.zip(one.matched),
            words: words.remove(&one.card.id).unwrap_or_default(),
        };
        (one.card.id, explanation)
    });
    Ok(explained.collect())
}

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
use crate::queries::search::Found;

pub use service_manual_search::MatchedPart;

/// Why a hit stands where it stands.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// How well it matched in all.
    pub score: f64,
    /// The language of the text that matched.
    pub language: Language,
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
    let words = ctx.index().explain(&request.text, language, &hits)?;
    let explained = hits.into_iter().zip(words);
    let explanation = |((id, language, score), words)| (id, Explanation { score, language, words });
    Ok(explained.map(explanation).collect())
}

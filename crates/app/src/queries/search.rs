//! The search page: the index gives ids, the public data gives cards.

use std::sync::Arc;

use service_manual_domain::language::Language;
use service_manual_search::{Hit, Query};

use crate::context::Context;
use crate::error::Result;
use crate::public_data::{Card, PublicData};

/// Results on one page (spec 4.3).
pub const PAGE_SIZE: usize = 20;
/// The last page that can be asked for: nobody reads on, and machines should not.
const LAST_PAGE: usize = 500;

/// What a search found.
#[derive(Debug, Clone)]
pub struct Found {
    /// How many services in all.
    pub total: usize,
    /// Those of the page.
    pub cards: Vec<Arc<Card>>,
    /// The number of the page, from 1.
    pub page: usize,
    /// What was asked for without its typing errors, if it has any.
    pub corrected: Option<String>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The words; empty for everything.
    pub text: &'a str,
    /// The code of a category.
    pub category: Option<&'a str>,
    /// The number of the page, from 1.
    pub page: usize,
}

/// The services that match, the best first; only those of a category, if one is given.
pub fn search(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    asked: &Asked<'_>,
) -> Result<Found> {
    let page = asked.page.clamp(1, LAST_PAGE);
    let Some(category) = asked.category else {
        let offset = (page - 1) * PAGE_SIZE;
        let query =
            Query { text: asked.text, language, offset, limit: PAGE_SIZE, hidden: &data.hidden };
        let hits = ctx.index().search(&query)?;
        let card = |hit: &Hit| data.cards.get(&hit.service).cloned();
        let cards = hits.hits.iter().filter_map(card).collect();
        let corrected = hits.corrected(asked.text);
        return Ok(Found { total: hits.total, cards, page, corrected });
    };
    if asked.text.trim().is_empty() {
        return Ok(part(data.latest(), data, category, page));
    }
    let limit = data.cards.len().max(1);
    let query = Query { text: asked.text, language, offset: 0, limit, hidden: &data.hidden };
    let hits = ctx.index().search(&query)?;
    let cards = hits.hits.iter().filter_map(|hit| data.cards.get(&hit.service));
    let found = part(cards, data, category, page);
    Ok(Found { corrected: hits.corrected(asked.text), ..found })
}

/// One page of those cards, in their order, that have the category.
fn part<'a>(
    cards: impl Iterator<Item = &'a Arc<Card>>,
    data: &PublicData,
    category: &str,
    page: usize,
) -> Found {
    let all: Vec<&Arc<Card>> =
        cards.filter(|card| data.belongs_to(&card.categories, category)).collect();
    let cards = all.iter().skip((page - 1) * PAGE_SIZE).take(PAGE_SIZE).copied().cloned().collect();
    Found { total: all.len(), cards, page, corrected: None }
}

//! The search page.

use service_manual_app::queries::search::{Asked, PAGE_SIZE, search};
use service_manual_render::pages::paging::Part;
use service_manual_render::pages::search::SearchPage;

use crate::call::{Call, PageResult, answer};
use crate::pages::cards;

/// The longest query that is searched for, in characters; the rest is left out.
const LONGEST: usize = 500;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let language = call.language();
    let typed = call.query("q").unwrap_or_default();
    let text: String = typed.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let asked_for = call.query("category").and_then(|code| data.category(code));
    let category = asked_for.map(|term| term.code.as_str());
    let asked = Asked { text: &text, category, page: call.page_number() };
    let found = search(call.ctx(), &data, language, &asked)?;
    let mut frame = call.frame();
    // A page of results is for people who search, not for search engines.
    frame.indexable = text.is_empty() && found.page == 1;
    frame.search_text.clone_from(&text);
    answer(&SearchPage {
        frame,
        category: category.map(str::to_owned),
        categories: cards::categories(&data, language),
        cards: found.cards.iter().filter_map(|card| cards::card(card, language)).collect(),
        part: Part { page: found.page, size: PAGE_SIZE, total: found.total },
        suggestion: found.corrected,
        text,
    })
}

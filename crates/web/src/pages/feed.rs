//! The latest services for feed readers, and how browsers search from their address bar.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_app::public_data::{Card, PublicData};
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;
use service_manual_render::machines::{Feed, FeedEntry, OpenSearch, xml};

use crate::call::{Call, PageResult};

/// How many services the feed has: more than change between two visits of a reader.
const ENTRIES: usize = 30;

pub(crate) async fn latest(call: Call) -> PageResult {
    let (data, language) = (call.ctx().public_data(), call.language());
    let cards = data.latest().take(ENTRIES);
    let entries: Vec<FeedEntry> = cards.filter_map(|card| entry(&data, card, language)).collect();
    let feed = Feed {
        language,
        public_address: call.ctx().public_address().to_owned(),
        // A feed must have a time even if it has nothing else.
        updated: entries.first().map_or(Instant::from_milliseconds(0), |first| first.updated),
        entries,
    };
    let body = xml(&feed).map_err(Error::from)?;
    Ok(([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], body).into_response())
}

fn entry(data: &PublicData, card: &Card, language: Language) -> Option<FeedEntry> {
    let (text_language, text) = card.texts.best(language)?;
    let category = |code| data.category_label(code, language).to_owned();
    Some(FeedEntry {
        code: card.code.as_str().to_owned(),
        slug: text.slug.as_str().to_owned(),
        text_language,
        name: text.name.clone(),
        summary: text.summary.clone(),
        organiser: card.organiser_name.text(language).to_owned(),
        categories: card.categories.iter().map(category).collect(),
        updated: card.confirmed_at,
    })
}

pub(crate) async fn open_search(call: Call) -> PageResult {
    let public_address = call.ctx().public_address().to_owned();
    let description = OpenSearch { language: call.language(), public_address };
    let body = xml(&description).map_err(Error::from)?;
    let media_type = "application/opensearchdescription+xml; charset=utf-8";
    Ok(([(CONTENT_TYPE, media_type)], body).into_response())
}

//! A browser tells which hit of a search is opened, by its place. Links of hits stay plain links:
//! without scripts nothing is told.

use axum::http::StatusCode;
use axum::response::IntoResponse;

use service_manual_app::queries::search::without_unknown;
use service_manual_domain::query_log::LoggedSearch;
use service_manual_domain::search::SearchRequest;

use crate::call::{Call, PageResult};
use crate::form::Typed;

/// The field that is no part of the search.
const POSITION: &str = "position";

/// Counts an opened hit. The answer is the same whatever comes.
pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let asked = typed.pairs().filter(|(name, _)| *name != POSITION);
    let (mut request, mut unread) = SearchRequest::read(asked);
    without_unknown(&call.ctx().public_data(), &mut request, &mut unread);
    let search = LoggedSearch::of(&request, call.language());
    if let (Some(search), Ok(position)) = (search, typed.value(POSITION).parse()) {
        call.ctx().searches().clicked(call.ctx().now(), &search, position);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

//! Searches are counted where answers leave, because most come from the page cache.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::HeaderName;
use axum::middleware::Next;
use axum::response::Response;

use service_manual_domain::query_log::LoggedSearch;

use crate::Site;

/// Says that a browser asks for a page that nobody may ever see.
const SEC_PURPOSE: HeaderName = HeaderName::from_static("sec-purpose");

/// An answer to a search that is to be counted: the search, and how many services it found.
#[derive(Debug, Clone)]
pub(crate) struct CountedSearch(pub(crate) LoggedSearch, pub(crate) usize);

/// Counts the searches among the answers.
pub(crate) async fn count(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_read = *request.method() == Method::GET && !request.headers().contains_key(SEC_PURPOSE);
    let response = next.run(request).await;
    if let (true, Some(CountedSearch(search, hits))) = (is_read, response.extensions().get()) {
        site.ctx().searches().searched(site.ctx().now(), search, *hits);
    }
    response
}

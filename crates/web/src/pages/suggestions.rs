//! Suggestions for the script of the search box.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde_json::json;

use service_manual_app::queries::search::{Suggestion, suggest};
use service_manual_domain::search::SearchRequest;
use service_manual_render::urls;

use crate::call::{Call, PageResult};

/// Letters of what was typed that are read.
const LONGEST: usize = 100;

pub(crate) async fn get(call: Call) -> PageResult {
    let data = call.ctx().public_data();
    let (t, language) = (call.t(), call.language());
    let typed: String = call.query("q").unwrap_or_default().chars().take(LONGEST).collect();
    let found = suggest(call.ctx(), &data, language, &typed)?;
    let one = |suggestion: &Suggestion| match suggestion {
        Suggestion::Word(word) => json!({
            "text": word,
            "kind": t.search_suggested_word(),
            "href": urls::search_for(language, &SearchRequest::for_text(word)),
            "language": language.code(),
        }),
        Suggestion::Category { code, label } => json!({
            "text": label,
            "kind": t.search_suggested_category(),
            "href": urls::search_category(language, code),
            "language": language.code(),
        }),
        Suggestion::Service { name, language: of_name, slug } => json!({
            "text": name,
            "kind": t.search_suggested_service(),
            "href": urls::service(language, slug.as_str()),
            "language": of_name.code(),
        }),
    };
    let suggestions: Vec<_> = found.iter().map(one).collect();
    let status = t.search_suggestions_count(suggestions.len());
    let answer = json!({ "suggestions": suggestions, "status": status });
    Ok(([(CONTENT_TYPE, "application/json")], answer.to_string()).into_response())
}

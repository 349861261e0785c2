//! For those who watch over the program.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::Site;

/// The process lives.
pub(crate) async fn live() -> &'static str {
    "live"
}

/// The process can answer: the database does.
pub(crate) async fn ready(State(site): State<Site>) -> Response {
    match position(&site).await {
        Ok(_) => "ready".into_response(),
        Err(error) => {
            tracing::error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer").into_response()
        }
    }
}

async fn position(site: &Site) -> service_manual_app::Result<i64> {
    service_manual_app::queries::health::database_answers(site.ctx()).await
}

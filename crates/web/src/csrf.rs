//! Forms of other sites are refused (spec 6, security). Browsers say with every form which site it
//! comes from, in `Sec-Fetch-Site` or `Origin`; `tower_http` compares that with ours. What it lets
//! pass and we do not is a form that says nothing and yet comes with a session: it can be checked
//! by nothing, and acts for a person.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::http::header::{HeaderName, ORIGIN};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::csrf::ProtectionError;

use crate::error::Failure;
use crate::{Site, cookies};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The answer to a form that says it comes from another site.
pub(crate) fn refused(_: ProtectionError) -> Response {
    Failure::ForeignForm.into_response()
}

/// Refuses what comes with a session and does not say from where. Links are not forms: they
/// change nothing.
pub(crate) async fn check(State(site): State<Site>, request: Request, next: Next) -> Response {
    let only_looks = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    let tells = [SEC_FETCH_SITE, ORIGIN]
        .iter()
        .any(|name| headers.get(name).is_some_and(|value| !value.is_empty()));
    let has_session = cookies::session(headers, site.options().https).is_some();
    if has_session && !only_looks && !tells {
        return Failure::ForeignForm.into_response();
    }
    next.run(request).await
}

//! What went wrong, as a page with a way on. Errors of the application become pages here and
//! nowhere else; the detail goes to the log.

use axum::extract::{Extension, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use service_manual_app::Error;
use service_manual_domain::policy::Denied;
use service_manual_render::frame::Flash;
use service_manual_render::pages::error::{ErrorKind, ErrorPage};
use service_manual_render::{Page, urls};

use crate::call::{frame, redirect};
use crate::visit::Visit;
use crate::{cookies, headers};

/// Why a request gets no page of its own.
#[derive(Debug, Clone)]
pub(crate) enum Failure {
    /// The form is not one of ours.
    BadRequest,
    /// The form comes from another site, or does not say from where.
    ForeignForm,
    /// The form is larger than any of ours.
    TooLarge,
    /// The address takes no such method.
    WrongMethod,
    /// A use case or query said so.
    App(std::sync::Arc<Error>),
}

impl Failure {
    /// Whether the password has to be typed again first.
    pub(crate) fn asks_for_password(&self) -> bool {
        matches!(self, Self::App(error) if matches!(**error, Error::ConfirmFirst))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::App(std::sync::Arc::new(error))
    }
}

impl IntoResponse for Failure {
    /// An empty answer that [`show_pages`] replaces: only there the visit is known.
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The answer to an address that no route has.
pub(crate) async fn not_found() -> Failure {
    Error::NotFound.into()
}

/// The answer to a method that the route does not have.
pub(crate) async fn wrong_method() -> Failure {
    Failure::WrongMethod
}

/// Replaces failures by their pages.
pub(crate) async fn show_pages(
    Extension(visit): Extension<Visit>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Failure>() {
        Some(failure) => page(&visit, &failure),
        None => response,
    }
}

fn page(visit: &Visit, failure: &Failure) -> Response {
    let Failure::App(error) = failure else {
        if matches!(failure, Failure::ForeignForm) {
            // A proxy that changes the host name brings this about, too.
            tracing::warn!(request.id = %visit.id, "a form of another site was refused");
        }
        return show(visit, kind_of(failure));
    };
    match &**error {
        Error::Denied(Denied::SignIn) => to_sign_in(visit),
        Error::Internal(detail) => {
            tracing::error!(request.id = %visit.id, detail, "a request failed");
            show(visit, ErrorKind::Internal { request: visit.id })
        }
        _ => show(visit, kind_of(failure)),
    }
}

fn kind_of(failure: &Failure) -> ErrorKind {
    let error = match failure {
        Failure::BadRequest | Failure::ForeignForm => return ErrorKind::BadRequest,
        Failure::TooLarge => return ErrorKind::TooLarge,
        Failure::WrongMethod => return ErrorKind::WrongMethod,
        Failure::App(error) => error,
    };
    match &**error {
        Error::NotFound => ErrorKind::NotFound,
        Error::Denied(_) | Error::Deactivated | Error::ConfirmFirst => ErrorKind::Forbidden,
        Error::Conflict | Error::NotAllowedFrom(_) => ErrorKind::Conflict,
        Error::Invalid(_) => ErrorKind::Invalid,
        Error::TooManyRequests { until } => ErrorKind::TooManyRequests { retry_at: *until },
        Error::Internal(_) => ErrorKind::Unavailable,
    }
}

/// The answer while nobody can be found in the database.
pub(crate) fn unavailable(visit: &Visit) -> Response {
    show(visit, ErrorKind::Unavailable)
}

fn show(visit: &Visit, kind: ErrorKind) -> Response {
    let frame = frame(visit, urls::FRONT.in_all(&[]));
    let status = StatusCode::from_u16(kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let html = ErrorPage { frame, kind }.to_html().unwrap_or_default();
    let mut response = (status, Html(html)).into_response();
    if let ErrorKind::TooManyRequests { retry_at } = kind {
        headers::retry_after(&mut response, retry_at.since(visit.site.ctx().now()));
    }
    response
}

/// The sign-in page, which leads back here afterwards; a form that was sent leads to its page.
fn to_sign_in(visit: &Visit) -> Response {
    let next = visit.is_get.then_some(visit.address.as_str());
    let path = urls::sign_in(visit.language, next);
    let Ok(mut response) = redirect(StatusCode::SEE_OTHER, &path) else {
        return show(visit, ErrorKind::NotFound);
    };
    let https = visit.site.options().https;
    let ended = visit.session_ended.then_some(Flash::SessionEnded);
    if let Some(cookie) = ended.and_then(|flash| cookies::set_flash(flash, https)) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    response
}

//! Typing the password again before something sensitive.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use service_manual_app::Error;
use service_manual_app::accounts::confirm;
use service_manual_render::forms::FormState;
use service_manual_render::pages::account::{ConfirmPage, KeptForm, ResumePage, Resumed};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with, frame};
use crate::error::Failure;
use crate::form::Typed;
use crate::headers::retry_after;
use crate::kept::{self, own_path};
use crate::routes::FORM_LIMIT;
use crate::visit::Visit;

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let (caller, signed_in) = (call.caller(), call.signed_in()?);
    let done = confirm::confirm(call.ctx(), &caller, signed_in, typed.value("password"));
    let (status, problems, blocked_until) = match done.await {
        Ok(()) => return go_on(&call, &typed),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems, None),
        Err(Error::TooManyRequests { until }) => {
            (StatusCode::TOO_MANY_REQUESTS, Vec::new(), Some(until))
        }
        Err(error) => return Err(error.into()),
    };
    let page = ConfirmPage {
        frame: call.frame(),
        form: FormState::new().with_problems(problems),
        next: own_path(typed.value("next")).unwrap_or_default(),
        kept: kept::within(&typed),
        blocked_until,
    };
    let mut response = answer_with(status, &page)?;
    if let Some(until) = blocked_until {
        retry_after(&mut response, until.since(call.ctx().now()));
    }
    Ok(response)
}

fn go_on(call: &Call, typed: &Typed) -> PageResult {
    if let Some(kept) = kept::within(typed) {
        let after = Resumed::Confirmed;
        return answer(&ResumePage { frame: call.frame(), kept, after });
    }
    let next = own_path(typed.value("next"));
    call.go_to(&next.unwrap_or_else(|| urls::start(call.language())), None)
}

/// Runs a request of a signed-in person. Should it need the password first, the answer asks for it
/// and keeps the form.
pub(crate) async fn or_ask(visit: &Visit, request: Request, next: Next) -> Response {
    let keeps = !visit.is_get && kept::can_travel(request.headers());
    let (request, body) = if keeps {
        let (parts, body) = request.into_parts();
        let Ok(body) = to_bytes(body, FORM_LIMIT).await else {
            return Failure::TooLarge.into_response();
        };
        (Request::from_parts(parts, Body::from(body.clone())), Some(body))
    } else {
        (request, None)
    };
    let response = next.run(request).await;
    let asks = response.extensions().get::<Failure>().is_some_and(Failure::asks_for_password);
    if asks { ask(visit, body) } else { response }
}

fn ask(visit: &Visit, body: Option<Bytes>) -> Response {
    let kept: Option<KeptForm> = body.map(|body| kept::of_body(&visit.address, &body));
    let page = ConfirmPage {
        frame: frame(visit, urls::CONFIRM.in_all(&[])),
        form: FormState::new(),
        next: if visit.is_get { visit.address.clone() } else { String::new() },
        kept,
        blocked_until: None,
    };
    answer_with(StatusCode::FORBIDDEN, &page).into_response()
}

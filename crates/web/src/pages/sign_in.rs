//! Signing in and out.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use service_manual_app::Error;
use service_manual_app::accounts::{sign_in, sign_out};
use service_manual_domain::policy::Denied;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{
    KeptForm, ResumePage, Resumed, SignInPage, SignInRefusal,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with, frame};
use crate::error::Failure;
use crate::form::Typed;
use crate::headers::retry_after;
use crate::kept::{self, own_path};
use crate::routes::FORM_LIMIT;
use crate::visit::Visit;

pub(crate) async fn get(call: Call) -> PageResult {
    let next = own_path(call.query("next").unwrap_or_default());
    if call.is_signed_in() {
        return call.go_to(&next.unwrap_or_else(|| urls::start(call.language())), None);
    }
    let next = next.unwrap_or_default();
    let form = FormState::new();
    answer(&SignInPage { frame: call.frame(), form, next, refusal: None, kept: None })
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let caller = call.caller();
    let done = sign_in::sign_in(call.ctx(), &caller, typed.value("email"), typed.value("password"));
    let (status, problems, refusal) = match done.await {
        Ok(token) => {
            if let Some(kept) = kept::within(&typed) {
                return resume(&call, kept, &token);
            }
            let next = own_path(typed.value("next"));
            let path = next.unwrap_or_else(|| urls::start(call.language()));
            return call.go_signed_in(&path, &token, None);
        }
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems, None),
        Err(Error::Deactivated) => {
            (StatusCode::FORBIDDEN, Vec::new(), Some(SignInRefusal::Deactivated))
        }
        Err(Error::TooManyRequests { until }) => {
            let refusal = SignInRefusal::Blocked { until };
            (StatusCode::TOO_MANY_REQUESTS, Vec::new(), Some(refusal))
        }
        Err(error) => return Err(error.into()),
    };
    let next = own_path(typed.value("next")).unwrap_or_default();
    let form = typed.state(problems);
    let mut response = answer_with(
        status,
        &SignInPage { frame: call.frame(), form, next, refusal, kept: kept::within(&typed) },
    )?;
    if let Some(SignInRefusal::Blocked { until }) = refusal {
        retry_after(&mut response, until.since(call.ctx().now()));
    }
    Ok(response)
}

pub(crate) async fn sign_out(call: Call) -> PageResult {
    sign_out::sign_out(call.ctx(), &call.caller(), call.signed_in()?).await?;
    call.go_signed_out(&urls::front(call.language()), Flash::SignedOut)
}

/// The answer to somebody who is not signed in. A form in which something was typed goes through
/// signing in; everything else is asked for again afterwards.
pub(crate) async fn instead_of(visit: Visit, request: Request) -> Response {
    let kept = match to_bytes(request.into_body(), FORM_LIMIT).await {
        Ok(body) if !visit.is_get => Some(kept::of_body(&visit.address, &body)),
        Ok(_) => None,
        Err(_) => return Failure::TooLarge.into_response(),
    };
    let Some(kept) = kept.filter(kept::holds_anything) else {
        return Failure::from(Error::Denied(Denied::SignIn)).into_response();
    };
    let page = SignInPage {
        frame: frame(&visit, urls::SIGN_IN.in_all(&[])),
        form: FormState::new(),
        next: String::new(),
        refusal: None,
        kept: Some(kept),
    };
    answer_with(StatusCode::FORBIDDEN, &page).into_response()
}

/// Signed in, with a form that waits to be sent.
fn resume(call: &Call, kept: KeptForm, token: &Token) -> PageResult {
    let response = answer(&ResumePage { frame: call.frame(), kept, after: Resumed::SignedIn })?;
    Ok(call.with_session(response, token))
}

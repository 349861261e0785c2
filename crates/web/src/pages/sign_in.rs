//! Signing in and out.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::accounts::{sign_in, sign_out};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{SignInPage, SignInRefusal};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::Typed;
use crate::headers::retry_after;

pub(crate) async fn get(call: Call) -> PageResult {
    let next = own_path(call.query("next").unwrap_or_default());
    if call.is_signed_in() {
        return call.go_to(&next.unwrap_or_else(|| urls::start(call.language())), None);
    }
    let next = next.unwrap_or_default();
    let form = FormState::new();
    answer(&SignInPage { frame: call.frame(), form, next, refusal: None })
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let caller = call.caller();
    let done = sign_in::sign_in(call.ctx(), &caller, typed.value("email"), typed.value("password"));
    let (status, problems, refusal) = match done.await {
        Ok(token) => {
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
    let mut response =
        answer_with(status, &SignInPage { frame: call.frame(), form, next, refusal })?;
    if let Some(SignInRefusal::Blocked { until }) = refusal {
        retry_after(&mut response, until.since(call.ctx().now()));
    }
    Ok(response)
}

pub(crate) async fn sign_out(call: Call) -> PageResult {
    sign_out::sign_out(call.ctx(), &call.caller(), call.signed_in()?).await?;
    call.go_signed_out(&urls::front(call.language()), Flash::SignedOut)
}

/// A path of ours to go to after signing in. Anything that could lead elsewhere is dropped.
fn own_path(text: &str) -> Option<String> {
    let safe = text.starts_with('/')
        && !text.starts_with("//")
        && !text.contains(['\\', '\r', '\n'])
        && text.is_ascii();
    safe.then(|| text.to_owned())
}

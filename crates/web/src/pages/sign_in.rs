//! Signing in and out.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use service_manual_app::Error;
use service_manual_app::accounts::second_factor::prove;
use service_manual_app::accounts::sign_in::{Cookies, PasswordWasRight};
use service_manual_app::accounts::{sign_in, sign_out};
use service_manual_domain::policy::Denied;
use service_manual_domain::problem::Problem;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{ResumePage, Resumed, SignInPage, SignInRefusal};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with, frame};
use crate::error::Failure;
use crate::form::Typed;
use crate::headers::retry_after;
use crate::kept::{self, own_path};
use crate::pages::second_step::{self, Baggage};
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
    let (email, password, device) = (typed.value("email"), typed.value("password"), call.device());
    let caller = call.caller();
    let done = sign_in::sign_in(call.ctx(), &caller, email, password, device.as_ref()).await;
    let baggage = Baggage::of(&typed);
    match done {
        Ok(PasswordWasRight::SignedIn(cookies)) => land(&call, &cookies, baggage),
        Ok(PasswordWasRight::SecondFactor(waiting)) => second_step(&call, &waiting, baggage).await,
        Err(Error::Invalid(problems)) => {
            refuse(&call, StatusCode::UNPROCESSABLE_ENTITY, &typed, problems, None)
        }
        Err(Error::Deactivated) => {
            let refusal = Some(SignInRefusal::Deactivated);
            refuse(&call, StatusCode::FORBIDDEN, &typed, Vec::new(), refusal)
        }
        Err(Error::TooManyRequests { until }) => {
            let refusal = Some(SignInRefusal::Blocked { until });
            refuse(&call, StatusCode::TOO_MANY_REQUESTS, &typed, Vec::new(), refusal)
        }
        Err(error) => Err(error.into()),
    }
}

/// The sign-in form again.
fn refuse(
    call: &Call,
    status: StatusCode,
    typed: &Typed,
    problems: Vec<Problem>,
    refusal: Option<SignInRefusal>,
) -> PageResult {
    let Baggage { next, kept } = Baggage::of(typed);
    let form = typed.state(problems);
    let page = SignInPage { frame: call.frame(), form, next, refusal, kept };
    let mut response = answer_with(status, &page)?;
    if let Some(SignInRefusal::Blocked { until }) = refusal {
        retry_after(&mut response, until.since(call.ctx().now()));
    }
    Ok(response)
}

/// On to the second step; a form that waits goes along.
async fn second_step(call: &Call, waiting: &Token, baggage: Baggage) -> PageResult {
    let offer = prove::offer(call.ctx(), waiting).await?.ok_or(Error::NotFound)?;
    let response = if baggage.kept.is_some() {
        answer(&second_step::page(call, offer, baggage, Vec::new(), None))?
    } else {
        let next = (!baggage.next.is_empty()).then_some(baggage.next.as_str());
        call.go_to(&urls::sign_in_code(call.language(), next), None)?
    };
    Ok(call.with_waiting_sign_in(response, waiting))
}

/// Signed in: on to the form that waits, or to where the person wanted to go.
pub(super) fn land(call: &Call, cookies: &Cookies, baggage: Baggage) -> PageResult {
    let response = match baggage.kept {
        Some(kept) => {
            let after = Resumed::SignedIn;
            answer(&ResumePage { frame: call.frame(), kept, after })?
        }
        None if baggage.next.is_empty() => call.go_to(&urls::start(call.language()), None)?,
        None => call.go_to(&baggage.next, None)?,
    };
    Ok(call.with_sign_in(response, cookies))
}

pub(crate) async fn sign_out(call: Call) -> PageResult {
    sign_out::sign_out(call.ctx(), &call.caller(), call.signed_in()?).await?;
    call.go_signed_out(&urls::front(call.language()), Flash::SignedOut)
}

/// The answer to somebody who is not signed in. A form in which something was typed goes through
/// signing in; everything else is asked for again afterwards.
pub(crate) async fn instead_of(visit: Visit, request: Request) -> Response {
    if !visit.is_get && !kept::can_travel(request.headers()) {
        return Failure::from(Error::Denied(Denied::SignIn)).into_response();
    }
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

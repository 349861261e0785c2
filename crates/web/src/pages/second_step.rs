//! The second step of signing in, after the password.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use service_manual_app::Error;
use service_manual_app::accounts::second_factor::prove::{self, Offer, Proof};
use service_manual_domain::problem::Problem;
use service_manual_domain::time::Instant;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{KeptForm, SignInCodePage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;
use crate::headers::retry_after;
use crate::kept::{self, own_path};
use crate::pages::sign_in::land;

/// What travels with the second step.
#[derive(Default)]
pub(super) struct Baggage {
    pub(super) next: String,
    pub(super) kept: Option<KeptForm>,
}

impl Baggage {
    pub(super) fn of(typed: &Typed) -> Self {
        let next = own_path(typed.value("next")).unwrap_or_default();
        Self { next, kept: kept::within(typed) }
    }
}

pub(crate) async fn get(call: Call) -> PageResult {
    let next = own_path(call.query("next").unwrap_or_default()).unwrap_or_default();
    show(&call, Baggage { next, kept: None }).await
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let Some(waiting) = call.waiting_sign_in() else { return start_again(&call) };
    let credential = typed.value("credential");
    let proof = if credential.is_empty() {
        Proof::Code(typed.value("code"))
    } else {
        Proof::Passkey(credential)
    };
    let device = call.device();
    let done = prove::prove(call.ctx(), &call.caller(), &waiting, device.as_ref(), proof).await;
    let baggage = Baggage::of(&typed);
    match done {
        Ok(cookies) => land(&call, &cookies, baggage),
        Err(Error::NotFound) => start_again(&call),
        Err(Error::Invalid(problems)) => {
            refuse(&call, StatusCode::UNPROCESSABLE_ENTITY, baggage, problems, None).await
        }
        Err(Error::TooManyRequests { until }) => {
            let until = Some(until);
            refuse(&call, StatusCode::TOO_MANY_REQUESTS, baggage, Vec::new(), until).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What the browser needs to ask a passkey.
pub(crate) async fn passkey(call: Call) -> PageResult {
    let waiting = call.waiting_sign_in().ok_or(Error::NotFound)?;
    Ok(json(prove::begin_passkey(call.ctx(), &waiting).await?))
}

/// An answer to a script of ours.
pub(super) fn json(text: String) -> Response {
    ([(CONTENT_TYPE, "application/json")], text).into_response()
}

/// The page, for the sign-in that waits.
async fn show(call: &Call, baggage: Baggage) -> PageResult {
    refuse(call, StatusCode::OK, baggage, Vec::new(), None).await
}

async fn refuse(
    call: &Call,
    status: StatusCode,
    baggage: Baggage,
    problems: Vec<Problem>,
    blocked_until: Option<Instant>,
) -> PageResult {
    let Some(waiting) = call.waiting_sign_in() else { return start_again(call) };
    let Some(offer) = prove::offer(call.ctx(), &waiting).await? else {
        return start_again(call);
    };
    let mut response = answer_with(status, &page(call, offer, baggage, problems, blocked_until))?;
    if let Some(until) = blocked_until {
        retry_after(&mut response, until.since(call.ctx().now()));
    }
    Ok(response)
}

/// The page of a sign-in whose password was right in this very request.
pub(super) fn page(
    call: &Call,
    offer: Offer,
    baggage: Baggage,
    problems: Vec<Problem>,
    blocked_until: Option<Instant>,
) -> SignInCodePage {
    SignInCodePage {
        frame: call.frame(),
        form: FormState::new().with_problems(problems),
        totp: offer.totp,
        passkey: offer.passkey,
        next: baggage.next,
        kept: baggage.kept,
        blocked_until,
    }
}

/// Nothing waits any more: back to the password.
fn start_again(call: &Call) -> PageResult {
    call.go_to(&urls::sign_in(call.language(), None), Some(Flash::SignInAnew))
}

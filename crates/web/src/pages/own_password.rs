//! Changing the own password.

use axum::http::StatusCode;

use service_manual_app::accounts::change_password::{change_password, shortest};
use service_manual_domain::problem::Problem;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::OwnPasswordPage;
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn get(call: Call) -> PageResult {
    show(&call, StatusCode::OK, Vec::new()).await
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let (caller, signed_in) = (call.caller(), call.signed_in()?);
    let done = change_password(call.ctx(), &caller, signed_in, typed.value("password")).await;
    match problems_of(done)? {
        Ok(()) => call.go_to(&urls::start(call.language()), Some(Flash::PasswordChanged)),
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, problems).await,
    }
}

async fn show(call: &Call, status: StatusCode, problems: Vec<Problem>) -> PageResult {
    let page = OwnPasswordPage {
        frame: call.frame(),
        shortest: shortest(call.ctx(), &call.caller(), call.signed_in()?).await?,
        form: FormState::new().with_problems(problems),
    };
    answer_with(status, &page)
}

//! A new password by a mailed link.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::accounts::password_reset::{ask, open, reset};
use service_manual_domain::problem::Problem;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::account::{
    PasswordNewPage, PasswordResetAskedPage, PasswordResetPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn get(call: Call) -> PageResult {
    answer(&PasswordResetPage { frame: call.frame(), form: FormState::new() })
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    match problems_of(ask(call.ctx(), &call.caller(), typed.value("email")).await)? {
        Ok(()) => {
            let path = urls::PASSWORD_RESET_ASKED.path(call.language(), &[]);
            call.go_to(&path, None)
        }
        Err(problems) => {
            let page = PasswordResetPage { frame: call.frame(), form: typed.state(problems) };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn asked(call: Call) -> PageResult {
    let minutes = call.ctx().settings().sign_in.reset_link_minutes;
    answer(&PasswordResetAskedPage { frame: call.frame(), minutes })
}

pub(crate) async fn link(call: Call) -> PageResult {
    show(&call, StatusCode::OK, Vec::new()).await
}

pub(crate) async fn set(call: Call, typed: Typed) -> PageResult {
    let done = reset(call.ctx(), &call.caller(), &token(&call), typed.value("password")).await;
    match done {
        Ok(()) => {
            let path = urls::sign_in(call.language(), None);
            call.go_signed_out(&path, Flash::PasswordReset)
        }
        Err(Error::Invalid(problems)) => {
            show(&call, StatusCode::UNPROCESSABLE_ENTITY, problems).await
        }
        Err(Error::Conflict) => show(&call, StatusCode::OK, Vec::new()).await,
        Err(error) => Err(error.into()),
    }
}

async fn show(call: &Call, status: StatusCode, problems: Vec<Problem>) -> PageResult {
    let shortest = open(call.ctx(), &token(call)).await?;
    let status = if shortest.is_some() { status } else { StatusCode::GONE };
    let page = PasswordNewPage {
        frame: call.frame(),
        token: call.value("token").to_owned(),
        shortest,
        form: FormState::new().with_problems(problems),
    };
    answer_with(status, &page)
}

fn token(call: &Call) -> Token {
    Token::received(call.value("token"))
}

//! Registering with an invitation.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::accounts::register::{
    InvitationPage, TypedRegistration, open_invitation, register,
};
use service_manual_domain::account::invitation::{Invitation, Unusable};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::invitation::{
    self as page, ClosedInvitation, ClosedInvitationPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::Typed;

pub(crate) async fn get(call: Call) -> PageResult {
    show(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let registration = TypedRegistration {
        password: typed.text("password"),
        first_name: typed.text("first_name"),
        last_name: typed.text("last_name"),
        work_title: typed.text("work_title"),
        acknowledged: typed.is_ticked("privacy"),
    };
    match register(call.ctx(), &call.caller(), &token(&call), &registration).await {
        Ok(session) => {
            let start = urls::start(call.language());
            call.go_signed_in(&start, &session, Some(Flash::Registered))
        }
        Err(Error::Invalid(problems)) => {
            show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
        Err(Error::Conflict) => show(&call, StatusCode::CONFLICT, typed.state(Vec::new())).await,
        Err(error) => Err(error.into()),
    }
}

async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    match open_invitation(call.ctx(), &token(call)).await? {
        InvitationPage::Usable(found) => show_form(call, status, form, &found.0, &found.1),
        InvitationPage::Unusable { why } => show_closed(call, StatusCode::GONE, reason(why)),
        InvitationPage::Unknown => {
            show_closed(call, StatusCode::NOT_FOUND, ClosedInvitation::Unknown)
        }
    }
}

fn show_form(
    call: &Call,
    status: StatusCode,
    form: FormState,
    invitation: &Invitation,
    organisation: &Organisation,
) -> PageResult {
    let page = page::InvitationPage {
        frame: call.frame(),
        token: call.value("token").to_owned(),
        organisation: organisation.name.text(call.language()).to_owned(),
        role: invitation.role,
        email: invitation.email.as_str().to_owned(),
        form,
    };
    answer_with(status, &page)
}

fn show_closed(call: &Call, status: StatusCode, reason: ClosedInvitation) -> PageResult {
    answer_with(status, &ClosedInvitationPage { frame: call.frame(), reason })
}

const fn reason(why: Unusable) -> ClosedInvitation {
    match why {
        Unusable::Used => ClosedInvitation::Used,
        Unusable::Revoked => ClosedInvitation::Revoked,
        Unusable::Expired => ClosedInvitation::Expired,
    }
}

fn token(call: &Call) -> Token {
    Token::received(call.value("token"))
}

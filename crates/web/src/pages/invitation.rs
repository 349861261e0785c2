//! What the link of an invitation leads to: registering, joining, declining.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::invitations::decline::decline as decline_invitation;
use service_manual_app::invitations::join::join as join_organisation;
use service_manual_app::invitations::open::{Offer, Opened, open};
use service_manual_app::invitations::register::{TypedRegistration, register};
use service_manual_app::queries::pages;
use service_manual_domain::account::invitation::Unusable;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Localised;
use service_manual_domain::secret::Token;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::invitation::{
    ClosedInvitation, ClosedInvitationPage, InvitationOffer, JoinPage, RegisterPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;
use crate::form::Typed;
use crate::pages::page_blocks;

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
        notice_version: typed.value("notice_version").parse().unwrap_or_default(),
        language: call.language(),
    };
    let (caller, device) = (call.caller(), call.device());
    match register(call.ctx(), &caller, &token(&call), &registration, device.as_ref()).await {
        Ok(cookies) => {
            let start = call.go_to(&urls::start(call.language()), Some(Flash::Registered))?;
            Ok(call.with_sign_in(start, &cookies))
        }
        Err(Error::Invalid(problems)) => {
            show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
        Err(Error::Conflict) => show(&call, StatusCode::CONFLICT, typed.state(Vec::new())).await,
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn join(call: Call) -> PageResult {
    let joined = join_organisation(call.ctx(), &call.caller(), &token(&call)).await;
    let start = urls::start(call.language());
    match joined {
        Ok(_) => call.go_to(&start, Some(Flash::InvitationAccepted)),
        Err(error) => to_page(&call, error),
    }
}

pub(crate) async fn decline(call: Call) -> PageResult {
    match decline_invitation(call.ctx(), &call.caller(), &token(&call)).await {
        Ok(()) => call.go_to(&urls::invitation(call.language(), call.value("token")), None),
        Err(error) => to_page(&call, error),
    }
}

/// Back to the page of the link, which says how things stand now.
fn to_page(call: &Call, error: Error) -> PageResult {
    match error {
        Error::Conflict => {
            call.go_to(&urls::invitation(call.language(), call.value("token")), None)
        }
        other => Err(other.into()),
    }
}

/// The page of the link as things stand; `status` is that of the registration form.
async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    match open(call.ctx(), &call.caller(), &token(call)).await? {
        Opened::Register(found) => show_form(call, status, form, &found).await,
        Opened::Join(found) => {
            let offer = offer(call, &found);
            answer_with(StatusCode::OK, &JoinPage { frame: call.frame(), offer })
        }
        other => {
            let (status, reason) = closed(call, other)?;
            answer_with(status, &ClosedInvitationPage { frame: call.frame(), reason })
        }
    }
}

async fn show_form(call: &Call, status: StatusCode, form: FormState, found: &Offer) -> PageResult {
    let notice = pages::show(call.ctx(), InfoPage::Privacy, call.language()).await?;
    let email = found.invitation.email.as_ref().ok_or(Error::NotFound)?;
    let page = RegisterPage {
        frame: call.frame(),
        offer: offer(call, found),
        email: email.as_str().to_owned(),
        notice: page_blocks::texts(call, &notice.blocks, call.language()),
        notice_version: notice.version,
        form,
    };
    answer_with(status, &page)
}

fn offer(call: &Call, found: &Offer) -> InvitationOffer {
    let process = found.process.as_ref().and_then(|process| process.best(call.language()));
    InvitationOffer {
        token: call.value("token").to_owned(),
        organisation: found.organisation.name.text(call.language()).to_owned(),
        role: found.invitation.role,
        ends_on: found.invitation.ends_on,
        process: process.map(|(language, text)| (language, text.clone())),
    }
}

fn closed(call: &Call, opened: Opened) -> Result<(StatusCode, ClosedInvitation), Failure> {
    let name = |name: &Localised<String>| name.text(call.language()).to_owned();
    Ok(match opened {
        Opened::Unknown => (StatusCode::NOT_FOUND, ClosedInvitation::Unknown),
        Opened::Closed { why, organisation } => unusable(why, name(&organisation)),
        Opened::SomebodyElse { organisation } => {
            let organisation = name(&organisation);
            (StatusCode::FORBIDDEN, ClosedInvitation::SomebodyElse { organisation })
        }
        Opened::SignIn { organisation } => {
            let (organisation, token) = (name(&organisation), call.value("token").to_owned());
            (StatusCode::OK, ClosedInvitation::SignIn { organisation, token })
        }
        Opened::Deactivated { organisations } => {
            let organisations = organisations.iter().map(name).collect();
            (StatusCode::FORBIDDEN, ClosedInvitation::Deactivated { organisations })
        }
        Opened::AlreadyMember { organisation } => {
            let organisation = name(&organisation);
            (StatusCode::OK, ClosedInvitation::AlreadyMember { organisation })
        }
        Opened::Join(_) | Opened::Register(_) => return Err(Error::NotFound.into()),
    })
}

fn unusable(why: Unusable, organisation: String) -> (StatusCode, ClosedInvitation) {
    match why {
        Unusable::NotApproved => {
            (StatusCode::FORBIDDEN, ClosedInvitation::NotApproved { organisation })
        }
        Unusable::Used => (StatusCode::GONE, ClosedInvitation::Used { organisation }),
        Unusable::Declined => (StatusCode::GONE, ClosedInvitation::Declined { organisation }),
        Unusable::Revoked => (StatusCode::GONE, ClosedInvitation::Revoked { organisation }),
        Unusable::Expired => (StatusCode::GONE, ClosedInvitation::Expired { organisation }),
    }
}

fn token(call: &Call) -> Token {
    Token::received(call.value("token"))
}

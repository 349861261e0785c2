//! Inviting people, and taking invitations back.

use axum::http::StatusCode;

use service_manual_app::accounts::invite::{InviteResult, TypedInvitations, invite};
use service_manual_app::accounts::revoke_invitation::revoke_invitation;
use service_manual_app::queries::organisations::to_invite_to;
use service_manual_domain::account::Role;
use service_manual_domain::ids::OrganisationId;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::invite::{
    InviteOutcome, InvitePage, InviteResultPage, InviteResultRow,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn get(call: Call) -> PageResult {
    let form = FormState::new().with("language", call.language().code());
    show(&call, StatusCode::OK, form).await
}

pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let id: OrganisationId = call.id()?;
    let invitations = TypedInvitations {
        role: typed.text("role"),
        language: typed.text("language"),
        addresses: typed.text("addresses"),
        message: typed.text("message"),
    };
    match problems_of(invite(call.ctx(), &call.caller(), id, &invitations).await)? {
        Ok(results) => show_results(&call, id, results).await,
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await,
    }
}

pub(crate) async fn revoke(call: Call) -> PageResult {
    let organisation = revoke_invitation(call.ctx(), &call.caller(), call.id()?).await?;
    let path = urls::organisation(call.language(), organisation);
    call.go_to(&path, Some(Flash::InvitationRevoked))
}

async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let organisation = to_invite_to(call.ctx(), &call.caller(), call.id()?).await?;
    let kind = organisation.kind;
    let page = InvitePage {
        frame: call.frame(),
        organisation: organisation.id,
        organisation_name: organisation.name.text(call.language()).to_owned(),
        roles: Role::ALL.into_iter().filter(|role| role.exists_in(kind)).collect(),
        addresses_at_once: call.ctx().settings().invitations.addresses_at_once,
        form,
    };
    answer_with(status, &page)
}

async fn show_results(
    call: &Call,
    id: OrganisationId,
    results: Vec<(String, InviteResult)>,
) -> PageResult {
    let organisation = to_invite_to(call.ctx(), &call.caller(), id).await?;
    let row = |(address, result)| InviteResultRow { address, outcome: outcome(result) };
    answer(&InviteResultPage {
        frame: call.frame(),
        organisation: id,
        organisation_name: organisation.name.text(call.language()).to_owned(),
        rows: results.into_iter().map(row).collect(),
    })
}

const fn outcome(result: InviteResult) -> InviteOutcome {
    match result {
        InviteResult::Invited => InviteOutcome::Invited,
        InviteResult::AlreadyMember => InviteOutcome::AlreadyMember,
        InviteResult::AlreadyInvited => InviteOutcome::AlreadyInvited,
        // The answer names no reason: where else a person has an account is nobody's business.
        InviteResult::HasAccount => InviteOutcome::NotPossible,
        InviteResult::NotAnAddress => InviteOutcome::NotAnAddress,
    }
}

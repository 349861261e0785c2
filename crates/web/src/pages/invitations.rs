//! The invitations of an organisation, and what those who manage its people do with them.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::invitations::approve::approve as approve_invitation;
use service_manual_app::invitations::change::change as change_invitation;
use service_manual_app::invitations::resend::resend as resend_invitation;
use service_manual_app::invitations::revoke::revoke as revoke_invitation;
use service_manual_app::queries::invitations::{self as query, Row, Target, typed_terms};
use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::ids::OrganisationId;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::invitations::{
    ChangeInvitationPage, InvitationRow, InvitationsPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};
use crate::pages::invite::{inviting, roles, terms};

pub(crate) async fn list(call: Call) -> PageResult {
    let list = query::list(call.ctx(), &call.caller(), call.id()?).await?;
    answer(&InvitationsPage {
        frame: call.frame(),
        organisation: inviting(&call, &list.organisation),
        open: list.open.iter().map(row).collect(),
        ended: list.ended.iter().map(row).collect(),
        ended_kept_days: call.ctx().settings().invitations.ended_kept_days,
    })
}

fn row(row: &Row) -> InvitationRow {
    let invitation = &row.invitation;
    InvitationRow {
        id: invitation.id,
        version: invitation.version(),
        email: address(invitation),
        role: invitation.role,
        ends_on: invitation.ends_on,
        invited_on: invitation.invited_at.day(),
        state: row.state,
        valid_until: row.valid_until,
        ended_on: row.ended_on,
        reminders: invitation.reminders,
        can_approve: row.can_approve,
        can_resend: row.can_resend,
    }
}

fn address(invitation: &Invitation) -> String {
    invitation.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default()
}

pub(crate) async fn approve(call: Call, typed: Typed) -> PageResult {
    let seen = typed.value("version");
    let done = approve_invitation(call.ctx(), &call.caller(), call.id()?, seen).await;
    to_list(&call, done, Flash::InvitationApproved)
}

pub(crate) async fn resend(call: Call, typed: Typed) -> PageResult {
    let seen = typed.value("version");
    let done = resend_invitation(call.ctx(), &call.caller(), call.id()?, seen).await;
    to_list(&call, done, Flash::InvitationResent)
}

pub(crate) async fn revoke(call: Call, typed: Typed) -> PageResult {
    let seen = typed.value("version");
    let done = revoke_invitation(call.ctx(), &call.caller(), call.id()?, seen).await;
    to_list(&call, done, Flash::InvitationRevoked)
}

fn to_list(call: &Call, done: Result<OrganisationId, Error>, flash: Flash) -> PageResult {
    let path = urls::invitations(call.language(), done?);
    call.go_to(&path, Some(flash))
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let target = query::to_change(call.ctx(), &call.caller(), call.id()?).await?;
    let stored = typed_terms(&target.invitation);
    let form = FormState::new().with("role", stored.role).with("ends_on", stored.ends_on);
    let version = target.invitation.version();
    show_form(&call, StatusCode::OK, &target, version, form)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, caller) = (call.id()?, call.caller());
    let version = typed.text("version");
    let done = change_invitation(call.ctx(), &caller, id, &version, &terms(&typed)).await;
    match problems_of(done)? {
        Ok(organisation) => to_list(&call, Ok(organisation), Flash::InvitationChanged),
        Err(problems) => {
            let target = query::to_change(call.ctx(), &caller, id).await?;
            let form = typed.state(problems);
            show_form(&call, StatusCode::UNPROCESSABLE_ENTITY, &target, version, form)
        }
    }
}

fn show_form(
    call: &Call,
    status: StatusCode,
    target: &Target,
    version: String,
    form: FormState,
) -> PageResult {
    let page = ChangeInvitationPage {
        frame: call.frame(),
        id: target.invitation.id,
        email: address(&target.invitation),
        organisation: inviting(call, &target.organisation),
        roles: roles(target.organisation.kind),
        experts_need_end: target.experts_need_end,
        version,
        form,
    };
    answer_with(status, &page)
}

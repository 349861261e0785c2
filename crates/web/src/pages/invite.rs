//! Inviting people: the form, the page to check it, sending.

use axum::http::StatusCode;

use service_manual_app::invitations::invite::{
    InviteResult, Invited, TypedInvitations, check, invite,
};
use service_manual_app::queries::invitations::{Destination, destination};
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::TypedTerms;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_render::forms::FormState;
use service_manual_render::pages::invite::{
    InviteCheckPage, InviteOutcome, InvitePage, InviteResultPage, InviteRow, Inviting, STEP,
    STEP_CHANGE, STEP_SEND,
};

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};

/// The fields that travel from the form to the page to check and back.
const FIELDS: [&str; 5] = ["role", "ends_on", "language", "addresses", "message"];

pub(crate) async fn get(call: Call) -> PageResult {
    let mut form = FormState::new().with("language", call.language().code());
    if let Some(role) = call.query("role") {
        form = form.with("role", role);
    }
    show(&call, StatusCode::OK, form).await
}

/// Nothing is sent but by the button of the page to check.
pub(crate) async fn post(call: Call, typed: Typed) -> PageResult {
    let id: OrganisationId = call.id()?;
    let (ctx, caller) = (call.ctx(), call.caller());
    let invitations = invitations(&typed);
    let done = match typed.value(STEP) {
        STEP_CHANGE => return show(&call, StatusCode::OK, typed.state(Vec::new())).await,
        STEP_SEND => invite(ctx, &caller, id, &invitations).await,
        _ => check(ctx, &caller, id, &invitations).await,
    };
    match problems_of(done)? {
        Ok(invited) if typed.value(STEP) == STEP_SEND => show_results(&call, id, invited).await,
        Ok(invited) => show_check(&call, id, invited, &typed).await,
        Err(problems) => show(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await,
    }
}

fn invitations(typed: &Typed) -> TypedInvitations {
    TypedInvitations {
        terms: terms(typed),
        language: typed.text("language"),
        addresses: typed.text("addresses"),
        message: typed.text("message"),
    }
}

pub(super) fn terms(typed: &Typed) -> TypedTerms {
    TypedTerms { role: typed.text("role"), ends_on: typed.text("ends_on") }
}

/// The roles that people of such an organisation can have.
pub(super) fn roles(kind: OrganisationKind) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| role.exists_in(kind)).collect()
}

/// The organisation as the pages name it.
pub(super) fn inviting(call: &Call, organisation: &Organisation) -> Inviting {
    let name = organisation.name.text(call.language()).to_owned();
    Inviting { id: organisation.id, name }
}

async fn show(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let Destination { organisation, rules, has_others } =
        destination(call.ctx(), &call.caller(), call.id()?).await?;
    let process = rules.process.as_ref().and_then(|process| process.best(call.language()));
    let page = InvitePage {
        frame: call.frame(),
        organisation: inviting(call, &organisation),
        process: process.map(|(language, text)| (language, text.clone())),
        domains: rules.allowed_domains.into_iter().collect(),
        approval_required: rules.approval_required,
        experts_need_end: rules.expert_end_date_required,
        has_others,
        roles: roles(organisation.kind),
        addresses_at_once: call.ctx().settings().invitations.addresses_at_once,
        help: call.own_help(),
        form,
    };
    answer_with(status, &page)
}

async fn show_check(
    call: &Call,
    id: OrganisationId,
    invited: Invited,
    typed: &Typed,
) -> PageResult {
    let destination = destination(call.ctx(), &call.caller(), id).await?;
    answer(&InviteCheckPage {
        frame: call.frame(),
        organisation: inviting(call, &destination.organisation),
        role: invited.terms.role,
        ends_on: invited.terms.ends_on,
        language: invited.language,
        message: invited.message,
        rows: rows(invited.results),
        typed: FIELDS.map(|name| (name.to_owned(), typed.text(name))).into(),
    })
}

async fn show_results(call: &Call, id: OrganisationId, invited: Invited) -> PageResult {
    let destination = destination(call.ctx(), &call.caller(), id).await?;
    answer(&InviteResultPage {
        frame: call.frame(),
        organisation: inviting(call, &destination.organisation),
        rows: rows(invited.results),
    })
}

fn rows(results: Vec<(String, InviteResult)>) -> Vec<InviteRow> {
    let row = |(address, result)| InviteRow { address, outcome: outcome(result) };
    results.into_iter().map(row).collect()
}

const fn outcome(result: InviteResult) -> InviteOutcome {
    match result {
        InviteResult::Invited => InviteOutcome::Invited,
        InviteResult::WaitsForApproval => InviteOutcome::WaitsForApproval,
        InviteResult::AlreadyMember => InviteOutcome::AlreadyMember,
        InviteResult::AlreadyInvited => InviteOutcome::AlreadyInvited,
        InviteResult::DomainNotAllowed => InviteOutcome::DomainNotAllowed,
        InviteResult::NotAnAddress => InviteOutcome::NotAnAddress,
    }
}

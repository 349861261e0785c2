//! Organisations: the list, and the page of one.

pub(crate) mod closing;
mod facts;
pub(crate) mod form;
mod list;
pub(crate) mod providers;
pub(crate) mod rules;

use service_manual_app::queries::organisations as query;
use service_manual_app::queries::organisations::Member;
use service_manual_app::queries::organisations::facts::facts;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_render::forms::Choice;
use service_manual_render::pages::organisation::{OrganisationPage, PersonRow};

use crate::call::{Call, PageResult, answer, count};

pub(crate) use list::{list, list_csv, list_xlsx};

pub(crate) async fn show(call: Call) -> PageResult {
    let caller = call.caller();
    let managed = query::managed_organisation(call.ctx(), &caller, call.id()?).await?;
    let facts = facts(call.ctx(), &caller, call.id()?).await?;
    let active = managed.organisation.status == OrganisationStatus::Active;
    let language = call.language();
    answer(&OrganisationPage {
        frame: call.frame(),
        id: managed.organisation.id,
        name: managed.organisation.name.clone(),
        kind: managed.organisation.kind,
        status: managed.organisation.status,
        parents: managed.parents.iter().map(|one| one.name.text(language).to_owned()).collect(),
        people: managed.members.iter().map(person).collect(),
        open_invitations: count(managed.invitations.pending),
        invitations_to_approve: count(managed.invitations.awaiting_approval),
        facts: facts::shown(&facts, &managed.organisation, language),
        can_edit: active && managed.may_edit,
        can_invite: active,
    })
}

fn person(member: &Member) -> PersonRow {
    PersonRow {
        account: member.account.id,
        name: member.account.shown_name(),
        email: member.account.email.as_str().to_owned(),
        role: member.role,
        state: member.account.state,
        last_active: member.account.last_active_on,
    }
}

/// An organisation as an option of a form.
pub(super) fn choice(organisation: &Organisation, language: Language) -> Choice {
    Choice::new(organisation.id.to_string(), organisation.name.text(language))
}

//! Organisations: the list, and the page of one.

pub(crate) mod closing;
mod facts;
pub(crate) mod form;
pub(crate) mod providers;
pub(crate) mod rules;

use service_manual_app::queries::organisations as query;
use service_manual_app::queries::organisations::Member;
use service_manual_app::queries::organisations::facts::facts;
use service_manual_app::queries::organisations::list::{List, OrganisationFilter};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationKind, OrganisationStatus};
use service_manual_render::forms::Choice;
use service_manual_render::pages::organisation::{
    OrganisationPage, OrganisationRow, OrganisationsPage, PersonRow,
};

use crate::call::{Call, PageResult, answer};

pub(crate) async fn list(call: Call) -> PageResult {
    let (language, filter) = (call.language(), filter(&call));
    let caller = call.caller();
    let list =
        query::list::list(call.ctx(), &caller, &filter, language, call.page_number()).await?;
    answer(&OrganisationsPage {
        frame: call.frame(),
        rows: list.organisations.iter().map(|one| row(&list, one, language)).collect(),
        part: call.part(query::PAGE_SIZE, list.total),
        filters: filters(&filter),
        without_main_users: count(Some(&list.without_main_users)),
        with_closed: list.may_see_closed,
        can_create: list.may_create,
    })
}

/// What the address asks for; what it asks for wrongly is left out.
fn filter(call: &Call) -> OrganisationFilter {
    let code = |name| call.query(name).unwrap_or_default();
    OrganisationFilter {
        text: code("q").to_owned(),
        kind: code("kind").parse().ok(),
        status: code("status").parse().ok(),
        without_main_users: code("alarm") == "yes",
    }
}

/// The filter as an address has it.
fn filters(filter: &OrganisationFilter) -> Vec<(&'static str, String)> {
    let values = [
        ("q", filter.text.as_str()),
        ("kind", filter.kind.map_or("", OrganisationKind::code)),
        ("status", filter.status.map_or("", OrganisationStatus::code)),
        ("alarm", if filter.without_main_users { "yes" } else { "" }),
    ];
    let given = values.into_iter().filter(|(_, value)| !value.is_empty());
    given.map(|(name, value)| (name, value.to_owned())).collect()
}

fn row(list: &List, one: &Organisation, language: Language) -> OrganisationRow {
    let name = |id| Some(list.names.get(id)?.text(language).to_owned());
    OrganisationRow {
        id: one.id,
        name: one.name.text(language).to_owned(),
        kind: one.kind,
        parents: one.parents.iter().filter_map(name).collect(),
        people: count(list.people.get(&one.id)),
        main_users: count(list.main_users.get(&one.id)),
        status: one.status,
    }
}

/// A number of rows; none where nothing was counted.
fn count(found: Option<&i64>) -> usize {
    found.and_then(|number| usize::try_from(*number).ok()).unwrap_or_default()
}

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
        open_invitations: count(Some(&managed.invitations.pending)),
        invitations_to_approve: count(Some(&managed.invitations.awaiting_approval)),
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

//! Organisations: list, form, page.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::organisations::{change, create};
use service_manual_app::queries::organisations as query;
use service_manual_app::queries::organisations::Member;
use service_manual_domain::account::Role;
use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationKind, OrganisationNames};
use service_manual_domain::time::Instant;
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::organisation::{
    ExistingOrganisation, InvitationRow, OrganisationFormPage, OrganisationPage, OrganisationRow,
    OrganisationsPage, PersonRow,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let list = query::list(call.ctx(), &call.caller(), call.page_number()).await?;
    let language = call.language();
    let row = |one: &Organisation| OrganisationRow {
        id: one.id,
        name: one.name.text(language).to_owned(),
        kind: one.kind,
        parents: one
            .parents
            .iter()
            .filter_map(|id| Some(list.names.get(id)?.text(language).to_owned()))
            .collect(),
        people: list.people.get(&one.id).and_then(|n| usize::try_from(*n).ok()).unwrap_or(0),
        status: one.status,
    };
    answer(&OrganisationsPage {
        frame: call.frame(),
        rows: list.organisations.iter().map(row).collect(),
        part: call.part(query::PAGE_SIZE, list.total),
        can_create: list.may_create,
    })
}

pub(crate) async fn new(call: Call) -> PageResult {
    show_new(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let caller = call.caller();
    let offered = query::creation(call.ctx(), &caller).await?;
    let kind = match kinds(&offered).as_slice() {
        [only] => only.code().to_owned(),
        _ => typed.text("kind"),
    };
    let parents = match (offered.parents.as_slice(), typed.values("parents")) {
        ([only], chosen) if chosen.is_empty() => vec![only.id.to_string()],
        (_, chosen) => chosen,
    };
    let organisation = create::TypedOrganisation { kind, names: names(&typed), parents };
    match problems_of(create::create(call.ctx(), &caller, &organisation).await)? {
        Ok(id) => {
            let path = urls::organisation(call.language(), id);
            call.go_to(&path, Some(Flash::OrganisationCreated))
        }
        Err(problems) => {
            show_new(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let organisation = query::to_edit(call.ctx(), &call.caller(), call.id()?).await?;
    let form = names_form(&organisation);
    let version = organisation.version;
    show_edit(&call, StatusCode::OK, form, &organisation, version)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let caller = call.caller();
    let changed = change::change(call.ctx(), &caller, id, seen, &names(&typed)).await;
    let (status, problems) = match changed {
        Ok(()) => {
            let path = urls::organisation(call.language(), id);
            return call.go_to(&path, Some(Flash::OrganisationSaved));
        }
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        // What was typed stays in the form, which from now on carries the newest version.
        Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let organisation = query::to_edit(call.ctx(), &caller, id).await?;
    let version = if status == StatusCode::CONFLICT { organisation.version } else { seen };
    show_edit(&call, status, typed.state(problems), &organisation, version)
}

pub(crate) async fn show(call: Call) -> PageResult {
    let caller = call.caller();
    let managed = query::managed_organisation(call.ctx(), &caller, call.id()?).await?;
    let language = call.language();
    let now = call.ctx().now();
    let main_users = managed.members.iter().filter(|member| member.role == Role::MainUser).count();
    let invitation = |(one, expires): &(Invitation, Instant)| InvitationRow {
        id: one.id,
        email: one.email.as_str().to_owned(),
        role: one.role,
        invited_on: one.invited_at.day(),
        valid_until: expires.day().plus_days(-1),
        expired: now >= *expires,
    };
    answer(&OrganisationPage {
        frame: call.frame(),
        id: managed.organisation.id,
        name: managed.organisation.name,
        kind: managed.organisation.kind,
        status: managed.organisation.status,
        parents: managed.parents.iter().map(|one| one.name.text(language).to_owned()).collect(),
        people: managed.members.iter().map(person).collect(),
        invitations: managed.invitations.iter().map(invitation).collect(),
        few_main_users: main_users < 2,
        can_edit: managed.may_edit,
        can_invite: true,
    })
}

fn person(member: &Member) -> PersonRow {
    PersonRow {
        name: member.account.shown_name(),
        email: member.account.email.as_str().to_owned(),
        role: member.role,
        state: member.account.state,
        last_active: member.account.last_active_on,
    }
}

fn names(typed: &Typed) -> OrganisationNames {
    OrganisationNames {
        fi: typed.text("name_fi"),
        sv: typed.text("name_sv"),
        en: typed.text("name_en"),
    }
}

fn names_form(organisation: &Organisation) -> FormState {
    organisation.name.iter().fold(FormState::new(), |form, (language, name)| {
        form.with(format!("name_{language}"), name)
    })
}

fn kinds(offered: &query::Creation) -> Vec<OrganisationKind> {
    let authority = offered.authorities.then_some(OrganisationKind::Authority);
    let provider = (!offered.parents.is_empty()).then_some(OrganisationKind::Provider);
    authority.into_iter().chain(provider).collect()
}

async fn show_new(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let offered = query::creation(call.ctx(), &call.caller()).await?;
    let choice = |one: &Organisation| choice(one, call.language());
    let page = OrganisationFormPage {
        frame: call.frame(),
        existing: None,
        kinds: kinds(&offered),
        parents: offered.parents.iter().map(choice).collect(),
        form,
    };
    answer_with(status, &page)
}

fn show_edit(
    call: &Call,
    status: StatusCode,
    form: FormState,
    organisation: &Organisation,
    version: i64,
) -> PageResult {
    let name = organisation.name.text(call.language()).to_owned();
    let page = OrganisationFormPage {
        frame: call.frame(),
        existing: Some(ExistingOrganisation { id: organisation.id, name, version }),
        kinds: Vec::new(),
        parents: Vec::new(),
        form,
    };
    answer_with(status, &page)
}

/// An organisation as an option of a form.
pub(super) fn choice(organisation: &Organisation, language: Language) -> Choice {
    Choice::new(organisation.id.to_string(), organisation.name.text(language))
}

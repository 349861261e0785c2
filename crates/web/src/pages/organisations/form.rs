//! The form of an organisation's data: a new one, and an existing one.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::organisations::{change, create};
use service_manual_app::queries::organisations as query;
use service_manual_app::queries::organisations::facts::{Editable, editable, municipalities};
use service_manual_domain::account::Role;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{
    BusinessId, Details, Organisation, OrganisationKind, OrganisationNames, PhoneNumber,
    TypedDetails, TypedTexts, WebAddress,
};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::organisation::{ExistingOrganisation, OrganisationFormPage};
use service_manual_render::urls;

use super::choice;
use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn new(call: Call) -> PageResult {
    show_new(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let caller = call.caller();
    let offered = query::creation(call.ctx(), &caller, call.language()).await?;
    let kind = match kinds(&offered).as_slice() {
        [only] => only.code().to_owned(),
        _ => typed.text("kind"),
    };
    let parents = match (offered.parents.as_slice(), typed.values("parents")) {
        ([only], chosen) if chosen.is_empty() => vec![only.id.to_string()],
        (_, chosen) => chosen,
    };
    let organisation = create::TypedOrganisation { kind, details: details(&typed), parents };
    match problems_of(create::create(call.ctx(), &caller, &organisation).await)? {
        Ok(id) => {
            // The first thing a new organisation needs is somebody who manages it.
            let path = urls::invitations_new_as(call.language(), id, Role::MainUser);
            call.go_to(&path, Some(Flash::OrganisationCreated))
        }
        Err(problems) => {
            show_new(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let Editable { organisation, details } =
        editable(call.ctx(), &call.caller(), call.id()?).await?;
    let form = filled(&organisation, &details);
    let version = organisation.version;
    show_edit(&call, StatusCode::OK, form, &organisation, version).await
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let caller = call.caller();
    let changed = change::change(call.ctx(), &caller, id, seen, &details(&typed)).await;
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
    let organisation = editable(call.ctx(), &caller, id).await?.organisation;
    let version = if status == StatusCode::CONFLICT { organisation.version } else { seen };
    show_edit(&call, status, typed.state(problems), &organisation, version).await
}

fn details(typed: &Typed) -> TypedDetails {
    TypedDetails {
        names: OrganisationNames {
            fi: typed.text("name_fi"),
            sv: typed.text("name_sv"),
            en: typed.text("name_en"),
        },
        business_id: typed.text("business_id"),
        email: typed.text("email"),
        phone: typed.text("phone"),
        web: typed.text("web"),
        description: TypedTexts {
            fi: typed.text("description_fi"),
            sv: typed.text("description_sv"),
            en: typed.text("description_en"),
        },
        municipalities: typed.values("municipalities"),
    }
}

/// The form as it is stored.
fn filled(organisation: &Organisation, details: &Details) -> FormState {
    let names = organisation.name.iter();
    let form = names.fold(FormState::new(), |form, (language, name)| {
        form.with(format!("name_{language}"), name)
    });
    let description = details.description.iter().flat_map(Localised::iter);
    let form = description
        .fold(form, |form, (language, text)| form.with(format!("description_{language}"), text));
    let lines = [
        ("business_id", details.business_id.as_ref().map(BusinessId::as_str)),
        ("email", details.email.as_ref().map(EmailAddress::as_str)),
        ("phone", details.phone.as_ref().map(PhoneNumber::as_str)),
        ("web", details.web.as_ref().map(WebAddress::as_str)),
    ];
    let form = lines.into_iter().fold(form, |form, (field, value)| match value {
        Some(value) => form.with(field, value),
        None => form,
    });
    details
        .municipalities
        .iter()
        .fold(form, |form, code| form.with("municipalities", code.as_str()))
}

fn kinds(offered: &query::Creation) -> Vec<OrganisationKind> {
    let authority = offered.authorities.then_some(OrganisationKind::Authority);
    let provider = (!offered.parents.is_empty()).then_some(OrganisationKind::Provider);
    authority.into_iter().chain(provider).collect()
}

async fn municipality_choices(call: &Call) -> Result<Vec<Choice>, Failure> {
    let language = call.language();
    let terms = municipalities(call.ctx(), language).await?;
    Ok(terms.iter().map(|term| Choice::new(&term.code, term.label.text(language))).collect())
}

async fn show_new(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let offered = query::creation(call.ctx(), &call.caller(), call.language()).await?;
    let choice = |one: &Organisation| choice(one, call.language());
    let page = OrganisationFormPage {
        frame: call.frame(),
        existing: None,
        kinds: kinds(&offered),
        parents: offered.parents.iter().map(choice).collect(),
        municipalities: municipality_choices(call).await?,
        help: call.own_help(),
        form,
    };
    answer_with(status, &page)
}

async fn show_edit(
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
        municipalities: municipality_choices(call).await?,
        help: call.own_help(),
        form,
    };
    answer_with(status, &page)
}

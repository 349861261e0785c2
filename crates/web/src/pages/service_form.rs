//! The form of a service.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::organisations::to_create_services_in;
use service_manual_app::queries::services::{Managed, to_edit};
use service_manual_app::services::{create, save_simple};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::ServiceContent;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_render::forms::{Choice, FormState};
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_form::{
    ExistingService, ServiceFormPage, StaleServicePage,
};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with};
use crate::form::{Typed, problems_of};
use crate::pages::organisations::choice;
use crate::pages::services::return_comment;

/// The id that a new service will get stands in its empty form, so that a form sent twice makes
/// one service.
const NEW_ID: &str = "new_id";

pub(crate) async fn new(call: Call) -> PageResult {
    let id = ServiceId::new(call.ctx().now(), call.ctx().random());
    let form =
        FormState::new().with(NEW_ID, id.to_string()).with("original", call.language().code());
    show_new(&call, StatusCode::OK, form).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let caller = call.caller();
    let id = match typed.value(NEW_ID).parse() {
        Ok(id) => id,
        Err(_) => ServiceId::new(call.ctx().now(), call.ctx().random()),
    };
    let offered = to_create_services_in(call.ctx(), &caller).await?;
    let organiser = match offered.as_slice() {
        [only] => Some(only.id),
        _ => typed.value("organiser").parse().ok(),
    };
    let service = service(&typed);
    let Some(organiser) = organiser else {
        let mut problems = vec![Problem::new("organiser", ProblemCode::Required)];
        let wrong = create::problems(call.ctx(), &caller, id, &offered, &service).await?;
        problems.extend(wrong);
        return show_new(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await;
    };
    match problems_of(create::create(call.ctx(), &caller, id, organiser, &service).await)? {
        Ok(()) => {
            let path = urls::service_manage(call.language(), id);
            call.go_to(&path, Some(Flash::ServiceCreated))
        }
        Err(problems) => {
            show_new(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let managed = to_edit(call.ctx(), &call.caller(), call.id()?).await?;
    let form = form_of(&managed.content);
    let version = managed.service.version;
    show_edit(&call, StatusCode::OK, form, &managed, version)
}

pub(crate) async fn save(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (call.id()?, typed.version()?);
    let caller = call.caller();
    let service = service(&typed);
    let saved = save_simple::save_simple(call.ctx(), &caller, id, seen, &service);
    let problems = match saved.await {
        Ok(()) => {
            let path = urls::service_manage(call.language(), id);
            return call.go_to(&path, Some(Flash::ServiceSaved));
        }
        Err(Error::Invalid(problems)) => problems,
        Err(Error::Conflict) => return show_stale(&call, id, &typed).await,
        Err(error) => return Err(error.into()),
    };
    let managed = to_edit(call.ctx(), &caller, id).await?;
    let form = typed.state(problems);
    show_edit(&call, StatusCode::UNPROCESSABLE_ENTITY, form, &managed, seen)
}

/// What was typed. Descriptions become clean HTML here, at the edge.
fn service(typed: &Typed) -> TypedService {
    let mut form = TypedService::new(SANITISER_VERSION).with(ORIGINAL, typed.text(ORIGINAL));
    for code in typed.values("categories") {
        form = form.with("categories", code);
    }
    for language in Language::ALL {
        let name = typed.text(&format!("name_{language}"));
        let summary = typed.text(&format!("summary_{language}"));
        let description = format!("how_organised_{language}");
        let html = RichText::from_typed(typed.value(&description)).as_html().to_owned();
        if [&name, &summary, &html].into_iter().any(|text| !text.is_empty()) {
            form = form.with(INCLUDED, language.code());
        }
        form = form
            .with(format!("name_{language}"), name)
            .with(format!("summary_{language}"), summary)
            .with(description, html);
    }
    form
}

/// The form as if somebody had just typed what a version says.
fn form_of(content: &ServiceContent) -> FormState {
    let mut form = FormState::new().with("original", content.texts.original().code());
    for code in &content.facts.categories {
        form = form.with("categories", code.as_str());
    }
    for (language, text) in content.texts.iter() {
        let html = text.get(TextField::HowOrganised).to_owned();
        let description = RichText::from_stored(html, content.sanitiser);
        form = form
            .with(format!("name_{language}"), text.name())
            .with(format!("summary_{language}"), text.summary())
            .with(format!("how_organised_{language}"), description.to_typed());
    }
    form
}

fn categories(call: &Call) -> Vec<Choice> {
    let data = call.ctx().public_data();
    data.choosable_categories()
        .map(|term| Choice::new(term.code.as_str(), term.label.text(call.language())))
        .collect()
}

async fn show_new(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let offered = to_create_services_in(call.ctx(), &call.caller()).await?;
    let choice = |one: &Organisation| choice(one, call.language());
    let page = ServiceFormPage {
        frame: call.frame(),
        existing: None,
        organisers: offered.iter().map(choice).collect(),
        categories: categories(call),
        return_comment: None,
        form,
    };
    answer_with(status, &page)
}

fn show_edit(
    call: &Call,
    status: StatusCode,
    form: FormState,
    managed: &Managed,
    version: i64,
) -> PageResult {
    let page = ServiceFormPage {
        frame: call.frame(),
        existing: Some(existing(call, managed, version)),
        organisers: Vec::new(),
        categories: categories(call),
        return_comment: return_comment(&managed.service),
        form,
    };
    answer_with(status, &page)
}

/// Somebody saved meanwhile: both texts, and the form with what was typed.
async fn show_stale(call: &Call, id: ServiceId, typed: &Typed) -> PageResult {
    let managed = to_edit(call.ctx(), &call.caller(), id).await?;
    let page = StaleServicePage {
        frame: call.frame(),
        existing: existing(call, &managed, managed.service.version),
        categories: categories(call),
        typed: typed.state(Vec::new()),
        saved: form_of(&managed.content),
        saved_by: managed.written_by.as_ref().map(|name| call.person(name)).unwrap_or_default(),
        saved_at: managed.written_at,
    };
    answer_with(StatusCode::CONFLICT, &page)
}

fn existing(call: &Call, managed: &Managed, version: i64) -> ExistingService {
    let shown = managed.content.texts.best(call.language());
    let name = shown.map(|(_, text)| text.name().to_owned()).unwrap_or_default();
    ExistingService { id: managed.service.id, name, version }
}

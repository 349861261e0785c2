//! A new service: the first step of the form, with the organisation that owns it.

use axum::http::StatusCode;

use service_manual_app::queries::organisations::to_create_services_in;
use service_manual_app::queries::service_terms::service_terms;
use service_manual_app::services::create;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::ORIGINAL;
use service_manual_render::forms::{FormState, PRESSED, Rows};
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_form::{NEXT, ServiceStepPage, WRITTEN_IN};
use service_manual_render::urls;

use super::{choices, sent};
use crate::call::{Call, PageResult, answer_with};
use crate::form::{Typed, problems_of};

/// The id that a new service will get stands in its empty form, so that a form sent twice makes
/// one service.
const NEW_ID: &str = "new_id";

pub(crate) async fn new(call: Call) -> PageResult {
    let id = ServiceId::new(call.ctx().now(), call.ctx().random());
    let language = call.language().code();
    let form = FormState::new()
        .with(NEW_ID, id.to_string())
        .with(WRITTEN_IN, language)
        .with(ORIGINAL, language)
        .with("rhythm", "4");
    show(&call, StatusCode::OK, form, None).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let service = sent::service(&typed);
    if let Some(more) = typed.value(PRESSED).strip_prefix(Rows::MORE) {
        let form = sent::state(&typed, &service, Vec::new());
        return show(&call, StatusCode::OK, form, Some(more.to_owned())).await;
    }
    let service = sent::in_original(&typed, service);
    let (ctx, caller) = (call.ctx(), call.caller());
    let id = match typed.value(NEW_ID).parse() {
        Ok(id) => id,
        Err(_) => ServiceId::new(ctx.now(), ctx.random()),
    };
    let offered = to_create_services_in(ctx, &caller).await?;
    let organiser = match offered.as_slice() {
        [only] => Some(only.id),
        _ => typed.value("organiser").parse().ok(),
    };
    let problems = match organiser {
        None => {
            let mut problems = vec![Problem::new("organiser", ProblemCode::Required)];
            problems.extend(create::problems(ctx, &caller, id, &offered, &service).await?);
            problems
        }
        Some(organiser) => {
            match problems_of(create::create(ctx, &caller, id, organiser, &service).await)? {
                Ok(()) => return created(&call, id, &typed),
                Err(problems) => problems,
            }
        }
    };
    // From now on the texts are typed in the language that was chosen.
    let form = sent::state(&typed, &service, problems);
    let form = form.replaced(WRITTEN_IN, service.text(ORIGINAL));
    show(&call, StatusCode::UNPROCESSABLE_ENTITY, form, None).await
}

fn created(call: &Call, id: ServiceId, typed: &Typed) -> PageResult {
    let step = if typed.value(PRESSED) == NEXT { Step::TargetGroup } else { Step::Basics };
    let path = urls::service_step(call.language(), id, FormPage::Step(step));
    call.go_to(&path, Some(Flash::ServiceCreated))
}

async fn show(
    call: &Call,
    status: StatusCode,
    form: FormState,
    more: Option<String>,
) -> PageResult {
    let offered = to_create_services_in(call.ctx(), &call.caller()).await?;
    let terms = service_terms(call.ctx()).await?;
    let page = ServiceStepPage {
        frame: call.frame(),
        step: Step::Basics,
        editing: None,
        choices: choices::of_new(&offered, &terms, call.language(), &form),
        more,
        form,
    };
    answer_with(status, &page)
}

//! A new service: the first step of the form, with the organisation that owns it.

use axum::http::StatusCode;

use service_manual_app::queries::organisations::to_create_services_in;
use service_manual_app::queries::service_terms::service_terms;
use service_manual_app::queries::unfinished::{self as query, unfinished};
use service_manual_app::services::create;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::field::{Step, TextField};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::ORIGINAL;
use service_manual_domain::time::Instant;
use service_manual_render::forms::{FormState, PRESSED, Rows};
use service_manual_render::frame::Flash;
use service_manual_render::pages::service_form::{
    NEW_ID, NEXT, ServiceStepPage, Unfinished, WRITTEN_IN,
};
use service_manual_render::urls;

use super::{choices, sent};
use crate::call::{Call, PageResult, answer_with, redirect};
use crate::form::{Typed, problems_of};

pub(crate) async fn new(call: Call) -> PageResult {
    let id = ServiceId::new(call.ctx().now(), call.ctx().random());
    let language = call.language().code();
    let form = FormState::new()
        .with(NEW_ID, id.to_string())
        .with(WRITTEN_IN, language)
        .with(ORIGINAL, language)
        .with("rhythm", "4");
    let begun = unfinished(call.ctx(), &call.caller()).await?;
    let shown = Shown { unfinished: begun.iter().map(of_list).collect(), ..Shown::new(form) };
    show(&call, StatusCode::OK, shown).await
}

fn of_list(one: &query::Unfinished) -> Unfinished {
    let name = one.typed.original().ok().and_then(|language| {
        let name = one.typed.text(&format!("{}_{language}", TextField::Name.code()));
        (!name.trim().is_empty()).then(|| (language, name.to_owned()))
    });
    Unfinished { id: one.id, name, at: one.at }
}

/// Goes on with a new service that was begun and never saved.
pub(crate) async fn go_on(call: Call) -> PageResult {
    let id = call.id()?;
    let begun = unfinished(call.ctx(), &call.caller()).await?;
    let Some(kept) = begun.into_iter().find(|one| one.id == id) else {
        return redirect(StatusCode::SEE_OTHER, &urls::service_new(call.language()));
    };
    let form = sent::of(&kept.typed)
        .with(NEW_ID, id.to_string())
        .with(WRITTEN_IN, kept.typed.text(ORIGINAL));
    show(&call, StatusCode::OK, Shown { kept: Some(kept.at), ..Shown::new(form) }).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let service = sent::service(&typed);
    if let Some(more) = typed.value(PRESSED).strip_prefix(Rows::MORE) {
        let form = sent::state(&typed, &service, Vec::new());
        let shown = Shown { more: Some(more.to_owned()), ..Shown::new(form) };
        return show(&call, StatusCode::OK, shown).await;
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
    show(&call, StatusCode::UNPROCESSABLE_ENTITY, Shown::new(form)).await
}

fn created(call: &Call, id: ServiceId, typed: &Typed) -> PageResult {
    let step = if typed.value(PRESSED) == NEXT { Step::TargetGroup } else { Step::Basics };
    let path = urls::service_step(call.language(), id, FormPage::Step(step));
    call.go_to(&path, Some(Flash::ServiceCreated))
}

/// How the form is shown.
struct Shown {
    /// The form with everything that was typed.
    form: FormState,
    /// The rows of which one more was asked for.
    more: Option<String>,
    /// Other services that were begun.
    unfinished: Vec<Unfinished>,
    /// When what is shown was kept, if it was and is not saved.
    kept: Option<Instant>,
}

impl Shown {
    const fn new(form: FormState) -> Self {
        Self { form, more: None, unfinished: Vec::new(), kept: None }
    }
}

async fn show(call: &Call, status: StatusCode, shown: Shown) -> PageResult {
    let offered = to_create_services_in(call.ctx(), &call.caller()).await?;
    let terms = service_terms(call.ctx()).await?;
    let page = ServiceStepPage {
        frame: call.frame(),
        step: Step::Basics,
        editing: None,
        unfinished: shown.unfinished,
        kept: shown.kept,
        choices: choices::of_new(&offered, &terms, call.language(), &shown.form),
        more: shown.more,
        help: call.own_help(),
        form: shown.form,
    };
    answer_with(status, &page)
}

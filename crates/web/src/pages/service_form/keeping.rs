//! What is typed is kept while one types, and others see who has the form open (spec 3.3). The
//! answers are for the script of the form.

use axum::response::Response;
use serde_json::{Map, Value, json};

use service_manual_app::services::{presence, typed};
use service_manual_domain::language::Language;
use service_manual_domain::service::typed::TypedService;
use service_manual_render::format;
use service_manual_render::pages::service_form::all_remarks;
use service_manual_render::urls;

use super::show::present;
use super::{base, sent, which};
use crate::call::{Call, PageResult};
use crate::form::Typed;
use crate::pages::second_step;

/// Keeps what is typed into a page; answers with the time, and with what is worth a second look.
pub(crate) async fn keep(call: Call, form: Typed) -> PageResult {
    let (id, page) = which(&call)?;
    let base = base(&call, id, page, &form).await?;
    let service = sent::service(&form);
    let (ctx, caller) = (call.ctx(), call.caller());
    typed::keep(ctx, &caller, id, page, base, &service).await?;
    Ok(kept(&call, &service))
}

/// Keeps what is typed into the form of a new service.
pub(crate) async fn keep_new(call: Call, form: Typed) -> PageResult {
    let service = sent::service(&form);
    let organiser = form.value("organiser").parse().ok();
    // When somebody goes on, the original language is known.
    let moved = sent::in_original(&form, service.clone());
    typed::keep_new(call.ctx(), &call.caller(), call.id()?, organiser, &moved).await?;
    Ok(kept(&call, &service))
}

fn kept(call: &Call, service: &TypedService) -> Response {
    let remarks = all_remarks(call.t(), &sent::of(service)).into_iter();
    let remarks: Map<String, Value> =
        remarks.map(|(name, lines)| (name, Value::from(lines))).collect();
    let time = format::time(call.language(), call.ctx().now());
    second_step::json(json!({ "kept": time, "remarks": remarks }).to_string())
}

/// Throws away what was kept and not saved.
pub(crate) async fn discard(call: Call) -> PageResult {
    let (id, page) = which(&call)?;
    typed::discard(call.ctx(), &call.caller(), id, page).await?;
    call.go_to(&urls::service_step(call.language(), id, page), None)
}

/// Throws away what was kept of a new service.
pub(crate) async fn discard_new(call: Call) -> PageResult {
    typed::discard_new(call.ctx(), &call.caller(), call.id()?).await?;
    call.go_to(&urls::service_new(call.language()), None)
}

/// Notes that the person has the form open; answers with who else has.
pub(crate) async fn presence(call: Call) -> PageResult {
    let others = presence::note(call.ctx(), &call.caller(), call.id()?).await?;
    let (t, language): (_, Language) = (call.t(), call.language());
    let lines: Vec<String> = present(&call, &others)
        .into_iter()
        .map(|one| t.edit_present(one.person, format::at_time(language, one.since)))
        .collect();
    Ok(second_step::json(json!({ "present": lines }).to_string()))
}

//! The settings, for administrators.

use std::collections::BTreeMap;

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::settings as query;
use service_manual_app::settings::change;
use service_manual_domain::settings::FIELDS;
use service_manual_render::frame::Flash;
use service_manual_render::pages::settings::{Latest, Preset, SettingsPage, form_of};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::Typed;

pub(crate) async fn get(call: Call) -> PageResult {
    answer(&page(&call).await?)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let seen = typed.version()?;
    let fields: BTreeMap<&str, String> =
        FIELDS.iter().map(|field| (field.name, typed.text(field.name))).collect();
    match change::change(call.ctx(), &call.caller(), seen, &fields).await {
        Ok(()) => call.go_to(&urls::settings(call.language()), Some(Flash::SettingsSaved)),
        Err(Error::Invalid(problems)) => {
            let form = typed.state(problems);
            let page = SettingsPage { form, version: seen, ..page(&call).await? };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        // What was typed stays in the form, which from now on carries the newest version.
        Err(Error::Conflict) => {
            let form = typed.state(Vec::new());
            let page = SettingsPage { form, stale: true, ..page(&call).await? };
            answer_with(StatusCode::CONFLICT, &page)
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn set_life_cycle(call: Call, typed: Typed) -> PageResult {
    let seen = typed.version()?;
    let chosen = Preset::ALL.into_iter().find(|preset| preset.code() == typed.value("preset"));
    let Some(preset) = chosen else {
        // Those who may not see the settings are told so first.
        page(&call).await?;
        return Err(Failure::BadRequest);
    };
    let caller = call.caller();
    match change::set_life_cycle(call.ctx(), &caller, seen, preset.life_cycle()).await {
        Ok(()) => call.go_to(&urls::settings(call.language()), Some(Flash::SettingsSaved)),
        Err(Error::Conflict) => {
            let page = SettingsPage { stale: true, ..page(&call).await? };
            answer_with(StatusCode::CONFLICT, &page)
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&call).await?;
            let form = page.form.clone().with_problems(problems);
            let page = SettingsPage { form, ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(call: &Call) -> Result<SettingsPage, Failure> {
    let stored = query::settings(call.ctx(), &call.caller()).await?;
    let latest = |one: query::LatestChange| Latest {
        at: one.at,
        by: one.by.as_ref().map(|name| call.person(name)).unwrap_or_default(),
        changes: one.changes,
    };
    Ok(SettingsPage {
        frame: call.frame(),
        form: form_of(&stored.settings),
        life_cycle: stored.settings.life_cycle,
        version: stored.version,
        latest: stored.latest.map(latest),
        stale: false,
    })
}

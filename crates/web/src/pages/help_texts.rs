//! Help beside fields, for administrators: list, form, preview, way back to the default.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::help_texts::{change, restore_default};
use service_manual_app::queries::help_texts as query;
use service_manual_domain::help::{HelpTopic, TypedHelp};
use service_manual_domain::language::Language;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::help_texts::{HelpRow, HelpTextPage, HelpTextsPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let forms = query::list(call.ctx(), &call.caller()).await?;
    let row = |row: query::HelpRow| HelpRow { topic: row.topic, own_in: row.own_in };
    let forms = forms.into_iter().map(|(form, rows)| (form, rows.into_iter().map(row).collect()));
    answer(&HelpTextsPage { frame: call.frame(), forms: forms.collect() })
}

pub(crate) async fn edit(call: Call) -> PageResult {
    answer(&page(&call, which(&call)?).await?.0)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (topic, seen) = (which(&call)?, typed.version()?);
    let changed = change::change(call.ctx(), &call.caller(), (topic, seen), &texts(&typed)).await;
    if matches!(changed, Err(Error::Conflict)) {
        return show_newer(&call, topic, Some(typed.state(Vec::new()))).await;
    }
    match problems_of(changed)? {
        Ok(()) => call.go_to(&urls::help_text(call.language(), topic), Some(Flash::HelpSaved)),
        Err(problems) => {
            let form = typed.state(problems);
            let page = HelpTextPage { form, version: seen, ..page(&call, topic).await?.0 };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Shows the help as it would open beside the field. Nothing is stored, and the form keeps
/// everything.
pub(crate) async fn preview(call: Call, typed: Typed) -> PageResult {
    let (topic, seen) = (which(&call)?, typed.version()?);
    let made = problems_of(change::preview(&call.caller(), &texts(&typed)))?;
    let page = HelpTextPage { version: seen, ..page(&call, topic).await?.0 };
    match made {
        Ok(texts) => {
            let form = typed.state(Vec::new());
            answer(&HelpTextPage { form, preview: Some(texts), ..page })
        }
        Err(problems) => {
            let page = HelpTextPage { form: typed.state(problems), ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn restore_default(call: Call, typed: Typed) -> PageResult {
    let (topic, seen) = (which(&call)?, typed.version()?);
    let (caller, confirmed) = (call.caller(), typed.is_ticked("confirmed"));
    let restored =
        restore_default::restore_default(call.ctx(), &caller, (topic, seen), confirmed).await;
    if matches!(restored, Err(Error::Conflict)) {
        return show_newer(&call, topic, None).await;
    }
    match problems_of(restored)? {
        Ok(()) => call.go_to(&urls::help_text(call.language(), topic), Some(Flash::HelpRestored)),
        Err(problems) => {
            let restore = FormState::new().with_problems(problems);
            let page = HelpTextPage { restore, version: seen, ..page(&call, topic).await?.0 };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

fn which(call: &Call) -> Result<HelpTopic, Failure> {
    call.value("topic").parse().map_err(|_| Error::NotFound.into())
}

fn texts(typed: &Typed) -> TypedHelp {
    TypedHelp(Language::ALL.map(|language| typed.text(&format!("body_{language}"))))
}

/// Somebody stored other texts meanwhile: they are shown beside what was typed, and the form from
/// now on carries their version.
async fn show_newer(call: &Call, topic: HelpTopic, form: Option<FormState>) -> PageResult {
    let (stored, texts) = page(call, topic).await?;
    let form = form.unwrap_or_else(|| stored.form.clone());
    let page = HelpTextPage { form, newer: Some(texts), ..stored };
    answer_with(StatusCode::CONFLICT, &page)
}

/// The page with what is stored, and that alone.
async fn page(call: &Call, topic: HelpTopic) -> Result<(HelpTextPage, [String; 3]), Failure> {
    let stored = query::to_edit(call.ctx(), &call.caller(), topic).await?;
    let changed = stored
        .changed
        .map(|(at, person)| (at, person.map(|person| call.person(&person)).unwrap_or_default()));
    let form = Language::ALL.into_iter().fold(FormState::new(), |form, language| {
        form.with(format!("body_{language}"), language.of(&stored.texts).as_str())
    });
    let page = HelpTextPage {
        frame: call.frame(),
        topic,
        own_in: stored.own_in,
        changed,
        version: stored.version,
        form,
        restore: FormState::new(),
        newer: None,
        preview: None,
    };
    Ok((page, stored.texts))
}

//! A page of the form, filled in.

use axum::http::StatusCode;

use service_manual_app::queries::service_form::FormData;
use service_manual_app::queries::translation::changes_of_original;
use service_manual_domain::ids::ServiceVersionId;
use service_manual_domain::language::Language;
use service_manual_domain::service::compare::words;
use service_manual_domain::service::field::{FIELDS, Field, Part, TextField, is_rich};
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::time::Instant;
use service_manual_render::forms::FormState;
use service_manual_render::pages::service_form::{
    Comment, Editing, OriginalText, Presence, ServiceStepPage, ServiceTranslationPage,
};
use service_manual_render::rich_text::RichText;

use super::choices;
use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;

/// How a page is shown.
pub(super) struct Shown {
    pub(super) status: StatusCode,
    /// The form with everything that was typed.
    pub(super) form: FormState,
    /// The version of the service that the person saw.
    pub(super) seen: i64,
    /// The version of the content with which the person began.
    pub(super) base: ServiceVersionId,
    /// The rows of which one more was asked for.
    pub(super) more: Option<String>,
    /// The words by which related services were searched for.
    pub(super) words: Option<String>,
    /// When what is shown was kept, if it was and is not saved.
    pub(super) kept: Option<Instant>,
}

impl Shown {
    /// A form; the versions that the person saw are to be filled in.
    pub(super) fn new(
        status: StatusCode,
        form: FormState,
        seen: i64,
        base: ServiceVersionId,
    ) -> Self {
        Self { status, form, seen, base, more: None, words: None, kept: None }
    }
}

/// Shows a page.
pub(super) async fn show(call: &Call, page: FormPage, data: &FormData, shown: Shown) -> PageResult {
    match page {
        FormPage::Step(step) => {
            let words = shown.words.as_deref();
            let mut choices = choices::of_service(data, call.language(), &shown.form);
            choices::add_related(call, data, &shown.form, &mut choices, words)?;
            let page = ServiceStepPage {
                frame: call.frame(),
                step,
                editing: Some(editing(call, data, &shown)),
                unfinished: Vec::new(),
                kept: shown.kept,
                choices,
                more: shown.more,
                help: call.own_help(),
                form: shown.form,
            };
            answer_with(shown.status, &page)
        }
        FormPage::Translation(language) => {
            let page = translation(call, language, data, &shown).await?;
            answer_with(shown.status, &page)
        }
    }
}

async fn translation(
    call: &Call,
    language: Language,
    data: &FormData,
    shown: &Shown,
) -> Result<ServiceTranslationPage, Failure> {
    let mut choices = choices::of_service(data, call.language(), &shown.form);
    choices::add_related(call, data, &shown.form, &mut choices, None)?;
    Ok(ServiceTranslationPage {
        frame: call.frame(),
        editing: editing(call, data, shown),
        kept: shown.kept,
        language,
        texts: originals(call, language, data, &shown.form).await?,
        choices,
        help: call.own_help(),
        form: shown.form.clone(),
    })
}

/// The texts that there are in either language.
async fn originals(
    call: &Call,
    language: Language,
    data: &FormData,
    form: &FormState,
) -> Result<Vec<OriginalText>, Failure> {
    let original = data.content.texts.original();
    let behind = data.behind(language);
    let before = if behind.is_empty() {
        Vec::new()
    } else {
        changes_of_original(call.ctx(), &call.caller(), data, language).await?
    };
    let changes = |field: TextField, now: &str| {
        let old = before.iter().find(|(one, _)| *one == field).map(|(_, text)| text)?;
        Some(words(&plain(field, old), &plain(field, now)))
    };
    let texts = FIELDS.iter().filter(|rule| data.may_edit_guidance || rule.part == Part::Public);
    let texts = texts.filter_map(|rule| match rule.field {
        Field::Text(field) => Some(field),
        Field::Fact(_) => None,
    });
    let text = |field: TextField| {
        let text = form.value(&format!("{}_{original}", field.code())).to_owned();
        let own = form.value(&format!("{}_{language}", field.code()));
        let is_behind = behind.contains(&field);
        if text.is_empty() && own.is_empty() {
            return None;
        }
        let behind = is_behind.then(|| changes(field, &text).unwrap_or_default());
        Some(OriginalText { field, text, behind })
    };
    Ok(texts.filter_map(text).collect())
}

fn plain(field: TextField, text: &str) -> String {
    if is_rich(field.code()) { RichText::clean(text).to_plain() } else { text.to_owned() }
}

/// The service as every page of its form shows it.
pub(super) fn editing(call: &Call, data: &FormData, shown: &Shown) -> Editing {
    let texts = &data.content.texts;
    let original = texts.original();
    let (text_language, name) = texts
        .best(call.language())
        .map_or_else(|| (original, String::new()), |(one, text)| (one, text.name().to_owned()));
    let used = |language: &Language| {
        data.content.includes(*language)
            || texts.get(*language).is_some_and(|text| !text.is_empty())
    };
    let others = Language::ALL.into_iter().filter(|language| *language != original);
    Editing {
        id: data.service.id,
        name,
        text_language,
        organiser: data.service.organiser,
        seen: shown.seen,
        base: shown.base,
        original,
        languages: Language::ALL.into_iter().filter(used).collect(),
        may_edit_guidance: data.may_edit_guidance,
        state: data.service.state,
        missing_to_submit: data.missing_to_submit.clone(),
        missing_to_publish: data.missing_to_publish.clone(),
        may_set_authority_updater: data.may_set_authority_updater,
        behind: others.map(|language| (language, data.behind(language).len())).collect(),
        comments: comments(data),
        present: present(call, &data.present),
    }
}

fn comments(data: &FormData) -> Vec<Comment> {
    let open = data.service.comments.iter().enumerate().filter(|(_, comment)| !comment.resolved);
    open.map(|(number, one)| Comment { number, text: one.text.clone(), field: one.field.clone() })
        .collect()
}

/// Who else has the form open, by their names.
pub(super) fn present(
    call: &Call,
    all: &[service_manual_app::services::presence::Present],
) -> Vec<Presence> {
    let line = |one: &service_manual_app::services::presence::Present| Presence {
        person: call.person(&one.name),
        since: one.since,
    };
    all.iter().map(line).collect()
}

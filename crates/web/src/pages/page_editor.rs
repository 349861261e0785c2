//! The pages for everybody as administrators write them (spec 2.1).

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::pages::change;
use service_manual_app::queries::pages as query;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::info_page::FilledText;
use service_manual_render::pages::page_editor::{
    PageEditPage, PageVersionPage, PagesPage, VersionRow, facts,
};
use service_manual_render::rich_text::RichText;
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let list = query::list(call.ctx(), &call.caller()).await?;
    let rows = list.iter().map(|(page, version)| (*page, row(&call, version)));
    answer(&PagesPage { frame: call.frame(), rows: rows.collect() })
}

pub(crate) async fn edit(call: Call) -> PageResult {
    answer(&page(&call, which(&call)?).await?)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (which, seen) = (which(&call)?, typed.version()?);
    let caller = call.caller();
    let changed = change::change(call.ctx(), &caller, which, seen, &bodies(&typed)).await;
    if matches!(changed, Err(Error::Conflict)) {
        let page = page(&call, which).await?;
        let newer = Some(page.version);
        let page = PageEditPage { newer, form: typed.state(Vec::new()), ..page };
        return answer_with(StatusCode::CONFLICT, &page);
    }
    match problems_of(changed)? {
        Ok(()) => call.go_to(&urls::pages(call.language()), Some(Flash::PageSaved)),
        Err(problems) => {
            let form = typed.state(problems);
            let page = PageEditPage { version: seen, form, ..page(&call, which).await? };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn preview(call: Call, typed: Typed) -> PageResult {
    let (which, version) = (which(&call)?, typed.version()?);
    let previewed = problems_of(change::preview(&call.caller(), &bodies(&typed)))?;
    let page = PageEditPage { version, ..page(&call, which).await? };
    match previewed {
        Ok(texts) => {
            let preview = Some(filled(&call, &texts));
            answer(&PageEditPage { preview, form: typed.state(Vec::new()), ..page })
        }
        Err(problems) => {
            let page = PageEditPage { form: typed.state(problems), ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn version(call: Call) -> PageResult {
    let page = which(&call)?;
    let number = call.value("number").parse().map_err(|_| Failure::from(Error::NotFound))?;
    let (texts, written_on) = query::version(call.ctx(), &call.caller(), page, number).await?;
    let texts = filled(&call, &texts);
    answer(&PageVersionPage { frame: call.frame(), page, number, written_on, texts })
}

fn which(call: &Call) -> Result<InfoPage, Failure> {
    call.value("page").parse().map_err(|_| Error::NotFound.into())
}

fn bodies(typed: &Typed) -> change::TypedTexts {
    Language::ALL.map(|language| typed.text(&format!("body_{language}")))
}

fn filled(call: &Call, texts: &[RichText; 3]) -> [FilledText; 3] {
    let settings = call.ctx().settings();
    let [fi, sv, en] = texts;
    [(fi, Language::Fi), (sv, Language::Sv), (en, Language::En)]
        .map(|(text, language)| FilledText::of(text, &settings, language))
}

fn row(call: &Call, version: &query::ListedVersion) -> VersionRow {
    VersionRow {
        number: version.number,
        written_at: version.written_at,
        written_by: version.written_by.as_ref().map(|name| call.person(name)),
    }
}

/// The page as if nothing had been typed yet.
async fn page(call: &Call, page: InfoPage) -> Result<PageEditPage, Failure> {
    let stored = query::to_edit(call.ctx(), &call.caller(), page).await?;
    let texts = Language::ALL.into_iter().zip(&stored.texts);
    let form = texts.fold(FormState::new(), |form, (language, text)| {
        form.with(format!("body_{language}"), text.to_typed())
    });
    Ok(PageEditPage {
        frame: call.frame(),
        page,
        version: stored.version,
        newer: None,
        form,
        preview: None,
        facts: facts(&call.ctx().settings(), call.language()),
        versions: stored.versions.iter().map(|version| row(call, version)).collect(),
    })
}

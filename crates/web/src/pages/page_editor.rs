//! The pages for everybody as administrators write them (spec 2.1, 5). What buttons do to blocks is
//! shown and not stored: a page is stored as a whole.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::pages::change;
use service_manual_app::queries::page_files::PageFileRow;
use service_manual_app::queries::pages as query;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::page_block::{Rearrangement, TypedBlocks};
use service_manual_domain::problem::Problem;
use service_manual_render::forms::{Choice, FormState, PRESSED, Row, Rows};
use service_manual_render::frame::Flash;
use service_manual_render::pages::page_blocks::ShownBlock;
use service_manual_render::pages::page_editor::{
    PageEditPage, PageVersionPage, PagesPage, VersionRow, facts,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::pages::page_blocks;

pub(crate) async fn list(call: Call) -> PageResult {
    let list = query::list(call.ctx(), &call.caller()).await?;
    let rows = list.iter().map(|(page, version)| (*page, row(&call, version)));
    answer(&PagesPage { frame: call.frame(), rows: rows.collect() })
}

pub(crate) async fn edit(call: Call) -> PageResult {
    answer(&page(&call, which(&call)?, None).await?)
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (which, seen) = (which(&call)?, typed.version()?);
    let blocks = blocks(&typed);
    let pressed = typed.value(PRESSED);
    let more = pressed.strip_prefix(Rows::MORE).map(str::to_owned);
    let rearrangement = Rearrangement::read(pressed);
    if more.is_some() || rearrangement.is_some() {
        let kind = typed.value(PageEditPage::ADD_KIND).parse().ok();
        let blocks = match rearrangement {
            Some(how) => blocks.rearranged(how, kind),
            None => blocks,
        };
        let page = page(&call, which, Some((&blocks, Vec::new()))).await?;
        return answer(&PageEditPage { version: seen, more, ..page });
    }
    let changed = change::change(call.ctx(), &call.caller(), which, seen, &blocks).await;
    if matches!(changed, Err(Error::Conflict)) {
        let page = page(&call, which, Some((&blocks, Vec::new()))).await?;
        let newer = Some(page.version);
        return answer_with(StatusCode::CONFLICT, &PageEditPage { newer, ..page });
    }
    match problems_of(changed)? {
        Ok(()) => call.go_to(&urls::pages(call.language()), Some(Flash::PageSaved)),
        Err(problems) => {
            let page = page(&call, which, Some((&blocks, problems))).await?;
            let page = PageEditPage { version: seen, ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn preview(call: Call, typed: Typed) -> PageResult {
    let (which, version) = (which(&call)?, typed.version()?);
    let blocks = blocks(&typed);
    let caller = call.caller();
    let previewed = change::preview(call.ctx(), &caller, which, &blocks).await;
    match problems_of(previewed)? {
        Ok(checked) => {
            let read = query::as_read(call.ctx(), &caller, &checked).await?;
            let page = page(&call, which, Some((&blocks, Vec::new()))).await?;
            answer(&PageEditPage { version, preview: Some(in_words(&call, &read)), ..page })
        }
        Err(problems) => {
            let page = page(&call, which, Some((&blocks, problems))).await?;
            let page = PageEditPage { version, ..page };
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn version(call: Call) -> PageResult {
    let page = which(&call)?;
    let number = call.value("number").parse().map_err(|_| Failure::from(Error::NotFound))?;
    let (read, written_on) = query::version(call.ctx(), &call.caller(), page, number).await?;
    let blocks = in_words(&call, &read);
    answer(&PageVersionPage { frame: call.frame(), page, number, written_on, blocks })
}

fn which(call: &Call) -> Result<InfoPage, Failure> {
    call.value("page").parse().map_err(|_| Error::NotFound.into())
}

/// The blocks of the form, without the rows that are to be removed.
fn blocks(typed: &Typed) -> TypedBlocks {
    TypedBlocks::read(typed.pairs(), &typed.values(Row::REMOVE))
}

fn in_words(call: &Call, read: &query::EachLanguage) -> [Vec<ShownBlock>; 3] {
    let [fi, sv, en] = read;
    [(fi, Language::Fi), (sv, Language::Sv), (en, Language::En)]
        .map(|(blocks, language)| page_blocks::shown(call, blocks, language))
}

fn row(call: &Call, version: &query::ListedVersion) -> VersionRow {
    VersionRow {
        number: version.number,
        written_at: version.written_at,
        written_by: version.written_by.as_ref().map(|name| call.person(name)),
    }
}

/// The page with what was typed and what is wrong with it; `None`: as it is stored.
async fn page(
    call: &Call,
    page: InfoPage,
    typed: Option<(&TypedBlocks, Vec<Problem>)>,
) -> Result<PageEditPage, Failure> {
    let stored = query::to_edit(call.ctx(), &call.caller(), page).await?;
    let (blocks, problems) = typed.unwrap_or((&stored.blocks, Vec::new()));
    let file = |row: &PageFileRow| Choice::new(row.file.id.to_string(), row.file.name.to_string());
    Ok(PageEditPage {
        frame: call.frame(),
        page,
        version: stored.version,
        newer: None,
        form: FormState::from_pairs(blocks.pairs()).with_problems(problems),
        more: None,
        files: stored.files.iter().map(file).collect(),
        preview: None,
        facts: facts(&call.ctx().settings(), call.language()),
        versions: stored.versions.iter().map(|version| row(call, version)).collect(),
    })
}

//! Everyday words of the search, for administrators.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::synonyms::{self as query, Asked};
use service_manual_app::synonyms::change;
use service_manual_domain::ids::SynonymLineId;
use service_manual_domain::synonym::{LineKey, SynonymLine, TypedLine};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::synonym::{
    ExistingLine, SynonymFilters, SynonymFormPage, SynonymRow, SynonymsPage,
};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

pub(crate) async fn list(call: Call) -> PageResult {
    let filters = filters(&call);
    let asked =
        Asked { text: filters.text.clone(), language: filters.language, which: filters.which };
    let list = query::list(call.ctx(), &call.caller(), &asked, call.page_number()).await?;
    let row = |row: query::Row| SynonymRow { source: row.source, line: row.line, finds: row.finds };
    answer(&SynonymsPage {
        frame: call.frame(),
        rows: list.rows.into_iter().map(row).collect(),
        part: call.part(query::PAGE_SIZE, list.total),
        filters,
    })
}

pub(crate) async fn new(call: Call) -> PageResult {
    query::may_edit(&call.caller())?;
    // The report of searches leads here with the words that people typed.
    let given =
        ["typed", "language"].into_iter().filter_map(|name| Some((name, call.query(name)?)));
    answer(&new_page(&call, FormState::from_pairs(given)))
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    match problems_of(change::add(call.ctx(), &call.caller(), &line(&typed)).await)? {
        Ok(_) => go_to_list(&call, Flash::SynonymSaved),
        Err(problems) => {
            let page = new_page(&call, typed.state(problems));
            answer_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(crate) async fn edit(call: Call) -> PageResult {
    let found = query::to_edit(call.ctx(), &call.caller(), which(&call)?).await?;
    let typed = found.0.line.as_typed();
    let form = FormState::new()
        .with("language", typed.language)
        .with("typed", typed.typed)
        .with("found", typed.found);
    answer(&edit_page(&call, &found, form))
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (which(&call)?, typed.version()?);
    let changed = change::change(call.ctx(), &call.caller(), id, seen, &line(&typed)).await;
    let (status, problems) = match changed {
        Ok(()) => return go_to_list(&call, Flash::SynonymSaved),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        Err(Error::Conflict) => (StatusCode::CONFLICT, Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let found = query::to_edit(call.ctx(), &call.caller(), id).await?;
    let mut page = edit_page(&call, &found, typed.state(problems));
    if let Some(existing) = page.existing.as_mut() {
        if status == StatusCode::CONFLICT {
            existing.newer = Some(in_one_line(&found.0.line));
        } else {
            existing.version = seen;
        }
    }
    answer_with(status, &page)
}

pub(crate) async fn remove(call: Call, typed: Typed) -> PageResult {
    let (id, seen) = (which(&call)?, typed.version()?);
    change::remove(call.ctx(), &call.caller(), id, seen).await?;
    go_to_list(&call, Flash::SynonymRemoved)
}

pub(crate) async fn switch_off(call: Call) -> PageResult {
    switch(&call, false, Flash::SynonymOff).await
}

pub(crate) async fn switch_on(call: Call) -> PageResult {
    switch(&call, true, Flash::SynonymOn).await
}

/// Back to the same part of the list.
async fn switch(call: &Call, on: bool, flash: Flash) -> PageResult {
    let key: LineKey = call.value("key").parse().map_err(|_| Failure::from(Error::NotFound))?;
    change::switch(call.ctx(), &call.caller(), &key, on).await?;
    let path = urls::with_query(urls::synonyms(call.language()), &filters(call).query());
    let path = urls::with_page(path, call.page_number::<u32>().try_into().unwrap_or(1));
    call.go_to(&format!("{path}#line-{key}"), Some(flash))
}

fn which(call: &Call) -> Result<SynonymLineId, Failure> {
    call.value("line").parse().map_err(|_| Error::NotFound.into())
}

fn filters(call: &Call) -> SynonymFilters {
    SynonymFilters {
        text: call.query("q").unwrap_or_default().to_owned(),
        language: call.query("language").and_then(|code| code.parse().ok()),
        which: call.query("which").and_then(|code| code.parse().ok()),
    }
}

fn line(typed: &Typed) -> TypedLine {
    TypedLine {
        language: typed.text("language"),
        typed: typed.text("typed"),
        found: typed.text("found"),
    }
}

fn in_one_line(line: &SynonymLine) -> String {
    format!("{} → {} ({})", line.typed.join(", "), line.found.join(", "), line.language)
}

fn go_to_list(call: &Call, flash: Flash) -> PageResult {
    call.go_to(&urls::synonyms(call.language()), Some(flash))
}

fn new_page(call: &Call, form: FormState) -> SynonymFormPage {
    SynonymFormPage { frame: call.frame(), existing: None, form }
}

fn edit_page(
    call: &Call,
    (found, finds): &(query::OwnLine, usize),
    form: FormState,
) -> SynonymFormPage {
    let existing =
        ExistingLine { id: found.id, version: found.version, finds: *finds, newer: None };
    SynonymFormPage { frame: call.frame(), existing: Some(existing), form }
}

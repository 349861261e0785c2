//! Keeping searches: saving them, and short addresses.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::queries::saved_searches::{self as query, keeping};
use service_manual_app::queries::search::without_unknown;
use service_manual_app::saved_searches::{
    remove as remove_search, rename, save as save_search, shorten as shorten_search,
};
use service_manual_domain::ids::SavedSearchId;
use service_manual_domain::saved_search::{NAME_LIMIT, ShortCode, of_pairs};
use service_manual_domain::search::{SearchRequest, Unread};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::search::{SavedSearchPage, SearchKeepPage};
use service_manual_render::urls;

use crate::call::{Call, PageResult, answer_with, redirect};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::pages::search::in_words;

pub(crate) async fn keep(call: Call) -> PageResult {
    show_keeping(&call, StatusCode::OK, None).await
}

pub(crate) async fn save(call: Call, typed: Typed) -> PageResult {
    let (request, language) = (asked(&call), call.language());
    let name = typed.value("name");
    let saved = save_search::save(call.ctx(), &call.caller(), language, &request, name).await;
    match problems_of(saved)? {
        Ok(()) => go_to_keeping(&call, &request, Some(Flash::SearchSaved)),
        Err(problems) => {
            let form = typed.state(problems);
            show_keeping(&call, StatusCode::UNPROCESSABLE_ENTITY, Some(form)).await
        }
    }
}

/// Makes a short address; the page to which this leads shows it.
pub(crate) async fn shorten(call: Call) -> PageResult {
    let request = asked(&call);
    let made = shorten_search::shorten(call.ctx(), &call.caller(), &request).await;
    match problems_of(made)? {
        Ok(_) => go_to_keeping(&call, &request, None),
        Err(problems) => {
            let form = FormState::new().with_problems(problems);
            show_keeping(&call, StatusCode::UNPROCESSABLE_ENTITY, Some(form)).await
        }
    }
}

/// From a short address to the search.
pub(crate) async fn short(call: Call) -> PageResult {
    let code = ShortCode::received(call.value("short"));
    let request = query::of_short(call.ctx(), &code).await?.ok_or(Error::NotFound)?;
    redirect(StatusCode::FOUND, &urls::search_for(call.language(), &request))
}

/// What the address asks for, without what no filter knows.
fn asked(call: &Call) -> SearchRequest {
    let pairs: Vec<(&str, &str)> = call.query_pairs().collect();
    let mut request = of_pairs(pairs.iter().copied()).on_page(1);
    without_unknown(&call.ctx().public_data(), &mut request, &mut Unread::default());
    request
}

async fn show_keeping(call: &Call, status: StatusCode, form: Option<FormState>) -> PageResult {
    let (request, language) = (asked(call), call.language());
    let known = keeping(call.ctx(), &call.caller(), language, &request).await?;
    let asked = in_words(call, &call.ctx().public_data(), &request);
    let name: String = asked.join(", ").chars().take(NAME_LIMIT).collect();
    let short = known.short.map(|code| {
        let path = urls::search_short(language, code.as_str());
        urls::absolute(call.ctx().public_address(), &path)
    });
    let page = SearchKeepPage {
        frame: call.frame(),
        request,
        asked,
        saved_as: known.saved.map(|saved| saved.name),
        short,
        form: form.unwrap_or_else(|| FormState::new().with("name", name)),
    };
    answer_with(status, &page)
}

fn go_to_keeping(call: &Call, request: &SearchRequest, flash: Option<Flash>) -> PageResult {
    call.go_to(&urls::of_search(urls::SEARCH_KEEP, call.language(), request), flash)
}

pub(crate) async fn show(call: Call) -> PageResult {
    show_saved(&call, StatusCode::OK, None).await
}

pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let (id, name) = (search_id(&call)?, typed.value("name"));
    match problems_of(rename::rename(call.ctx(), &call.caller(), id, name).await)? {
        Ok(()) => call.go_to(&urls::own_lists(call.language()), Some(Flash::SearchSaved)),
        Err(problems) => {
            let form = typed.state(problems);
            show_saved(&call, StatusCode::UNPROCESSABLE_ENTITY, Some(form)).await
        }
    }
}

pub(crate) async fn remove(call: Call) -> PageResult {
    remove_search::remove(call.ctx(), &call.caller(), search_id(&call)?).await?;
    call.go_to(&urls::own_lists(call.language()), Some(Flash::SearchRemoved))
}

async fn show_saved(call: &Call, status: StatusCode, form: Option<FormState>) -> PageResult {
    let found = query::get(call.ctx(), &call.caller(), search_id(call)?).await?;
    let request = found.asked.request();
    let page = SavedSearchPage {
        frame: call.frame(),
        id: found.id,
        href: urls::search_for(found.language, &request),
        asked: in_words(call, &call.ctx().public_data(), &request),
        form: form.unwrap_or_else(|| FormState::new().with("name", found.name.clone())),
        name: found.name,
    };
    answer_with(status, &page)
}

fn search_id(call: &Call) -> Result<SavedSearchId, Failure> {
    call.value("search").parse().map_err(|_| Error::NotFound.into())
}

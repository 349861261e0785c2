//! A person's own lists of services: all of them, and one.

pub(crate) mod entries;
mod favourite;
pub(crate) mod sharing;

pub(crate) use favourite::post as favourite;

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::own_lists::{create as create_list, remove as remove_list, rename};
use service_manual_app::queries::own_lists::{self as query, CountedList, ListView};
use service_manual_app::queries::saved_searches::{self, SavedSearch};
use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_domain::own_list::{self, ListName, ListedService, Share};
use service_manual_domain::problem::Problem;
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::own_lists::{
    ListLine, ListedLine, OwnListPage, OwnListsPage, SearchLine, ShareLine,
};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use crate::call::{Call, PageResult, answer_with, count};
use crate::error::Failure;
use crate::form::{Typed, problems_of};
use crate::pages::cards;

pub(crate) async fn all(call: Call) -> PageResult {
    show_all(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn create(call: Call, typed: Typed) -> PageResult {
    let created = create_list::create(call.ctx(), &call.caller(), typed.value("name")).await;
    match problems_of(created)? {
        Ok(id) => go_to_list(&call, id, Flash::ListSaved),
        Err(problems) => {
            show_all(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

async fn show_all(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let lists = query::overview(call.ctx(), &call.caller()).await?;
    let line = |one: CountedList| ListLine {
        id: one.list.id,
        name: shown(one.list.name),
        services: count(one.services),
    };
    let lists = lists.into_iter().map(line).collect();
    let searches = saved_searches::list(call.ctx(), &call.caller()).await?;
    let line = |search: SavedSearch| SearchLine {
        id: search.id,
        href: urls::search_for(search.language, &search.asked.request()),
        name: search.name,
    };
    let searches = searches.into_iter().map(line).collect();
    answer_with(status, &OwnListsPage { frame: call.frame(), lists, searches, form })
}

pub(crate) async fn show(call: Call) -> PageResult {
    show_one(&call, StatusCode::OK, None, None).await
}

/// The name of a list.
pub(crate) async fn change(call: Call, typed: Typed) -> PageResult {
    let id = list_id(&call)?;
    let renamed = rename::rename(call.ctx(), &call.caller(), id, typed.value("name")).await;
    match problems_of(renamed)? {
        Ok(()) => go_to_list(&call, id, Flash::ListSaved),
        Err(problems) => {
            let form = typed.state(problems);
            show_one(&call, StatusCode::UNPROCESSABLE_ENTITY, None, Some(form)).await
        }
    }
}

pub(crate) async fn remove(call: Call) -> PageResult {
    remove_list::remove(call.ctx(), &call.caller(), list_id(&call)?).await?;
    call.go_to(&urls::own_lists(call.language()), Some(Flash::ListRemoved))
}

/// The page of a list, with what was typed into its forms.
async fn show_one(
    call: &Call,
    status: StatusCode,
    share: Option<FormState>,
    rename: Option<FormState>,
) -> PageResult {
    let ListView { list, services, shares } =
        query::list(call.ctx(), &call.caller(), list_id(call)?).await?;
    let (data, longest) = (call.ctx().public_data(), call.ctx().settings().sharing.longest_days);
    let name = shown(list.name);
    let line = |(entry, card): (ListedService, Option<_>)| ListedLine {
        service: entry.service,
        card: card.and_then(|card: std::sync::Arc<_>| cards::card(&data, &card, call.language())),
        name_then: Worded::new(entry.language_then, entry.name_then),
        note: entry.note,
    };
    let share_line = |share: Share| ShareLine {
        id: share.id,
        made_on: share.made_at.day(),
        ends_on: share.ends_on,
        with_notes: share.with_notes,
    };
    let usual = own_list::usual_share_days(longest).to_string();
    let page = OwnListPage {
        frame: call.frame(),
        id: list.id,
        services: services.into_iter().map(line).collect(),
        shares: shares.into_iter().map(share_line).collect(),
        days: own_list::share_days(longest),
        share: share.unwrap_or_else(|| FormState::new().with("days", usual)),
        rename: rename
            .unwrap_or_else(|| FormState::new().with("name", name.clone().unwrap_or_default())),
        name,
    };
    answer_with(status, &page)
}

/// The page of a list again, with what is wrong with the form of sharing.
async fn show_share_problems(call: &Call, typed: &Typed, problems: Vec<Problem>) -> PageResult {
    let form = typed.state(problems);
    show_one(call, StatusCode::UNPROCESSABLE_ENTITY, Some(form), None).await
}

fn shown(name: Option<ListName>) -> Option<String> {
    name.map(|name| name.as_str().to_owned())
}

fn list_id(call: &Call) -> Result<OwnListId, Failure> {
    call.value("list").parse().map_err(|_| Error::NotFound.into())
}

fn service_id(call: &Call) -> Result<ServiceId, Failure> {
    call.value("service").parse().map_err(|_| Error::NotFound.into())
}

fn go_to_list(call: &Call, id: OwnListId, flash: Flash) -> PageResult {
    call.go_to(&urls::of_own_list(urls::OWN_LIST, call.language(), id), Some(flash))
}

//! Links to own lists: making and ending them, and what they show.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::own_lists::share;
use service_manual_app::queries::own_lists::{self as query, SharedView};
use service_manual_domain::secret::Token;
use service_manual_render::frame::Flash;
use service_manual_render::pages::own_lists::{OwnListLinkPage, SharedList, SharedListPage};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::{go_to_list, list_id, show_share_problems, shown};
use crate::call::{Call, PageResult, answer, answer_with};
use crate::form::{Typed, problems_of};
use crate::pages::cards;

/// Makes a link. It is in this answer and nowhere else, so it is no redirect.
pub(crate) async fn share(call: Call, typed: Typed) -> PageResult {
    let (list, caller) = (list_id(&call)?, call.caller());
    let with_notes = typed.is_ticked("with_notes");
    let shared = share::share(call.ctx(), &caller, list, typed.value("days"), with_notes).await;
    let (token, share) = match problems_of(shared)? {
        Ok(made) => made,
        Err(problems) => return show_share_problems(&call, &typed, problems).await,
    };
    let found = query::list(call.ctx(), &caller, list).await?;
    let path = urls::shared_list(call.language(), token.reveal());
    answer(&OwnListLinkPage {
        frame: call.frame(),
        list,
        list_name: shown(found.list.name),
        link: urls::absolute(call.ctx().public_address(), &path),
        ends_on: share.ends_on,
        with_notes: share.with_notes,
    })
}

pub(crate) async fn end(call: Call) -> PageResult {
    let list = list_id(&call)?;
    let id = call.value("share").parse().map_err(|_| Error::NotFound)?;
    share::end(call.ctx(), &call.caller(), list, id).await?;
    go_to_list(&call, list, Flash::ShareEnded)
}

/// What a link shows, to anybody.
pub(crate) async fn shared(call: Call) -> PageResult {
    let token = Token::received(call.value("token"));
    let frame = call.frame();
    match query::shared(call.ctx(), &token).await? {
        Some(found) => answer(&SharedListPage { frame, list: Some(shared_list(&call, found)) }),
        None => answer_with(StatusCode::NOT_FOUND, &SharedListPage { frame, list: None }),
    }
}

fn shared_list(call: &Call, found: SharedView) -> SharedList {
    let (data, language) = (call.ctx().public_data(), call.language());
    let services = found.services.into_iter().filter_map(|(card, note)| {
        let card = cards::card(&data, &card, language)?;
        Some((card, note))
    });
    SharedList {
        name: shown(found.list.name),
        organisation: found.organisation.map(|name| Worded::name(&name, language)),
        services: services.collect(),
        ends_on: found.ends_on,
    }
}

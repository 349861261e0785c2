//! Services in own lists: putting them there, notes, order.

use axum::http::StatusCode;

use service_manual_app::Error;
use service_manual_app::own_lists::note::set_note;
use service_manual_app::own_lists::put::{self, TypedEntry};
use service_manual_app::own_lists::shift;
use service_manual_app::own_lists::take_out as take_out_of_list;
use service_manual_app::queries::own_lists as query;
use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_render::forms::FormState;
use service_manual_render::frame::Flash;
use service_manual_render::pages::own_lists::{OwnListNotePage, OwnListPutPage};
use service_manual_render::urls;
use service_manual_render::worded::Worded;

use super::{go_to_list, list_id, service_id, shown};
use crate::call::{Call, PageResult, answer_with};
use crate::error::Failure;
use crate::form::{Typed, problems_of};

/// Asks into which list a service shall go.
pub(crate) async fn choose(call: Call) -> PageResult {
    show_choice(&call, StatusCode::OK, FormState::new()).await
}

pub(crate) async fn put(call: Call, typed: Typed) -> PageResult {
    let service = service_id(&call)?;
    let entry =
        TypedEntry { list: typed.text("list"), name: typed.text("name"), note: typed.text("note") };
    let done = put::put(call.ctx(), &call.caller(), (service, call.language()), &entry).await;
    match problems_of(done)? {
        Ok(list) => go_to_list(&call, list, Flash::ServiceListed),
        Err(problems) => {
            show_choice(&call, StatusCode::UNPROCESSABLE_ENTITY, typed.state(problems)).await
        }
    }
}

async fn show_choice(call: &Call, status: StatusCode, form: FormState) -> PageResult {
    let (service, language) = (service_id(call)?, call.language());
    let found = query::to_put(call.ctx(), &call.caller(), service).await?;
    let (name, slug) = match found.card.texts.best(language) {
        Some((of, text)) => (Worded::new(of, text.name.clone()), text.slug.as_str().to_owned()),
        None => return Err(Error::NotFound.into()),
    };
    let has_favourites = found.lists.iter().any(|(list, _)| list.name.is_none());
    let favourites = (!has_favourites).then(|| (put::FAVOURITES.to_owned(), None, false));
    let lists = found.lists.into_iter().map(|(list, has)| {
        let value = match list.name {
            Some(_) => list.id.to_string(),
            None => put::FAVOURITES.to_owned(),
        };
        (value, shown(list.name), has)
    });
    let page = OwnListPutPage {
        frame: call.frame(),
        service,
        name,
        back: urls::service(language, &slug),
        lists: favourites.into_iter().chain(lists).collect(),
        new: put::NEW,
        form,
    };
    answer_with(status, &page)
}

pub(crate) async fn note(call: Call) -> PageResult {
    show_note(&call, StatusCode::OK, None).await
}

pub(crate) async fn save_note(call: Call, typed: Typed) -> PageResult {
    let (list, service) = which(&call)?;
    let saved = set_note(call.ctx(), &call.caller(), list, service, typed.value("note")).await;
    match problems_of(saved)? {
        Ok(()) => go_to_service(&call, list, service, Some(Flash::NoteSaved)),
        Err(problems) => {
            let form = typed.state(problems);
            show_note(&call, StatusCode::UNPROCESSABLE_ENTITY, Some(form)).await
        }
    }
}

async fn show_note(call: &Call, status: StatusCode, form: Option<FormState>) -> PageResult {
    let (list, service) = which(call)?;
    let found = query::list(call.ctx(), &call.caller(), list).await?;
    let entry = found.services.into_iter().find(|(entry, _)| entry.service == service);
    let (entry, card) = entry.ok_or(Error::NotFound)?;
    let today = card.as_ref().and_then(|card| card.texts.best(call.language()));
    let name = match today {
        Some((of, text)) => Worded::new(of, text.name.clone()),
        None => Worded::new(entry.language_then, entry.name_then),
    };
    let note = entry.note.unwrap_or_default();
    let page = OwnListNotePage {
        frame: call.frame(),
        list,
        list_name: shown(found.list.name),
        service,
        name,
        form: form.unwrap_or_else(|| FormState::new().with("note", note)),
    };
    answer_with(status, &page)
}

/// One place up or down.
pub(crate) async fn shift(call: Call, typed: Typed) -> PageResult {
    let (list, service) = which(&call)?;
    let to = typed.value("to").parse().map_err(|_| Failure::BadRequest)?;
    shift::shift(call.ctx(), &call.caller(), list, service, to).await?;
    go_to_service(&call, list, service, None)
}

pub(crate) async fn take_out(call: Call) -> PageResult {
    let (list, service) = which(&call)?;
    take_out_of_list::take_out(call.ctx(), &call.caller(), list, service).await?;
    go_to_list(&call, list, Flash::ServiceUnlisted)
}

fn which(call: &Call) -> Result<(OwnListId, ServiceId), Failure> {
    Ok((list_id(call)?, service_id(call)?))
}

/// The list, where the service stands in it.
fn go_to_service(
    call: &Call,
    list: OwnListId,
    service: ServiceId,
    flash: Option<Flash>,
) -> PageResult {
    let path = urls::of_own_list(urls::OWN_LIST, call.language(), list);
    call.go_to(&format!("{path}#s-{service}"), flash)
}

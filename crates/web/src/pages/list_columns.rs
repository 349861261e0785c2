//! Remembering which columns of a list a person sees.

use service_manual_app::Error;
use service_manual_app::lists::choose_columns;
use service_manual_domain::account::people::{ADMINISTRATORS, MANAGED_PEOPLE, PEOPLE, USERS};
use service_manual_domain::book::lists as books;
use service_manual_domain::language::Language;
use service_manual_domain::list::{Filter, List, ListRequest, Named};
use service_manual_domain::organisation::lists::ORGANISATIONS;
use service_manual_domain::service::lists as services;
use service_manual_render::forms::PRESSED;
use service_manual_render::list::{COLUMN, OF, RESET};
use service_manual_render::urls;

use crate::call::{Call, PageResult};
use crate::form::Typed;

/// Remembers the columns, and shows the same part of the list.
pub(crate) async fn choose(call: Call, typed: Typed) -> PageResult {
    let list = call.value("list");
    let back = way_back(call.language(), list, &typed)?;
    let forgets = typed.value(PRESSED) == RESET;
    let chosen = (!forgets).then(|| typed.values(COLUMN));
    choose_columns(call.ctx(), &call.caller(), list, chosen.as_deref()).await?;
    call.go_to(&back, None)
}

/// The address of the part of the list that the form was beside.
fn way_back(language: Language, list: &str, typed: &Typed) -> Result<String, Error> {
    if list == PEOPLE.code {
        let organisation = typed.value(OF).parse().map_err(|_| Error::NotFound)?;
        return Ok(part(&PEOPLE, typed, urls::people(language, organisation)));
    }
    if list == MANAGED_PEOPLE.code {
        return Ok(part(&MANAGED_PEOPLE, typed, urls::managed_people(language)));
    }
    if list == USERS.code {
        return Ok(part(&USERS, typed, urls::users(language)));
    }
    if list == ADMINISTRATORS.code {
        return Ok(part(&ADMINISTRATORS, typed, urls::administrators(language)));
    }
    if list == ORGANISATIONS.code {
        return Ok(part(&ORGANISATIONS, typed, urls::organisations(language)));
    }
    if let Some(kind) = books::by_code(list) {
        let (request, _) = ListRequest::read(kind.list(), typed.pairs());
        let request = request.without_columns().on_page(1);
        return Ok(urls::part_of_book(language, kind, &request));
    }
    let list = services::by_code(list).ok_or(Error::NotFound)?;
    Ok(part(list, typed, urls::service_list(language, list)))
}

fn part<C: Named, F: Filter>(list: &List<C, F>, typed: &Typed, path: String) -> String {
    let (request, _) = ListRequest::read(list, typed.pairs());
    let pairs = request.without_columns().on_page(1).pairs(list);
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    urls::with_query(path, &pairs)
}

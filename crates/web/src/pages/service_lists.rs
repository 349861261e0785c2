//! Lists of services, the same as files, and which columns one sees of them.

pub(crate) mod file;
mod rows;

use std::collections::HashMap;

use service_manual_app::lists::Organisations;
use service_manual_app::queries::service_lists::{self as query, Asked, Found, View};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::list::{FILE_LIMIT, Filter, ListRequest, Named, Unread};
use service_manual_domain::service::lists::{ServiceFilter, ServiceRequest};
use service_manual_render::forms::Choice;
use service_manual_render::pages::services::{ServiceListPage, ServiceView};

use crate::call::{Call, PageResult, answer, count, part};
use crate::error::Failure;

pub(crate) use file::{
    freshness_csv, freshness_xlsx, mine_csv, mine_xlsx, translations_csv, translations_xlsx,
    waiting_csv, waiting_xlsx,
};

pub(crate) async fn mine(call: Call) -> PageResult {
    show(&call, View::Services).await
}

pub(crate) async fn waiting(call: Call) -> PageResult {
    show(&call, View::Waiting).await
}

pub(crate) async fn freshness(call: Call) -> PageResult {
    show(&call, View::Freshness).await
}

pub(crate) async fn translations(call: Call) -> PageResult {
    show(&call, View::Translations).await
}

async fn show(call: &Call, view: View) -> PageResult {
    let (ctx, caller) = (call.ctx(), call.caller());
    let (mut shown, found) = found(call, view, query::page).await?;
    let offered = query::offered(ctx, &caller, view).await?;
    shown.organisers = choices(call, &offered.organisers);
    shown.authorities = choices(call, &offered.authorities);
    let needs = match view {
        View::Freshness => query::needs(ctx, &caller, &shown.request).await?,
        View::Services | View::Waiting | View::Translations => Vec::new(),
    };
    answer(&ServiceListPage {
        frame: call.frame(),
        rows: rows::of(call, &found),
        part: part(found.page, query::PAGE_SIZE, found.total),
        file_limit: usize::from(FILE_LIMIT),
        needs: needs.into_iter().map(|(needs, number)| (needs, count(number))).collect(),
        can_create: query::may_create(&caller),
        view: shown,
    })
}

/// What the address asks for, read by a query. An organisation that does not exist is told, and not
/// asked for.
async fn found(
    call: &Call,
    view: View,
    read: impl AsyncFnOnce(
        &service_manual_app::Context,
        &service_manual_app::Caller,
        Asked<'_>,
    ) -> service_manual_app::Result<Found>,
) -> Result<(ServiceView, Found), Failure> {
    let list = view.list();
    let (request, mut unread) = ListRequest::read(list, call.query_pairs());
    let request = known(call, request, &mut unread).await?;
    let asked = Asked { view, request: &request, language: call.language() };
    let found = read(call.ctx(), &call.caller(), asked).await?;
    let columns = found.columns.clone();
    let view = ServiceView { list, request, unread, columns, organisers: None, authorities: None };
    Ok((view, found))
}

async fn known(
    call: &Call,
    mut request: ServiceRequest,
    unread: &mut Unread<ServiceFilter>,
) -> Result<ServiceRequest, Failure> {
    for filter in [ServiceFilter::Organiser, ServiceFilter::Responsible] {
        request = with_known(call, filter, request, unread).await?;
    }
    Ok(request)
}

/// The same without the organisation of a filter, if there is none with its id, which is told.
pub(super) async fn with_known<C: Named, F: Filter>(
    call: &Call,
    filter: F,
    request: ListRequest<C, F>,
    unread: &mut Unread<F>,
) -> Result<ListRequest<C, F>, Failure> {
    let Some(value) = request.value(filter).map(str::to_owned) else { return Ok(request) };
    let Ok(id) = value.parse::<OrganisationId>() else { return Ok(request) };
    if query::organisation_exists(call.ctx(), id).await? {
        return Ok(request);
    }
    unread.add_value(filter, value);
    let page = request.page;
    Ok(request.without(filter).on_page(page))
}

/// The choices of a filter; nothing where the name is typed.
pub(super) fn choices(call: &Call, offered: &Organisations) -> Option<Vec<Choice>> {
    let Organisations::These(all) = offered else { return None };
    let choice = |(id, name): &(OrganisationId, Localised<String>)| {
        Choice::new(id.to_string(), name.text(call.language()))
    };
    Some(all.iter().map(choice).collect())
}

fn organisation(
    call: &Call,
    names: &HashMap<OrganisationId, Localised<String>>,
    id: OrganisationId,
) -> String {
    let name = names.get(&id);
    name.map(|name| name.text(call.language()).to_owned()).unwrap_or_default()
}

//! Lists of locations and of contacts, and the same as files.

use service_manual_app::lists::Organisations;
use service_manual_app::queries::book_lists::{self as query, Asked, Found, Listed};
use service_manual_app::queries::service_lists::{PAGE_SIZE, organisation_exists};
use service_manual_domain::book::BookKind;
use service_manual_domain::book::lists::{BookFilter, BookRequest};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::list::{FILE_LIMIT, ListRequest, Unread};
use service_manual_render::pages::book::{BookListPage, BookRow, BookView};

use crate::call::{Call, PageResult, answer, count, part};
use crate::error::Failure;
use crate::pages::service_lists::choices;
use crate::pages::spreadsheet::{Format, Table, turn, values, write};

pub(crate) async fn locations(call: Call) -> PageResult {
    show(&call, BookKind::Locations).await
}

pub(crate) async fn locations_csv(call: Call) -> PageResult {
    file(&call, BookKind::Locations, Format::Csv).await
}

pub(crate) async fn locations_xlsx(call: Call) -> PageResult {
    file(&call, BookKind::Locations, Format::Xlsx).await
}

pub(crate) async fn contacts(call: Call) -> PageResult {
    show(&call, BookKind::Contacts).await
}

pub(crate) async fn contacts_csv(call: Call) -> PageResult {
    file(&call, BookKind::Contacts, Format::Csv).await
}

pub(crate) async fn contacts_xlsx(call: Call) -> PageResult {
    file(&call, BookKind::Contacts, Format::Xlsx).await
}

async fn show(call: &Call, kind: BookKind) -> PageResult {
    let (request, unread) = asked(call, kind).await?;
    let asked = Asked { kind, request: &request, language: call.language() };
    let found = query::page(call.ctx(), &call.caller(), asked).await?;
    let offered = query::offered(call.ctx(), &call.caller()).await?;
    answer(&BookListPage {
        frame: call.frame(),
        rows: rows(call, &found),
        part: part(found.page, PAGE_SIZE, found.total),
        file_limit: usize::from(FILE_LIMIT),
        add_to: add_to(&request, &offered),
        view: BookView {
            kind,
            organisations: choices(call, &offered),
            columns: found.columns,
            request,
            unread,
        },
    })
}

async fn file(call: &Call, kind: BookKind, format: Format) -> PageResult {
    // Who has no such list waits for nobody, and holds nobody up.
    query::require(&call.caller())?;
    let _turn = turn(call).await?;
    let (request, unread) = asked(call, kind).await?;
    let asked = Asked { kind, request: &request, language: call.language() };
    let found = query::all_pages(call.ctx(), &call.caller(), asked).await?;
    let (rows, columns) = (rows(call, &found), found.columns);
    let cells = rows.iter().map(|row| row.cells(call.language(), &columns));
    let view = BookView { kind, request, unread, columns: columns.clone(), organisations: None };
    let headings = view.headings(&call.frame());
    let table = Table { name: kind.list().code, headings, rows: values(cells) };
    write(call, format, table).await
}

/// What the address asks for. An organisation that does not exist is told, and not asked for.
async fn asked(call: &Call, kind: BookKind) -> Result<(BookRequest, Unread<BookFilter>), Failure> {
    let (mut request, mut unread) = ListRequest::read(kind.list(), call.query_pairs());
    let value = request.value(BookFilter::Organisation).map(str::to_owned);
    let id = value.as_ref().and_then(|value| value.parse::<OrganisationId>().ok());
    if let (Some(value), Some(id)) = (value, id)
        && !organisation_exists(call.ctx(), id).await?
    {
        let page = request.page;
        request = request.without(BookFilter::Organisation).on_page(page);
        unread.add_value(BookFilter::Organisation, value);
    }
    Ok((request, unread))
}

/// The organisation that is asked for, or the only one there is.
fn add_to(request: &BookRequest, offered: &Organisations) -> Option<OrganisationId> {
    let asked = request.value(BookFilter::Organisation).and_then(|value| value.parse().ok());
    let only = match offered {
        Organisations::These(all) => match all.as_slice() {
            [(id, _)] => Some(*id),
            _ => None,
        },
        Organisations::TooMany => None,
    };
    asked.or(only)
}

fn rows(call: &Call, found: &Found) -> Vec<BookRow> {
    let row = |listed: &Listed| {
        let organisation = found.organisations.get(&listed.entry.organisation());
        BookRow {
            organisation: organisation
                .map(|name| name.text(call.language()).to_owned())
                .unwrap_or_default(),
            services: count(listed.uses.now),
            alike: listed.alike.clone(),
            merged: listed.merged_into.is_some(),
            entry: listed.entry.clone(),
        }
    };
    found.rows.iter().map(row).collect()
}

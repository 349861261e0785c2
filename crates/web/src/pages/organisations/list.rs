//! The list of organisations, and the same as files.

use service_manual_app::queries::organisations::PAGE_SIZE;
use service_manual_app::queries::organisations::list::{self as query, Found, Listed};
use service_manual_domain::list::{FILE_LIMIT, ListRequest};
use service_manual_domain::organisation::lists::ORGANISATIONS;
use service_manual_domain::policy::{Action, may};
use service_manual_domain::time::Instant;
use service_manual_render::pages::organisation::{
    OrganisationRow, OrganisationsPage, OrganisationsView,
};

use crate::call::{Call, PageResult, answer, count, part};
use crate::pages::spreadsheet::{Format, Table, turn, values, write};

pub(crate) async fn list(call: Call) -> PageResult {
    let (request, unread) = ListRequest::read(&ORGANISATIONS, call.query_pairs());
    let (ctx, caller) = (call.ctx(), call.caller());
    let found = query::page(ctx, &caller, &request, call.language()).await?;
    let needs = query::needs(ctx, &caller, &request).await?;
    answer(&OrganisationsPage {
        frame: call.frame(),
        rows: rows(&call, &found),
        part: part(found.page, PAGE_SIZE, found.total),
        file_limit: usize::from(FILE_LIMIT),
        needs: needs.into_iter().map(|(needs, number)| (needs, count(number))).collect(),
        can_create: query::may_create(&caller),
        view: OrganisationsView { request, unread, columns: found.columns },
    })
}

pub(crate) async fn list_csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn list_xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    // Who has no such list waits for nobody, and holds nobody up.
    query::require(&call.caller())?;
    let _turn = turn(call).await?;
    let (request, unread) = ListRequest::read(&ORGANISATIONS, call.query_pairs());
    let found = query::all_pages(call.ctx(), &call.caller(), &request, call.language()).await?;
    let rows = rows(call, &found);
    let shown = OrganisationsView { request, unread, columns: found.columns };
    let headings = shown.headings(&call.frame());
    let cells = rows.iter().map(|row| row.cells(call.language(), &shown.columns));
    let table = Table { name: ORGANISATIONS.code, headings, rows: values(cells) };
    write(call, format, table).await
}

fn rows(call: &Call, found: &Found) -> Vec<OrganisationRow> {
    found.rows.iter().map(|listed| row(call, found, listed)).collect()
}

fn row(call: &Call, found: &Found, listed: &Listed) -> OrganisationRow {
    let (one, language) = (&listed.organisation, call.language());
    let settings = call.ctx().settings();
    let name = |id| Some(found.names.get(id)?.text(language).to_owned());
    let review = listed.review.as_ref();
    let due = review
        .and_then(|review| Some((review.due_on(&settings.access_review)?, review.is_overdue())));
    OrganisationRow {
        id: one.id,
        name: one.name.text(language).to_owned(),
        kind: one.kind,
        parents: one.parents.iter().filter_map(name).collect(),
        people: listed.people,
        main_users: listed.main_users,
        services: listed.services,
        has_process: listed.has_process,
        reviewed: listed.confirmed.as_ref().and_then(|one| one.confirmed_at).map(Instant::day),
        review_due: due,
        can_review: may(&call.caller().actor, Action::ConfirmMembers, &one.target()),
        review_next: review.and_then(|review| review.next_on(&settings.access_review)),
        status: one.status,
    }
}

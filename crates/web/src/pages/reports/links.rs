//! How the links of public services stand.

use service_manual_app::queries::link_report::{LinkGroup, Row, report};
use service_manual_domain::link_check::report::LINK_REPORT;
use service_manual_domain::list::ListRequest;
use service_manual_domain::time::Instant;
use service_manual_render::pages::report::{LinkOf, LinkReportPage, LinkRow, LinkView};

use super::page_of;
use crate::call::{Call, PageResult, answer};
use crate::error::Failure;
use crate::pages::spreadsheet::{self, Format, Table, values};

pub(crate) async fn links(call: Call) -> PageResult {
    let (view, all) = found(&call).await?;
    let sum = |number: fn(&Row) -> i64| all.iter().map(number).sum();
    let whole =
        [sum(|row| row.counts.links), sum(|row| row.counts.checked), sum(|row| row.counts.broken)];
    let (rows, part) = page_of(&call, all);
    let rows = rows.iter().map(row).collect();
    let is_on = call.ctx().link_checker().is_on();
    answer(&LinkReportPage { frame: call.frame(), view, rows, is_on, whole, part })
}

pub(crate) async fn links_csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn links_xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    let (view, all) = found(call).await?;
    let cells = all.iter().map(|one| row(one).cells(call.language()));
    let table =
        Table { name: LINK_REPORT.code, headings: view.headings(call.t()), rows: values(cells) };
    spreadsheet::answer(call, format, table).await
}

async fn found(call: &Call) -> Result<(LinkView, Vec<Row>), Failure> {
    let (request, unread) = ListRequest::read(&LINK_REPORT, call.query_pairs());
    let rows = report(call.ctx(), &call.caller(), &request, call.language()).await?;
    Ok((LinkView { request, unread }, rows))
}

fn row(row: &Row) -> LinkRow {
    let counts = &row.counts;
    LinkRow {
        of: match &counts.group {
            LinkGroup::Organiser(id) => LinkOf::Organiser(*id),
            LinkGroup::Host(host) => LinkOf::Host(host.clone()),
        },
        name: row.name.clone(),
        links: counts.links,
        checked: counts.checked,
        broken: counts.broken,
        since: counts.broken_since.map(Instant::day),
        oldest: counts.oldest_check.map(Instant::day),
    }
}

//! Freshness by organisation.

use service_manual_app::queries::catalogue_report::by_month;
use service_manual_app::queries::freshness_report::{ListedOrganisation, Report, report};
use service_manual_domain::catalogue_count::{self, USUAL_PERIOD};
use service_manual_domain::list::ListRequest;
use service_manual_domain::service::freshness_report::{FRESHNESS_REPORT, Freshness};
use service_manual_render::pages::report::{FreshnessReportPage, FreshnessRow, FreshnessView};

use super::page_of;
use crate::call::{Call, PageResult, answer};
use crate::error::Failure;
use crate::pages::spreadsheet::{self, Format, Table, values};

pub(crate) async fn freshness(call: Call) -> PageResult {
    let (view, report) = found(&call).await?;
    let counts = by_month(call.ctx(), &call.caller(), USUAL_PERIOD).await?;
    let months = catalogue_count::by_month(&counts, call.ctx().now().day());
    let (rows, part) = page_of(&call, report.rows);
    answer(&FreshnessReportPage {
        frame: call.frame(),
        view,
        rows: rows.iter().map(|one| row(&call, one)).collect(),
        whole: report.whole,
        part,
        months: months.into_iter().map(|(month, counts)| (month, counts.cloned())).collect(),
    })
}

pub(crate) async fn freshness_csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn freshness_xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    let (view, report) = found(call).await?;
    let cells = report.rows.iter().map(|one| row(call, one).cells(call.language()));
    let table = Table {
        name: FRESHNESS_REPORT.code,
        headings: view.headings(call.t()),
        rows: values(cells),
    };
    spreadsheet::answer(call, format, table).await
}

async fn found(call: &Call) -> Result<(FreshnessView, Report), Failure> {
    let (request, unread) = ListRequest::read(&FRESHNESS_REPORT, call.query_pairs());
    let report = report(call.ctx(), &call.caller(), &request, call.language()).await?;
    Ok((FreshnessView { request, unread }, report))
}

fn row(call: &Call, (owner, freshness): &(ListedOrganisation, Freshness)) -> FreshnessRow {
    FreshnessRow {
        id: owner.id,
        name: owner.name.text(call.language()).to_owned(),
        freshness: *freshness,
    }
}

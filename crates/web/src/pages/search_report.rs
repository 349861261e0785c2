//! What people search for, for administrators: the report, and the same as a table.

use service_manual_app::exports::csv::Csv;
use service_manual_app::queries::search_report::{self as query, Asked, QueryRow, QuerySums};
use service_manual_domain::query_log::{Column, PERIODS};
use service_manual_render::pages::search_report::{
    ReportFilters, ReportRow, ReportSums, SearchReportPage, headings,
};

use crate::attachment::{CSV, attachment};
use crate::call::{Call, PageResult, answer};

/// The period that nobody chose, in days.
const USUAL_PERIOD: i32 = 30;

pub(crate) async fn get(call: Call) -> PageResult {
    let filters = filters(&call);
    let (ctx, caller) = (call.ctx(), call.caller());
    let (rows, sums) = query::report(ctx, &caller, &asked(&filters), call.page_number()).await?;
    answer(&SearchReportPage {
        frame: call.frame(),
        filters,
        rows: rows.iter().map(row).collect(),
        sums: self::sums(sums),
        part: call.part(query::PAGE_SIZE, sums.texts),
    })
}

pub(crate) async fn csv(call: Call) -> PageResult {
    let rows = query::table(call.ctx(), &call.caller(), &asked(&filters(&call))).await?;
    let (t, language) = (call.t(), call.language());
    let mut csv = Csv::with_headings(&headings(t))?;
    for one in &rows {
        csv.row(&row(one).cells(t, language))?;
    }
    let day = call.ctx().now().day();
    Ok(attachment(CSV, &format!("searches-{day}.csv"), csv.take()?))
}

/// What the address asks for; what it does not say, or says wrong, is as usual.
fn filters(call: &Call) -> ReportFilters {
    let days = call.query("days").and_then(|days| days.parse().ok());
    let column: Option<Column> = call.query("sort").and_then(|code| code.parse().ok());
    let descending = call.query("order") != Some("asc");
    ReportFilters {
        which: call.query("which").and_then(|code| code.parse().ok()).unwrap_or_default(),
        days: days.filter(|days| PERIODS.contains(days)).unwrap_or(USUAL_PERIOD),
        language: call.query("language").and_then(|code| code.parse().ok()),
        text: call.query("q").unwrap_or_default().to_owned(),
        sort: column.map(|column| (column, descending)),
    }
}

fn asked(filters: &ReportFilters) -> Asked {
    Asked {
        which: filters.which,
        language: filters.language,
        days: filters.days,
        text: filters.text.clone(),
        order: filters.order(),
    }
}

fn row(row: &QueryRow) -> ReportRow {
    ReportRow { text: row.text.clone(), language: row.language, sums: sums(row.sums) }
}

const fn sums(sums: QuerySums) -> ReportSums {
    ReportSums {
        searches: sums.searches,
        filtered: sums.filtered,
        in_vain: sums.in_vain,
        hits: sums.hits,
        clicks: sums.clicks,
        positions: sums.positions,
    }
}

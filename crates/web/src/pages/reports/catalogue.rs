//! The catalogue in numbers.

use service_manual_app::queries::catalogue_report as query;
use service_manual_domain::catalogue_count::{Figure, PERIODS, by_month};
use service_manual_domain::list::Named;
use service_manual_render::pages::report::{
    CatalogueFilter, CatalogueFilters, CatalogueReportPage, headings,
};

use crate::call::{Call, PageResult, answer};
use crate::pages::spreadsheet::{self, Format, Table};

pub(crate) async fn catalogue(call: Call) -> PageResult {
    let (filters, unread) = filters(&call);
    let counts = query::by_month(call.ctx(), &call.caller(), filters.months).await?;
    let months = by_month(&counts, call.ctx().now().day());
    let months = months.into_iter().map(|(month, counts)| (month, counts.cloned())).collect();
    answer(&CatalogueReportPage { frame: call.frame(), filters, unread, months })
}

pub(crate) async fn catalogue_csv(call: Call) -> PageResult {
    file(&call, Format::Csv).await
}

pub(crate) async fn catalogue_xlsx(call: Call) -> PageResult {
    file(&call, Format::Xlsx).await
}

async fn file(call: &Call, format: Format) -> PageResult {
    let (filters, _) = filters(call);
    let days = query::by_day(call.ctx(), &call.caller(), filters.months).await?;
    let rows = days.iter().map(|(day, counts)| CatalogueReportPage::cells(*day, counts)).collect();
    let table = Table { name: "catalogue", headings: headings(call.t()), rows };
    spreadsheet::answer(call, format, table).await
}

/// What the address asks for, and what it asks for that there is not.
fn filters(call: &Call) -> (CatalogueFilters, Vec<(CatalogueFilter, String)>) {
    let (mut filters, mut unread) = (CatalogueFilters::default(), Vec::new());
    if let Some(asked) = call.asked("months") {
        match asked.parse().ok().filter(|months| PERIODS.contains(months)) {
            Some(months) => filters.months = months,
            None => unread.push((CatalogueFilter::Months, asked)),
        }
    }
    if let Some(asked) = call.asked("figure") {
        match Figure::from_code(&asked) {
            Some(figure) => filters.figure = figure,
            None => unread.push((CatalogueFilter::Figure, asked)),
        }
    }
    (filters, unread)
}

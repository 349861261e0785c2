//! Lists of services as files: what the page of the same address shows, of all its pages.

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::exports::xlsx::workbook;
use service_manual_app::queries::service_lists::{self as query, View};
use service_manual_render::list::{Cell, Value};

use super::{found, rows};
use crate::attachment::{CSV, attachment};
use crate::call::{Call, PageResult};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Format {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Csv => CSV,
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

pub(crate) async fn mine_csv(call: Call) -> PageResult {
    file(&call, View::Services, Format::Csv).await
}

pub(crate) async fn mine_xlsx(call: Call) -> PageResult {
    file(&call, View::Services, Format::Xlsx).await
}

pub(crate) async fn waiting_csv(call: Call) -> PageResult {
    file(&call, View::Waiting, Format::Csv).await
}

pub(crate) async fn waiting_xlsx(call: Call) -> PageResult {
    file(&call, View::Waiting, Format::Xlsx).await
}

pub(crate) async fn freshness_csv(call: Call) -> PageResult {
    file(&call, View::Freshness, Format::Csv).await
}

pub(crate) async fn freshness_xlsx(call: Call) -> PageResult {
    file(&call, View::Freshness, Format::Xlsx).await
}

async fn file(call: &Call, view: View, format: Format) -> PageResult {
    // Who has no such list waits for nobody, and holds nobody up.
    query::require(&call.caller(), view)?;
    let internal = |error: &dyn std::fmt::Debug| Error::Internal(format!("no file: {error:?}"));
    // Long lists take memory and processor time: a few at a time.
    let _turn = call.documents().acquire().await.map_err(|error| internal(&error))?;
    let (shown, found) = found(call, view, query::all_pages).await?;
    let headings = shown.headings(&call.frame());
    let language = call.language();
    let cells = rows::of(call, &found).into_iter().map(|row| row.cells(language, &shown.columns));
    let table: Vec<Vec<Value>> =
        cells.map(|cells| cells.iter().map(Cell::value).collect()).collect();
    let made_at = call.ctx().now();
    let writing = tokio::task::spawn_blocking(move || match format {
        Format::Csv => csv(&headings, &table),
        Format::Xlsx => workbook(&headings, &table, made_at),
    });
    let written = writing.await.map_err(|error| internal(&error))??;
    let (name, ending) = (shown.list.code, format.ending());
    let name = format!("{name}-{}.{ending}", made_at.day());
    Ok(attachment(format.content_type(), &name, written))
}

fn csv(headings: &[&str], table: &[Vec<Value>]) -> service_manual_app::Result<Vec<u8>> {
    let mut csv = Csv::with_headings(headings)?;
    for row in table {
        let cells: Vec<String> = row.iter().map(Value::to_text).collect();
        csv.row(&cells)?;
    }
    csv.take()
}

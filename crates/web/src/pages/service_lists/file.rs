//! Lists of services as files: what the page of the same address shows, of all its pages.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use tokio::sync::SemaphorePermit;

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::exports::xlsx::workbook;
use service_manual_app::queries::service_lists::{self as query, View};
use service_manual_render::list::{Cell, Value};

use super::{found, rows};
use crate::call::{Call, PageResult};
use crate::error::Failure;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Format {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
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

pub(crate) async fn translations_csv(call: Call) -> PageResult {
    file(&call, View::Translations, Format::Csv).await
}

pub(crate) async fn translations_xlsx(call: Call) -> PageResult {
    file(&call, View::Translations, Format::Xlsx).await
}

async fn file(call: &Call, view: View, format: Format) -> PageResult {
    // Long lists take memory and processor time: a few at a time.
    let _turn = turn(call).await?;
    let (shown, found) = found(call, view, query::all_pages).await?;
    let language = call.language();
    let cells = rows::of(call, &found).into_iter().map(|row| row.cells(language, &shown.columns));
    answer_file(call, shown.list.code, shown.headings(&call.frame()), cells, format).await
}

/// A turn to write a file.
pub(crate) async fn turn(call: &Call) -> Result<SemaphorePermit<'_>, Failure> {
    let turn = call.documents().acquire().await;
    turn.map_err(|error| Error::Internal(format!("no file: {error:?}")).into())
}

/// A list as a file. `name` is that of the list.
pub(crate) async fn answer_file(
    call: &Call,
    name: &str,
    headings: Vec<&'static str>,
    rows: impl Iterator<Item = Vec<Cell>>,
    format: Format,
) -> PageResult {
    let table: Vec<Vec<Value>> =
        rows.map(|cells| cells.iter().map(Cell::value).collect()).collect();
    let made_at = call.ctx().now();
    let writing = tokio::task::spawn_blocking(move || match format {
        Format::Csv => csv(&headings, &table),
        Format::Xlsx => workbook(&headings, &table, made_at),
    });
    let failed = |error| Error::Internal(format!("no file: {error:?}"));
    let written = writing.await.map_err(failed)??;
    let name = format!("attachment; filename=\"{name}-{}.{}\"", made_at.day(), format.ending());
    let headers = [(CONTENT_TYPE, format.content_type().to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, written).into_response())
}

fn csv(headings: &[&str], table: &[Vec<Value>]) -> service_manual_app::Result<Vec<u8>> {
    let mut csv = Csv::with_headings(headings)?;
    for row in table {
        let cells: Vec<String> = row.iter().map(Value::to_text).collect();
        csv.row(&cells)?;
    }
    csv.take()
}

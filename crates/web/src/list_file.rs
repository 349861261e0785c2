//! Lists as files: what their pages show, of all pages.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::exports::xlsx::workbook;
use service_manual_render::list::{Cell, Value};
use tokio::sync::SemaphorePermit;

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

/// Waits for a turn: long lists take memory and processor time, so a few at a time are written.
pub(crate) async fn turn(call: &Call) -> Result<SemaphorePermit<'_>, Failure> {
    call.documents().acquire().await.map_err(|error| internal(&error).into())
}

/// Answers with a file: its headings and, under them, the cells of its rows.
pub(crate) async fn answer_file(
    call: &Call,
    format: Format,
    name: &str,
    headings: Vec<&'static str>,
    rows: impl Iterator<Item = Vec<Cell>>,
) -> PageResult {
    let table: Vec<Vec<Value>> =
        rows.map(|cells| cells.iter().map(Cell::value).collect()).collect();
    let made_at = call.ctx().now();
    let writing = tokio::task::spawn_blocking(move || match format {
        Format::Csv => csv(&headings, &table),
        Format::Xlsx => workbook(&headings, &table, made_at),
    });
    let written = writing.await.map_err(|error| internal(&error))??;
    let name = format!("attachment; filename=\"{name}-{}.{}\"", made_at.day(), format.ending());
    let headers = [(CONTENT_TYPE, format.content_type().to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, written).into_response())
}

fn internal(error: &dyn std::fmt::Debug) -> Error {
    Error::Internal(format!("no file: {error:?}"))
}

fn csv(headings: &[&str], table: &[Vec<Value>]) -> service_manual_app::Result<Vec<u8>> {
    let mut csv = Csv::with_headings(headings)?;
    for row in table {
        let cells: Vec<String> = row.iter().map(Value::to_text).collect();
        csv.row(&cells)?;
    }
    csv.take()
}

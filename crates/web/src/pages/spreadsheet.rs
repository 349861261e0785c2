//! Tables as files for spreadsheets: what the page of the same address shows, without pages.

use axum::response::Response;
use tokio::sync::SemaphorePermit;

use service_manual_app::Error;
use service_manual_app::exports::csv::Csv;
use service_manual_app::exports::xlsx::workbook;
use service_manual_render::list::{Cell, Value};

use crate::attachment::{CSV, attachment};
use crate::call::Call;
use crate::error::Failure;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
}

/// What a file holds.
pub(crate) struct Table {
    /// Begins the name of the file.
    pub(crate) name: &'static str,
    pub(crate) headings: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<Value>>,
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

/// Rows of cells as a file has them.
pub(crate) fn values(rows: impl Iterator<Item = Vec<Cell>>) -> Vec<Vec<Value>> {
    rows.map(|cells| cells.iter().map(Cell::value).collect()).collect()
}

/// The table as a file. Writing takes processor time: a few are written at a time.
pub(crate) async fn answer(call: &Call, format: Format, table: Table) -> Result<Response, Failure> {
    let _turn = turn(call).await?;
    write(call, format, table).await
}

/// The same for those who have waited for their turn already.
pub(crate) async fn write(call: &Call, format: Format, table: Table) -> Result<Response, Failure> {
    let made_at = call.ctx().now();
    let (day, ending) = (made_at.day(), format.ending());
    let name = format!("{}-{day}.{ending}", table.name);
    let writing = tokio::task::spawn_blocking(move || match format {
        Format::Csv => csv(&table),
        Format::Xlsx => workbook(&table.headings, &table.rows, made_at),
    });
    let written = writing.await.map_err(|error| internal(&error))??;
    Ok(attachment(format.content_type(), &name, written))
}

/// Waits for a turn: long lists take memory and processor time, so a few at a time are read and
/// written.
pub(crate) async fn turn(call: &Call) -> Result<SemaphorePermit<'_>, Failure> {
    call.documents().acquire().await.map_err(|error| internal(&error).into())
}

/// Why there is no file.
fn internal(error: &dyn std::fmt::Debug) -> Error {
    Error::Internal(format!("no file: {error:?}"))
}

fn csv(table: &Table) -> service_manual_app::Result<Vec<u8>> {
    let mut csv = Csv::with_headings(&table.headings)?;
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(Value::to_text).collect();
        csv.row(&cells)?;
    }
    csv.take()
}

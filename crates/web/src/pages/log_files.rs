//! The log as a file. It is written while it is read, in pieces; the reader sets the pace. When the
//! database fails half-way, the download fails too, so that nobody keeps half a log for a whole one.

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use serde_json::{Value, json};
use tokio::sync::mpsc::Sender;

use service_manual_app::exports::csv::Csv;
use service_manual_app::queries::log::Export;
use service_manual_app::{Error, Result};
use service_manual_render::Texts;
use service_manual_render::pages::log::{LogRow, headings};

use crate::call::{Call, PageResult};
use crate::pages::log::row;
use crate::pieces::{self, Piece};

/// Pieces that wait for the reader.
const AHEAD: usize = 2;

/// How the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A table for spreadsheets.
    Csv,
    /// An array of objects.
    Json,
}

/// Answers with the file.
pub(crate) fn file(call: Call, export: Export, format: Format) -> PageResult {
    let day = call.ctx().now().day();
    let (content_type, ending) = match format {
        Format::Csv => ("text/csv; charset=utf-8", "csv"),
        Format::Json => ("application/json", "json"),
    };
    let (sender, body) = pieces::body(AHEAD);
    tokio::spawn(async move {
        if let Err(error) = write(&call, export, format, &sender).await {
            tracing::error!(%error, "an export of the log failed");
            // Whoever has gone away does not hear of it.
            let _ = sender.send(Err(error)).await;
        }
    });
    let mut response = body.into_response();
    let name = HeaderValue::from_str(&format!("attachment; filename=\"log-{day}.{ending}\""))
        .map_err(|error| Error::Internal(error.to_string()))?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn write(
    call: &Call,
    mut export: Export,
    format: Format,
    sender: &Sender<Piece>,
) -> Result<()> {
    let mut writer = Writer::new(call.t(), format)?;
    loop {
        let rows = export.next().await?;
        let ended = rows.is_empty();
        let rows: Vec<LogRow> = rows.into_iter().map(|one| row(call, one)).collect();
        let bytes = if ended { writer.end()? } else { writer.rows(&rows)? };
        if sender.send(Ok(bytes.into())).await.is_err() || ended {
            return Ok(());
        }
    }
}

/// Writes rows in one of the formats.
enum Writer {
    Csv(&'static Texts, Box<Csv>),
    Json(&'static Texts, &'static str),
}

impl Writer {
    fn new(t: &'static Texts, format: Format) -> Result<Self> {
        Ok(match format {
            Format::Csv => Self::Csv(t, Box::new(Csv::with_headings(&headings(t))?)),
            Format::Json => Self::Json(t, "["),
        })
    }

    fn rows(&mut self, rows: &[LogRow]) -> Result<Vec<u8>> {
        match self {
            Self::Csv(t, csv) => {
                for row in rows {
                    csv.row(&row.cells(t))?;
                }
                csv.take()
            }
            Self::Json(t, before) => {
                let mut bytes = Vec::new();
                for row in rows {
                    bytes.extend_from_slice(before.as_bytes());
                    bytes.push(b'\n');
                    bytes.extend_from_slice(object(t, row).to_string().as_bytes());
                    *before = ",";
                }
                Ok(bytes)
            }
        }
    }

    fn end(&mut self) -> Result<Vec<u8>> {
        match self {
            Self::Csv(_, csv) => csv.take(),
            Self::Json(_, "[") => Ok(b"[]\n".to_vec()),
            Self::Json(..) => Ok(b"\n]\n".to_vec()),
        }
    }
}

fn object(t: &Texts, row: &LogRow) -> Value {
    let organisation = row.organisation.as_ref();
    json!({
        "number": row.number,
        "time": row.at.to_string(),
        "event": row.event.code(),
        "actor": { "id": row.ids.actor, "name": row.actor.text(t) },
        "organisation": organisation
            .map(|who| json!({ "id": row.ids.organisation, "name": who.text(t) })),
        "subject": { "id": row.ids.subject, "name": row.subject.text(t) },
        "changes": row.changes.iter().map(|one| &one.change).collect::<Vec<_>>(),
        "reason": row.reason,
        "request": row.ids.request,
        "address": row.address,
    })
}

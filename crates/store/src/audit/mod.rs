//! The audit log: rows are only ever added, each chained to the one before (spec 2.7). The one
//! exception is `retention`.

mod check;
mod list;
mod parts;
mod retention;

use sqlx::any::AnyRow;

use service_manual_domain::audit::{Event, Origin, Record};
use service_manual_domain::time::Instant;

pub use check::{LogCheckResult, LogCheckRun, LogCheckState};
pub use list::{LogFilter, LogPart, LogPlace, LogStep};
pub use retention::OldRows;

use crate::error::Result;
use crate::sql::{Columns, Sql};
use crate::tx::repository;

const TABLE: &str = "audit_event";
const COLUMNS: &str = "SELECT number, happened_at, event_type, actor, organisation_id, subject, \
     changes, reason, request_id, address, previous_hash, hash FROM audit_event";

repository!(
    /// The audit log.
    Audit
);

/// Where the stored chain begins and ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainHead {
    /// The first row that is still kept.
    pub first_number: i64,
    /// The hash of the row before it.
    pub first_previous_hash: String,
    /// The last row.
    pub last_number: i64,
    /// Its hash.
    pub last_hash: String,
}

/// A row of the log with the hash stored beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// The row.
    pub record: Record,
    /// The network address it came from, which the hash does not protect.
    pub address: Option<String>,
    /// Its hash.
    pub hash: String,
}

impl Audit<'_> {
    /// Adds an event to the log. Taken last in a transaction, since everybody who records waits
    /// for the one head row.
    pub async fn record(&mut self, event: &Event, origin: &Origin, now: Instant) -> Result<()> {
        debug_assert_eq!(event.subject.kind(), event.event_type.subject_kind());
        let row = Sql::new(
            "UPDATE audit_head SET last_number = last_number + 1 WHERE id = 1 \
             RETURNING last_number, last_hash",
        )
        .get(self.tx, "audit_head")
        .await?;
        let head = Columns::of(&row, "audit_head");
        let changes = serde_json::to_string(&event.changes).unwrap_or_default();
        let record = Record {
            number: head.number("last_number")?,
            at: now,
            event_type: event.event_type.code().to_owned(),
            actor: origin.initiator.to_string(),
            organisation: event.organisation.map(|id| id.to_string()),
            subject: event.subject.to_string(),
            changes,
            reason: event.reason.clone(),
            request: origin.request.map(|id| id.to_string()),
            previous_hash: head.text("last_hash")?,
        };
        self.append(&record, origin.address.as_deref()).await
    }

    async fn append(&mut self, record: &Record, address: Option<&str>) -> Result<()> {
        let hash = record.hash();
        Sql::new(
            "INSERT INTO audit_event (number, happened_at, event_type, actor, organisation_id, \
             subject, changes, reason, request_id, address, previous_hash, hash) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .with(record.number)
        .with(record.at)
        .with(record.event_type.as_str())
        .with(record.actor.as_str())
        .with(record.organisation.as_deref())
        .with(record.subject.as_str())
        .with(record.changes.as_str())
        .with(record.reason.as_deref())
        .with(record.request.as_deref())
        .with(address)
        .with(record.previous_hash.as_str())
        .with(hash.as_str())
        .execute(self.tx)
        .await?;
        Sql::new("UPDATE audit_head SET last_hash = $1 WHERE id = 1")
            .with(hash)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Rows after a number, oldest first: for verifying the chain piece by piece.
    pub async fn after(&mut self, number: i64, limit: i64) -> Result<Vec<LogEntry>> {
        let sql = Sql::new(COLUMNS).push(" WHERE number > ").bind(number);
        let rows = sql.push(" ORDER BY number LIMIT ").bind(limit).list(self.tx).await?;
        rows.iter().map(entry).collect()
    }

    /// Where the chain begins and ends.
    pub async fn head(&mut self) -> Result<ChainHead> {
        let row = Sql::new(
            "SELECT first_number, first_previous_hash, last_number, last_hash FROM audit_head",
        )
        .get(self.tx, "audit_head")
        .await?;
        let columns = Columns::of(&row, "audit_head");
        Ok(ChainHead {
            first_number: columns.number("first_number")?,
            first_previous_hash: columns.text("first_previous_hash")?,
            last_number: columns.number("last_number")?,
            last_hash: columns.text("last_hash")?,
        })
    }
}

fn entry(row: &AnyRow) -> Result<LogEntry> {
    let columns = Columns::of(row, TABLE);
    let record = Record {
        number: columns.number("number")?,
        at: columns.instant("happened_at")?,
        event_type: columns.text("event_type")?,
        actor: columns.text("actor")?,
        organisation: columns.optional_text("organisation_id")?,
        subject: columns.text("subject")?,
        changes: columns.text("changes")?,
        reason: columns.optional_text("reason")?,
        request: columns.optional_text("request_id")?,
        previous_hash: columns.text("previous_hash")?,
    };
    let address = columns.optional_text("address")?;
    Ok(LogEntry { record, address, hash: columns.text("hash")? })
}

//! Jobs that failed for good: kept for administrators, who let them run again or discard them.

use sqlx::any::AnyRow;

use service_manual_domain::ids::JobId;
use service_manual_domain::time::Instant;

use super::Jobs;
use crate::error::{Error, Result};
use crate::sql::{Columns, Page, Sql, text};

const TABLE: &str = "job";

/// A job that was given up.
#[derive(Debug, Clone)]
pub struct FailedJob {
    /// Its id.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong the last time.
    pub error: String,
    /// When it was given up.
    pub given_up_at: Instant,
    /// Whether it still has its content and can run again.
    pub whole: bool,
}

/// What waits in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueState {
    /// How many jobs.
    pub waiting: i64,
    /// When the oldest of them was added.
    pub oldest: Option<Instant>,
}

impl Jobs<'_> {
    /// What waits in the queue.
    pub async fn queue(&mut self) -> Result<QueueState> {
        let row = Sql::new(
            "SELECT COUNT(*) AS found, MIN(created_at) AS oldest FROM job WHERE state = 'waiting'",
        )
        .get(self.tx, TABLE)
        .await?;
        let columns = Columns::of(&row, TABLE);
        Ok(QueueState {
            waiting: columns.number("found")?,
            oldest: columns.optional_instant("oldest")?,
        })
    }

    /// How many jobs failed for good.
    pub async fn count_failed(&mut self) -> Result<i64> {
        let row = Sql::new("SELECT COUNT(*) AS found FROM job WHERE state = 'failed'")
            .get(self.tx, TABLE)
            .await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// Jobs that failed for good, the newest first.
    pub async fn failed(&mut self, page: Page) -> Result<Vec<FailedJob>> {
        let sql = Sql::new(
            "SELECT id, kind, attempts, COALESCE(last_error, '') AS error, run_at, \
             CASE WHEN payload <> '' THEN 1 ELSE 0 END AS whole FROM job \
             WHERE state = 'failed' ORDER BY run_at DESC, id DESC LIMIT ",
        );
        let sql = sql.bind(page.limit).push(" OFFSET ").bind(page.offset);
        sql.list(self.tx).await?.iter().map(failed).collect()
    }

    /// Lets a failed job run again, with all its tries; its kind.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such job, [`Error::Conflict`] when it has not failed
    /// or has lost its content.
    pub async fn run_again(&mut self, id: JobId, now: Instant) -> Result<String> {
        let sql = Sql::new(
            "UPDATE job SET state = 'waiting', attempts = 0, run_at = $1, lease_until = 0, \
             last_error = NULL WHERE id = $2 AND state = 'failed' AND payload <> '' \
             RETURNING kind",
        );
        let changed = sql.with(now).with(text(id)).find(self.tx).await?;
        self.kind_of_changed(id, changed).await
    }

    /// Removes a failed job; its kind.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such job, [`Error::Conflict`] when it has not failed.
    pub async fn discard(&mut self, id: JobId) -> Result<String> {
        let sql = Sql::new("DELETE FROM job WHERE id = $1 AND state = 'failed' RETURNING kind");
        let changed = sql.with(text(id)).find(self.tx).await?;
        self.kind_of_changed(id, changed).await
    }

    async fn kind_of_changed(&mut self, id: JobId, changed: Option<AnyRow>) -> Result<String> {
        if let Some(row) = changed {
            return Columns::of(&row, TABLE).text("kind");
        }
        Sql::new("SELECT id FROM job WHERE id = $1").with(text(id)).get(self.tx, TABLE).await?;
        Err(Error::Conflict(TABLE))
    }

    /// Erases the content of jobs that were given up before a moment.
    pub async fn empty_failed(&mut self, before: Instant) -> Result<()> {
        Sql::new(
            "UPDATE job SET payload = '' \
             WHERE state = 'failed' AND payload <> '' AND run_at < $1",
        )
        .with(before)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Removes what is left of jobs that were given up before a moment.
    pub async fn remove_failed(&mut self, before: Instant) -> Result<()> {
        Sql::new("DELETE FROM job WHERE state = 'failed' AND run_at < $1")
            .with(before)
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

fn failed(row: &AnyRow) -> Result<FailedJob> {
    let columns = Columns::of(row, TABLE);
    Ok(FailedJob {
        id: columns.parsed("id")?,
        kind: columns.text("kind")?,
        attempts: columns.number("attempts")?,
        error: columns.text("error")?,
        given_up_at: columns.instant("run_at")?,
        whole: columns.yes("whole")?,
    })
}

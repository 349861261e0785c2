//! The job queue and the schedules. A process claims a job with a lease; when the process dies,
//! the lease runs out and another one takes over.

mod failed;
mod schedules;

use sqlx::any::AnyRow;

use service_manual_domain::ids::JobId;
use service_manual_domain::time::{Instant, Length};

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

pub use failed::{FailedJob, QueueState};
pub use schedules::ScheduleState;

repository!(
    /// Jobs and schedules.
    Jobs
);

/// A job to add.
#[derive(Debug, Clone)]
pub struct JobRow {
    /// Its id.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// What it needs to know, as JSON.
    pub payload: String,
    /// Two jobs with the same key are one.
    pub dedup_key: Option<String>,
    /// Not before this moment.
    pub run_at: Instant,
}

/// A job that this process has claimed.
#[derive(Debug, Clone)]
pub struct ClaimedJob {
    /// Its id.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// What it needs to know, as JSON.
    pub payload: String,
    /// How often it was tried, with this time.
    pub attempts: i64,
}

impl Jobs<'_> {
    /// Adds a job, unless one with the same key waits already.
    pub async fn add(&mut self, job: &JobRow, now: Instant) -> Result<()> {
        Sql::new(
            "INSERT INTO job (id, kind, payload, dedup_key, state, run_at, attempts, lease_until, \
             created_at) VALUES ($1, $2, $3, $4, 'waiting', $5, 0, 0, $6) \
             ON CONFLICT (dedup_key) DO NOTHING",
        )
        .with(text(job.id))
        .with(job.kind.as_str())
        .with(job.payload.as_str())
        .with(job.dedup_key.as_deref())
        .with(job.run_at)
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Whether a job could be claimed now.
    pub async fn any_due(&mut self, now: Instant) -> Result<bool> {
        let row = Sql::new(
            "SELECT 1 AS due FROM job WHERE state = 'waiting' AND run_at <= $1 \
             AND lease_until < $2 LIMIT 1",
        )
        .with(now)
        .with(now)
        .find(self.tx)
        .await?;
        Ok(row.is_some())
    }

    /// Claims the job that is due longest, for the length of the lease.
    pub async fn claim(
        &mut self,
        owner: &str,
        now: Instant,
        lease: Length,
    ) -> Result<Option<ClaimedJob>> {
        // The condition stands again outside the subselect: between the two, another process may
        // have claimed the row.
        let skip_locked = self.tx.dialect().skip_locked();
        let row = Sql::new(
            "UPDATE job SET lease_owner = $1, lease_until = $2, attempts = attempts + 1 \
             WHERE lease_until < $3 AND state = 'waiting' AND id = (SELECT id FROM job \
             WHERE state = 'waiting' AND run_at <= $4 AND lease_until < $5 \
             ORDER BY run_at, id LIMIT 1",
        )
        .push(skip_locked)
        .push(") RETURNING id, kind, payload, attempts")
        .with(owner)
        .with(now.plus(lease))
        .with(now)
        .with(now)
        .with(now)
        .find(self.tx)
        .await?;
        row.as_ref().map(claimed).transpose()
    }

    /// Removes a job that is done.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when the lease ran out and another process has the job now: what
    /// this one did must not be committed.
    pub async fn done(&mut self, id: JobId, owner: &str) -> Result<()> {
        Sql::new("DELETE FROM job WHERE id = $1 AND lease_owner = $2")
            .with(text(id))
            .with(owner)
            .change_one(self.tx, "job")
            .await
    }

    /// Lets a job wait for another try; says whether it was still the owner's.
    pub async fn retry(
        &mut self,
        id: JobId,
        owner: &str,
        run_at: Instant,
        error: &str,
    ) -> Result<bool> {
        let waits = Sql::new(
            "UPDATE job SET run_at = $1, lease_until = 0, last_error = $2 \
             WHERE id = $3 AND lease_owner = $4",
        )
        .with(run_at)
        .with(error)
        .with(text(id))
        .with(owner)
        .execute(self.tx)
        .await?;
        Ok(waits == 1)
    }

    /// Gives a job up; it is kept for administrators. Says whether it was still the owner's. Of a
    /// failed job, `run_at` says when that was.
    pub async fn give_up(
        &mut self,
        id: JobId,
        owner: &str,
        now: Instant,
        error: &str,
    ) -> Result<bool> {
        let given_up = Sql::new(
            "UPDATE job SET state = 'failed', lease_until = 0, dedup_key = NULL, run_at = $1, \
             last_error = $2 WHERE id = $3 AND lease_owner = $4",
        )
        .with(now)
        .with(error)
        .with(text(id))
        .with(owner)
        .execute(self.tx)
        .await?;
        Ok(given_up == 1)
    }

    /// How many jobs wait, due or not.
    pub async fn waiting(&mut self) -> Result<i64> {
        let row = Sql::new("SELECT COUNT(*) AS found FROM job WHERE state = 'waiting'")
            .get(self.tx, "job")
            .await?;
        Columns::of(&row, "job").number("found")
    }
}

fn claimed(row: &AnyRow) -> Result<ClaimedJob> {
    let columns = Columns::of(row, "job");
    Ok(ClaimedJob {
        id: columns.parsed("id")?,
        kind: columns.text("kind")?,
        payload: columns.text("payload")?,
        attempts: columns.number("attempts")?,
    })
}

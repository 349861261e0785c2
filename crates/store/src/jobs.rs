//! The job queue and the schedules. A process claims a job with a lease; when the process dies,
//! the lease runs out and another one takes over.

use sqlx::any::AnyRow;

use service_manual_domain::ids::JobId;
use service_manual_domain::time::{Instant, Length};

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

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
    /// [`Error::Conflict`] when the lease ran out and another process has the job now: what this
    /// one did must not be committed.
    pub async fn done(&mut self, id: JobId, owner: &str) -> Result<()> {
        let removed = Sql::new("DELETE FROM job WHERE id = $1 AND lease_owner = $2")
            .with(text(id))
            .with(owner)
            .execute(self.tx)
            .await?;
        if removed == 1 { Ok(()) } else { Err(Error::Conflict("job")) }
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

    /// Gives a job up; it is kept for administrators. Says whether it was still the owner's.
    pub async fn give_up(&mut self, id: JobId, owner: &str, error: &str) -> Result<bool> {
        let given_up = Sql::new(
            "UPDATE job SET state = 'failed', lease_until = 0, dedup_key = NULL, last_error = $1 \
             WHERE id = $2 AND lease_owner = $3",
        )
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

    /// Whether a scheduled task could be started now.
    pub async fn schedule_is_due(
        &mut self,
        name: &str,
        due_before: Instant,
        now: Instant,
    ) -> Result<bool> {
        let row = Sql::new("SELECT last_started_at, lease_until FROM schedule WHERE name = $1")
            .with(name)
            .find(self.tx)
            .await?;
        let Some(row) = row else { return Ok(true) };
        let columns = Columns::of(&row, "schedule");
        Ok(columns.instant("last_started_at")? <= due_before
            && columns.instant("lease_until")? < now)
    }

    /// Starts a scheduled task if it is due and no other process has it. The task is this
    /// process's until [`Jobs::finish_scheduled`] or the end of the lease.
    pub async fn start_scheduled(
        &mut self,
        name: &str,
        owner: &str,
        due_before: Instant,
        now: Instant,
        lease: Length,
    ) -> Result<bool> {
        Sql::new(
            "INSERT INTO schedule (name, last_started_at, lease_until) VALUES ($1, 0, 0) \
             ON CONFLICT (name) DO NOTHING",
        )
        .with(name)
        .execute(self.tx)
        .await?;
        let started = Sql::new(
            "UPDATE schedule SET last_started_at = $1, lease_owner = $2, lease_until = $3 \
             WHERE name = $4 AND last_started_at <= $5 AND lease_until < $6",
        )
        .with(now)
        .with(owner)
        .with(now.plus(lease))
        .with(name)
        .with(due_before)
        .with(now)
        .execute(self.tx)
        .await?;
        Ok(started == 1)
    }

    /// Ends the lease of a scheduled task.
    pub async fn finish_scheduled(&mut self, name: &str, owner: &str) -> Result<()> {
        Sql::new("UPDATE schedule SET lease_until = 0 WHERE name = $1 AND lease_owner = $2")
            .with(name)
            .with(owner)
            .execute(self.tx)
            .await?;
        Ok(())
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

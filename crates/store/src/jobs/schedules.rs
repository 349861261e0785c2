//! What happens by itself: when it last began, and which process is at it.

use service_manual_domain::time::{Instant, Length};

use super::Jobs;
use crate::error::Result;
use crate::sql::{Columns, Sql};

/// Where a schedule stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleState {
    /// Its name.
    pub name: String,
    /// When it last began.
    pub last_started_at: Instant,
    /// Until when it belongs to the process that began it; long ago, if it is done.
    pub lease_until: Instant,
}

impl Jobs<'_> {
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

    /// Where all schedules stand that ever ran.
    pub async fn schedules(&mut self) -> Result<Vec<ScheduleState>> {
        let rows = Sql::new("SELECT name, last_started_at, lease_until FROM schedule")
            .list(self.tx)
            .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "schedule");
                Ok(ScheduleState {
                    name: columns.text("name")?,
                    last_started_at: columns.instant("last_started_at")?,
                    lease_until: columns.instant("lease_until")?,
                })
            })
            .collect()
    }
}

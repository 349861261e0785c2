//! How far the check of the whole chain has come, and what the last one found. Kept in the
//! database, so that every process shows the same and any of them may go on.

use serde::{Deserialize, Serialize};

use service_manual_domain::audit::{Broken, ChainCheck};
use service_manual_domain::time::Instant;

use super::Audit;
use crate::error::Result;
use crate::sql::{Columns, Sql, json};

const TABLE: &str = "log_check";

/// The check of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogCheckState {
    /// When a check was asked for that has not begun.
    pub asked_at: Option<Instant>,
    /// The check that is under way.
    pub running: Option<LogCheckRun>,
    /// What the last check found.
    pub last: Option<LogCheckResult>,
}

/// A check that is under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogCheckRun {
    /// When it began.
    pub started_at: Instant,
    /// Which process works on it.
    pub owner: String,
    /// After this moment another process may go on.
    pub lease_until: Instant,
    /// Where it is.
    pub check: ChainCheck,
    /// How many rows it has seen.
    pub rows: i64,
    /// The time of the first row.
    pub first_at: Option<Instant>,
    /// The time of the last row so far.
    pub last_at: Option<Instant>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogCheckResult {
    /// When it ended.
    pub finished_at: Instant,
    /// How many rows were checked.
    pub rows: i64,
    /// The time of the first of them.
    pub first_at: Option<Instant>,
    /// The time of the last of them.
    pub last_at: Option<Instant>,
    /// Where the chain is broken, if it is.
    pub broken: Option<Broken>,
}

impl Audit<'_> {
    /// The check of the log, with the version to save it by.
    pub async fn check_state(&mut self) -> Result<(LogCheckState, i64)> {
        let row = Sql::new("SELECT state, version FROM log_check WHERE id = 1");
        let row = row.get(self.tx, TABLE).await?;
        let columns = Columns::of(&row, TABLE);
        Ok((columns.json("state")?, columns.number("version")?))
    }

    /// Saves the check of the log.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when another process has saved it since.
    pub async fn save_check_state(&mut self, state: &LogCheckState, seen: i64) -> Result<()> {
        Sql::new(
            "UPDATE log_check SET state = $1, version = version + 1 WHERE id = 1 AND version = $2",
        )
        .with(json(state, TABLE)?)
        .with(seen)
        .change_one(self.tx, TABLE)
        .await
    }
}

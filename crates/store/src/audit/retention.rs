//! What may leave the log, and nothing else: the ends of old network addresses, and the oldest
//! rows (spec 2.7). Nothing but the schedule `log_retention` calls this.

use std::collections::BTreeMap;

use service_manual_domain::audit::shortened_address;
use service_manual_domain::time::Instant;

use super::{Audit, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, Value, optional_text};

/// Rows at the beginning of the chain that are old enough to be cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldRows {
    /// The first row of the chain.
    pub first: i64,
    /// The last row that is old enough, with all before it.
    pub last: i64,
    /// Its hash, which the first row that stays is chained to.
    pub last_hash: String,
}

impl Audit<'_> {
    /// Shortens addresses of rows from before a moment; how many rows, at most `limit`.
    pub async fn shorten_addresses(&mut self, before: Instant, limit: i64) -> Result<usize> {
        let rows = Sql::new(
            "SELECT number, address FROM audit_event WHERE address IS NOT NULL \
             AND address NOT LIKE '%/%' AND happened_at < $1 ORDER BY happened_at LIMIT $2",
        )
        .with(before)
        .with(limit)
        .list(self.tx)
        .await?;
        let mut numbers: BTreeMap<Option<String>, Vec<i64>> = BTreeMap::new();
        for row in &rows {
            let columns = Columns::of(row, TABLE);
            let short = shortened_address(&columns.text("address")?);
            numbers.entry(short).or_default().push(columns.number("number")?);
        }
        for (short, numbers) in numbers {
            Sql::new("UPDATE audit_event SET address = $1 WHERE number IN ")
                .with(optional_text(short))
                .bind_list(numbers.into_iter().map(Value::from))
                .execute(self.tx)
                .await?;
        }
        Ok(rows.len())
    }

    /// The time of the first row of the chain, if there is any row.
    pub async fn begins_at(&mut self) -> Result<Option<Instant>> {
        let row = Sql::new(
            "SELECT happened_at FROM audit_event \
             WHERE number >= (SELECT first_number FROM audit_head WHERE id = 1) \
             ORDER BY number LIMIT 1",
        )
        .find(self.tx)
        .await?;
        row.map(|row| Columns::of(&row, TABLE).instant("happened_at")).transpose()
    }

    /// The rows before a moment, up to the first that is not: a row whose clock was ahead keeps
    /// those after it until its own time has come, so nothing is ever cut too early.
    pub async fn old_rows(&mut self, before: Instant) -> Result<Option<OldRows>> {
        let first = self.head().await?.first_number;
        let newest = Sql::new(
            "SELECT number FROM audit_event WHERE happened_at < $1 AND number >= $2 \
             ORDER BY happened_at DESC, number DESC LIMIT 1",
        );
        let Some(newest) = newest.with(before).with(first).find(self.tx).await? else {
            return Ok(None);
        };
        let newest = Columns::of(&newest, TABLE).number("number")?;
        let row = Sql::new(
            "SELECT number, hash FROM audit_event WHERE number >= $1 AND number <= $2 \
             AND number < COALESCE((SELECT MIN(number) FROM audit_event WHERE number >= $3 \
             AND number <= $4 AND happened_at >= $5), $6) ORDER BY number DESC LIMIT 1",
        )
        .with(first)
        .with(newest)
        .with(first)
        .with(newest)
        .with(before)
        .with(i64::MAX)
        .find(self.tx)
        .await?;
        row.map(|row| {
            let columns = Columns::of(&row, TABLE);
            Ok(OldRows { first, last: columns.number("number")?, last_hash: columns.text("hash")? })
        })
        .transpose()
    }

    /// Lets the chain begin after the old rows; whether it still began with the first of them. The
    /// rows themselves are removed afterwards by [`Audit::remove_cut`].
    pub async fn cut(&mut self, old: &OldRows) -> Result<bool> {
        let moved = Sql::new(
            "UPDATE audit_head SET first_number = $1, first_previous_hash = $2 \
             WHERE id = 1 AND first_number = $3",
        )
        .with(old.last.saturating_add(1))
        .with(old.last_hash.as_str())
        .with(old.first)
        .execute(self.tx)
        .await?;
        Ok(moved == 1)
    }

    /// Removes rows from before the beginning of the chain; how many, at most `limit`.
    pub async fn remove_cut(&mut self, limit: i64) -> Result<u64> {
        Sql::new(
            "DELETE FROM audit_event WHERE number IN (SELECT number FROM audit_event \
             WHERE number < (SELECT first_number FROM audit_head WHERE id = 1) \
             ORDER BY number LIMIT $1)",
        )
        .with(limit)
        .execute(self.tx)
        .await
    }
}

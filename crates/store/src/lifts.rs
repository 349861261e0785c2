//! Services that administrators lift (spec 4.1, 4.3).

use sqlx::any::AnyRow;

use service_manual_domain::ids::LiftId;
use service_manual_domain::lift::Lift;
use service_manual_domain::service::facts::Validity;

use crate::error::Result;
use crate::sql::{Columns, Sql, json, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "lift";
const COLUMNS: &str = "SELECT id, service_id, searches, shown_from, shown_until, version FROM lift";

repository!(
    /// Lifted services.
    Lifts
);

/// A lift with what it is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLift {
    /// Its id.
    pub id: LiftId,
    /// What is lifted, and when.
    pub lift: Lift,
    /// Counts its changes.
    pub version: i64,
}

impl Lifts<'_> {
    /// All lifts, in their order.
    pub async fn all(&mut self) -> Result<Vec<StoredLift>> {
        let rows = Sql::new(COLUMNS).push(" ORDER BY position, id").list(self.tx).await?;
        rows.iter().map(stored).collect()
    }

    /// One lift, which must exist.
    pub async fn get(&mut self, id: LiftId) -> Result<StoredLift> {
        stored(&Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id)).get(self.tx, TABLE).await?)
    }

    /// Adds a lift after all others.
    pub async fn add(&mut self, id: LiftId, lift: &Lift) -> Result<()> {
        Sql::new(
            "INSERT INTO lift (id, service_id, searches, shown_from, shown_until, position) \
             SELECT $1, $2, $3, $4, $5, COALESCE(MAX(position), 0) + 1 FROM lift",
        )
        .with(text(id))
        .with(text(lift.service))
        .with(json(&lift.searches, TABLE)?)
        .with(optional_text(lift.days.from))
        .with(optional_text(lift.days.until))
        .execute(self.tx)
        .await?;
        Ok(())
    }

    /// Changes a lift that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn change(&mut self, id: LiftId, seen: i64, lift: &Lift) -> Result<()> {
        Sql::new(
            "UPDATE lift SET service_id = $1, searches = $2, shown_from = $3, shown_until = $4, \
             version = version + 1 WHERE id = $5 AND version = $6",
        )
        .with(text(lift.service))
        .with(json(&lift.searches, TABLE)?)
        .with(optional_text(lift.days.from))
        .with(optional_text(lift.days.until))
        .with(text(id))
        .with(seen)
        .change_one(self.tx, TABLE)
        .await
    }

    /// Gives the lifts this order.
    pub async fn arrange(&mut self, order: &[LiftId]) -> Result<()> {
        for (id, position) in order.iter().zip(1_i64..) {
            Sql::new("UPDATE lift SET position = $1 WHERE id = $2")
                .with(position)
                .with(text(*id))
                .execute(self.tx)
                .await?;
        }
        Ok(())
    }

    /// Removes a lift that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was changed or removed since.
    pub async fn remove(&mut self, id: LiftId, seen: i64) -> Result<()> {
        Sql::new("DELETE FROM lift WHERE id = $1 AND version = $2")
            .with(text(id))
            .with(seen)
            .change_one(self.tx, TABLE)
            .await
    }
}

fn stored(row: &AnyRow) -> Result<StoredLift> {
    let columns = Columns::of(row, TABLE);
    Ok(StoredLift {
        id: columns.parsed("id")?,
        lift: Lift {
            service: columns.parsed("service_id")?,
            searches: columns.json("searches")?,
            days: Validity {
                from: columns.optional("shown_from")?,
                until: columns.optional("shown_until")?,
            },
        },
        version: columns.number("version")?,
    })
}

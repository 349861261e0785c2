//! Who sent a message about a service, and when; for counting, without the messages.

use service_manual_domain::ids::{AccountId, ServiceReportId};
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

const TABLE: &str = "service_report";

repository!(
    /// Messages about services.
    ServiceReports
);

impl ServiceReports<'_> {
    /// Notes a message.
    pub async fn add(&mut self, id: ServiceReportId, by: AccountId, now: Instant) -> Result<()> {
        Sql::new("INSERT INTO service_report (id, account_id, sent_at) VALUES ($1, $2, $3)")
            .with(text(id))
            .with(text(by))
            .with(now)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Whether a message was noted before.
    pub async fn exists(&mut self, id: ServiceReportId) -> Result<bool> {
        let sql = Sql::new("SELECT id FROM service_report WHERE id = $1").with(text(id));
        Ok(sql.find(self.tx).await?.is_some())
    }

    /// When an account sent messages after a moment, the first of them first.
    pub async fn since(&mut self, by: AccountId, after: Instant) -> Result<Vec<Instant>> {
        let rows = Sql::new(
            "SELECT sent_at FROM service_report WHERE account_id = $1 AND sent_at > $2 \
             ORDER BY sent_at",
        )
        .with(text(by))
        .with(after)
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, TABLE).instant("sent_at")).collect()
    }

    /// Removes what no longer counts.
    pub async fn remove_older(&mut self, before: Instant) -> Result<()> {
        Sql::new("DELETE FROM service_report WHERE sent_at < $1")
            .with(before)
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// Removes everything of an account.
    pub async fn remove_all(&mut self, by: AccountId) -> Result<()> {
        Sql::new("DELETE FROM service_report WHERE account_id = $1")
            .with(text(by))
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

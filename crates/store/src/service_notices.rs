//! Short notices of services, on their pages and cards (spec 4.1).

use std::collections::HashMap;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::notice::ServiceNotice;
use service_manual_domain::service::facts::Validity;

use crate::error::Result;
use crate::sql::{Columns, Sql, json, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "service_notice";

repository!(
    /// Notices of services.
    ServiceNotices
);

impl ServiceNotices<'_> {
    /// The notices of some services, with how often each was written.
    pub async fn of(
        &mut self,
        services: &[ServiceId],
    ) -> Result<HashMap<ServiceId, (ServiceNotice, i64)>> {
        let rows = Sql::new(
            "SELECT service_id, texts, shown_from, shown_until, version FROM service_notice \
             WHERE service_id IN ",
        )
        .bind_list(services.iter().map(text))
        .list(self.tx)
        .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, TABLE);
                let days = Validity {
                    from: columns.optional("shown_from")?,
                    until: columns.optional("shown_until")?,
                };
                let notice = ServiceNotice { texts: columns.json("texts")?, days };
                Ok((columns.parsed("service_id")?, (notice, columns.number("version")?)))
            })
            .collect()
    }

    /// Stores the notice of a service. `seen` is the version that was seen, 0 where there was none.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody wrote or removed it since.
    pub async fn put(&mut self, id: ServiceId, seen: i64, notice: &ServiceNotice) -> Result<()> {
        let statement = match seen {
            0 => {
                "INSERT INTO service_notice (texts, shown_from, shown_until, service_id) \
                 VALUES ($1, $2, $3, $4) ON CONFLICT (service_id) DO NOTHING"
            }
            _ => {
                "UPDATE service_notice SET texts = $1, shown_from = $2, shown_until = $3, \
                 version = version + 1 WHERE service_id = $4 AND version = $5"
            }
        };
        let sql = Sql::new(statement)
            .with(json(&notice.texts, TABLE)?)
            .with(optional_text(notice.days.from))
            .with(optional_text(notice.days.until))
            .with(text(id));
        let sql = if seen == 0 { sql } else { sql.with(seen) };
        sql.change_one(self.tx, TABLE).await
    }

    /// Removes the notice of a service that somebody saw in a version.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was written or removed since.
    pub async fn remove(&mut self, id: ServiceId, seen: i64) -> Result<()> {
        Sql::new("DELETE FROM service_notice WHERE service_id = $1 AND version = $2")
            .with(text(id))
            .with(seen)
            .change_one(self.tx, TABLE)
            .await
    }
}

//! Closing organisations.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::time::Instant;

use super::{COLUMNS, Organisations, TABLE};
use crate::error::{Error, Result};
use crate::services::Changed;
use crate::sql::{Columns, Sql, text};

impl Organisations<'_> {
    /// Closes an active organisation, if nobody changed it since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did.
    pub async fn close(&mut self, id: OrganisationId, seen: i64, now: Instant) -> Result<()> {
        let closed = Sql::new(
            "UPDATE organisation SET status = 'closed', closed_at = $1, version = version + 1 \
             WHERE id = $2 AND version = $3 AND status = 'active'",
        )
        .with(now)
        .with(text(id))
        .with(seen)
        .execute(self.tx)
        .await?;
        if closed != 1 {
            return Err(Error::Conflict(TABLE));
        }
        self.tx.services().note_updater_rights(Changed::Organisation(id)).await
    }

    /// The active providers that work under this authority and no other active one, by name.
    pub async fn providers_only_under(
        &mut self,
        authority: OrganisationId,
    ) -> Result<Vec<Organisation>> {
        let rows = Sql::new(COLUMNS)
            .push(" JOIN organisation_parent p ON p.provider_id = o.id WHERE p.authority_id = ")
            .bind(text(authority))
            .push(
                " AND o.status = 'active' AND NOT EXISTS (SELECT 1 FROM organisation_parent q \
                 JOIN organisation other ON other.id = q.authority_id \
                 WHERE q.provider_id = o.id AND q.authority_id <> p.authority_id \
                 AND other.status = 'active') ORDER BY o.name_key",
            )
            .list(self.tx)
            .await?;
        self.of_rows(&rows).await
    }

    /// The services an organisation owns that are not archived, by name.
    pub async fn unarchived_services(&mut self, id: OrganisationId) -> Result<Vec<ServiceId>> {
        let rows = Sql::new(
            "SELECT id FROM service WHERE organiser_id = $1 AND state <> 'archived' \
             ORDER BY name_key, id",
        )
        .with(text(id))
        .list(self.tx)
        .await?;
        rows.iter().map(service_id).collect()
    }

    /// Other organisations' services for which an authority is responsible, by name.
    pub async fn services_answered_for(&mut self, id: OrganisationId) -> Result<Vec<ServiceId>> {
        let rows = Sql::new(
            "SELECT id FROM service WHERE responsible_id = $1 AND organiser_id <> $2 \
             ORDER BY name_key, id",
        )
        .with(text(id))
        .with(text(id))
        .list(self.tx)
        .await?;
        rows.iter().map(service_id).collect()
    }
}

fn service_id(row: &AnyRow) -> Result<ServiceId> {
    Columns::of(row, "service").parsed("id")
}

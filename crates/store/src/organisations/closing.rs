//! Closing organisations.

use std::collections::HashSet;

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::time::Instant;

use super::{COLUMNS, Organisations, TABLE};
use crate::error::Result;
use crate::services::Changed;
use crate::sql::{Columns, Sql, text};

impl Organisations<'_> {
    /// Closes an active organisation, if nobody changed it since the version `seen`.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when somebody did.
    pub async fn close(&mut self, id: OrganisationId, seen: i64, now: Instant) -> Result<()> {
        Sql::new(
            "UPDATE organisation SET status = 'closed', closed_at = $1, version = version + 1 \
             WHERE id = $2 AND version = $3 AND status = 'active'",
        )
        .with(now)
        .with(text(id))
        .with(seen)
        .change_one(self.tx, TABLE)
        .await?;
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

    /// Services for which an authority is responsible, by name: those of one other organisation,
    /// or of all others.
    pub async fn services_answered_for(
        &mut self,
        id: OrganisationId,
        organiser: Option<OrganisationId>,
    ) -> Result<Vec<ServiceId>> {
        let mut sql = Sql::new("SELECT id FROM service WHERE responsible_id = $1")
            .with(text(id))
            .push(" AND organiser_id <> ")
            .bind(text(id));
        if let Some(organiser) = organiser {
            sql = sql.push(" AND organiser_id = ").bind(text(organiser));
        }
        let rows = sql.push(" ORDER BY name_key, id").list(self.tx).await?;
        rows.iter().map(service_id).collect()
    }

    /// People of an organisation who belong to no other one and administer nothing: their accounts
    /// would be deactivated with this membership.
    pub async fn people_of_this_only(&mut self, id: OrganisationId) -> Result<HashSet<AccountId>> {
        let rows = Sql::new(
            "SELECT a.id FROM membership m JOIN account a ON a.id = m.account_id \
             WHERE m.organisation_id = $1 AND m.ended_at IS NULL AND a.open_memberships = 1 \
             AND a.administrator = 0 AND a.deactivated_at IS NULL AND a.deleted_at IS NULL",
        )
        .with(text(id))
        .list(self.tx)
        .await?;
        rows.iter().map(|row| Columns::of(row, "account").parsed("id")).collect()
    }
}

fn service_id(row: &AnyRow) -> Result<ServiceId> {
    Columns::of(row, "service").parsed("id")
}

//! Which providers work under which authorities.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::Scope;

use super::{COLUMNS, Organisations, Parents};
use crate::error::{Error, Result};
use crate::services::Changed;
use crate::sql::{Columns, Sql, text};

const TABLE_OF_PARENTS: &str = "organisation_parent";

/// Providers that a statement names at most.
const MOST_NAMED: i64 = 1_000;

impl Organisations<'_> {
    /// The authorities that a provider works under.
    pub async fn parents(&mut self, id: OrganisationId) -> Result<Vec<OrganisationId>> {
        Ok(self.parents_of(&[id]).await?.remove(&id).unwrap_or_default())
    }

    /// As [`Organisations::parents`], for several at once.
    pub(super) async fn parents_of(&mut self, ids: &[OrganisationId]) -> Result<Parents> {
        let rows = Sql::new(
            "SELECT provider_id, authority_id FROM organisation_parent WHERE provider_id IN ",
        )
        .bind_list(ids.iter().map(text))
        .push(" ORDER BY authority_id")
        .list(self.tx)
        .await?;
        let mut parents: Parents = HashMap::new();
        for row in &rows {
            let columns = Columns::of(row, TABLE_OF_PARENTS);
            let provider = columns.parsed("provider_id")?;
            parents.entry(provider).or_default().push(columns.parsed("authority_id")?);
        }
        Ok(parents)
    }

    /// The same scope with the providers of its authorities named one by one, as far as they are not too
    /// many for a statement. A server then finds what belongs to them by an index; of providers that
    /// it must look for itself, beside other alternatives, it would look through everything.
    pub async fn with_providers(&mut self, scope: Scope) -> Result<Scope> {
        if scope.everything || scope.providers_under.is_empty() {
            return Ok(scope);
        }
        let sql = Sql::new("SELECT provider_id FROM organisation_parent WHERE authority_id IN ");
        let sql = sql.bind_list(scope.providers_under.iter().map(text));
        let rows = sql.push(" LIMIT ").bind(MOST_NAMED + 1).list(self.tx).await?;
        if i64::try_from(rows.len()).is_ok_and(|providers| providers > MOST_NAMED) {
            return Ok(scope);
        }
        let mut named = Scope { providers_under: BTreeSet::new(), ..scope };
        for row in &rows {
            named.organisations.insert(Columns::of(row, TABLE_OF_PARENTS).parsed("provider_id")?);
        }
        Ok(named)
    }

    /// The active providers under an authority, by name.
    pub async fn providers(&mut self, authority: OrganisationId) -> Result<Vec<Organisation>> {
        let rows = Sql::new(COLUMNS)
            .push(" JOIN organisation_parent p ON p.provider_id = o.id WHERE p.authority_id = ")
            .bind(text(authority))
            .push(" AND o.status = 'active' ORDER BY o.name_key")
            .list(self.tx)
            .await?;
        self.of_rows(&rows).await
    }

    /// Puts a provider under an authority.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is there already.
    pub async fn attach(
        &mut self,
        provider: OrganisationId,
        authority: OrganisationId,
    ) -> Result<()> {
        Sql::new("INSERT INTO organisation_parent (provider_id, authority_id) VALUES ($1, $2)")
            .with(text(provider))
            .with(text(authority))
            .execute(self.tx)
            .await
            .map_err(|error| Error::unique(error, TABLE_OF_PARENTS))?;
        self.tx.services().note_updater_rights(Changed::Organisation(provider)).await
    }

    /// Takes a provider from under an authority.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is not there.
    pub async fn detach(
        &mut self,
        provider: OrganisationId,
        authority: OrganisationId,
    ) -> Result<()> {
        Sql::new("DELETE FROM organisation_parent WHERE provider_id = $1 AND authority_id = $2")
            .with(text(provider))
            .with(text(authority))
            .change_one(self.tx, TABLE_OF_PARENTS)
            .await?;
        self.tx.services().note_updater_rights(Changed::Organisation(provider)).await
    }

    /// Counts a change of the parents as one of the organisation, so that two people who detach
    /// a provider's last two authorities at the same time wait for each other.
    pub async fn touch(&mut self, id: OrganisationId) -> Result<()> {
        Sql::new("UPDATE organisation SET version = version + 1 WHERE id = $1")
            .with(text(id))
            .execute(self.tx)
            .await?;
        Ok(())
    }
}

//! Organisations.

mod rules;

use sqlx::any::AnyRow;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::policy::Scope;
use service_manual_domain::time::Instant;

use crate::error::{Error, Result};
use crate::sql::{Columns, Page, Sql, text};
use crate::tx::repository;

const TABLE: &str = "organisation";
const COLUMNS: &str =
    "SELECT id, kind, name_fi, name_sv, name_en, status, version FROM organisation";

repository!(
    /// Organisations and what they work under.
    Organisations
);

impl Organisations<'_> {
    /// Adds an organisation with its parents.
    ///
    /// # Errors
    /// [`Error::Conflict`] when an organisation with this name exists.
    pub async fn add(&mut self, organisation: &Organisation, now: Instant) -> Result<()> {
        let name = &organisation.name;
        let other = |language| name.get(language).map(String::as_str);
        Sql::new(
            "INSERT INTO organisation \
             (id, kind, name_fi, name_sv, name_en, name_key, status, created_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8)",
        )
        .with(text(organisation.id))
        .with(organisation.kind.code())
        .with(name.text(Language::Fi))
        .with(other(Language::Sv))
        .with(other(Language::En))
        .with(sort_key(name.text(Language::Fi)))
        .with(now)
        .with(organisation.version)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        for parent in &organisation.parents {
            self.attach(organisation.id, *parent).await?;
        }
        Ok(())
    }

    /// Stores a changed name, if nobody stored one since the version `seen`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did, or when another organisation has the name.
    pub async fn rename(
        &mut self,
        id: OrganisationId,
        name: &Localised<String>,
        seen: i64,
    ) -> Result<()> {
        let other = |language| name.get(language).map(String::as_str);
        let renamed = Sql::new(
            "UPDATE organisation SET name_fi = $1, name_sv = $2, name_en = $3, name_key = $4, \
             version = version + 1 WHERE id = $5 AND version = $6",
        )
        .with(name.text(Language::Fi))
        .with(other(Language::Sv))
        .with(other(Language::En))
        .with(sort_key(name.text(Language::Fi)))
        .with(text(id))
        .with(seen)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        if renamed == 1 { Ok(()) } else { Err(Error::Conflict(TABLE)) }
    }

    /// Whether another organisation has a name that is the same in a list.
    pub async fn has_name(&mut self, name: &Localised<String>, id: OrganisationId) -> Result<bool> {
        let row = Sql::new("SELECT id FROM organisation WHERE name_key = $1 AND id <> $2")
            .with(sort_key(name.text(Language::Fi)))
            .with(text(id))
            .find(self.tx)
            .await?;
        Ok(row.is_some())
    }

    async fn attach(&mut self, provider: OrganisationId, authority: OrganisationId) -> Result<()> {
        Sql::new("INSERT INTO organisation_parent (provider_id, authority_id) VALUES ($1, $2)")
            .with(text(provider))
            .with(text(authority))
            .execute(self.tx)
            .await?;
        Ok(())
    }

    /// One organisation that must exist.
    pub async fn get(&mut self, id: OrganisationId) -> Result<Organisation> {
        let statement = Sql::new(COLUMNS).push(" WHERE id = ").bind(text(id));
        let row = statement.get(self.tx, TABLE).await?;
        self.with_parents(&row).await
    }

    /// The organisations of a scope, by name.
    pub async fn list(&mut self, scope: &Scope, page: Page) -> Result<Vec<Organisation>> {
        let rows = Sql::new(COLUMNS)
            .push(" WHERE ")
            .within(scope, "id", None)
            .push(" ORDER BY name_key LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        let mut organisations = Vec::with_capacity(rows.len());
        for row in &rows {
            organisations.push(self.with_parents(row).await?);
        }
        Ok(organisations)
    }

    /// How many organisations a scope has.
    pub async fn count(&mut self, scope: &Scope) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM organisation WHERE ");
        let row = sql.within(scope, "id", None).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }

    /// The authorities that a provider works under.
    pub async fn parents(&mut self, id: OrganisationId) -> Result<Vec<OrganisationId>> {
        let rows = Sql::new(
            "SELECT authority_id FROM organisation_parent WHERE provider_id = $1 \
             ORDER BY authority_id",
        )
        .with(text(id))
        .list(self.tx)
        .await?;
        let parent = |row: &AnyRow| Columns::of(row, "organisation_parent").parsed("authority_id");
        rows.iter().map(parent).collect()
    }

    async fn with_parents(&mut self, row: &AnyRow) -> Result<Organisation> {
        let columns = Columns::of(row, TABLE);
        let id = columns.parsed("id")?;
        Ok(Organisation {
            id,
            kind: columns.parsed("kind")?,
            name: columns.localised(["name_fi", "name_sv", "name_en"])?,
            status: columns.parsed::<OrganisationStatus>("status")?,
            parents: self.parents(id).await?,
            version: columns.number("version")?,
        })
    }
}

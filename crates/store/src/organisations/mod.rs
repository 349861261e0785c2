//! Organisations.

mod closing;
mod details;
mod list;
mod listed;
mod parents;
mod public;
mod rules;

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{Details, Organisation, OrganisationStatus};
use service_manual_domain::time::Instant;

pub use list::OrganisationFilter;
pub use listed::OrganisationOrder;
pub use public::PublicOrganisation;

use crate::error::{Error, Result};
use crate::sql::{Columns, Sql, optional_text, text};
use crate::tx::repository;

const TABLE: &str = "organisation";
const COLUMNS: &str = "SELECT o.id, o.kind, o.name_fi, o.name_sv, o.name_en, o.status, \
     o.closed_at, o.version FROM organisation o";

repository!(
    /// Organisations and what they work under.
    Organisations
);

impl Organisations<'_> {
    /// Adds an organisation with its parents and addresses.
    ///
    /// # Errors
    /// [`Error::Conflict`] when an organisation with this name exists.
    pub async fn add(
        &mut self,
        organisation: &Organisation,
        details: &Details,
        now: Instant,
    ) -> Result<()> {
        let name = &organisation.name;
        Sql::new(
            "INSERT INTO organisation (id, kind, name_fi, name_sv, name_en, name_key, \
             name_key_sv, name_key_en, search_text, status, created_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'active', $10, $11)",
        )
        .with(text(organisation.id))
        .with(organisation.kind.code())
        .with(name.text(Language::Fi))
        .with(name.get(Language::Sv).map(String::as_str))
        .with(name.get(Language::En).map(String::as_str))
        .with(sort_key(name.text(Language::Fi)))
        .with(optional_text(name.get(Language::Sv).map(|name| sort_key(name))))
        .with(optional_text(name.get(Language::En).map(|name| sort_key(name))))
        .with(search_text(name, details))
        .with(now)
        .with(organisation.version)
        .execute(self.tx)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.put_details(organisation.id, details).await?;
        for parent in &organisation.parents {
            self.attach(organisation.id, *parent).await?;
        }
        self.set_slugs(organisation.id, name).await
    }

    /// Stores changed data, if nobody stored any since the version `seen`. Another name brings
    /// another address; older ones lead to it.
    ///
    /// # Errors
    /// [`Error::Conflict`] when somebody did, or when another organisation has the name.
    pub async fn change(
        &mut self,
        id: OrganisationId,
        name: &Localised<String>,
        details: &Details,
        seen: i64,
    ) -> Result<()> {
        Sql::new(
            "UPDATE organisation SET name_fi = $1, name_sv = $2, name_en = $3, name_key = $4, \
             name_key_sv = $5, name_key_en = $6, search_text = $7, version = version + 1 \
             WHERE id = $8 AND version = $9",
        )
        .with(name.text(Language::Fi))
        .with(name.get(Language::Sv).map(String::as_str))
        .with(name.get(Language::En).map(String::as_str))
        .with(sort_key(name.text(Language::Fi)))
        .with(optional_text(name.get(Language::Sv).map(|name| sort_key(name))))
        .with(optional_text(name.get(Language::En).map(|name| sort_key(name))))
        .with(search_text(name, details))
        .with(text(id))
        .with(seen)
        .change_one(self.tx, TABLE)
        .await
        .map_err(|error| Error::unique(error, TABLE))?;
        self.put_details(id, details).await?;
        self.set_slugs(id, name).await
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

    /// Those of some organisations that take part.
    pub async fn active_of(&mut self, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>> {
        let sql =
            Sql::new("SELECT o.id FROM organisation o WHERE o.status = 'active' AND o.id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, TABLE).parsed("id")).collect()
    }

    /// One organisation that must exist.
    pub async fn get(&mut self, id: OrganisationId) -> Result<Organisation> {
        let statement = Sql::new(COLUMNS).push(" WHERE o.id = ").bind(text(id));
        let row = statement.get(self.tx, TABLE).await?;
        let parents = HashMap::from([(id, self.parents(id).await?)]);
        organisation(&row, &parents)
    }

    /// The organisations of the rows, in their order.
    async fn of_rows(&mut self, rows: &[AnyRow]) -> Result<Vec<Organisation>> {
        let id = |row| Columns::of(row, TABLE).parsed("id");
        let ids: Vec<OrganisationId> = rows.iter().map(id).collect::<Result<_>>()?;
        let parents = self.parents_of(&ids).await?;
        rows.iter().map(|row| organisation(row, &parents)).collect()
    }
}

type Parents = HashMap<OrganisationId, Vec<OrganisationId>>;

fn organisation(row: &AnyRow, parents: &Parents) -> Result<Organisation> {
    let columns = Columns::of(row, TABLE);
    let id = columns.parsed("id")?;
    Ok(Organisation {
        id,
        kind: columns.parsed("kind")?,
        name: columns.localised(["name_fi", "name_sv", "name_en"])?,
        status: columns.parsed::<OrganisationStatus>("status")?,
        closed_at: columns.optional_instant("closed_at")?,
        parents: parents.get(&id).cloned().unwrap_or_default(),
        version: columns.number("version")?,
    })
}

/// What the search in the list looks at.
fn search_text(name: &Localised<String>, details: &Details) -> String {
    let names = name.iter().map(|(_, name)| name.to_lowercase());
    let business_id = details.business_id.iter().map(ToString::to_string);
    names.chain(business_id).collect::<Vec<_>>().join("\n")
}

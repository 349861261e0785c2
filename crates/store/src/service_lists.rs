//! Lists of services for those who write and publish them.

mod filter;

use sqlx::any::AnyRow;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::State;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::service_conditions::{OWNER, RESPONSIBLE, RETURNED, WAITING, kept_by};
use crate::services::rhythm;
use crate::sql::{Columns, Page, Sql};
use crate::tx::repository;

pub use filter::ServiceFilter;

const COLUMNS: &str = "SELECT s.id, s.name, s.original, s.organiser_id, s.responsible_id, s.updater_id, \
     s.state, s.languages, s.submitted_at, s.ever_published, s.changed_at, s.renewed_at, s.rhythm, \
     s.version, CASE WHEN s.responsible_id IS NULL AND EXISTS (SELECT 1 FROM organisation_parent p \
     WHERE p.provider_id = s.organiser_id) THEN 1 ELSE 0 END AS responsible_missing FROM service s";

repository!(
    /// Lists of services, limited by a scope.
    ServiceLists
);

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Which service.
    pub id: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// Who owns it.
    pub organiser: OrganisationId,
    /// Who answers for it.
    pub responsible: Option<OrganisationId>,
    /// Where it stands.
    pub state: State,
    /// The languages it is written in.
    pub languages: Vec<Language>,
    /// Since when it waits for a reviewer.
    pub submitted_at: Option<Instant>,
    /// Whether it was ever published: a changed service waits less long than a new one.
    pub ever_published: bool,
    /// When it last changed.
    pub changed_at: Instant,
    /// Whether an authority must answer for it and none was chosen yet.
    pub responsible_missing: bool,
    /// Who keeps it up to date on the organiser's side.
    pub updater: Option<AccountId>,
    /// When it was last submitted, published or confirmed.
    pub renewed_at: Option<Instant>,
    /// How often it is reviewed.
    pub rhythm: Rhythm,
    /// Counts its changes.
    pub version: i64,
}

impl ServiceLists<'_> {
    /// The services of a scope, the last changed first.
    pub async fn list(&mut self, scope: &Scope, page: Page) -> Result<Vec<ServiceRow>> {
        self.rows(ANY, scope, "s.changed_at DESC, s.id", page).await
    }

    /// How many services a person keeps up to date, on either side, and how many of them were ever
    /// submitted or published.
    pub async fn count_kept(&mut self, account: AccountId) -> Result<(i64, i64)> {
        let sql = Sql::new(
            "SELECT COUNT(*) AS found, COUNT(CASE WHEN s.submitted_at IS NOT NULL \
             OR s.return_comment IS NOT NULL OR s.ever_published = 1 THEN 1 END) AS submitted \
             FROM service s WHERE ",
        );
        let found = kept_by(sql, account).get(self.tx, "service").await?;
        let columns = Columns::of(&found, "service");
        Ok((columns.number("found")?, columns.number("submitted")?))
    }

    /// The services of a scope that a filter lets through, the last changed first; with how many
    /// there are in all.
    pub async fn filtered(
        &mut self,
        scope: &Scope,
        filter: &ServiceFilter,
        page: Page,
    ) -> Result<(Vec<ServiceRow>, i64)> {
        let within = |sql: Sql| filter.narrow(sql.push(ANY).within(scope, OWNER, RESPONSIBLE));
        let sql = within(Sql::new(COLUMNS)).push(" ORDER BY s.changed_at DESC, s.id LIMIT ");
        let rows = sql.bind(page.limit).push(" OFFSET ").bind(page.offset).list(self.tx).await?;
        let rows = rows.iter().map(service_row).collect::<Result<_>>()?;
        let sql = within(Sql::new("SELECT COUNT(*) AS found FROM service s"));
        let found = sql.get(self.tx, "service").await?;
        Ok((rows, Columns::of(&found, "service").number("found")?))
    }

    /// Some services of a scope, by name. Those that are not in it are left out.
    pub async fn chosen(&mut self, scope: &Scope, ids: &[ServiceId]) -> Result<Vec<ServiceRow>> {
        let sql = Sql::new(COLUMNS).push(ANY).within(scope, OWNER, RESPONSIBLE);
        let sql = sql.push(" AND s.id IN ").bind_list(ids.iter().map(crate::sql::text));
        let rows = sql.push(" ORDER BY s.name_key, s.id").list(self.tx).await?;
        rows.iter().map(service_row).collect()
    }

    /// The services of a scope that wait for a reviewer: first those for which no authority was
    /// chosen, because nobody would take them else; then the longest waiting.
    pub async fn waiting(&mut self, scope: &Scope, page: Page) -> Result<Vec<ServiceRow>> {
        let order = "responsible_missing DESC, s.submitted_at, s.id";
        self.rows(&these(WAITING), scope, order, page).await
    }

    /// How many services of a scope wait for a reviewer.
    pub async fn count_waiting(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(&these(WAITING), scope).await
    }

    /// How many services of a scope have a working copy that nobody has submitted.
    pub async fn count_drafts(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(DRAFTS, scope).await
    }

    /// How many services of a scope were returned to their writers.
    pub async fn count_returned(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(&these(RETURNED), scope).await
    }

    async fn rows(
        &mut self,
        condition: &str,
        scope: &Scope,
        order: &str,
        page: Page,
    ) -> Result<Vec<ServiceRow>> {
        let sql = Sql::new(COLUMNS).push(condition).within(scope, OWNER, RESPONSIBLE);
        let rows = sql
            .push(" ORDER BY ")
            .push(order)
            .push(" LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        rows.iter().map(service_row).collect()
    }

    async fn number_of(&mut self, condition: &str, scope: &Scope) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM service s").push(condition);
        let row = sql.within(scope, OWNER, RESPONSIBLE).get(self.tx, "service").await?;
        Columns::of(&row, "service").number("found")
    }
}

// Which services a list has; each is followed by the condition of the scope.
const ANY: &str = " WHERE ";
const DRAFTS: &str = " WHERE s.state IN ('draft', 'published_with_draft', 'outdated_with_draft') \
     AND s.return_comment IS NULL AND ";

fn these(condition: &str) -> String {
    format!(" WHERE {condition} AND ")
}

fn service_row(row: &AnyRow) -> Result<ServiceRow> {
    let columns = Columns::of(row, "service");
    Ok(ServiceRow {
        id: columns.parsed("id")?,
        name: columns.text("name")?,
        original: columns.parsed("original")?,
        organiser: columns.parsed("organiser_id")?,
        responsible: columns.optional("responsible_id")?,
        state: columns.parsed("state")?,
        languages: columns
            .text("languages")?
            .split(',')
            .filter_map(|code| code.parse().ok())
            .collect(),
        submitted_at: columns.optional_instant("submitted_at")?,
        ever_published: columns.yes("ever_published")?,
        changed_at: columns.instant("changed_at")?,
        responsible_missing: columns.yes("responsible_missing")?,
        updater: columns.optional("updater_id")?,
        renewed_at: columns.optional_instant("renewed_at")?,
        rhythm: rhythm(columns.number("rhythm")?),
        version: columns.number("version")?,
    })
}

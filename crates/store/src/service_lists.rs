//! Lists of services for those who write and publish them.

use sqlx::any::AnyRow;

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::State;
use service_manual_domain::time::Instant;

use crate::error::Result;
use crate::sql::{Columns, Page, Sql};
use crate::tx::repository;

const COLUMNS: &str = "SELECT s.id, s.name, s.original, s.organiser_id, s.responsible_id, s.state, s.languages, s.submitted_at, \
     s.ever_published, s.changed_at FROM service s";

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
}

impl ServiceLists<'_> {
    /// The services of a scope, the last changed first.
    pub async fn list(&mut self, scope: &Scope, page: Page) -> Result<Vec<ServiceRow>> {
        self.rows(ANY, scope, "s.changed_at DESC, s.id", page).await
    }

    /// How many services a scope has.
    pub async fn count(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(ANY, scope).await
    }

    /// The services of a scope that wait for a reviewer, the longest waiting first.
    pub async fn waiting(&mut self, scope: &Scope, page: Page) -> Result<Vec<ServiceRow>> {
        self.rows(WAITING, scope, "s.submitted_at, s.id", page).await
    }

    /// How many services of a scope wait for a reviewer.
    pub async fn count_waiting(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(WAITING, scope).await
    }

    /// How many services of a scope have a working copy that nobody has submitted.
    pub async fn count_drafts(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(DRAFTS, scope).await
    }

    /// How many services of a scope were returned to their writers.
    pub async fn count_returned(&mut self, scope: &Scope) -> Result<i64> {
        self.number_of(RETURNED, scope).await
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
const RETURNED: &str = " WHERE s.return_comment IS NOT NULL AND ";

const OWNER: &str = "s.organiser_id";
const RESPONSIBLE: Option<&str> = Some("s.responsible_id");
const WAITING: &str = " WHERE s.state IN ('submitted', 'published_with_submitted') AND ";

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
    })
}

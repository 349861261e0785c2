//! Lists of organisations.

use sqlx::any::AnyRow;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::lists::Needs;
use service_manual_domain::organisation::{Organisation, OrganisationKind, OrganisationStatus};
use service_manual_domain::policy::Scope;

use super::listed::{OrganisationOrder, needing};
use super::{COLUMNS, Organisations, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Page, Sql, like};

/// Which organisations of a scope a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationFilter {
    /// Those in whose names or business id this occurs; empty: all.
    pub text: String,
    /// Those of this kind.
    pub kind: Option<OrganisationKind>,
    /// Those of this status.
    pub status: Option<OrganisationStatus>,
    /// Those that need somebody for this reason.
    pub needs: Option<Needs>,
}

impl OrganisationFilter {
    /// The active organisations of a kind: those that may be chosen.
    pub fn active(kind: Option<OrganisationKind>) -> Self {
        Self { kind, status: Some(OrganisationStatus::Active), ..Self::default() }
    }

    /// The organisations that need somebody for a reason.
    pub fn in_need(needs: Needs) -> Self {
        Self { needs: Some(needs), ..Self::default() }
    }
}

impl Organisations<'_> {
    /// All organisations of a scope, closed ones too, by Finnish name.
    pub async fn list(&mut self, scope: &Scope, page: Page) -> Result<Vec<Organisation>> {
        self.filtered(scope, &OrganisationFilter::default(), Language::Fi, page).await
    }

    /// So many organisations of a scope with their names, by Finnish name.
    pub async fn named(
        &mut self,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<(OrganisationId, Localised<String>)>> {
        let sql =
            Sql::new("SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o WHERE ");
        let sql = sql.within(scope, "o.id", None).push(" ORDER BY o.name_key, o.id LIMIT ");
        let rows = sql.bind(limit).list(self.tx).await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            Ok((columns.parsed("id")?, columns.localised(["name_fi", "name_sv", "name_en"])?))
        };
        rows.iter().map(one).collect()
    }

    /// The organisations of a scope that a filter lets through, by their names for a reader of
    /// the language.
    pub async fn filtered(
        &mut self,
        scope: &Scope,
        filter: &OrganisationFilter,
        language: Language,
        page: Page,
    ) -> Result<Vec<Organisation>> {
        self.sorted(scope, filter, OrganisationOrder::by_name(language), page).await
    }

    /// The organisations of a scope that a filter lets through, in an order.
    pub async fn sorted(
        &mut self,
        scope: &Scope,
        filter: &OrganisationFilter,
        order: OrganisationOrder,
        page: Page,
    ) -> Result<Vec<Organisation>> {
        let rows = order
            .sort(condition(Sql::new(COLUMNS), scope, filter))
            .push(" LIMIT ")
            .bind(page.limit)
            .push(" OFFSET ")
            .bind(page.offset)
            .list(self.tx)
            .await?;
        self.of_rows(&rows).await
    }

    /// How many organisations of a scope a filter lets through.
    pub async fn count(&mut self, scope: &Scope, filter: &OrganisationFilter) -> Result<i64> {
        let sql = Sql::new("SELECT COUNT(*) AS found FROM organisation o");
        let row = condition(sql, scope, filter).get(self.tx, TABLE).await?;
        Columns::of(&row, TABLE).number("found")
    }
}

fn condition(sql: Sql, scope: &Scope, filter: &OrganisationFilter) -> Sql {
    let mut sql = sql.push(" WHERE ").within(scope, "o.id", None);
    if !filter.text.is_empty() {
        sql = sql.push(" AND o.search_text LIKE ").bind(like(&filter.text)).push(" ESCAPE '!'");
    }
    if let Some(kind) = filter.kind {
        sql = sql.push(" AND o.kind = ").bind(kind.code());
    }
    if let Some(status) = filter.status {
        sql = sql.push(" AND o.status = ").bind(status.code());
    }
    if let Some(needs) = filter.needs {
        sql = needing(sql.push(" AND "), needs);
    }
    sql
}

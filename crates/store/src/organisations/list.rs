//! Lists of organisations.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{Organisation, OrganisationKind, OrganisationStatus};
use service_manual_domain::policy::Scope;

use super::{COLUMNS, Organisations, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Page, Sql, like, text};

/// The active main users; spec 2.2 wants two of each organisation.
const MAIN_USERS: &str = "FROM membership m JOIN account a ON a.id = m.account_id \
     WHERE m.role = 'main_user' AND m.ended_at IS NULL AND a.deactivated_at IS NULL";

/// Which organisations of a scope a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationFilter {
    /// Those in whose names or business id this occurs; empty: all.
    pub text: String,
    /// Those of this kind.
    pub kind: Option<OrganisationKind>,
    /// Those of this status.
    pub status: Option<OrganisationStatus>,
    /// Active ones for which nobody acts: without an active main user.
    pub without_main_users: bool,
}

impl OrganisationFilter {
    /// The active organisations of a kind: those that may be chosen.
    pub fn active(kind: Option<OrganisationKind>) -> Self {
        Self { kind, status: Some(OrganisationStatus::Active), ..Self::default() }
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
        let order = match language {
            Language::Fi => "o.name_key",
            Language::Sv => "COALESCE(o.name_key_sv, o.name_key)",
            Language::En => "COALESCE(o.name_key_en, o.name_key)",
        };
        let rows = condition(Sql::new(COLUMNS), scope, filter)
            .push(" ORDER BY ")
            .push(order)
            .push(", o.id LIMIT ")
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

    /// How many active main users each of the organisations has; none is left out.
    pub async fn main_user_counts(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let rows = Sql::new("SELECT m.organisation_id, COUNT(*) AS found ")
            .push(MAIN_USERS)
            .push(" AND m.organisation_id IN ")
            .bind_list(ids.iter().map(text))
            .push(" GROUP BY m.organisation_id")
            .list(self.tx)
            .await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "membership");
                Ok((columns.parsed("organisation_id")?, columns.number("found")?))
            })
            .collect()
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
    if filter.without_main_users {
        sql = sql
            .push(" AND o.status = 'active' AND NOT EXISTS (SELECT 1 ")
            .push(MAIN_USERS)
            .push(" AND m.organisation_id = o.id)");
    }
    sql
}

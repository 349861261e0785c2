//! The organisations by which a list of services can be narrowed.

use sqlx::any::AnyRow;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::Scope;

use super::ServiceLists;
use crate::error::Result;
use crate::sql::{Columns, Sql};

const COLUMNS: &str = "SELECT o.id, o.name_fi, o.name_sv, o.name_en FROM organisation o WHERE ";

impl ServiceLists<'_> {
    /// Organisations of which services can be in a scope, by name: those of the scope, and those for
    /// whose services its authorities answer.
    pub async fn organisers(
        &mut self,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<(OrganisationId, Localised<String>)>> {
        let sql = Sql::new(COLUMNS).push("(").within(scope, "o.id", None);
        let sql =
            sql.push(" OR o.id IN (SELECT organiser_id FROM service WHERE responsible_id IN ");
        let sql = sql.bind_list(scope.responsible.iter().map(crate::sql::text)).push("))");
        self.organisations(sql, limit).await
    }

    /// The organisations of a scope that are in use, by name.
    pub async fn in_use(
        &mut self,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<(OrganisationId, Localised<String>)>> {
        let sql = Sql::new(COLUMNS).push("o.status = 'active' AND ").within(scope, "o.id", None);
        self.organisations(sql, limit).await
    }

    /// Authorities that can answer for services of a scope, by name: those of the scope, those above
    /// its providers, and those that answer for their services.
    pub async fn authorities(
        &mut self,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<(OrganisationId, Localised<String>)>> {
        let sql = Sql::new(COLUMNS).push("o.kind = ").bind(OrganisationKind::Authority.code());
        let sql = sql.push(" AND (").within(scope, "o.id", None);
        let sql = sql.push(" OR o.id IN (SELECT p.authority_id FROM organisation_parent p WHERE ");
        let sql = sql.within(scope, "p.provider_id", None);
        let sql = sql.push(") OR o.id IN (SELECT s.responsible_id FROM service s WHERE ");
        let sql = sql.within(scope, "s.organiser_id", None).push("))");
        self.organisations(sql, limit).await
    }

    async fn organisations(
        &mut self,
        sql: Sql,
        limit: i64,
    ) -> Result<Vec<(OrganisationId, Localised<String>)>> {
        let rows = sql.push(" ORDER BY o.name_key LIMIT ").bind(limit).list(self.tx).await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, "organisation");
            let name = columns.localised(["name_fi", "name_sv", "name_en"])?;
            Ok((columns.parsed("id")?, name))
        };
        rows.iter().map(one).collect()
    }
}

//! What filters of the log speak of: the organisations of a scope, and accounts by their numbers.

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::policy::Scope;

use super::Audit;
use crate::error::Result;
use crate::sql::{Columns, Sql};

impl Audit<'_> {
    /// The organisations of a scope, each once.
    pub async fn organisations_of(&mut self, scope: &Scope) -> Result<Vec<OrganisationId>> {
        self.organisations_up_to(scope, i64::MAX).await
    }

    /// The first organisations of a scope in the order of their names.
    pub async fn organisations_up_to(
        &mut self,
        scope: &Scope,
        limit: i64,
    ) -> Result<Vec<OrganisationId>> {
        let sql = Sql::new("SELECT id FROM organisation WHERE ").within(scope, "id", None);
        let sql = sql.push(" ORDER BY name_key LIMIT ").bind(limit);
        let rows = sql.list(self.tx).await?;
        rows.iter().map(|row| Columns::of(row, "organisation").parsed("id")).collect()
    }

    /// The organisation of a scope with this name in any language, or this id.
    pub async fn organisation_called(
        &mut self,
        scope: &Scope,
        name: &str,
    ) -> Result<Option<OrganisationId>> {
        let key = sort_key(name);
        let sql = Sql::new("SELECT id FROM organisation WHERE ").within(scope, "id", None);
        let sql = sql.push(" AND (name_key = ").bind(key.as_str());
        let sql = sql.push(" OR name_key_sv = ").bind(key.as_str());
        let sql = sql.push(" OR name_key_en = ").bind(key);
        let sql = sql.push(" OR id = ").bind(name).push(") ORDER BY name_key LIMIT 1");
        let row = sql.find(self.tx).await?;
        row.map(|row| Columns::of(&row, "organisation").parsed("id")).transpose()
    }

    /// The account with this number, which a deleted person's account keeps.
    pub async fn account_numbered(&mut self, number: i64) -> Result<Option<AccountId>> {
        let sql = Sql::new("SELECT id FROM account WHERE number = ").bind(number);
        let row = sql.find(self.tx).await?;
        row.map(|row| Columns::of(&row, "account").parsed("id")).transpose()
    }
}

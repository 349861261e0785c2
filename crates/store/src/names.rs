//! Names for showing: the log and the lists store ids and look names up when they are shown, so a
//! deleted person becomes a pseudonym everywhere (spec 2.7).

use std::collections::HashMap;

use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::language::Localised;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// Names of things by their ids.
    Names
);

impl Names<'_> {
    /// The shown names of accounts: first and last name, else the address.
    pub async fn accounts(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, String>> {
        let sql = Sql::new("SELECT id, email, first_name, last_name FROM account WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "account");
                let names =
                    [columns.optional_text("first_name")?, columns.optional_text("last_name")?];
                let names: Vec<String> = names.into_iter().flatten().collect();
                let shown = if names.is_empty() { columns.text("email")? } else { names.join(" ") };
                Ok((columns.parsed("id")?, shown))
            })
            .collect()
    }

    /// The names of organisations.
    pub async fn organisations(
        &mut self,
        ids: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, Localised<String>>> {
        let sql = Sql::new("SELECT id, name_fi, name_sv, name_en FROM organisation WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "organisation");
                Ok((columns.parsed("id")?, columns.localised(["name_fi", "name_sv", "name_en"])?))
            })
            .collect()
    }

    /// The names of services in their original languages.
    pub async fn services(&mut self, ids: &[ServiceId]) -> Result<HashMap<ServiceId, String>> {
        let sql = Sql::new("SELECT id, name FROM service WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "service");
                Ok((columns.parsed("id")?, columns.text("name")?))
            })
            .collect()
    }

    /// The addresses of invitations.
    pub async fn invitations(
        &mut self,
        ids: &[InvitationId],
    ) -> Result<HashMap<InvitationId, String>> {
        let sql = Sql::new("SELECT id, email FROM invitation WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "invitation");
                Ok((columns.parsed("id")?, columns.text("email")?))
            })
            .collect()
    }
}

//! Names for showing: the log and the lists store ids and look names up when they are shown, so a
//! deleted person becomes a pseudonym everywhere (spec 2.7).

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::account::{PersonName, Profile};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::language::Localised;

use crate::error::Result;
use crate::sql::{Columns, Sql, text};
use crate::tx::repository;

repository!(
    /// Names of things by their ids.
    Names
);

/// Where an account is at home, and its address.
#[derive(Debug, Clone)]
pub struct Home {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: Localised<String>,
    /// The address of the account.
    pub email: Option<EmailAddress>,
}

impl Names<'_> {
    /// The shown names of accounts; pseudonyms of deleted ones.
    pub async fn accounts(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, PersonName>> {
        let sql = Sql::new(
            "SELECT a.id, a.number, a.email, a.first_name, a.last_name, \
             o.name_fi, o.name_sv, o.name_en FROM account a \
             LEFT JOIN organisation o ON o.id = a.former_organisation_id WHERE a.id IN ",
        );
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| Ok((Columns::of(row, "account").parsed("id")?, person_name(row)?)))
            .collect()
    }

    /// What tells namesakes apart: the home organisations of accounts, with their addresses.
    pub async fn homes(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, Home>> {
        let sql = Sql::new(
            "SELECT a.id, a.email, o.id AS organisation_id, o.name_fi, o.name_sv, o.name_en \
             FROM account a JOIN membership m ON m.account_id = a.id AND m.home = 1 \
             AND m.ended_at IS NULL JOIN organisation o ON o.id = m.organisation_id WHERE a.id IN ",
        );
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        let one = |row| {
            let columns = Columns::of(row, "account");
            let home = Home {
                organisation: columns.parsed("organisation_id")?,
                name: columns.localised(["name_fi", "name_sv", "name_en"])?,
                email: columns.optional_text("email")?.map(EmailAddress::from_stored),
            };
            Ok((columns.parsed("id")?, home))
        };
        rows.iter().map(one).collect()
    }

    /// The numbers of accounts, deleted ones too.
    pub async fn account_numbers(&mut self, ids: &[AccountId]) -> Result<HashMap<AccountId, i64>> {
        let sql = Sql::new("SELECT id, number FROM account WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "account");
                Ok((columns.parsed("id")?, columns.number("number")?))
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

    /// The organisations into which invitations lead.
    pub async fn inviting_organisations(
        &mut self,
        ids: &[InvitationId],
    ) -> Result<HashMap<InvitationId, OrganisationId>> {
        let sql = Sql::new("SELECT id, organisation_id FROM invitation WHERE id IN ");
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| {
                let columns = Columns::of(row, "invitation");
                Ok((columns.parsed("id")?, columns.parsed("organisation_id")?))
            })
            .collect()
    }

    /// The addresses of invitations, and the names of those who accepted one.
    pub async fn invitations(
        &mut self,
        ids: &[InvitationId],
    ) -> Result<HashMap<InvitationId, PersonName>> {
        let sql = Sql::new(
            "SELECT i.id, a.number, COALESCE(i.email, a.email) AS email, a.first_name, \
             a.last_name, o.name_fi, o.name_sv, o.name_en FROM invitation i \
             LEFT JOIN account a ON a.id = i.account_id \
             LEFT JOIN organisation o ON o.id = a.former_organisation_id WHERE i.id IN ",
        );
        let rows = sql.bind_list(ids.iter().map(text)).list(self.tx).await?;
        rows.iter()
            .map(|row| Ok((Columns::of(row, "invitation").parsed("id")?, person_name(row)?)))
            .collect()
    }
}

/// The name of whoever a row is about; the organisation of a deleted person comes with it.
fn person_name(row: &AnyRow) -> Result<PersonName> {
    let columns = Columns::of(row, "account");
    let Some(email) = columns.optional_text("email")? else {
        let organisation = match columns.optional_text("name_fi")? {
            Some(_) => Some(columns.localised(["name_fi", "name_sv", "name_en"])?),
            None => None,
        };
        return Ok(PersonName::Former { number: columns.number("number")?, organisation });
    };
    let profile = Profile {
        first_name: columns.optional_text("first_name")?,
        last_name: columns.optional_text("last_name")?,
        work_title: None,
    };
    Ok(PersonName::Known(profile.shown_name(&EmailAddress::from_stored(email))))
}

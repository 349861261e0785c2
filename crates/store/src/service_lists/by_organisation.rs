//! How many services of lists each organisation has.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::OrganisationKind;
use service_manual_domain::policy::Scope;

use super::condition::beginning;
use super::{Condition, ServiceLists, TABLE, counted};
use crate::error::Result;
use crate::sql::{Columns, Sql};

/// An organisation of which services are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// Which.
    pub id: OrganisationId,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: Localised<String>,
}

impl ServiceLists<'_> {
    /// How many services of a scope for which all conditions hold each organisation owns; those that
    /// own none are left out. Together they are [`ServiceLists::count`].
    pub async fn count_by_organiser(
        &mut self,
        scope: &Scope,
        conditions: &[Condition],
    ) -> Result<HashMap<OrganisationId, i64>> {
        let sql =
            counted("s.organiser_id, ", "", scope, conditions).push(" GROUP BY s.organiser_id");
        let rows = sql.list(self.tx).await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, TABLE);
            Ok((columns.parsed("organiser_id")?, columns.number("found")?))
        };
        rows.iter().map(one).collect()
    }

    /// The organisations that own services, by name in a language; those alone that have a word in
    /// a name that begins as it was typed.
    pub async fn owners(
        &mut self,
        language: Language,
        typed: Option<&str>,
    ) -> Result<Vec<ListedOrganisation>> {
        let mut sql = Sql::new(
            "SELECT o.id, o.kind, o.name_fi, o.name_sv, o.name_en FROM organisation o \
             WHERE EXISTS (SELECT 1 FROM service s WHERE s.organiser_id = o.id)",
        );
        if let Some(typed) = typed {
            sql = beginning(sql.push(" AND ("), "o.name_key", typed).push(" OR ");
            sql = beginning(sql, "o.name_key_sv", typed).push(" OR ");
            sql = beginning(sql, "o.name_key_en", typed).push(")");
        }
        let key = match language {
            Language::Fi => "o.name_key",
            Language::Sv => "COALESCE(o.name_key_sv, o.name_key)",
            Language::En => "COALESCE(o.name_key_en, o.name_key)",
        };
        let rows = sql.push(" ORDER BY ").push(key).push(", o.id").list(self.tx).await?;
        let one = |row: &AnyRow| {
            let columns = Columns::of(row, "organisation");
            Ok(ListedOrganisation {
                id: columns.parsed("id")?,
                kind: columns.parsed("kind")?,
                name: columns.localised(["name_fi", "name_sv", "name_en"])?,
            })
        };
        rows.iter().map(one).collect()
    }
}

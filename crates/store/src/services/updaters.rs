//! Who keeps which service up to date (spec 2.5).

use std::collections::HashMap;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::service::Side;

use super::{Changed, Services, TABLE};
use crate::error::Result;
use crate::sql::{Columns, Sql, optional_text, text};

/// A service that a person keeps up to date for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptService {
    /// Which service.
    pub id: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// On which side.
    pub side: Side,
}

impl Services<'_> {
    /// The services that a person keeps up to date for an organisation, by name. Archived ones are
    /// nobody's work any more.
    pub async fn kept_by(
        &mut self,
        account: AccountId,
        organisation: OrganisationId,
    ) -> Result<Vec<KeptService>> {
        let mut kept = Vec::new();
        for side in Side::ALL {
            let (updater, owner) = columns_of(side);
            let rows = Sql::new(&format!(
                "SELECT id, name, original FROM service WHERE {updater} = $1 AND {owner} = $2 \
                 AND state <> 'archived' ORDER BY name_key, id"
            ))
            .with(text(account))
            .with(text(organisation))
            .list(self.tx)
            .await?;
            for row in &rows {
                let columns = Columns::of(row, TABLE);
                kept.push(KeptService {
                    id: columns.parsed("id")?,
                    name: columns.text("name")?,
                    original: columns.parsed("original")?,
                    side,
                });
            }
        }
        Ok(kept)
    }

    /// How many services each of some people keeps up to date for each organisation; those that
    /// keep none are left out. Archived ones are nobody's work any more.
    pub async fn kept_counts(
        &mut self,
        accounts: &[AccountId],
    ) -> Result<HashMap<(AccountId, OrganisationId), i64>> {
        let mut counts: HashMap<_, i64> = HashMap::new();
        for side in Side::ALL {
            let (updater, owner) = columns_of(side);
            let rows = Sql::new(&format!(
                "SELECT {updater} AS person, {owner} AS organisation, COUNT(*) AS found \
                 FROM service WHERE {owner} IS NOT NULL AND state <> 'archived' AND {updater} IN "
            ))
            .bind_list(accounts.iter().map(text))
            .push(&format!(" GROUP BY {updater}, {owner}"))
            .list(self.tx)
            .await?;
            for row in &rows {
                let columns = Columns::of(row, TABLE);
                let key = (columns.parsed("person")?, columns.parsed("organisation")?);
                *counts.entry(key).or_default() += columns.number("found")?;
            }
        }
        Ok(counts)
    }

    /// Gives a service to another person, or to the main users, who are meant by nobody.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when `from` does not keep it any more.
    pub async fn set_updater(
        &mut self,
        id: ServiceId,
        side: Side,
        from: AccountId,
        to: Option<AccountId>,
    ) -> Result<()> {
        let (updater, _) = columns_of(side);
        Sql::new(&format!(
            "UPDATE service SET {updater} = $1, version = version + 1, \
             listed_version = listed_version + 1 \
             WHERE id = $2 AND {updater} = $3"
        ))
        .with(optional_text(to))
        .with(text(id))
        .with(text(from))
        .change_one(self.tx, TABLE)
        .await?;
        self.note_updater_rights(Changed::Service(id)).await
    }

    /// Leaves the services of an account that is being deleted to the main users of their
    /// organisations (spec 2.5).
    pub async fn forget_updater(&mut self, account: AccountId) -> Result<()> {
        for side in Side::ALL {
            let (updater, until) = match side {
                Side::Organiser => ("updater_id", "updater_until"),
                Side::Authority => ("authority_updater_id", "authority_updater_until"),
            };
            Sql::new(&format!(
                "UPDATE service SET {updater} = NULL, {until} = '' WHERE {updater} = $1"
            ))
            .with(text(account))
            .execute(self.tx)
            .await?;
        }
        Ok(())
    }
}

/// The column of the person, and that of the organisation the person does it for. An authority
/// that organises a service itself is both; the organiser's side counts then.
const fn columns_of(side: Side) -> (&'static str, &'static str) {
    match side {
        Side::Organiser => ("updater_id", "organiser_id"),
        Side::Authority => ("authority_updater_id", "responsible_id"),
    }
}

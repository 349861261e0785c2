//! The names that rows of lists mention, and what tells namesakes apart.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::lists::ServiceColumn;
use service_manual_store::Tx;

use super::Listed;
use crate::error::Result;

/// The names of those who are mentioned.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Of organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Of people.
    pub people: HashMap<AccountId, PersonName>,
    /// What tells those apart who keep one service up to date and have the same name.
    pub apart: HashMap<AccountId, Apart>,
}

/// What tells somebody apart from a namesake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// The home organisation.
    Organisation(Localised<String>),
    /// The address, where both are at home in one organisation whose people the reader manages.
    Email(String),
}

impl Names {
    /// Adds the names that the columns show of some rows.
    pub(super) async fn add(
        &mut self,
        tx: &mut Tx,
        columns: &[ServiceColumn],
        rows: &[Listed],
    ) -> Result<()> {
        let rows = || rows.iter().map(|listed| &listed.row);
        let mut organisations: Vec<OrganisationId> = Vec::new();
        if columns.contains(&ServiceColumn::Organiser) {
            organisations.extend(rows().map(|row| row.organiser));
        }
        if columns.contains(&ServiceColumn::Responsible) {
            organisations.extend(rows().map(|row| row.responsible.unwrap_or(row.organiser)));
        }
        organisations.retain(|id| !self.organisations.contains_key(id));
        organisations.sort_unstable();
        organisations.dedup();
        self.organisations.extend(tx.names().organisations(&organisations).await?);
        if columns.contains(&ServiceColumn::Updaters) {
            let both = rows().flat_map(|row| [row.updater, row.authority_updater]).flatten();
            let mut people: Vec<AccountId> = both.collect();
            people.retain(|id| !self.people.contains_key(id));
            people.sort_unstable();
            people.dedup();
            self.people.extend(tx.names().accounts(&people).await?);
        }
        Ok(())
    }
}

impl Names {
    /// Finds what tells namesakes apart: people of one name who keep the same service up to date.
    pub(super) async fn tell_apart(
        &mut self,
        tx: &mut Tx,
        members: &Scope,
        columns: &[ServiceColumn],
        rows: &[Listed],
    ) -> Result<()> {
        if !columns.contains(&ServiceColumn::Updaters) {
            return Ok(());
        }
        let pair = |listed: &Listed| {
            let (one, other) = (listed.row.updater?, listed.row.authority_updater?);
            let name = self.people.get(&one)?;
            (one != other && self.people.get(&other) == Some(name)).then_some((one, other))
        };
        let pairs: Vec<(AccountId, AccountId)> = rows.iter().filter_map(pair).collect();
        if pairs.is_empty() {
            return Ok(());
        }
        let ids: Vec<AccountId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let homes = tx.names().homes(&ids).await?;
        for (one, other) in pairs {
            let (Some(one_home), Some(other_home)) = (homes.get(&one), homes.get(&other)) else {
                continue;
            };
            let same = one_home.organisation == other_home.organisation;
            let by_email = same && is_member_list(tx, members, one_home.organisation).await?;
            for (id, home) in [(one, one_home), (other, other_home)] {
                let email = home.email.as_ref().filter(|_| by_email);
                let apart = email.map_or_else(
                    || Apart::Organisation(home.name.clone()),
                    |email| Apart::Email(email.as_str().to_owned()),
                );
                self.apart.insert(id, apart);
            }
        }
        Ok(())
    }
}

/// Whether a scope has the people of an organisation, who are listed with their addresses.
async fn is_member_list(tx: &mut Tx, members: &Scope, id: OrganisationId) -> Result<bool> {
    let organisation = tx.organisations().get(id).await?;
    Ok(members.contains(&organisation.target()))
}

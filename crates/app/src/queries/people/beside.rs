//! What only some columns of lists of people show, read for the rows of a page.

use std::collections::HashMap;

use service_manual_domain::account::people::PersonColumn;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_store::Tx;

use crate::error::Result;

/// Inviters and numbers of services, by account and organisation.
pub(super) struct Beside {
    inviters: HashMap<(AccountId, OrganisationId), AccountId>,
    services: HashMap<(AccountId, OrganisationId), i64>,
}

impl Beside {
    /// What some columns show of some accounts.
    pub(super) async fn of(
        tx: &mut Tx,
        columns: &[PersonColumn],
        ids: &[AccountId],
    ) -> Result<Self> {
        let (mut inviters, mut services) = (HashMap::new(), HashMap::new());
        if columns.contains(&PersonColumn::InvitedBy) {
            inviters = tx.invitations().inviters(ids).await?;
        }
        if columns.contains(&PersonColumn::Services) {
            services = tx.services().kept_counts(ids).await?;
        }
        Ok(Self { inviters, services })
    }

    /// Who invited somebody to an organisation, and how many services the person keeps for it.
    pub(super) fn of_membership(
        &self,
        key: (AccountId, OrganisationId),
    ) -> (Option<AccountId>, i64) {
        let services = self.services.get(&key).copied().unwrap_or_default();
        (self.inviters.get(&key).copied(), services)
    }

    /// How many services each account keeps, for all organisations together.
    pub(super) fn services_of_accounts(&self) -> HashMap<AccountId, i64> {
        let mut sums: HashMap<AccountId, i64> = HashMap::new();
        for ((account, _), count) in &self.services {
            *sums.entry(*account).or_default() += count;
        }
        sums
    }
}

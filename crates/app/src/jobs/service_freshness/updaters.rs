//! Whether those who keep services up to date may do so now. People are looked up once, because
//! few of them keep many services.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use service_manual_domain::account::AccountState;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::policy::{Action, Actor, Target, may};
use service_manual_domain::service::freshness::History;
use service_manual_domain::time::Day;
use service_manual_store::{AgeingService, Tx};

use crate::error::Result;

/// The people and organisations that were looked up in one transaction.
pub(super) struct Updaters {
    today: Day,
    actors: HashMap<AccountId, Option<Actor>>,
    parents: HashMap<OrganisationId, Vec<OrganisationId>>,
}

impl Updaters {
    /// Nobody was looked up yet.
    pub(super) fn new(today: Day) -> Self {
        Self { today, actors: HashMap::new(), parents: HashMap::new() }
    }

    /// The history of a service, with whether its updater on the organiser's side may edit it now.
    pub(super) async fn history(
        &mut self,
        tx: &mut Tx,
        service: &AgeingService,
    ) -> Result<History> {
        let has_updater = match service.updater {
            Some(updater) => self.may_edit(tx, updater, service).await?,
            None => false,
        };
        Ok(History { has_updater, ..service.history.clone() })
    }

    async fn may_edit(
        &mut self,
        tx: &mut Tx,
        updater: AccountId,
        service: &AgeingService,
    ) -> Result<bool> {
        if let Entry::Vacant(unknown) = self.parents.entry(service.organiser) {
            unknown.insert(tx.organisations().parents(service.organiser).await?);
        }
        if let Entry::Vacant(unknown) = self.actors.entry(updater) {
            unknown.insert(actor(tx, updater, self.today).await?);
        }
        let Some(Some(actor)) = self.actors.get(&updater) else { return Ok(false) };
        let parents = self.parents.get(&service.organiser);
        let target = Target::Service {
            organiser: service.organiser,
            organiser_parents: parents.map(Vec::as_slice).unwrap_or_default(),
            responsible: service.responsible,
            public: service.history.state.is_public(),
        };
        Ok(may(actor, Action::EditService, &target))
    }
}

async fn actor(tx: &mut Tx, id: AccountId, today: Day) -> Result<Option<Actor>> {
    match tx.accounts().find(id).await? {
        Some(account) if account.state == AccountState::Active => {
            Ok(Some(tx.memberships().actor(&account, today).await?))
        }
        Some(_) | None => Ok(None),
    }
}

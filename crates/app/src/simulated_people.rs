//! People of a simulation (spec 2.5): those who used the service shortly before it go on doing so, and
//! confirm half of the services that they keep up to date. Without them everybody is out of use after
//! some months, and nothing waits for anybody any more.

use service_manual_domain::account::AccountState;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::policy::Scope;
use service_manual_domain::service::Service;
use service_manual_domain::service::freshness::due_while_public;
use service_manual_store::Page;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::confirm::confirm;

/// Who used the service so many days before the beginning goes on doing so.
const SHORTLY_BEFORE_DAYS: i32 = 30;
/// What is confirmed is confirmed so many days after it fell due.
const CONFIRMED_AFTER_DAYS: i32 = 10;
/// A simulation has no more of anything.
const ALL: Page = Page { offset: 0, limit: 1_000_000 };

/// Those who go on using the service.
#[derive(Debug)]
pub struct SimulatedPeople(Vec<AccountId>);

impl SimulatedPeople {
    /// Those of today.
    ///
    /// # Errors
    /// Those of the database, as in [`Self::live_a_day`].
    pub async fn of_today(ctx: &Context) -> Result<Self> {
        let since = ctx.now().day().plus_days(-SHORTLY_BEFORE_DAYS);
        let everything = Scope { everything: true, ..Scope::default() };
        let mut tx = ctx.read().await?;
        let mut people = tx.accounts().administrators().await?;
        for organisation in tx.organisations().list(&everything, ALL).await? {
            let members = tx.memberships().members(organisation.id).await?;
            people.extend(members.into_iter().map(|member| member.account));
        }
        people.retain(|one| one.state == AccountState::Active && one.last_active_on >= since);
        let mut ids: Vec<AccountId> = people.into_iter().map(|account| account.id).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(Self(ids))
    }

    /// Everybody uses the service today, and confirms.
    pub async fn live_a_day(&self, ctx: &Context) -> Result<()> {
        let today = ctx.now().day();
        let mut tx = ctx.write().await?;
        for id in &self.0 {
            if tx.accounts().find(*id).await?.is_some() {
                tx.accounts().active_on(*id, today).await?;
            }
        }
        ctx.commit(tx).await?;
        for service in services(ctx).await? {
            let rhythm = ctx.read().await?.freshness().find(service.id).await?;
            let Some(rhythm) = rhythm.map(|ageing| ageing.history.rhythm) else { continue };
            let due_on = due_while_public(service.state, rhythm, service.renewed_at);
            let is_time = due_on.is_some_and(|due| due.plus_days(CONFIRMED_AFTER_DAYS) <= today);
            if is_time && is_of_the_half(&service) {
                self.confirm(ctx, &service).await?;
            }
        }
        Ok(())
    }

    async fn confirm(&self, ctx: &Context, service: &Service) -> Result<()> {
        let Some(updater) = service.updater.filter(|id| self.0.contains(id)) else {
            return Ok(());
        };
        let mut tx = ctx.read().await?;
        let Some(account) = tx.accounts().find(updater).await? else { return Ok(()) };
        let actor = tx.memberships().actor(&account, ctx.now().day()).await?;
        drop(tx);
        match confirm(ctx, &Caller::of_actor(actor), service.id, service.version).await {
            // Something is missing, or the right to edit it: then it is not confirmed.
            Ok(_) | Err(Error::Denied(_) | Error::NotFound) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

async fn services(ctx: &Context) -> Result<Vec<Service>> {
    let everything = Scope { everything: true, ..Scope::default() };
    let mut tx = ctx.read().await?;
    let ids = tx.service_lists().list(&everything, ALL).await?.into_iter().map(|row| row.id);
    let ids: Vec<ServiceId> = ids.collect();
    let mut services = Vec::new();
    for id in ids {
        services.push(tx.services().get(id).await?);
    }
    Ok(services)
}

/// Half of all services, and always the same.
fn is_of_the_half(service: &Service) -> bool {
    service.code.as_str().bytes().last().is_some_and(|byte| byte % 2 == 0)
}

//! Who may keep a service up to date on each side, and whether those who should can (spec 3.2).

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::organisation::OrganisationStatus;
use service_manual_domain::policy::{Action, may, roles_that_may};
use service_manual_domain::service::missing::Responsibility;
use service_manual_domain::service::{Service, Side};
use service_manual_store::Tx;

use crate::context::Context;
use crate::error::Result;

/// The people of an organisation who may keep its services up to date, by name.
pub async fn candidates(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Account>> {
    let organisation = tx.organisations().get(organisation).await?;
    match organisation.status {
        OrganisationStatus::Active => {
            let roles = roles_that_may(Action::EditService, organisation.kind);
            Ok(tx.people().active_with_roles(organisation.id, &roles).await?)
        }
        OrganisationStatus::Closed => Ok(Vec::new()),
    }
}

/// The updater of a side, if that is a person who may edit the service now.
pub async fn usable_updater(
    ctx: &Context,
    tx: &mut Tx,
    service: &Service,
    side: Side,
) -> Result<Option<Account>> {
    match service.updater_of(side) {
        Some(id) => who_may(ctx, tx, service, id, Action::EditService).await,
        None => Ok(None),
    }
}

/// What is known of the responsibility for a service, for saying what is missing.
pub async fn of_service(ctx: &Context, tx: &mut Tx, service: &Service) -> Result<Responsibility> {
    let organiser = usable_updater(ctx, tx, service, Side::Organiser).await?.is_some();
    let authority = usable_updater(ctx, tx, service, Side::Authority).await?.is_some();
    Ok(service.responsibility(organiser, authority))
}

async fn who_may(
    ctx: &Context,
    tx: &mut Tx,
    service: &Service,
    id: AccountId,
    action: Action,
) -> Result<Option<Account>> {
    let Some(account) = tx.accounts().find(id).await? else { return Ok(None) };
    if account.state != AccountState::Active {
        return Ok(None);
    }
    let actor = tx.memberships().actor(&account, ctx.now().day()).await?;
    Ok(may(&actor, action, &service.target()).then_some(account))
}

/// Whether somebody may publish the service now: who ordered it may have lost the right since.
pub(crate) async fn may_publish(
    ctx: &Context,
    tx: &mut Tx,
    service: &Service,
    id: AccountId,
) -> Result<bool> {
    Ok(who_may(ctx, tx, service, id, Action::PublishService).await?.is_some())
}

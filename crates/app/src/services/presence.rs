//! Who has the form of a service open: "being edited by … since …" (spec 3.3). It forbids nothing.

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::policy::Action;
use service_manual_domain::time::{Instant, Length};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Who was not heard of for so long has left. Browsers with JavaScript tell every minute that the
/// form is open; others with each save only.
pub const AWAY_AFTER: Length = Length::minutes(5);

/// Somebody else who has the form open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Who.
    pub name: PersonName,
    /// Since when.
    pub since: Instant,
}

/// Notes that the caller has the form open; who else has.
pub async fn note(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Vec<Present>> {
    let mut tx = ctx.write().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::EditService, &service.target())?;
    let account = caller.account()?;
    seen(ctx, &mut tx, id, account).await?;
    let present = others(ctx, &mut tx, id, account).await?;
    tx.commit().await?;
    Ok(present)
}

pub(crate) async fn seen(
    ctx: &Context,
    tx: &mut Tx,
    id: ServiceId,
    account: AccountId,
) -> Result<()> {
    let now = ctx.now();
    Ok(tx.service_forms().note_presence(id, account, since(now), now).await?)
}

/// Whoever hands the service on has stopped writing it. If the form is still open in another window,
/// its next minute tells.
pub(crate) async fn left(tx: &mut Tx, id: ServiceId, account: AccountId) -> Result<()> {
    Ok(tx.service_forms().forget_presence(id, account).await?)
}

/// Who beside somebody has the form open.
pub(crate) async fn others(
    ctx: &Context,
    tx: &mut Tx,
    id: ServiceId,
    but: AccountId,
) -> Result<Vec<Present>> {
    let present = tx.service_forms().present(id, but, since(ctx.now())).await?;
    let ids: Vec<AccountId> = present.iter().map(|one| one.account).collect();
    let names = tx.names().accounts(&ids).await?;
    let others = present.into_iter().filter_map(|one| {
        Some(Present { name: names.get(&one.account)?.clone(), since: one.since })
    });
    Ok(others.collect())
}

fn since(now: Instant) -> Instant {
    now.plus(Length::milliseconds(-AWAY_AFTER.as_milliseconds()))
}

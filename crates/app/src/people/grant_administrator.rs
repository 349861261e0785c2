//! Making somebody an administrator of the whole service (spec 2.4).

use service_manual_domain::account::AccountState;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::{Action, Target, require_another};
use service_manual_domain::problem::Problem;

use super::reason;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::RightsMail;

/// Makes a person an administrator, from the next request on. The person is told.
///
/// # Errors
/// [`Error::Denied`] for all but administrators, and for the own account. [`Error::Conflict`] when
/// the person is one already or is deactivated, [`Error::Invalid`] without a reason.
pub async fn grant_administrator(
    ctx: &Context,
    caller: &Caller,
    id: AccountId,
    why: &str,
) -> Result<()> {
    caller.require_recent(ctx)?;
    caller.require(Action::GrantAdministrator, &Target::Everything)?;
    require_another(&caller.actor, id)?;
    let why = reason(why).map_err(|code| vec![Problem::new("reason", code)])?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let account = tx.accounts().get(id).await?;
    if account.administrator || account.state != AccountState::Active {
        return Err(Error::Conflict);
    }
    tx.accounts().set_administrator(id, true).await?;
    let mail = RightsMail::AdministratorGranted { account: id, reason: why.clone(), at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Rights(mail))).await?;
    let event = Event::new(EventType::AdministratorGranted, Subject::Account(id)).because(why);
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

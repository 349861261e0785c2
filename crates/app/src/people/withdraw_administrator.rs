//! Taking the rights of an administrator away (spec 2.4).

use service_manual_domain::account::{AccountState, DeactivationReason};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::{Action, Target, require_another};
use service_manual_domain::problem::Problem;

use super::reason;
use crate::accounts::deactivate::{deactivate, keep_an_administrator};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::RightsMail;

/// Makes a person an ordinary user, from the next request on. The person is told. Who belongs to no
/// organisation has nothing left to do here: that account is deactivated.
///
/// # Errors
/// [`Error::Denied`] for all but administrators, and for the own account. [`Error::Conflict`] when
/// the person is none, [`Error::Invalid`] without a reason, and for the last active administrator.
pub async fn withdraw_administrator(
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
    if !account.administrator {
        return Err(Error::Conflict);
    }
    keep_an_administrator(&mut tx, &account).await?;
    tx.accounts().set_administrator(id, false).await?;
    let mail = RightsMail::AdministratorWithdrawn { account: id, reason: why.clone(), at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Rights(mail))).await?;
    let event = Event::new(EventType::AdministratorWithdrawn, Subject::Account(id)).because(why);
    tx.audit().record(&event, &caller.origin(), now).await?;
    let memberships = tx.memberships().of_account(id).await?;
    let account = tx.accounts().get(id).await?;
    let belongs = memberships.iter().any(|membership| membership.ended.is_none());
    if !belongs && account.state == AccountState::Active {
        let removal = DeactivationReason::Removal;
        deactivate(ctx, &mut tx, &account, removal, &caller.origin()).await?;
    }
    ctx.commit(tx).await
}

//! Taking accounts out of use (spec 2.5): by the life cycle, with the last membership, or by those
//! who manage the person.

use service_manual_domain::account::{Account, DeactivationReason, home};
use service_manual_domain::audit::{Event, EventType, Origin, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::Tx;

use crate::accounts::authority::require_managing;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::LifeCycleMail;

/// Deactivates an account at once.
///
/// # Errors
/// [`Error::Invalid`] for the caller's own account and for the last active administrator,
/// [`Error::Conflict`] when it is out of use already.
pub async fn deactivate_account(ctx: &Context, caller: &Caller, id: AccountId) -> Result<()> {
    let mut tx = ctx.write().await?;
    let account = tx.accounts().get(id).await?;
    require_managing(&mut tx, caller, &account).await?;
    if caller.account()? == id {
        return Err(vec![Problem::new("account", ProblemCode::OwnAccount)].into());
    }
    deactivate(ctx, &mut tx, &account, DeactivationReason::Manual, &caller.origin()).await?;
    ctx.commit(tx).await
}

/// Deactivates an account within a transaction: its sessions end, the person is told.
///
/// # Errors
/// [`Error::Invalid`] for the last active administrator, [`Error::Conflict`] when it is out of use
/// already.
pub(crate) async fn deactivate(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    reason: DeactivationReason,
    origin: &Origin,
) -> Result<()> {
    keep_an_administrator(tx, account).await?;
    let now = ctx.now();
    tx.accounts().deactivate(account.id, reason, now).await?;
    tx.life_cycle().forget(account.id).await?;
    tx.sessions().end_all(account.id).await?;
    let mail = LifeCycleMail::Deactivated { account: account.id, at: now };
    enqueue(ctx, tx, &Job::Mail(MailOrder::LifeCycle(mail))).await?;
    let event = Event::new(EventType::AccountDeactivated, Subject::Account(account.id));
    let event = in_home(tx, account.id, event.because(reason.code())).await?;
    Ok(tx.audit().record(&event, origin, now).await?)
}

/// Refuses when the account is that of the last administrator who may sign in (spec 2.4).
pub(crate) async fn keep_an_administrator(tx: &mut Tx, account: &Account) -> Result<()> {
    if is_last_administrator(tx, account).await? {
        return Err(vec![Problem::new("account", ProblemCode::LastAdministrator)].into());
    }
    Ok(())
}

/// Whether no other administrator may sign in. Until the transaction ends, nobody else can change
/// who they are.
pub(crate) async fn is_last_administrator(tx: &mut Tx, account: &Account) -> Result<bool> {
    if !account.administrator {
        return Ok(false);
    }
    let administrators = tx.accounts().locked_administrators().await?;
    Ok(administrators.iter().all(|other| other.id == account.id))
}

/// The event, in the organisation where the person belongs, whose main users see it then.
pub(crate) async fn in_home(tx: &mut Tx, account: AccountId, event: Event) -> Result<Event> {
    let memberships = tx.memberships().of_account(account).await?;
    Ok(match home(&memberships) {
        Some(home) => event.in_organisation(home.organisation),
        None => event,
    })
}

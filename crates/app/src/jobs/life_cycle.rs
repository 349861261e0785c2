//! The life cycle of accounts (spec 2.5): does every step that is due and not done. What is due is
//! `domain::account::lifecycle`'s to say.

use service_manual_domain::account::lifecycle::{Phase, Step, unused_since};
use service_manual_domain::account::{
    Account, AccountState, DeactivationReason, MembershipEnd, Role,
};
use service_manual_domain::audit::{EventType, Initiator, Origin};
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Day;
use service_manual_store::{LivingAccount, NewWarning, Tx};

use crate::accounts::deactivate::{deactivate, is_last_administrator};
use crate::accounts::delete::{deletion, erase};
use crate::accounts::membership::end_membership;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::batches::in_batches;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::LifeCycleMail;

/// How many accounts are looked at in one piece.
const PAGE: i64 = 1_000;

/// Ends what is over, then advances every account that has a step due.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    end_memberships(ctx).await?;
    warn_and_deactivate(ctx).await?;
    warn_and_delete(ctx).await
}

/// The work of this job, in the log.
const fn origin() -> Origin {
    Origin::outside_requests(Initiator::Job("life_cycle"))
}

async fn end_memberships(ctx: &Context) -> Result<()> {
    loop {
        let today = ctx.now().day();
        let over = ctx.read().await?.memberships().overdue(today, PAGE).await?;
        let mut ended = 0_usize;
        for membership in &over {
            let mut tx = ctx.write().await?;
            let (account, organisation) = (membership.account, membership.organisation);
            let why = MembershipEnd::EndDate;
            match end_membership(ctx, &mut tx, &origin(), account, organisation, why).await {
                Ok(()) => {
                    ctx.commit(tx).await?;
                    ended += 1;
                }
                Err(error) => note_failure(account, &error),
            }
        }
        if ended == 0 {
            return Ok(());
        }
    }
}

async fn warn_and_deactivate(ctx: &Context) -> Result<()> {
    let settings = ctx.settings();
    let settings = &settings.life_cycle;
    let reach = ctx.now().day().plus_days(settings.first_warning_days());
    let since = unused_since(settings, reach);
    let mut last: Option<LivingAccount> = None;
    loop {
        let page = ctx.read().await?.life_cycle().unused(since, last.as_ref(), PAGE).await?;
        advance_all(ctx, &page).await;
        last = match page.into_iter().next_back() {
            Some(account) => Some(account),
            None => return Ok(()),
        };
    }
}

async fn warn_and_delete(ctx: &Context) -> Result<()> {
    let mut last = None;
    loop {
        let page = ctx.read().await?.life_cycle().deactivated(last, PAGE).await?;
        advance_all(ctx, &page).await;
        last = match page.last() {
            Some(account) => position(account),
            None => return Ok(()),
        };
    }
}

fn position(account: &LivingAccount) -> Option<(i64, Day, AccountId)> {
    match account.history.state {
        AccountState::Active => None,
        AccountState::Deactivated { at, .. } => {
            Some((at.milliseconds(), account.history.last_active_on, account.id))
        }
    }
}

/// Advances those of a page that have something due.
async fn advance_all(ctx: &Context, page: &[LivingAccount]) {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let is_due =
        |account: &&LivingAccount| account.history.next_step(&settings.life_cycle, today).is_some();
    let due: Vec<AccountId> = page.iter().filter(is_due).map(|account| account.id).collect();
    in_batches(&due, "a step of the life cycle failed", |some| advance(ctx, some)).await;
}

async fn advance(ctx: &Context, ids: &[AccountId]) -> Result<()> {
    let (settings, today) = (ctx.settings(), ctx.now().day());
    let mut tx = ctx.write().await?;
    for id in ids {
        // Looked at again inside the transaction: the person may have signed in meanwhile, and
        // another process may have been faster.
        tx.accounts().lock(*id).await?;
        let Some(living) = tx.life_cycle().find(*id).await? else { continue };
        if let Some(step) = living.history.next_step(&settings.life_cycle, today) {
            take(ctx, &mut tx, *id, living.history.phase(), step).await?;
        }
    }
    ctx.commit(tx).await
}

/// Takes one step.
async fn take(ctx: &Context, tx: &mut Tx, id: AccountId, phase: Phase, step: Step) -> Result<()> {
    let account = tx.accounts().get(id).await?;
    let named = phase.to_string();
    match step {
        Step::WarnBeforeDeactivation(days) => {
            warn_about_last_main_user(ctx, tx, &account, phase).await?;
            let mail = LifeCycleMail::DeactivationWarning { account: id, phase: named, days };
            warn(ctx, tx, id, phase, days, mail).await
        }
        Step::WarnBeforeDeletion(days) => {
            let mail = LifeCycleMail::DeletionWarning { account: id, phase: named, days };
            warn(ctx, tx, id, phase, days, mail).await
        }
        // The last administrator stays in use, however long ago the last sign-in was (spec 2.4).
        Step::Deactivate if is_last_administrator(tx, &account).await? => Ok(()),
        Step::Deactivate => {
            deactivate(ctx, tx, &account, DeactivationReason::Inactivity, &origin()).await
        }
        Step::Delete => {
            let event = deletion(EventType::AccountDeleted, &account);
            let event = match account.state {
                AccountState::Deactivated { reason, .. } => event.because(reason.code()),
                AccountState::Active => event,
            };
            erase(ctx, tx, &account, &origin(), event).await
        }
    }
}

async fn warn(
    ctx: &Context,
    tx: &mut Tx,
    account: AccountId,
    phase: Phase,
    days: i32,
    mail: LifeCycleMail,
) -> Result<()> {
    let order = MailOrder::LifeCycle(mail);
    let mail_key = order.step_key_to(account);
    let warning = NewWarning { account, phase, days, mail_key };
    tx.life_cycle().warned(&warning, ctx.now()).await?;
    enqueue(ctx, tx, &Job::Mail(order)).await
}

/// Those above an organisation learn early that its last main user is about to go.
async fn warn_about_last_main_user(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    phase: Phase,
) -> Result<()> {
    for membership in tx.memberships().of_account(account.id).await? {
        if membership.ended.is_some() || membership.role != Role::MainUser {
            continue;
        }
        let organisation = membership.organisation;
        let main_users = tx.memberships().with_roles(&[organisation], &[Role::MainUser]).await?;
        if main_users.iter().any(|other| other.id != account.id) {
            continue;
        }
        let phase = phase.to_string();
        let mail = LifeCycleMail::LastMainUserWarning { account: account.id, organisation, phase };
        enqueue(ctx, tx, &Job::Mail(MailOrder::LifeCycle(mail))).await?;
    }
    Ok(())
}

fn note_failure(account: AccountId, error: &Error) {
    if matches!(error, Error::Conflict) {
        return;
    }
    tracing::error!(account.id = %account, %error, "a step of the life cycle failed");
}

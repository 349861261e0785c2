//! Taking a deactivated account into use again (spec 2.5).

use service_manual_domain::account::{Account, AccountState, Membership, home};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::organisation::OrganisationStatus;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;
use service_manual_store::Tx;

use crate::accounts::authority::require_managing;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::LifeCycleMail;
use crate::people::needs_end_date;

/// Restores an account: the person is told, and a full new period begins. If it was deactivated
/// with its last membership, that begins anew, until the day `ends_on`.
///
/// # Errors
/// [`Error::Conflict`] when the account is in use. [`Error::Invalid`] when the membership needs a
/// new last day and none, or a day that is over, was given, and when the organisation is closed.
pub async fn restore(
    ctx: &Context,
    caller: &Caller,
    id: AccountId,
    ends_on: Option<Day>,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let account = tx.accounts().get(id).await?;
    let organisation = require_managing(&mut tx, caller, &account).await?;
    if account.state == AccountState::Active {
        return Err(Error::Conflict);
    }
    revive(&mut tx, &account, ends_on, now.day()).await?;
    tx.accounts().restore(id, now).await?;
    tx.life_cycle().forget(id).await?;
    let mail = LifeCycleMail::Restored { account: id, organisation, at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::LifeCycle(mail))).await?;
    let event = Event::new(EventType::AccountRestored, Subject::Account(id));
    let event = match organisation {
        Some(organisation) => event.in_organisation(organisation),
        None => event,
    };
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

/// Gives the account a membership again, if it has none that is valid.
async fn revive(tx: &mut Tx, account: &Account, ends_on: Option<Day>, today: Day) -> Result<()> {
    let memberships = tx.memberships().of_account(account.id).await?;
    let valid = |one: &Membership| {
        one.ended.is_none() && one.ends_on.is_none_or(|ends_on| ends_on >= today)
    };
    if memberships.iter().any(valid) {
        return Ok(());
    }
    let Some(last) = home(&memberships) else { return Ok(()) };
    let organisation = tx.organisations().get(last.organisation).await?;
    if organisation.status != OrganisationStatus::Active {
        return Err(vec![Problem::new("account", ProblemCode::OrganisationClosed)].into());
    }
    let needs_end = needs_end_date(tx, last.organisation, last.role).await?;
    let planned = ends_on.or(last.ends_on.filter(|day| *day >= today));
    match planned {
        Some(day) if day < today => {
            return Err(vec![Problem::new("ends_on", ProblemCode::DayIsOver)].into());
        }
        None if needs_end => {
            return Err(vec![Problem::new("ends_on", ProblemCode::Required)].into());
        }
        Some(_) | None => {}
    }
    let revived = Membership { ends_on: planned, home: true, ..last.clone() };
    if last.ended.is_some() {
        Ok(tx.memberships().revive(&revived).await?)
    } else {
        Ok(tx.memberships().set_end_date(last.id, planned).await?)
    }
}

//! Removing a second factor.

use service_manual_domain::account::password::PasswordRules;
use service_manual_domain::account::second_factor::{FactorKind, Requirement, requirement};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::SecondFactorId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::SecondFactorRow;

use crate::accounts::confirm::check_password;
use crate::accounts::session::{SignedIn, standing};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::SecurityMail;

/// What removing a factor means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// Another one stays.
    OneOfMany(FactorKind),
    /// The password will be all there is, so it is asked for: it must be long enough alone.
    Last(FactorKind),
    /// The person must have one, and this is the last.
    Required(FactorKind),
}

/// What removing one of the own factors would mean; changes nothing.
///
/// # Errors
/// [`Error::NotFound`] when the person has no such factor, [`Error::ConfirmFirst`].
pub async fn consider(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    id: SecondFactorId,
) -> Result<Removal> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.read().await?;
    let factors = tx.second_factors().of_account(signed_in.account.id).await?;
    let Some(factor) = factors.iter().find(|factor| factor.id == id) else {
        return Err(Error::NotFound);
    };
    if factors.len() > 1 {
        return Ok(Removal::OneOfMany(factor.kind));
    }
    let standing = standing(&mut tx, &signed_in.account, ctx.now().day()).await?;
    Ok(match requirement(standing, ctx.now().day()) {
        Requirement::Voluntary => Removal::Last(factor.kind),
        Requirement::Met | Requirement::DueOn(_) | Requirement::Missing => {
            Removal::Required(factor.kind)
        }
    })
}

/// Removes one of the own factors. With the last one the recovery codes go.
///
/// # Errors
/// As [`consider`]; [`Error::Conflict`] when the person must have a factor and this is the last;
/// [`Error::Invalid`] when the password, typed because this is the last, is wrong or too short to
/// be the only factor.
pub async fn remove(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    id: SecondFactorId,
    password: &str,
) -> Result<()> {
    match consider(ctx, caller, signed_in, id).await? {
        Removal::OneOfMany(_) => {}
        Removal::Required(_) => return Err(Error::Conflict),
        Removal::Last(_) => check_alone(ctx, caller, signed_in, password).await?,
    }
    let account = signed_in.account.id;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(account).await?;
    let factors = tx.second_factors().of_account(account).await?;
    let Some(factor) = factors.iter().find(|factor| factor.id == id) else {
        return Err(Error::NotFound);
    };
    if factors.len() == 1 {
        // Another factor may have gone meanwhile: the password was not looked at then.
        if password.is_empty() {
            return Err(Error::Conflict);
        }
        tx.second_factors().remove_all(account).await?;
    } else {
        tx.second_factors().remove(account, id).await?;
    }
    let mail = SecurityMail::FactorRemoved { account, kind: factor.kind, at: ctx.now() };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Security(mail))).await?;
    tx.audit().record(&removed(factor), &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

fn removed(factor: &SecondFactorRow) -> Event {
    Event::new(EventType::SecondFactorRemoved, Subject::Account(factor.account)).change(
        "factor",
        Some(factor.kind.code()),
        None,
    )
}

/// The password is right, and long enough to be the only factor.
async fn check_alone(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    password: &str,
) -> Result<()> {
    check_password(ctx, caller, signed_in, password).await?;
    let shortest = PasswordRules::only_factor(&signed_in.account.email).shortest();
    if password.chars().count() < shortest {
        let code = ProblemCode::PasswordTooShortAlone { limit: shortest };
        return Err(Error::Invalid(vec![Problem::new("password", code)]));
    }
    Ok(())
}

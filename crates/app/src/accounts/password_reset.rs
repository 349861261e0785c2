//! A new password by a mailed link (spec 2.6). Asking takes the same work and gets the same answer
//! whether the address is known, unknown, deactivated or only invited. The link replaces the
//! password and nothing else: no second factor, no invitation.

use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::problem::{Problem, Problems};
use service_manual_domain::secret::Token;
use service_manual_store::Tx;

use crate::accounts::{failures, password_rules};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::SecurityMail;

/// Asks for a link. Whether a mail goes out, and which, is found out by a job.
///
/// # Errors
/// [`Error::Invalid`] for what is no address; [`Error::TooManyRequests`] when the caller's network
/// asks too often.
pub async fn ask(ctx: &Context, caller: &Caller, email: &str) -> Result<()> {
    let email = EmailAddress::parse(email)
        .map_err(|code| Error::Invalid(vec![Problem::new("email", code)]))?;
    let mut tx = ctx.write().await?;
    count_network(ctx, caller, &mut tx).await?;
    let account = tx.accounts().find_by_email(&email).await?.map(|account| account.id);
    let mail = SecurityMail::PasswordReset { account, at: ctx.now() };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Security(mail))).await?;
    let subject = account.map_or(Subject::UnknownAccount, Subject::Account);
    let event = Event::new(EventType::PasswordResetAsked, subject);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

/// As many as sign-ins may fail may also be asked for.
async fn count_network(ctx: &Context, caller: &Caller, tx: &mut Tx) -> Result<()> {
    let Some(key) = failures::network_key("reset", caller) else { return Ok(()) };
    let settings = ctx.settings();
    let before = tx.sign_in_failures().locked(&key, ctx.now()).await?;
    if let Some(until) = before.address_blocked_until(&settings.sign_in)
        && until > ctx.now()
    {
        return Err(Error::TooManyRequests { until });
    }
    failures::count(ctx, tx, &key).await?;
    Ok(())
}

/// The fewest characters of the new password that a link leads to; `None` when the link does not
/// work (any more). Changes nothing.
pub async fn open(ctx: &Context, token: &Token) -> Result<Option<usize>> {
    let mut tx = ctx.read().await?;
    let Some(account) = find(ctx, &mut tx, token).await? else { return Ok(None) };
    Ok(Some(password_rules::of(&mut tx, &account).await?.shortest()))
}

/// Sets a new password by a link. All sessions end; the person signs in with it, and with the
/// second factor if there is one.
///
/// # Errors
/// [`Error::Invalid`] when the password is not acceptable; [`Error::Conflict`] when the link does
/// not work (any more).
pub async fn reset(
    ctx: &Context,
    caller: &Caller,
    token: &Token,
    typed_password: &str,
) -> Result<()> {
    let mut tx = ctx.read().await?;
    let account = find(ctx, &mut tx, token).await?.ok_or(Error::Conflict)?;
    let rules = password_rules::of(&mut tx, &account).await?;
    drop(tx);
    let mut problems = Problems::none();
    let Some(password) = problems.check("password", rules.check(typed_password)) else {
        return Err(problems.into_vec().into());
    };
    let hash = ctx.hashing().hash(&password, ctx.random()).await?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(account.id).await?;
    if find(ctx, &mut tx, token).await?.is_none() {
        return Err(Error::Conflict);
    }
    let now = ctx.now();
    if !tx.account_links().use_resets(account.id, &token.hash(), now).await? {
        return Err(Error::Conflict);
    }
    tx.accounts().set_password_hash(account.id, &hash).await?;
    tx.sessions().end_all(account.id).await?;
    tx.sign_in_failures().clear(&failures::account_key(&account.email)).await?;
    let mail = SecurityMail::PasswordChanged { account: account.id, at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Security(mail))).await?;
    let event = Event::new(EventType::PasswordResetDone, Subject::Account(account.id));
    let origin = caller.origin_of(Initiator::Account(account.id));
    tx.audit().record(&event, &origin, now).await?;
    ctx.commit(tx).await
}

/// The account of a link that works: unused, not too old, of an account in use.
async fn find(ctx: &Context, tx: &mut Tx, token: &Token) -> Result<Option<Account>> {
    let Some(link) = tx.account_links().find_reset(&token.hash()).await? else {
        return Ok(None);
    };
    if link.used_at.is_some() || link.valid_until <= ctx.now() {
        return Ok(None);
    }
    let account = tx.accounts().find(link.account).await?;
    Ok(account.filter(|account| account.state == AccountState::Active))
}

//! Signing in with e-mail and password (spec 2.6). Known and unknown addresses get the same
//! answer after the same work.

use sha2::{Digest, Sha256};

use service_manual_domain::account::sign_in::Failures;
use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::secret::{Secret, Token, hexadecimal};
use service_manual_store::{Credentials, Tx};

use crate::accounts::session;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::hashing;
use crate::jobs::{Job, MailOrder, enqueue};

/// Signs in; the token is for the session cookie.
///
/// # Errors
/// [`Error::Invalid`] when address and password do not belong together, [`Error::TooManyRequests`]
/// after too many failures for the address or from the caller's network.
pub async fn sign_in(ctx: &Context, caller: &Caller, email: &str, password: &str) -> Result<Token> {
    let Ok(email) = EmailAddress::parse(email) else {
        return Err(wrong());
    };
    let keys = Keys::of(&email, caller);
    let credentials = check_limits_and_find(ctx, &email, &keys).await?;
    let stored = credentials.as_ref().map(|found| found.password_hash.clone());
    let matches = ctx.hashing().verify(password.to_owned(), stored).await?;
    match credentials {
        Some(found) if matches && found.active => {
            succeed(ctx, caller, &found, password, &keys).await
        }
        Some(_) if matches => Err(Error::Deactivated),
        other => fail(ctx, caller, other.map(|found| found.account), &keys).await,
    }
}

/// Under what failures are counted: hashes, so that no address is stored.
struct Keys {
    account: String,
    network: Option<String>,
}

impl Keys {
    fn of(email: &EmailAddress, caller: &Caller) -> Self {
        let key = |kind: &str, value: &str| {
            hexadecimal(&Sha256::digest(format!("{kind}:{value}").as_bytes()))
        };
        Self {
            account: key("account", &email.key()),
            network: caller.address.as_deref().map(|address| key("network", address)),
        }
    }
}

async fn check_limits_and_find(
    ctx: &Context,
    email: &EmailAddress,
    keys: &Keys,
) -> Result<Option<Credentials>> {
    let settings = ctx.settings();
    let mut tx = ctx.read().await?;
    let mut until =
        tx.sign_in_failures().get(&keys.account).await?.account_blocked_until(&settings.sign_in);
    if let Some(network) = &keys.network {
        let failures = tx.sign_in_failures().get(network).await?;
        until = until.max(failures.address_blocked_until(&settings.sign_in));
    }
    match until {
        Some(until) if until > ctx.now() => Err(Error::TooManyRequests { until }),
        Some(_) | None => Ok(tx.accounts().credentials(email).await?),
    }
}

async fn succeed(
    ctx: &Context,
    caller: &Caller,
    found: &Credentials,
    password: &str,
    keys: &Keys,
) -> Result<Token> {
    let renewed = if hashing::is_outdated(&found.password_hash) {
        Some(ctx.hashing().hash(&Secret::new(password.to_owned()), ctx.random()).await?)
    } else {
        None
    };
    let mut tx = ctx.write().await?;
    if let Some(hash) = &renewed {
        tx.accounts().set_password_hash(found.account, hash).await?;
    }
    tx.sign_in_failures().clear(&keys.account).await?;
    let token = session::start(ctx, &mut tx, found.account).await?;
    let event = Event::new(EventType::SignInSucceeded, Subject::Account(found.account));
    let origin = caller.origin_of(Initiator::Account(found.account));
    tx.audit().record(&event, &origin, ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(token)
}

async fn fail(
    ctx: &Context,
    caller: &Caller,
    account: Option<AccountId>,
    keys: &Keys,
) -> Result<Token> {
    let mut tx = ctx.write().await?;
    let failures = count(ctx, &mut tx, &keys.account).await?;
    if let Some(network) = &keys.network {
        count(ctx, &mut tx, network).await?;
    }
    let subject = account.map_or(Subject::UnknownAccount, Subject::Account);
    let settings = ctx.settings();
    let until = failures.account_blocked_until(&settings.sign_in);
    let event_type =
        if until.is_some() { EventType::SignInBlocked } else { EventType::SignInFailed };
    let first_block = failures.count == settings.sign_in.failures_before_delay;
    if let (Some(account), Some(until), true) = (account, until, first_block) {
        let order = MailOrder::SignInBlocked { account, at: ctx.now(), until };
        enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    }
    tx.audit().record(&Event::new(event_type, subject), &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Err(wrong())
}

async fn count(ctx: &Context, tx: &mut Tx, key: &str) -> Result<Failures> {
    let before = tx.sign_in_failures().get(key).await?;
    let failures = before.one_more(ctx.now(), &ctx.settings().sign_in);
    tx.sign_in_failures().set(key, failures).await?;
    Ok(failures)
}

fn wrong() -> Error {
    Error::Invalid(vec![Problem::new("email", ProblemCode::WrongCredentials)])
}

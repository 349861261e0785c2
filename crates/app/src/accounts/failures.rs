//! Counting failed attempts to prove who one is, and the delays that follow (spec 2.6). Passwords
//! and second factors count together, and known and unknown addresses alike.

use sha2::{Digest, Sha256};

use service_manual_domain::account::sign_in::{Failures, guesser};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::hexadecimal;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};

/// Under what failures are counted: hashes, so that no address is stored.
pub(super) struct Keys {
    account: String,
    network: Option<String>,
}

impl Keys {
    pub(super) fn of(email: &EmailAddress, caller: &Caller) -> Self {
        Self { account: account_key(email), network: network_key("network", caller) }
    }
}

/// Under what the failures of an address are counted.
pub(crate) fn account_key(email: &EmailAddress) -> String {
    key("account", &email.key())
}

/// Under what is counted what comes from the caller's network address, if that is known.
pub(super) fn network_key(kind: &str, caller: &Caller) -> Option<String> {
    caller.address.as_deref().map(|address| key(kind, &guesser(address)))
}

/// The name under which something is counted.
pub(crate) fn key(kind: &str, value: &str) -> String {
    hexadecimal(&Sha256::digest(format!("{kind}:{value}").as_bytes()))
}

/// Refuses while too many attempts have failed.
///
/// # Errors
/// [`Error::TooManyRequests`]
pub(super) async fn refuse_if_blocked(ctx: &Context, tx: &mut Tx, keys: &Keys) -> Result<()> {
    let settings = ctx.settings();
    let failures = tx.sign_in_failures().get(&keys.account).await?;
    let mut until = failures.account_blocked_until(&settings.sign_in);
    if let Some(network) = &keys.network {
        let failures = tx.sign_in_failures().get(network).await?;
        until = until.max(failures.address_blocked_until(&settings.sign_in));
    }
    match until {
        Some(until) if until > ctx.now() => Err(Error::TooManyRequests { until }),
        Some(_) | None => Ok(()),
    }
}

/// Counts one more failure. The owner is told when the first delay begins.
///
/// # Errors
/// [`Error::TooManyRequests`] when so many others failed while this attempt was looked at that it
/// should not have been: it is refused like those that come later, right or wrong.
pub(super) async fn note(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    account: Option<AccountId>,
    keys: &Keys,
    failed: EventType,
) -> Result<()> {
    for key in [Some(&keys.account), keys.network.as_ref()].into_iter().flatten() {
        tx.sign_in_failures().locked(key, ctx.now()).await?;
    }
    refuse_if_blocked(ctx, tx, keys).await?;
    let failures = count(ctx, tx, &keys.account).await?;
    if let Some(network) = &keys.network {
        count(ctx, tx, network).await?;
    }
    let settings = ctx.settings();
    let until = failures.account_blocked_until(&settings.sign_in);
    if let Some(until) = until.filter(|_| failures.count == settings.sign_in.failures_before_delay)
    {
        // Ordered for unknown addresses too, so that both take the same work; nobody gets it then.
        let order = MailOrder::SignInBlocked { account, at: ctx.now(), until };
        enqueue(ctx, tx, &Job::Mail(order)).await?;
    }
    let event_type = if until.is_some() { EventType::SignInBlocked } else { failed };
    let subject = account.map_or(Subject::UnknownAccount, Subject::Account);
    Ok(tx.audit().record(&Event::new(event_type, subject), &caller.origin(), ctx.now()).await?)
}

/// Forgets the failures of an account: its owner has come.
pub(super) async fn forget(tx: &mut Tx, keys: &Keys) -> Result<()> {
    Ok(tx.sign_in_failures().clear(&keys.account).await?)
}

/// Counts one more under a key.
pub(crate) async fn count(ctx: &Context, tx: &mut Tx, key: &str) -> Result<Failures> {
    let before = tx.sign_in_failures().locked(key, ctx.now()).await?;
    let failures = before.one_more(ctx.now(), &ctx.settings().sign_in);
    tx.sign_in_failures().set(key, failures).await?;
    Ok(failures)
}

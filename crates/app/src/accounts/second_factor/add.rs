//! Adding a second factor.

use service_manual_domain::account::second_factor::{FactorKind, RecoveryCode};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, SecondFactorId};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::secret::Secret;
use service_manual_store::{SecondFactorRow, Tx};

use super::{passkey, recovery, totp};
use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::SecurityMail;

/// More factors than this are a mistake or a misuse.
const MOST: usize = 10;

/// Adds an authenticator app, once a code shows that it has the secret. With the first factor the
/// recovery codes come, which are shown now and never again.
///
/// # Errors
/// [`Error::ConfirmFirst`]; [`Error::Invalid`] when the code is wrong.
pub async fn add_totp(
    ctx: &Context,
    caller: &Caller,
    secret: &Secret<String>,
    code: &str,
) -> Result<Vec<RecoveryCode>> {
    caller.require_recent(ctx)?;
    if !totp::is_secret(secret.reveal()) {
        return Err(wrong("code", ProblemCode::WrongCode));
    }
    let Some(step) = totp::step_of(secret, code, 0, ctx.now())? else {
        return Err(wrong("code", ProblemCode::WrongCode));
    };
    let factor = SecondFactorRow { last_step: step, ..new(ctx, caller, FactorKind::Totp, secret)? };
    add(ctx, caller, factor).await
}

/// What the browser needs to make a new passkey, as JSON.
///
/// # Errors
/// [`Error::ConfirmFirst`].
pub async fn begin_passkey(ctx: &Context, caller: &Caller, signed_in: &SignedIn) -> Result<String> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.write().await?;
    let known = tx.second_factors().of_account(signed_in.account.id).await?;
    let (options, challenge) = passkey::begin_adding(ctx, &signed_in.account, &known)?;
    tx.sessions().set_challenge(signed_in.session, Some(&challenge)).await?;
    ctx.commit(tx).await?;
    Ok(options)
}

/// Adds the passkey that the browser has made; see [`add_totp`].
///
/// # Errors
/// [`Error::ConfirmFirst`]; [`Error::Invalid`] when the answer does not fit the challenge.
pub async fn add_passkey(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    answer: &str,
) -> Result<Vec<RecoveryCode>> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.write().await?;
    let challenge = tx.sessions().challenge(signed_in.session).await?;
    tx.sessions().set_challenge(signed_in.session, None).await?;
    ctx.commit(tx).await?;
    let refused = || wrong("credential", ProblemCode::PasskeyRefused);
    let challenge = challenge.ok_or_else(refused)?;
    let (secret, credential) =
        passkey::finish_adding(ctx, &challenge, answer)?.ok_or_else(refused)?;
    let factor = new(ctx, caller, FactorKind::Passkey, &secret)?;
    add(ctx, caller, SecondFactorRow { credential: Some(credential), ..factor }).await
}

fn new(
    ctx: &Context,
    caller: &Caller,
    kind: FactorKind,
    secret: &Secret<String>,
) -> Result<SecondFactorRow> {
    let now = ctx.now();
    Ok(SecondFactorRow {
        id: SecondFactorId::new(now, ctx.random()),
        account: caller.account()?,
        kind,
        secret: secret.clone(),
        credential: None,
        last_step: 0,
        created_at: now,
        used_at: None,
        version: 1,
    })
}

async fn add(ctx: &Context, caller: &Caller, factor: SecondFactorRow) -> Result<Vec<RecoveryCode>> {
    let mut tx = ctx.write().await?;
    tx.accounts().lock(factor.account).await?;
    let known = tx.second_factors().of_account(factor.account).await?;
    if known.len() >= MOST {
        return Err(wrong("code", ProblemCode::TooMany { limit: MOST }));
    }
    tx.second_factors().add(&factor).await?;
    let codes = if known.is_empty() {
        recovery::replace(ctx, &mut tx, factor.account).await?
    } else {
        Vec::new()
    };
    tell(ctx, caller, &mut tx, factor.account, factor.kind).await?;
    ctx.commit(tx).await?;
    Ok(codes)
}

async fn tell(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    account: AccountId,
    kind: FactorKind,
) -> Result<()> {
    let mail = SecurityMail::FactorAdded { account, kind, at: ctx.now() };
    enqueue(ctx, tx, &Job::Mail(MailOrder::Security(mail))).await?;
    let event = Event::new(EventType::SecondFactorAdded, Subject::Account(account));
    let event = event.change("factor", None, Some(kind.code()));
    Ok(tx.audit().record(&event, &caller.origin(), ctx.now()).await?)
}

fn wrong(field: &'static str, code: ProblemCode) -> Error {
    Error::Invalid(vec![Problem::new(field, code)])
}

//! The second step of signing in: after the password, before there is a session.

use service_manual_domain::account::second_factor::{FactorKind, RecoveryCode};
use service_manual_domain::account::{Account, AccountState};
use service_manual_domain::audit::EventType;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::secret::Token;
use service_manual_domain::time::Length;
use service_manual_store::{PendingSignIn, SecondFactorRow, Tx};

use super::{passkey, recovery, totp};
use crate::accounts::failures::{self, Keys};
use crate::accounts::sign_in::{Cookies, finish};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// So long a right password waits for the second factor.
pub const WAITS: Length = Length::minutes(15);

/// How the second step can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// By a code of an authenticator app.
    pub totp: bool,
    /// By a passkey.
    pub passkey: bool,
}

/// The second factor as somebody gave it.
#[derive(Debug, Clone, Copy)]
pub enum Proof<'a> {
    /// Six digits of an app, or a recovery code.
    Code(&'a str),
    /// The answer of a passkey, as JSON.
    Passkey(&'a str),
}

/// How the waiting sign-in of a cookie can go on; `None` when nothing waits (any more).
pub async fn offer(ctx: &Context, waiting: &Token) -> Result<Option<Offer>> {
    let mut tx = ctx.read().await?;
    let Some((_, account)) = find(ctx, &mut tx, waiting).await? else { return Ok(None) };
    let factors = tx.second_factors().of_account(account.id).await?;
    let has = |kind| factors.iter().any(|factor| factor.kind == kind);
    Ok(Some(Offer { totp: has(FactorKind::Totp), passkey: has(FactorKind::Passkey) }))
}

/// What the browser needs to ask a passkey, as JSON.
///
/// # Errors
/// [`Error::NotFound`] when nothing waits.
pub async fn begin_passkey(ctx: &Context, waiting: &Token) -> Result<String> {
    let mut tx = ctx.write().await?;
    let (_, account) = find(ctx, &mut tx, waiting).await?.ok_or(Error::NotFound)?;
    let factors = tx.second_factors().of_account(account.id).await?;
    let (options, challenge) = passkey::begin_proving(ctx, &factors)?;
    tx.second_factors().set_pending_challenge(&waiting.hash(), Some(&challenge)).await?;
    ctx.commit(tx).await?;
    Ok(options)
}

/// Takes the second step; the cookies are those of the new session, whose token nobody has seen.
///
/// # Errors
/// [`Error::NotFound`] when nothing waits, [`Error::Invalid`] when the proof is wrong,
/// [`Error::TooManyRequests`] after too many failures; they count like those of passwords.
pub async fn prove(
    ctx: &Context,
    caller: &Caller,
    waiting: &Token,
    device: Option<&Token>,
    proof: Proof<'_>,
) -> Result<Cookies> {
    let mut tx = ctx.write().await?;
    let (pending, account) = find(ctx, &mut tx, waiting).await?.ok_or(Error::NotFound)?;
    let keys = Keys::of(&account.email, caller);
    // The lock comes before the look, so that many codes at the same time are tried one by one.
    tx.accounts().lock(account.id).await?;
    failures::refuse_if_blocked(ctx, &mut tx, &keys).await?;
    // A challenge is answered once, right or wrong.
    tx.second_factors().set_pending_challenge(&waiting.hash(), None).await?;
    let right = match proof {
        Proof::Code(code) => is_right_code(ctx, &mut tx, &account, code).await?,
        Proof::Passkey(answer) => {
            is_right_passkey(ctx, &mut tx, &account, &pending, answer).await?
        }
    };
    if !right {
        let id = Some(account.id);
        let failed = EventType::SecondFactorFailed;
        failures::note(ctx, caller, &mut tx, id, &keys, failed).await?;
        ctx.commit(tx).await?;
        return Err(Error::Invalid(vec![wrong(proof)]));
    }
    if !tx.second_factors().end_pending(&waiting.hash()).await? {
        return Err(Error::NotFound);
    }
    failures::forget(&mut tx, &keys).await?;
    finish(ctx, caller, tx, account.id, device).await
}

const fn wrong_code(proof: Proof<'_>) -> (&'static str, ProblemCode) {
    match proof {
        Proof::Code(_) => ("code", ProblemCode::WrongCode),
        Proof::Passkey(_) => ("credential", ProblemCode::PasskeyRefused),
    }
}

fn wrong(proof: Proof<'_>) -> Problem {
    let (field, code) = wrong_code(proof);
    Problem::new(field, code)
}

/// The waiting sign-in of a cookie and its account, if it may still become a session.
async fn find(
    ctx: &Context,
    tx: &mut Tx,
    waiting: &Token,
) -> Result<Option<(PendingSignIn, Account)>> {
    let Some(pending) = tx.second_factors().find_pending(&waiting.hash()).await? else {
        return Ok(None);
    };
    if ctx.now().since(pending.created_at) >= WAITS {
        return Ok(None);
    }
    let account = tx.accounts().find(pending.account).await?;
    let active = account.filter(|account| account.state == AccountState::Active);
    Ok(active.map(|account| (pending, account)))
}

async fn is_right_code(ctx: &Context, tx: &mut Tx, account: &Account, typed: &str) -> Result<bool> {
    if let Some(code) = RecoveryCode::typed(typed) {
        let hash = recovery::hash(account.id, &code);
        return Ok(tx.second_factors().use_recovery_code(account.id, &hash).await?);
    }
    let now = ctx.now();
    for factor in tx.second_factors().of_account(account.id).await? {
        if factor.kind != FactorKind::Totp {
            continue;
        }
        if let Some(step) = totp::step_of(&factor.secret, typed, factor.last_step, now)? {
            let used = SecondFactorRow { last_step: step, ..factor };
            tx.second_factors().used(&used, now).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

async fn is_right_passkey(
    ctx: &Context,
    tx: &mut Tx,
    account: &Account,
    pending: &PendingSignIn,
    answer: &str,
) -> Result<bool> {
    let Some(challenge) = &pending.challenge else { return Ok(false) };
    let factors = tx.second_factors().of_account(account.id).await?;
    let Some(used) = passkey::finish_proving(ctx, &factors, challenge, answer)? else {
        return Ok(false);
    };
    tx.second_factors().used(&used, ctx.now()).await?;
    Ok(true)
}

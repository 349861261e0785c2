//! Signing in with e-mail and password (spec 2.6). Known and unknown addresses get the same
//! answer after the same work.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::secret::{Secret, Token};
use service_manual_store::Credentials;

pub(crate) use crate::accounts::failures::account_key;
use crate::accounts::failures::{self, Keys};
use crate::accounts::session;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::hashing;

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
    let mut tx = ctx.read().await?;
    failures::refuse_if_blocked(ctx, &mut tx, &keys).await?;
    let credentials = tx.accounts().credentials(&email).await?;
    drop(tx);
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
    failures::forget(&mut tx, keys).await?;
    let token = session::start(ctx, caller, &mut tx, found.account).await?;
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
    failures::note(ctx, caller, &mut tx, account, keys, EventType::SignInFailed).await?;
    ctx.commit(tx).await?;
    Err(wrong())
}

fn wrong() -> Error {
    Error::Invalid(vec![Problem::new("email", ProblemCode::WrongCredentials)])
}

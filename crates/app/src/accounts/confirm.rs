//! Typing the password again before something sensitive is done (spec 2.6).

use service_manual_domain::audit::EventType;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::accounts::failures::{self, Keys};
use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Confirms that the owner of the session sits before it: sensitive acts are allowed for a while.
///
/// # Errors
/// [`Error::Invalid`] when the password is wrong, [`Error::TooManyRequests`] after too many
/// failures; they count like those of signing in.
pub async fn confirm(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    password: &str,
) -> Result<()> {
    check_password(ctx, caller, signed_in, password).await?;
    let mut tx = ctx.write().await?;
    tx.sessions().confirm(signed_in.session, ctx.now()).await?;
    ctx.commit(tx).await
}

/// Checks the password of a signed-in person; failures count like those of signing in.
pub(super) async fn check_password(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    password: &str,
) -> Result<()> {
    let account = &signed_in.account;
    let keys = Keys::of(&account.email, caller);
    let mut tx = ctx.read().await?;
    failures::refuse_if_blocked(ctx, &mut tx, &keys).await?;
    let stored = tx.accounts().credentials_of(account.id).await?.password_hash;
    drop(tx);
    let matches = ctx.hashing().verify(password.to_owned(), Some(stored)).await?;
    let mut tx = ctx.write().await?;
    if matches {
        // Others may have failed while this password was checked.
        failures::refuse_if_blocked(ctx, &mut tx, &keys).await?;
        failures::forget(&mut tx, &keys).await?;
        return ctx.commit(tx).await;
    }
    let id = Some(account.id);
    failures::note(ctx, caller, &mut tx, id, &keys, EventType::SignInFailed).await?;
    ctx.commit(tx).await?;
    Err(Error::Invalid(vec![Problem::new("password", ProblemCode::WrongPassword)]))
}

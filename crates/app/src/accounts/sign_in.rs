//! Signing in with e-mail and password (spec 2.6). Known and unknown addresses get the same
//! answer after the same work.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::secret::{Secret, Token};
use service_manual_store::{Credentials, Tx};

pub(crate) use crate::accounts::failures::account_key;
use crate::accounts::failures::{self, Keys};
use crate::accounts::session;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::hashing;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::SecurityMail;

/// What a right password leads to.
#[derive(Debug, Clone)]
pub enum PasswordWasRight {
    /// A session.
    SignedIn(Cookies),
    /// The second step: the token is for a cookie that makes nobody of anybody.
    SecondFactor(Token),
}

/// What the browser keeps after signing in.
#[derive(Debug, Clone)]
pub struct Cookies {
    /// The session.
    pub session: Token,
    /// By which the browser is known at the next sign-in.
    pub device: Token,
}

/// Signs in. `device` is what the browser is known by, if it is.
///
/// # Errors
/// [`Error::Invalid`] when address and password do not belong together, [`Error::TooManyRequests`]
/// after too many failures for the address or from the caller's network.
pub async fn sign_in(
    ctx: &Context,
    caller: &Caller,
    email: &str,
    password: &str,
    device: Option<&Token>,
) -> Result<PasswordWasRight> {
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
        Some(found) if matches => {
            let tx = with_right_hash(ctx, &found, password, &keys).await?;
            go_on(ctx, caller, tx, found.account, &keys, device).await
        }
        other => fail(ctx, caller, other.map(|found| found.account), &keys).await,
    }
}

/// The transaction of a sign-in. The password is hashed anew when the parameters have changed
/// since.
///
/// # Errors
/// As for a wrong password when it was changed while it was checked, [`Error::TooManyRequests`] when
/// too many others failed meanwhile, [`Error::Deactivated`].
async fn with_right_hash(
    ctx: &Context,
    found: &Credentials,
    password: &str,
    keys: &Keys,
) -> Result<Tx> {
    let renewed = if hashing::is_outdated(&found.password_hash) {
        Some(ctx.hashing().hash(&Secret::new(password.to_owned()), ctx.random()).await?)
    } else {
        None
    };
    let mut tx = ctx.write().await?;
    tx.accounts().lock(found.account).await?;
    failures::refuse_if_blocked(ctx, &mut tx, keys).await?;
    let now = tx.accounts().credentials_of(found.account).await?;
    if now.password_hash != found.password_hash {
        return Err(wrong());
    }
    if !now.active {
        return Err(Error::Deactivated);
    }
    if let Some(hash) = &renewed {
        tx.accounts().set_password_hash(found.account, hash).await?;
    }
    Ok(tx)
}

/// With a second factor, failures are forgotten only after it: else whoever has the password could
/// guess codes without end.
async fn go_on(
    ctx: &Context,
    caller: &Caller,
    mut tx: Tx,
    account: AccountId,
    keys: &Keys,
    device: Option<&Token>,
) -> Result<PasswordWasRight> {
    if tx.second_factors().of_account(account).await?.is_empty() {
        failures::forget(&mut tx, keys).await?;
        return Ok(PasswordWasRight::SignedIn(finish(ctx, caller, tx, account, device).await?));
    }
    let token = Token::new(ctx.random());
    tx.second_factors().add_pending(account, &token.hash(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(PasswordWasRight::SecondFactor(token))
}

/// Starts the session of a person who has proved everything.
pub(super) async fn finish(
    ctx: &Context,
    caller: &Caller,
    mut tx: Tx,
    account: AccountId,
    device: Option<&Token>,
) -> Result<Cookies> {
    let now = ctx.now();
    let session = session::start(ctx, caller, &mut tx, account).await?;
    let device = note_device(ctx, caller, &mut tx, account, device).await?;
    let event = Event::new(EventType::SignInSucceeded, Subject::Account(account));
    let origin = caller.origin_of(Initiator::Account(account));
    tx.audit().record(&event, &origin, now).await?;
    ctx.commit(tx).await?;
    Ok(Cookies { session, device })
}

/// Notes the browser in which a session begins, and gives back what it is known by from now on. A
/// browser that is not known is told to the owner, unless it is the first one.
pub(crate) async fn note_device(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    account: AccountId,
    device: Option<&Token>,
) -> Result<Token> {
    let now = ctx.now();
    let device = device.cloned().unwrap_or_else(|| Token::new(ctx.random()));
    let first = !tx.known_devices().has_any(account).await?;
    let known = tx.known_devices().seen(account, &device.hash(), now).await?;
    if !known && !first {
        let mail = SecurityMail::NewDevice { account, device: caller.device, at: now };
        enqueue(ctx, tx, &Job::Mail(MailOrder::Security(mail))).await?;
    }
    Ok(device)
}

async fn fail(
    ctx: &Context,
    caller: &Caller,
    account: Option<AccountId>,
    keys: &Keys,
) -> Result<PasswordWasRight> {
    let mut tx = ctx.write().await?;
    failures::note(ctx, caller, &mut tx, account, keys, EventType::SignInFailed).await?;
    ctx.commit(tx).await?;
    Err(wrong())
}

fn wrong() -> Error {
    Error::Invalid(vec![Problem::new("email", ProblemCode::WrongCredentials)])
}

//! Changing the own password (spec 2.6).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::problem::Problems;

use crate::accounts::password_rules;
use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::SecurityMail;

/// The fewest characters of a new password of the caller.
///
/// # Errors
/// [`crate::Error::ConfirmFirst`]: the password in use is asked for first.
pub async fn shortest(ctx: &Context, caller: &Caller, signed_in: &SignedIn) -> Result<usize> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.read().await?;
    Ok(password_rules::of(&mut tx, &signed_in.account).await?.shortest())
}

/// Changes the own password. Other sessions end, and links for a new password stop working.
///
/// # Errors
/// [`crate::Error::ConfirmFirst`]; [`crate::Error::Invalid`] when the password is not acceptable.
pub async fn change_password(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    typed_password: &str,
) -> Result<()> {
    caller.require_recent(ctx)?;
    let mut tx = ctx.read().await?;
    let rules = password_rules::of(&mut tx, &signed_in.account).await?;
    drop(tx);
    let mut problems = Problems::none();
    let Some(password) = problems.check("password", rules.check(typed_password)) else {
        return Err(problems.into_vec().into());
    };
    let hash = ctx.hashing().hash(&password, ctx.random()).await?;
    let (now, id) = (ctx.now(), signed_in.account.id);
    let mut tx = ctx.write().await?;
    tx.accounts().set_password_hash(id, &hash).await?;
    tx.sessions().end_others(id, signed_in.session).await?;
    tx.account_links().end_resets(id, now).await?;
    let mail = SecurityMail::PasswordChanged { account: id, at: now };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Security(mail))).await?;
    let event = Event::new(EventType::PasswordChanged, Subject::Account(id));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

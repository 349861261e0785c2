//! Closing the own account (spec 2.1): it is deleted at once and for good.

use service_manual_domain::audit::EventType;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::accounts::delete::{deletion, erase};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Deletes the caller's account. `confirmed` is the box that has to be ticked.
///
/// # Errors
/// [`crate::Error::ConfirmFirst`] unless the password was typed a short while ago;
/// [`crate::Error::Invalid`] when the box is not ticked, and for the last active administrator.
pub async fn close_account(ctx: &Context, caller: &Caller, confirmed: bool) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    caller.require_recent(ctx)?;
    if !confirmed {
        return Err(vec![Problem::new("confirmed", ProblemCode::MustBeAccepted)].into());
    }
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let account = tx.accounts().get(id).await?;
    let event = deletion(EventType::AccountClosed, &account);
    erase(ctx, &mut tx, &account, &caller.origin(), event).await?;
    ctx.commit(tx).await
}

//! Taking a first step from the start page, which ticks it. It is a matter of taste and not
//! recorded.

use service_manual_domain::account::first_step::FirstStep;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Ticks a step of the caller's.
pub async fn take_first_step(ctx: &Context, caller: &Caller, step: FirstStep) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    let taken = tx.first_steps().taken(id).await?;
    tx.first_steps().set_taken(id, &taken.with(step)).await?;
    ctx.commit(tx).await
}

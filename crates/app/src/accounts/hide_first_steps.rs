//! Putting away the first steps of the start page. It is a matter of taste and not recorded.

use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Puts the caller's first steps away, or brings them back.
pub async fn hide_first_steps(ctx: &Context, caller: &Caller, hidden: bool) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.write().await?;
    tx.first_steps().hide(id, hidden).await?;
    ctx.commit(tx).await
}

//! Searches that people save, and short addresses of searches (spec 4.3, 4.4).

pub mod remove;
pub mod rename;
pub mod save;
pub mod shorten;

use service_manual_domain::ids::AccountId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Opens the transaction of a change: a person's changes wait for one another, so that the limits
/// hold, and none comes after the account was deleted.
async fn begin(ctx: &Context, caller: &Caller) -> Result<(Tx, AccountId)> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(account).await?;
    tx.accounts().get(account).await?;
    Ok((tx, account))
}

fn wrong(code: ProblemCode) -> Error {
    Error::Invalid(vec![Problem::new("name", code)])
}

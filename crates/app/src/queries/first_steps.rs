//! The first steps of the start page, as far as the database tells whether they were taken.

use service_manual_domain::account::first_step::TakenSteps;
use service_manual_domain::policy::{Action, Target};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// What a person has done of the first steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstSteps {
    /// Whether the person has put the steps away.
    pub hidden: bool,
    /// The steps that the person has ticked by taking them.
    pub taken: TakenSteps,
    /// Whether the person has told a name.
    pub has_name: bool,
    /// Whether the person has a second factor.
    pub has_second_factor: bool,
}

/// What the caller has done.
pub async fn first_steps(ctx: &Context, caller: &Caller) -> Result<FirstSteps> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.read().await?;
    let profile = tx.accounts().get(id).await?.profile;
    Ok(FirstSteps {
        hidden: tx.first_steps().hidden(id).await?,
        taken: tx.first_steps().taken(id).await?,
        has_name: profile.first_name.is_some() || profile.last_name.is_some(),
        has_second_factor: !tx.second_factors().of_account(id).await?.is_empty(),
    })
}

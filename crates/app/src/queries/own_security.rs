//! What a person sees of the own second factors and sessions.

use service_manual_domain::account::second_factor::{Requirement, requirement};
use service_manual_store::SecondFactorRow;
pub use service_manual_store::SessionRow as OwnSession;

use crate::accounts::session::{self, SignedIn};
use crate::context::Context;
use crate::error::Result;

/// The own second factors.
#[derive(Debug, Clone)]
pub struct OwnFactors {
    /// The factors, the oldest first.
    pub factors: Vec<SecondFactorRow>,
    /// How many recovery codes are left.
    pub codes_left: i64,
    /// Whether one is required.
    pub requirement: Requirement,
}

/// The own second factors.
pub async fn own_factors(ctx: &Context, signed_in: &SignedIn) -> Result<OwnFactors> {
    let (account, today) = (&signed_in.account, ctx.now().day());
    let mut tx = ctx.read().await?;
    let standing = session::standing(&mut tx, account, today).await?;
    Ok(OwnFactors {
        factors: tx.second_factors().of_account(account.id).await?,
        codes_left: tx.second_factors().recovery_codes_left(account.id).await?,
        requirement: requirement(standing, today),
    })
}

/// The own sessions that have not ended, the one used last first.
pub async fn own_sessions(ctx: &Context, signed_in: &SignedIn) -> Result<Vec<OwnSession>> {
    let mut tx = ctx.read().await?;
    let all = tx.sessions().of_account(signed_in.account.id).await?;
    let settings = ctx.settings();
    let lives = |row: &OwnSession| !session::has_ended(row, &settings.sessions, ctx.now());
    Ok(all.into_iter().filter(lives).collect())
}

//! Recovery codes: they stand in for a second factor once, for the day when the phone is lost.

use sha2::{Digest, Sha256};

use service_manual_domain::account::second_factor::{RECOVERY_CODES, RecoveryCode};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::secret::hexadecimal;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Replaces the recovery codes of the caller by new ones, which are shown now and never again.
///
/// # Errors
/// [`Error::ConfirmFirst`]; [`Error::Conflict`] when the caller has no second factor for which
/// they could stand in.
pub async fn renew(ctx: &Context, caller: &Caller) -> Result<Vec<RecoveryCode>> {
    caller.require_recent(ctx)?;
    let id = caller.account()?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(id).await?;
    if tx.second_factors().of_account(id).await?.is_empty() {
        return Err(Error::Conflict);
    }
    let codes = replace(ctx, &mut tx, id).await?;
    let event = Event::new(EventType::SecondFactorAdded, Subject::Account(id));
    let event = event.change("factor", None, Some("recovery_codes"));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    Ok(codes)
}

/// Ten new codes instead of whatever there was.
pub(super) async fn replace(
    ctx: &Context,
    tx: &mut Tx,
    account: AccountId,
) -> Result<Vec<RecoveryCode>> {
    let codes: Vec<RecoveryCode> =
        (0..RECOVERY_CODES).map(|_| RecoveryCode::new(ctx.random())).collect();
    let hashes: Vec<String> = codes.iter().map(|code| hash(account, code)).collect();
    tx.second_factors().set_recovery_codes(account, &hashes, ctx.now()).await?;
    Ok(codes)
}

/// What the database holds of a code. It has 80 random bits, so a fast hash is enough.
pub(super) fn hash(account: AccountId, code: &RecoveryCode) -> String {
    hexadecimal(&Sha256::digest(format!("recovery:{account}:{}", code.plain()).as_bytes()))
}

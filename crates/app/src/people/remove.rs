//! Removing a person from an organisation (spec 2.4, 2.5).

use service_manual_domain::account::MembershipEnd;
use service_manual_domain::ids::{AccountId, OrganisationId};

use super::managed_other;
use crate::accounts::membership::end_membership;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Ends a membership at once. With the last one the account is deactivated, and can be restored
/// for a while.
///
/// # Errors
/// [`crate::Error::Denied`] for the own membership, [`crate::Error::Conflict`] when it has ended.
pub async fn remove(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    managed_other(&mut tx, caller, organisation, account).await?;
    let (origin, why) = (caller.origin(), MembershipEnd::Removal);
    end_membership(ctx, &mut tx, &origin, account, organisation, why).await?;
    ctx.commit(tx).await
}

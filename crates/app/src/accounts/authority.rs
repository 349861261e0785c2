//! Who manages an account: those who manage the members of the organisation where the person
//! belongs.

use service_manual_domain::account::{Account, home};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::policy::{Action, Target};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::error::Result;

/// Refuses unless the caller manages the members of the account's home organisation, or of the
/// one that the person left last; without any, unless the caller administers all accounts. The
/// accounts of administrators are managed by administrators only.
pub(crate) async fn require_managing(
    tx: &mut Tx,
    caller: &Caller,
    account: &Account,
) -> Result<Option<OrganisationId>> {
    let memberships = tx.memberships().of_account(account.id).await?;
    let Some(home) = home(&memberships) else {
        caller.require(Action::ManageMembers, &Target::Everything)?;
        return Ok(None);
    };
    let parents = tx.organisations().parents(home.organisation).await?;
    let target = Target::Organisation { id: home.organisation, parents: &parents };
    caller.require(Action::ManageMembers, &target)?;
    if account.administrator {
        caller.require(Action::ManageMembers, &Target::Everything)?;
    }
    Ok(Some(home.organisation))
}

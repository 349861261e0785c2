//! Managing people: by the main users of their organisations, and by administrators (spec 2.4,
//! 2.5).

pub mod change_role;
pub mod confirm_review;
pub mod correct_email;
pub mod delete_now;
pub mod export;
pub mod grant_administrator;
pub mod hand_over;
pub mod remove;
pub mod set_end_date;
pub mod withdraw_administrator;

use service_manual_domain::account::{Account, Membership, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, require_another};
use service_manual_domain::problem::{ProblemCode, required_text};
use service_manual_domain::time::Day;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::error::{Error, Result};

/// The longest reason, in characters.
pub const REASON_LIMIT: usize = 500;

/// A person of an organisation, for somebody who manages its people.
#[derive(Debug, Clone)]
pub(crate) struct Managed {
    pub(crate) organisation: Organisation,
    pub(crate) account: Account,
    /// What the person does there, or did until it ended.
    pub(crate) membership: Membership,
}

/// The person, if the caller manages the organisation's people.
///
/// # Errors
/// [`Error::NotFound`] when the person never belonged to the organisation, or is deleted.
pub(crate) async fn managed(
    tx: &mut Tx,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
) -> Result<Managed> {
    let organisation = tx.organisations().get(organisation).await?;
    caller.require(Action::ManageMembers, &organisation.target())?;
    let membership = tx.memberships().find(account, organisation.id).await?;
    let membership = membership.ok_or(Error::NotFound)?;
    let account = tx.accounts().get(account).await?;
    Ok(Managed { organisation, account, membership })
}

/// As [`managed`], for what is done to a membership that has not ended, and never to the own one.
///
/// # Errors
/// [`crate::Error::Denied`] for the caller's own membership, [`Error::Conflict`] when it has ended.
pub(crate) async fn managed_other(
    tx: &mut Tx,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
) -> Result<Managed> {
    tx.accounts().lock(account).await?;
    let managed = managed(tx, caller, organisation, account).await?;
    require_another(&caller.actor, account)?;
    if managed.membership.ended.is_some() {
        return Err(Error::Conflict);
    }
    Ok(managed)
}

/// Why somebody's rights are changed.
pub(crate) fn reason(typed: &str) -> std::result::Result<String, ProblemCode> {
    required_text(typed, REASON_LIMIT)
}

/// The last day of a membership with a role, as typed, or nothing where the organisation
/// demands none of this role.
pub(crate) async fn end_date(
    tx: &mut Tx,
    organisation: OrganisationId,
    role: Role,
    typed: &str,
    today: Day,
) -> Result<std::result::Result<Option<Day>, ProblemCode>> {
    Ok(match Day::typed(typed) {
        Ok(Some(day)) if day < today => Err(ProblemCode::DayIsOver),
        Ok(None) if needs_end_date(tx, organisation, role).await? => Err(ProblemCode::Required),
        typed => typed,
    })
}

/// Whether the organisation wants memberships with this role to end on a day (spec 2.2).
pub(crate) async fn needs_end_date(
    tx: &mut Tx,
    organisation: OrganisationId,
    role: Role,
) -> Result<bool> {
    let demanded = tx.organisations().rules(organisation).await?.expert_end_date_required;
    Ok(role == Role::Expert && demanded)
}

//! Changing the last day of a membership (spec 2.4): experts may use the system while their
//! employment is valid.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::problem::Problem;
use service_manual_domain::time::Day;

use super::{end_date, managed_other};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Sets the last day of a membership, as typed, or takes it away if nothing is typed.
///
/// # Errors
/// [`crate::Error::Denied`] for the own membership, [`crate::Error::Conflict`] when it has ended,
/// [`crate::Error::Invalid`] when the day is over or missing where one is demanded.
pub async fn set_end_date(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
    typed: &str,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let managed = managed_other(&mut tx, caller, organisation, account).await?;
    let membership = managed.membership;
    let checked = end_date(&mut tx, organisation, membership.role, typed, now.day()).await?;
    let ends_on = checked.map_err(|code| vec![Problem::new("ends_on", code)])?;
    if ends_on == membership.ends_on {
        return Ok(());
    }
    tx.memberships().set_end_date(membership.id, ends_on).await?;
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let event = Event::new(EventType::MembershipEndDateChanged, Subject::Account(account))
        .in_organisation(organisation)
        .change("ends_on", day(membership.ends_on).as_deref(), day(ends_on).as_deref());
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

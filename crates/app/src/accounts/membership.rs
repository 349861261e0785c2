//! The end of a membership (spec 2.5): by its end date, by those who manage the person, or with
//! the organisation.

use service_manual_domain::account::{AccountState, Ended, Membership, MembershipEnd};
use service_manual_domain::audit::{Event, EventType, Origin, Subject};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_store::Tx;

use crate::accounts::deactivate::deactivate;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::LifeCycleMail;

/// Ends a membership within a transaction. Another one becomes that of the home organisation; an
/// account that has no other is deactivated, unless it is an administrator's.
///
/// # Errors
/// [`Error::NotFound`] when there is none, [`Error::Conflict`] when it has ended already.
pub(crate) async fn end_membership(
    ctx: &Context,
    tx: &mut Tx,
    origin: &Origin,
    account: AccountId,
    organisation: OrganisationId,
    why: MembershipEnd,
) -> Result<()> {
    let now = ctx.now();
    tx.accounts().lock(account).await?;
    let memberships = tx.memberships().of_account(account).await?;
    let ending = memberships.iter().find(|one| one.organisation == organisation);
    let ending = ending.ok_or(Error::NotFound)?;
    tx.memberships().end(ending, Ended { at: now, why }).await?;
    let event = Event::new(EventType::MembershipRemoved, Subject::Account(account))
        .in_organisation(organisation)
        .change("role", Some(ending.role.code()), None)
        .because(why.code());
    tx.audit().record(&event, origin, now).await?;
    let left: Vec<&Membership> = memberships
        .iter()
        .filter(|one| one.ended.is_none() && one.organisation != organisation)
        .collect();
    if let (Some(next), true) = (left.first(), ending.home) {
        tx.memberships().set_home(next).await?;
    }
    let account = tx.accounts().get(account).await?;
    if account.state != AccountState::Active {
        return Ok(());
    }
    if left.is_empty() && !account.administrator {
        return deactivate(ctx, tx, &account, why.deactivation(), origin).await;
    }
    let mail = LifeCycleMail::MembershipRemoved { account: account.id, organisation, at: now };
    enqueue(ctx, tx, &Job::Mail(MailOrder::LifeCycle(mail))).await
}

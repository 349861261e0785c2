//! Confirming an organisation's people (spec 2.5: the activity check).

use std::collections::BTreeMap;

use service_manual_domain::account::{Membership, MembershipEnd};
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccessReviewId, AccountId, OrganisationId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{ProblemCode, Problems};

use crate::accounts::membership::end_membership;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// What the form sends for a person who stays.
pub const KEEP: &str = "keep";
/// What it sends for a person who is removed.
pub const REMOVE: &str = "remove";

/// The name of the form field of one person.
pub fn field(account: AccountId) -> String {
    format!("person-{account}")
}

/// Confirms the people of an organisation: those who are not kept are removed, in the same
/// transaction. The caller stays without being asked.
///
/// # Errors
/// [`Error::Conflict`] when the check was confirmed meanwhile, [`Error::Invalid`] with a problem
/// for each person about whom nothing was said.
pub async fn confirm_review(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    review: AccessReviewId,
    answers: &BTreeMap<String, String>,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let target = tx.organisations().get(organisation).await?;
    caller.require(Action::ConfirmMembers, &target.target())?;
    let by = caller.account()?;
    let open = tx.access_reviews().open_of(&[organisation]).await?;
    if !open.iter().any(|one| one.id == review) {
        return Err(Error::Conflict);
    }
    let members = tx.memberships().of_organisation(organisation).await?;
    let removed = removed(&members, by, answers)?;
    tx.access_reviews().confirm(review, by, now).await?;
    for membership in &removed {
        let (origin, why) = (caller.origin(), MembershipEnd::Removal);
        end_membership(ctx, &mut tx, &origin, membership.account, organisation, why).await?;
    }
    let kept = members.len().saturating_sub(removed.len());
    let event = Event::new(EventType::AccessReviewConfirmed, Subject::Organisation(organisation))
        .in_organisation(organisation)
        .change("kept", None, Some(&kept.to_string()))
        .change("removed", None, Some(&removed.len().to_string()));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

fn removed<'m>(
    members: &'m [Membership],
    by: AccountId,
    answers: &BTreeMap<String, String>,
) -> Result<Vec<&'m Membership>> {
    let mut problems = Problems::none();
    let mut removed = Vec::new();
    for membership in members.iter().filter(|membership| membership.account != by) {
        let field = field(membership.account);
        match answers.get(&field).map_or("", String::as_str) {
            KEEP => {}
            REMOVE => removed.push(membership),
            "" => problems.add(field, ProblemCode::Required),
            _ => problems.add(field, ProblemCode::UnknownChoice),
        }
    }
    if problems.is_empty() { Ok(removed) } else { Err(Error::Invalid(problems.into_vec())) }
}

//! Changing the role of a person in an organisation (spec 2.4).

use service_manual_domain::account::Role;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::problem::{ProblemCode, Problems, optional_text};
use service_manual_domain::time::Day;
use service_manual_store::Tx;

use super::{Managed, REASON_LIMIT, end_date, managed_other, reason};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::mail::RightsMail;

/// The form as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedRole {
    /// The code of the role that the caller saw.
    pub from: String,
    /// The code of the new role.
    pub role: String,
    /// The last day; asked for where experts need one.
    pub ends_on: String,
    /// Why.
    pub reason: String,
}

struct Checked {
    from: Role,
    to: Role,
    ends_on: Option<Day>,
    reason: Option<String>,
}

/// Gives a person another role, which counts from the next request on. The person is told; when an
/// administrator does it, a reason is required, and the main users are told too.
///
/// # Errors
/// [`crate::Error::Denied`] for the own role, [`crate::Error::Conflict`] when the role is another
/// one than the caller saw, [`crate::Error::Invalid`] with all problems of the form.
pub async fn change_role(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    account: AccountId,
    typed: &TypedRole,
) -> Result<()> {
    caller.require_recent(ctx)?;
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let managed = managed_other(&mut tx, caller, organisation, account).await?;
    let checked = check(&mut tx, caller, &managed, typed, now.day()).await?;
    let membership = managed.membership.id;
    tx.memberships().set_role(membership, checked.from, checked.to).await?;
    let before = managed.membership.ends_on;
    if checked.ends_on != before {
        tx.memberships().set_end_date(membership, checked.ends_on).await?;
    }
    let mail = RightsMail::RoleChanged {
        account,
        organisation,
        from: checked.from,
        to: checked.to,
        reason: checked.reason.clone(),
        corrected_by: caller.actor.account.filter(|_| caller.actor.administrator),
        at: now,
    };
    enqueue(ctx, &mut tx, &Job::Mail(MailOrder::Rights(mail))).await?;
    let mut event = Event::new(EventType::MembershipRoleChanged, Subject::Account(account))
        .in_organisation(organisation)
        .change("role", Some(checked.from.code()), Some(checked.to.code()));
    if checked.ends_on != before {
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        event = event.change("ends_on", day(before).as_deref(), day(checked.ends_on).as_deref());
    }
    if let Some(reason) = checked.reason {
        event = event.because(reason);
    }
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await
}

async fn check(
    tx: &mut Tx,
    caller: &Caller,
    managed: &Managed,
    typed: &TypedRole,
    today: Day,
) -> Result<Checked> {
    let mut problems = Problems::none();
    let membership = &managed.membership;
    let coming = membership.ends_on.filter(|day| *day >= today);
    let role = typed.role.parse::<Role>().and_then(|role| {
        let offered = role.exists_in(managed.organisation.kind) && role != membership.role;
        if offered { Ok(role) } else { Err(ProblemCode::UnknownChoice) }
    });
    let to = problems.check("role", role);
    let day = match to {
        // A last day that is still to come stays, unless another one is typed.
        Some(_) if typed.ends_on.is_empty() && coming.is_some() => Ok(coming),
        Some(to) => end_date(tx, membership.organisation, to, &typed.ends_on, today).await?,
        None => Ok(None),
    };
    let ends_on = problems.check("ends_on", day);
    let why = if caller.actor.administrator {
        reason(&typed.reason).map(Some)
    } else {
        optional_text(&typed.reason, REASON_LIMIT)
    };
    let reason = problems.check("reason", why);
    let from = typed.from.parse().unwrap_or(membership.role);
    match (to, ends_on, reason) {
        (Some(to), Some(ends_on), Some(reason)) => Ok(Checked { from, to, ends_on, reason }),
        _ => Err(problems.into_vec().into()),
    }
}

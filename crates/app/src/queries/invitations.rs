//! Invitations as those who manage the people of an organisation see them (spec 2.3).

use service_manual_domain::account::invitation::{
    Invitation, InvitationState, TypedTerms, listed_since,
};
use service_manual_domain::ids::{InvitationId, OrganisationId};
use service_manual_domain::organisation::{Organisation, OrganisationRules};
use service_manual_domain::policy::{Action, scope};
use service_manual_domain::time::Day;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::invitations::managed;
use crate::organisations::active;

/// Where the caller invites.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The organisation.
    pub organisation: Organisation,
    /// Its process and rules for adding users.
    pub rules: OrganisationRules,
    /// Whether the caller manages the people of other organisations, too.
    pub has_others: bool,
}

/// The organisation to invite people to, if the caller may.
pub async fn destination(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
) -> Result<Destination> {
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::ManageMembers, &organisation.target())?;
    active(&organisation)?;
    let rules = tx.organisations().rules(id).await?;
    let managed = scope(&caller.actor, Action::ManageMembers);
    let has_others = managed.everything
        || !managed.providers_under.is_empty()
        || managed.organisations.len() > 1;
    Ok(Destination { organisation, rules, has_others })
}

/// The invitations of an organisation.
#[derive(Debug, Clone)]
pub struct Invitations {
    /// The organisation.
    pub organisation: Organisation,
    /// Those that can still be answered or approved, the newest first.
    pub open: Vec<Row>,
    /// Those that ended without an account, the newest first. After a while they are erased.
    pub ended: Vec<Row>,
}

/// One invitation, with what the caller may do with it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The invitation.
    pub invitation: Invitation,
    /// What has become of it by now.
    pub state: InvitationState,
    /// The last day on which it can be answered, or approved.
    pub valid_until: Day,
    /// The day on which it ended: was answered or taken back, or the first on which it was too late.
    pub ended_on: Option<Day>,
    /// Whether the caller may approve it.
    pub can_approve: bool,
    /// Whether it can be sent again.
    pub can_resend: bool,
    /// Whether role and last day can be changed, and whether it can be taken back.
    pub is_open: bool,
}

/// The invitations of an organisation whose people the caller manages.
pub async fn list(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Invitations> {
    let (now, settings) = (ctx.now(), ctx.settings());
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::ManageMembers, &organisation.target())?;
    active(&organisation)?;
    let since = listed_since(now, &settings.invitations);
    let mut listed = tx.invitations().listed(id).await?;
    listed.retain(|one| one.ended_at.is_none_or(|ended_at| ended_at >= since));
    let rows = listed.into_iter().map(|one| row(ctx, caller, one));
    let (open, ended) = rows.partition(|row| row.is_open);
    Ok(Invitations { organisation, open, ended })
}

fn row(ctx: &Context, caller: &Caller, invitation: Invitation) -> Row {
    let (now, settings) = (ctx.now(), ctx.settings());
    let settings = &settings.invitations;
    let state = invitation.state_at(now, settings);
    let approver = caller.actor.account.is_some_and(|id| invitation.may_be_approved_by(id));
    Row {
        state,
        valid_until: invitation.valid_until(settings),
        ended_on: (!state.is_open())
            .then(|| invitation.ended_at.unwrap_or_else(|| invitation.expires_at(settings)).day()),
        can_approve: approver && invitation.approve(now, settings).is_some(),
        can_resend: invitation.resend(now, settings).is_some(),
        is_open: state.is_open(),
        invitation,
    }
}

/// An open invitation that is to be changed.
#[derive(Debug, Clone)]
pub struct Target {
    /// The invitation.
    pub invitation: Invitation,
    /// The organisation it is for.
    pub organisation: Organisation,
    /// Whether an expert's membership needs a last day there.
    pub experts_need_end: bool,
}

/// An open invitation whose role and last day the caller may change.
///
/// # Errors
/// [`Error::Conflict`] when it is no longer open.
pub async fn to_change(ctx: &Context, caller: &Caller, id: InvitationId) -> Result<Target> {
    let mut tx = ctx.read().await?;
    let (invitation, organisation) = managed(&mut tx, caller, id).await?;
    if !invitation.state_at(ctx.now(), &ctx.settings().invitations).is_open() {
        return Err(Error::Conflict);
    }
    let rules = tx.organisations().rules(organisation.id).await?;
    Ok(Target { invitation, organisation, experts_need_end: rules.expert_end_date_required })
}

/// The terms of an invitation as its form shows them.
pub fn typed_terms(invitation: &Invitation) -> TypedTerms {
    TypedTerms {
        role: invitation.role.code().to_owned(),
        ends_on: invitation.ends_on.map_or_else(String::new, |day| day.to_string()),
    }
}

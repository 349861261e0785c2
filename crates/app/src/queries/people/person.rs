//! One person in one organisation.

use service_manual_domain::account::lifecycle::Ends;
use service_manual_domain::account::{Account, AccountState, Membership, Role};
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Target, may, require_another};
use service_manual_store::{KeptService, Person, Tx};

use crate::accounts::authority::require_managing;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::people::hand_over::successors;
use crate::people::{Managed, managed, needs_end_date};

/// A person in an organisation, with what the caller may do.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each right stands for itself")]
pub struct PersonPage {
    /// The organisation.
    pub organisation: Organisation,
    /// The person.
    pub person: Person,
    /// When the account is deactivated and deleted, if nothing happens before.
    pub ends: Option<Ends>,
    /// Further memberships in organisations whose people the caller manages.
    pub others: Vec<OtherMembership>,
    /// The services that the person keeps up to date for the organisation.
    pub kept: Vec<KeptService>,
    /// Who may take them over.
    pub successors: Vec<Account>,
    /// The roles that the organisation's people can have.
    pub roles: Vec<Role>,
    /// Whether memberships of experts must have a last day.
    pub experts_need_end_date: bool,
    /// How many other main users of the organisation may sign in.
    pub other_main_users: usize,
    /// Whether the caller may change role and last day and remove the person.
    pub can_change: bool,
    /// Whether the caller may take the account out of use.
    pub can_deactivate: bool,
    /// Whether the caller may take it into use again.
    pub can_restore: bool,
    /// Whether the membership needs a new last day before that.
    pub needs_new_end: bool,
    /// Whether a change of role needs a reason.
    pub needs_reason: bool,
    /// Whether this is the caller.
    pub is_self: bool,
    /// Whether this is the person's only membership.
    pub is_last_membership: bool,
}

/// A membership in another organisation.
#[derive(Debug, Clone)]
pub struct OtherMembership {
    /// The membership.
    pub membership: Membership,
    /// The name of the organisation.
    pub organisation: Localised<String>,
}

/// One person of an organisation, for those who manage its people.
pub async fn person(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
    id: AccountId,
) -> Result<PersonPage> {
    let mut tx = ctx.read().await?;
    let Managed { organisation, account, membership } =
        managed(&mut tx, caller, organisation, id).await?;
    let today = ctx.now().day();
    let all = tx.memberships().of_account(id).await?;
    let manages = require_managing(&mut tx, caller, &account).await.is_ok();
    let is_self = require_another(&caller.actor, id).is_err();
    let active = account.state == AccountState::Active;
    let experts = needs_end_date(&mut tx, organisation.id, Role::Expert).await?;
    let has_valid = all
        .iter()
        .any(|one| one.ended.is_none() && one.ends_on.is_none_or(|ends_on| ends_on >= today));
    let is_over = membership.ends_on.is_some_and(|day| day < today);
    let main_users = tx.people().active_with_roles(organisation.id, &[Role::MainUser]).await?;
    Ok(PersonPage {
        ends: super::ends(ctx, &mut tx, &[id]).await?.get(&id).copied(),
        others: others(&mut tx, caller, &all, organisation.id).await?,
        kept: tx.services().kept_by(id, organisation.id).await?,
        successors: successors(&mut tx, &organisation, id).await?,
        roles: Role::ALL.into_iter().filter(|role| role.exists_in(organisation.kind)).collect(),
        experts_need_end_date: experts,
        other_main_users: main_users.iter().filter(|other| other.id != id).count(),
        can_change: !is_self && membership.ended.is_none(),
        can_deactivate: !is_self && active && manages,
        can_restore: !active && manages,
        needs_new_end: !has_valid
            && membership.role == Role::Expert
            && experts
            && (is_over || membership.ends_on.is_none()),
        needs_reason: caller.actor.administrator,
        is_self,
        is_last_membership: all.iter().filter(|one| one.ended.is_none()).count() == 1,
        person: Person { account, membership },
        organisation,
    })
}

async fn others(
    tx: &mut Tx,
    caller: &Caller,
    all: &[Membership],
    here: OrganisationId,
) -> Result<Vec<OtherMembership>> {
    let mut others = Vec::new();
    for membership in all.iter().filter(|one| one.organisation != here && one.ended.is_none()) {
        let organisation = tx.organisations().get(membership.organisation).await?;
        let target = Target::Organisation { id: organisation.id, parents: &organisation.parents };
        if may(&caller.actor, Action::ManageMembers, &target) {
            let (membership, organisation) = (membership.clone(), organisation.name);
            others.push(OtherMembership { membership, organisation });
        }
    }
    Ok(others)
}

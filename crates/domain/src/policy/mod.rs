//! Who may do what. [`table`] is the only source of decisions, of `docs/permissions.md` and of
//! the tests (spec 2.4); [`require`], [`may`], [`roles_that_may`] and [`scope`] are the only
//! functions that read it.

mod actor;
mod scope;
pub mod table;

pub use actor::{Actor, ActorMembership};
pub use scope::{Scope, scope};
pub use table::{Action, Column, Reach};

use crate::account::Role;
use crate::ids::{AccountId, OrganisationId};
use crate::organisation::OrganisationKind;

/// What an action is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'a> {
    /// The whole service: settings, all accounts, the public catalogue.
    Everything,
    /// One organisation, or something that belongs to it: members, invitations, its log.
    Organisation {
        /// Which.
        id: OrganisationId,
        /// The authorities it works under.
        parents: &'a [OrganisationId],
    },
    /// One service of the catalogue.
    Service {
        /// The owning organisation.
        organiser: OrganisationId,
        /// The authorities the organiser works under.
        organiser_parents: &'a [OrganisationId],
        /// The responsible authority, once chosen.
        responsible: Option<OrganisationId>,
        /// Whether everybody can read it.
        public: bool,
    },
    /// One person's own account.
    Account(AccountId),
}

/// Why an action is refused. The answers differ, so that a refusal tells nothing about what the
/// person may not see (spec 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    /// Sign in first: the sign-in page, and back.
    SignIn,
    /// The person may not know that it exists: 404.
    NotVisible,
    /// The person may see it but not do this: 403.
    NotAllowed,
}

/// Decides one action of one actor on one target.
pub fn require(actor: &Actor, action: Action, target: &Target<'_>) -> Result<(), Denied> {
    if may(actor, action, target) {
        Ok(())
    } else if actor.account.is_none() {
        Err(Denied::SignIn)
    } else if sees(actor, target) {
        Err(Denied::NotAllowed)
    } else {
        Err(Denied::NotVisible)
    }
}

/// Refuses what nobody may do to the own account: changing the own role above all (spec 2.4).
pub fn require_another(actor: &Actor, account: AccountId) -> Result<(), Denied> {
    match actor.account {
        None => Err(Denied::SignIn),
        Some(own) if own == account => Err(Denied::NotAllowed),
        Some(_) => Ok(()),
    }
}

/// Four eyes (spec 3.4): where the responsible authority demands it, nobody publishes what they
/// alone wrote. `writers` are those who wrote the versions since the live one.
pub fn require_second_person(
    actor: &Actor,
    demanded: bool,
    writers: &[AccountId],
) -> Result<(), Denied> {
    let Some(own) = actor.account else { return Err(Denied::SignIn) };
    let alone = !writers.is_empty() && writers.iter().all(|writer| *writer == own);
    if demanded && alone { Err(Denied::NotAllowed) } else { Ok(()) }
}

/// [`require`] as a yes or no, for showing a button or not.
pub fn may(actor: &Actor, action: Action, target: &Target<'_>) -> bool {
    if action.needs_published() && matches!(target, Target::Service { public: false, .. }) {
        return false;
    }
    actor.columns().any(|(column, own)| action.reach(column).covers(own, actor.account, target))
}

/// The roles of an organisation's own people that may do an action in it.
pub fn roles_that_may(action: Action, kind: OrganisationKind) -> Vec<Role> {
    let may = |role: &Role| {
        let column = actor::column(kind, *role);
        matches!(action.reach(column), Reach::Own | Reach::Sub | Reach::Resp | Reach::All)
    };
    Role::ALL.into_iter().filter(may).collect()
}

/// Whether the actor may know that the target exists.
fn sees(actor: &Actor, target: &Target<'_>) -> bool {
    if actor.administrator {
        return true;
    }
    match target {
        Target::Everything => true,
        Target::Service { public, .. } => *public || may(actor, Action::SeeWorkingCopies, target),
        Target::Organisation { .. } => {
            actor.columns().any(|(_, own)| Reach::Sub.covers(own, actor.account, target))
        }
        Target::Account(id) => actor.account == Some(*id),
    }
}

impl Reach {
    /// Whether a cell of the table covers the target, for a member of `own`.
    fn covers(
        self,
        own: Option<OrganisationId>,
        me: Option<AccountId>,
        target: &Target<'_>,
    ) -> bool {
        let is_own = |id: &OrganisationId| Some(*id) == own;
        let own_account = matches!(target, Target::Account(id) if Some(*id) == me);
        let own_organisation = match target {
            Target::Organisation { id, .. } => is_own(id),
            Target::Service { organiser, .. } => is_own(organiser),
            Target::Everything | Target::Account(_) => false,
        };
        let below = match target {
            Target::Organisation { parents, .. } => parents.iter().any(is_own),
            Target::Service { organiser_parents, .. } => organiser_parents.iter().any(is_own),
            Target::Everything | Target::Account(_) => false,
        };
        let responsible =
            matches!(target, Target::Service { responsible: Some(id), .. } if is_own(id));
        match self {
            Self::No => false,
            Self::Myself => own_account,
            Self::Own => own_organisation,
            Self::Sub => own_organisation || below,
            Self::Resp => own_organisation || below || responsible,
            Self::All => true,
        }
    }
}

#[cfg(test)]
mod tests;

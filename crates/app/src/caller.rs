//! Who calls a use case, and from where.

use service_manual_domain::audit::{Initiator, Origin};
use service_manual_domain::ids::{AccountId, RequestId};
use service_manual_domain::policy::{Action, Actor, Denied, Target, require};

use crate::error::Result;

/// Who calls.
#[derive(Debug, Clone)]
pub struct Caller {
    /// What they may do.
    pub actor: Actor,
    /// In which request.
    pub request: Option<RequestId>,
    /// From which network address.
    pub address: Option<String>,
}

impl Caller {
    /// Refuses unless the permission table allows the action.
    pub fn require(&self, action: Action, target: &Target<'_>) -> Result<()> {
        Ok(require(&self.actor, action, target)?)
    }

    /// The signed-in person.
    ///
    /// # Errors
    /// [`Denied::SignIn`] for a visitor.
    pub fn account(&self) -> Result<AccountId> {
        Ok(self.actor.account.ok_or(Denied::SignIn)?)
    }

    /// For the audit log.
    pub fn origin(&self) -> Origin {
        self.origin_of(self.actor.account.map_or(Initiator::Visitor, Initiator::Account))
    }

    /// For the audit log, when a visitor has just become somebody.
    pub fn origin_of(&self, initiator: Initiator) -> Origin {
        Origin { initiator, request: self.request, address: self.address.clone() }
    }
}

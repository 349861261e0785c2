//! Who calls a use case, and from where.

use service_manual_domain::account::device::{BrowserFamily, Device, SystemFamily};
use service_manual_domain::audit::{Initiator, Origin};
use service_manual_domain::ids::{AccountId, RequestId};
use service_manual_domain::policy::{Action, Actor, Denied, Target, require};
use service_manual_domain::time::Instant;

use crate::context::Context;
use crate::error::{Error, Result};

/// Who calls.
#[derive(Debug, Clone)]
pub struct Caller {
    /// What they may do.
    pub actor: Actor,
    /// In which request.
    pub request: Option<RequestId>,
    /// From which network address.
    pub address: Option<String>,
    /// In which kind of browser.
    pub device: Device,
    /// When the password was typed last in this session, at signing in or later.
    pub confirmed_at: Option<Instant>,
}

impl Caller {
    /// Somebody who calls outside a browser.
    pub const fn of_actor(actor: Actor) -> Self {
        let device = Device { browser: BrowserFamily::Other, system: SystemFamily::Other };
        Self { actor, request: None, address: None, device, confirmed_at: None }
    }

    /// Refuses unless the permission table allows the action.
    pub fn require(&self, action: Action, target: &Target<'_>) -> Result<()> {
        Ok(require(&self.actor, action, target)?)
    }

    /// Refuses unless the password was typed a short while ago (spec 2.6: before the password, the
    /// address, a second factor or roles of others are changed, or people are exported).
    ///
    /// # Errors
    /// [`Error::ConfirmFirst`], which becomes a page that asks for the password and goes on with
    /// what was sent. [`Denied::SignIn`] for a visitor.
    pub fn require_recent(&self, ctx: &Context) -> Result<()> {
        self.account()?;
        let typed = self.confirmed_at.map(|at| ctx.now().since(at));
        let limit = ctx.settings().sign_in.confirmed();
        if typed.is_some_and(|ago| ago < limit) { Ok(()) } else { Err(Error::ConfirmFirst) }
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

//! Closing an organisation, by an administrator: everything in one transaction, with an event for
//! each effect (spec 2.2).

use service_manual_domain::account::MembershipEnd;
use service_manual_domain::account::invitation::InvitationState;
use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{ProblemCode, Problems, required_text};
use service_manual_store::{ChangedThing, Tx};

use crate::accounts::membership::end_membership;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::closing_plan::ClosingPlan;
use crate::organisations::{active, responsible};

/// The longest reason, in characters.
pub const REASON_LIMIT: usize = 500;

/// The confirmation as typed.
#[derive(Debug, Clone, Default)]
pub struct TypedClosing {
    /// Whether the box was ticked.
    pub confirmed: bool,
    /// Why it is closed.
    pub reason: String,
    /// The fingerprint of the plan that the administrator saw.
    pub plan: String,
}

/// Closes an organisation for good.
///
/// # Errors
/// [`Error::Conflict`] when closing would do something else than what the administrator saw;
/// [`Error::Invalid`] with all problems of the form, and while a provider has no other authority.
pub async fn close(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
    seen: i64,
    typed: &TypedClosing,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::AdministerOrganisations, &organisation.target())?;
    active(&organisation)?;
    // Closing first takes the lock, so that the plan holds until everything is done.
    tx.organisations().close(id, seen, ctx.now()).await?;
    let plan = ClosingPlan::of(&mut tx, &organisation).await?;
    let reason = check(&plan, typed)?;
    if plan.fingerprint() != typed.plan {
        return Err(Error::Conflict);
    }
    let mut closing = Closing { ctx, caller, tx, organisation };
    closing.detach(&plan).await?;
    closing.archive(&plan.services).await?;
    closing.revoke(&plan).await?;
    closing.end_memberships(&plan).await?;
    closing.record(reason).await?;
    ctx.commit_public(closing.tx).await
}

fn check(plan: &ClosingPlan, typed: &TypedClosing) -> Result<String> {
    let mut problems = Problems::none();
    let reason = problems.check("reason", required_text(&typed.reason, REASON_LIMIT));
    if !typed.confirmed {
        problems.add("confirmed", ProblemCode::MustBeAccepted);
    }
    if !plan.stranded.is_empty() {
        problems.add("providers", ProblemCode::LastAuthority);
    }
    match reason {
        Some(reason) if problems.is_empty() => Ok(reason),
        Some(_) | None => Err(problems.into_vec().into()),
    }
}

struct Closing<'a> {
    ctx: &'a Context,
    caller: &'a Caller,
    tx: Tx,
    organisation: Organisation,
}

impl Closing<'_> {
    /// Providers no longer work under it, nor it under authorities; services of others lose it.
    async fn detach(&mut self, plan: &ClosingPlan) -> Result<()> {
        let id = self.organisation.id;
        let under = plan.providers.iter().map(|provider| (*provider, id));
        let above = plan.authorities.iter().map(|authority| (id, *authority));
        for (provider, authority) in under.chain(above) {
            self.tx.organisations().detach(provider, authority).await?;
            self.tx.organisations().touch(provider).await?;
            self.tx.feed().changed(ChangedThing::Organisation(provider), self.ctx.now()).await?;
            let event =
                Event::new(EventType::OrganisationDetached, Subject::Organisation(provider))
                    .in_organisation(provider)
                    .change("parent", Some(&authority.to_string()), None);
            self.event(&event).await?;
        }
        responsible::withdraw(self.ctx, self.caller, &mut self.tx, id, None).await
    }

    async fn archive(&mut self, services: &[ServiceId]) -> Result<()> {
        let now = self.ctx.now();
        for id in services {
            let before = self.tx.services().get(*id).await?;
            let after = before.clone().close()?;
            self.tx.services().save(&after, before.version, now).await?;
            if before.state.is_public() {
                self.tx.feed().changed(ChangedThing::Service(*id), now).await?;
            }
            let event = Event::new(EventType::ServiceArchived, Subject::Service(*id))
                .in_organisation(after.organiser)
                .change("state", Some(before.state.code()), Some(after.state.code()));
            self.event(&event).await?;
        }
        Ok(())
    }

    async fn revoke(&mut self, plan: &ClosingPlan) -> Result<()> {
        let now = self.ctx.now();
        for id in &plan.invitations {
            self.tx.invitations().end(*id, InvitationState::Revoked, now).await?;
            let event = Event::new(EventType::InvitationRevoked, Subject::Invitation(*id))
                .in_organisation(self.organisation.id);
            self.event(&event).await?;
        }
        Ok(())
    }

    async fn end_memberships(&mut self, plan: &ClosingPlan) -> Result<()> {
        let (origin, organisation) = (self.caller.origin(), self.organisation.id);
        for account in &plan.people {
            let why = MembershipEnd::OrganisationClosed;
            end_membership(self.ctx, &mut self.tx, &origin, *account, organisation, why).await?;
        }
        Ok(())
    }

    async fn record(&mut self, reason: String) -> Result<()> {
        let id = self.organisation.id;
        let thing = ChangedThing::Organisation(id);
        self.tx.feed().changed(thing, self.ctx.now()).await?;
        let event = Event::new(EventType::OrganisationClosed, Subject::Organisation(id))
            .in_organisation(id)
            .change("status", Some("active"), Some("closed"))
            .because(reason);
        self.event(&event).await
    }

    async fn event(&mut self, event: &Event) -> Result<()> {
        Ok(self.tx.audit().record(event, &self.caller.origin(), self.ctx.now()).await?)
    }
}

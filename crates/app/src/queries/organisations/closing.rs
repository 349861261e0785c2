//! What closing an organisation would do, for the administrator who is about to.

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::Action;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::active;
use crate::organisations::closing_plan::ClosingPlan;

/// What closing would do, with the names of everything it touches.
#[derive(Debug, Clone)]
pub struct Closing {
    /// The organisation.
    pub organisation: Organisation,
    /// What would happen.
    pub plan: ClosingPlan,
    /// Names of the services.
    pub services: HashMap<ServiceId, String>,
    /// Names of the people.
    pub people: HashMap<AccountId, PersonName>,
    /// Addresses of the invitations.
    pub invitations: HashMap<InvitationId, PersonName>,
    /// Names of the providers and authorities.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

/// What closing an organisation would do.
pub async fn closing(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Closing> {
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    caller.require(Action::AdministerOrganisations, &organisation.target())?;
    active(&organisation)?;
    let plan = ClosingPlan::of(&mut tx, &organisation).await?;
    let services = [plan.services.as_slice(), plan.answered_for.as_slice()].concat();
    let organisations =
        [plan.stranded.as_slice(), plan.providers.as_slice(), plan.authorities.as_slice()].concat();
    Ok(Closing {
        services: tx.names().services(&services).await?,
        people: tx.names().accounts(&plan.people).await?,
        invitations: tx.names().invitations(&plan.invitations).await?,
        organisations: tx.names().organisations(&organisations).await?,
        organisation,
        plan,
    })
}

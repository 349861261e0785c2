//! What closing an organisation does (spec 2.2): found out once, to be shown before and done
//! after the confirmation.

use std::fmt;

use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_domain::secret::fingerprint;
use service_manual_store::Tx;

use crate::error::Result;

/// Every effect of closing an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosingPlan {
    /// Active providers that would be left without an authority: while there are any, it is
    /// refused.
    pub stranded: Vec<OrganisationId>,
    /// Its services, which are archived.
    pub services: Vec<ServiceId>,
    /// Its people, whose memberships end.
    pub people: Vec<AccountId>,
    /// Those of them for whom it was the last membership: their accounts are deactivated.
    pub deactivated: Vec<AccountId>,
    /// Invitations to it, which are revoked.
    pub invitations: Vec<InvitationId>,
    /// Providers that no longer work under it.
    pub providers: Vec<OrganisationId>,
    /// Authorities under which it no longer works.
    pub authorities: Vec<OrganisationId>,
    /// Services of others for which it is no longer responsible.
    pub answered_for: Vec<ServiceId>,
}

impl ClosingPlan {
    /// Finds out what closing would do now.
    pub(crate) async fn of(tx: &mut Tx, organisation: &Organisation) -> Result<Self> {
        let id = organisation.id;
        let ids = |all: Vec<Organisation>| all.into_iter().map(|one| one.id).collect();
        let is_authority = organisation.kind == OrganisationKind::Authority;
        let mut plan = Self {
            services: tx.organisations().unarchived_services(id).await?,
            answered_for: tx.organisations().services_answered_for(id, None).await?,
            authorities: organisation.parents.clone(),
            ..Self::default()
        };
        if is_authority {
            plan.stranded = ids(tx.organisations().providers_only_under(id).await?);
            plan.providers = ids(tx.organisations().providers(id).await?);
        }
        for invitation in tx.invitations().listed(id).await? {
            if invitation.state.is_open() {
                plan.invitations.push(invitation.id);
            }
        }
        let members = tx.memberships().of_organisation(id).await?;
        plan.people = members.iter().map(|membership| membership.account).collect();
        // As `accounts::membership` deactivates them.
        let last = tx.organisations().people_of_this_only(id).await?;
        plan.deactivated = plan.people.iter().copied().filter(|id| last.contains(id)).collect();
        Ok(plan)
    }

    /// A text that differs as soon as the plan does, for the form that confirms it.
    pub fn fingerprint(&self) -> String {
        let parts = [
            listed(&self.services),
            listed(&self.people),
            listed(&self.deactivated),
            listed(&self.invitations),
            listed(&self.providers),
            listed(&self.authorities),
            listed(&self.answered_for),
        ];
        fingerprint(&parts.join(";"))
    }
}

fn listed(ids: &[impl fmt::Display]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

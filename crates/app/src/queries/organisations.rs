//! Organisations as those who manage them see them.

pub mod closing;
pub mod facts;
pub mod list;
pub mod providers;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
pub use service_manual_store::Member;
use service_manual_store::{InvitationCounts, OrganisationFilter, Page};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::create::creation_scope;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most choices that a form offers.
const CHOICES: Page = Page { offset: 0, limit: 500 };

/// One organisation with its people.
#[derive(Debug, Clone)]
pub struct Managed {
    /// The organisation.
    pub organisation: Organisation,
    /// Its people.
    pub members: Vec<Member>,
    /// How many invitations are open.
    pub invitations: InvitationCounts,
    /// The authorities it works under.
    pub parents: Vec<Organisation>,
    /// Whether the caller may change its data.
    pub may_edit: bool,
}

/// One organisation with its people, for those who manage them.
pub async fn managed_organisation(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
) -> Result<Managed> {
    let mut tx = ctx.read().await?;
    let organisation = tx.organisations().get(id).await?;
    let target = Target::Organisation { id, parents: &organisation.parents };
    caller.require(Action::ManageMembers, &target)?;
    let members = tx.memberships().members(id).await?;
    let invitations = tx.invitations().counts(id).await?;
    let mut parents = Vec::new();
    for parent in &organisation.parents {
        parents.push(tx.organisations().get(*parent).await?);
    }
    let may_edit = may(&caller.actor, Action::EditOrganisation, &target);
    Ok(Managed { organisation, members, invitations, parents, may_edit })
}

/// What the form of a new organisation offers.
#[derive(Debug, Clone)]
pub struct Creation {
    /// Whether the caller may create authorities.
    pub authorities: bool,
    /// The authorities under which the caller may create providers.
    pub parents: Vec<Organisation>,
}

/// What the form of a new organisation offers to the caller.
///
/// # Errors
/// [`crate::Error::Denied`] when the caller may create none.
pub async fn creation(ctx: &Context, caller: &Caller, language: Language) -> Result<Creation> {
    let scope = authorities_scope(caller);
    if scope.is_empty() {
        caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    }
    let choices = OrganisationFilter::active(Some(OrganisationKind::Authority));
    let mut tx = ctx.read().await?;
    let parents = tx.organisations().filtered(&scope, &choices, language, CHOICES).await?;
    let authorities = may(&caller.actor, Action::AdministerOrganisations, &Target::Everything);
    Ok(Creation { authorities, parents })
}

/// The organisations for which the caller may create services.
///
/// # Errors
/// [`crate::Error::Denied`] when there are none.
pub async fn to_create_services_in(ctx: &Context, caller: &Caller) -> Result<Vec<Organisation>> {
    let scope = creation_scope(caller)?;
    let (choices, order) = (OrganisationFilter::active(None), Language::Fi);
    let mut tx = ctx.read().await?;
    Ok(tx.organisations().filtered(&scope, &choices, order, CHOICES).await?)
}

fn managed(caller: &Caller) -> Result<Scope> {
    let scope = scope(&caller.actor, Action::ManageMembers);
    if scope.is_empty() {
        caller.require(Action::ManageMembers, &Target::Everything)?;
    }
    Ok(scope)
}

fn authorities_scope(caller: &Caller) -> Scope {
    scope(&caller.actor, Action::CreateProvider)
}

//! Organisations as those who manage them see them.

use std::collections::HashMap;

use service_manual_domain::account::invitation::Invitation;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_domain::policy::{Action, Scope, Target, may, scope};
use service_manual_domain::time::Instant;
pub use service_manual_store::Member;
use service_manual_store::Page;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most choices that a form offers.
const CHOICES: Page = Page { offset: 0, limit: 500 };

/// A list of organisations with what may be done beside it.
#[derive(Debug, Clone)]
pub struct List {
    /// Those of the page, by name.
    pub organisations: Vec<Organisation>,
    /// How many organisations the whole list has.
    pub total: i64,
    /// Names of the authorities that providers in the list work under.
    pub names: HashMap<OrganisationId, Localised<String>>,
    /// How many people each has.
    pub people: HashMap<OrganisationId, i64>,
    /// Whether the caller may create one.
    pub may_create: bool,
}

/// The organisations the caller manages.
pub async fn list(ctx: &Context, caller: &Caller, page: i64) -> Result<List> {
    let scope = managed(caller)?;
    let mut tx = ctx.read().await?;
    let organisations = tx.organisations().list(&scope, Page::numbered(page, PAGE_SIZE)).await?;
    let total = tx.organisations().count(&scope).await?;
    let parents: Vec<OrganisationId> =
        organisations.iter().flat_map(|organisation| organisation.parents.clone()).collect();
    let names = tx.names().organisations(&parents).await?;
    let ids: Vec<OrganisationId> = organisations.iter().map(|one| one.id).collect();
    let people = tx.accounts().member_counts(&ids).await?;
    let may_create = !authorities_scope(caller).is_empty();
    Ok(List { organisations, total, names, people, may_create })
}

/// One organisation with its people.
#[derive(Debug, Clone)]
pub struct Managed {
    /// The organisation.
    pub organisation: Organisation,
    /// Its people.
    pub members: Vec<Member>,
    /// Invitations that are not answered, with the moment each expires.
    pub invitations: Vec<(Invitation, Instant)>,
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
    let members = tx.accounts().members(id).await?;
    let settings = ctx.settings();
    let invitations = tx.invitations().pending(id).await?;
    let with_end = |invitation: Invitation| {
        let end = invitation.expires_at(&settings.invitations);
        (invitation, end)
    };
    let mut parents = Vec::new();
    for parent in &organisation.parents {
        parents.push(tx.organisations().get(*parent).await?);
    }
    let invitations = invitations.into_iter().map(with_end).collect();
    let may_edit = may(&caller.actor, Action::EditOrganisation, &target);
    Ok(Managed { organisation, members, invitations, parents, may_edit })
}

/// The organisation to invite people to, if the caller may.
pub async fn to_invite_to(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
) -> Result<Organisation> {
    let organisation = ctx.read().await?.organisations().get(id).await?;
    let target = Target::Organisation { id, parents: &organisation.parents };
    caller.require(Action::ManageMembers, &target)?;
    Ok(organisation)
}

/// The organisation whose data the caller may change.
pub async fn to_edit(ctx: &Context, caller: &Caller, id: OrganisationId) -> Result<Organisation> {
    let organisation = ctx.read().await?.organisations().get(id).await?;
    let target = Target::Organisation { id, parents: &organisation.parents };
    caller.require(Action::EditOrganisation, &target)?;
    Ok(organisation)
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
pub async fn creation(ctx: &Context, caller: &Caller) -> Result<Creation> {
    let scope = authorities_scope(caller);
    if scope.is_empty() {
        caller.require(Action::AdministerOrganisations, &Target::Everything)?;
    }
    let mut parents = ctx.read().await?.organisations().list(&scope, CHOICES).await?;
    parents.retain(|organisation| organisation.kind == OrganisationKind::Authority);
    let authorities = may(&caller.actor, Action::AdministerOrganisations, &Target::Everything);
    Ok(Creation { authorities, parents })
}

/// The organisations for which the caller may create services.
///
/// # Errors
/// [`crate::Error::Denied`] when there are none.
pub async fn to_create_services_in(ctx: &Context, caller: &Caller) -> Result<Vec<Organisation>> {
    let scope = scope(&caller.actor, Action::CreateService);
    if scope.is_empty() {
        caller.require(Action::CreateService, &Target::Everything)?;
    }
    Ok(ctx.read().await?.organisations().list(&scope, CHOICES).await?)
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

//! The list of organisations that a person manages.

use std::collections::HashMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::{Action, Target, may};
pub use service_manual_store::OrganisationFilter;
use service_manual_store::Page;

use super::{PAGE_SIZE, authorities_scope, managed};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

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
    /// How many active main users each has.
    pub main_users: HashMap<OrganisationId, i64>,
    /// How many of all that the caller manages have no active main user.
    pub without_main_users: i64,
    /// Whether the caller may create one.
    pub may_create: bool,
    /// Whether the caller may see closed ones.
    pub may_see_closed: bool,
}

/// The organisations the caller manages that the filter lets through, in six statements whatever
/// their number.
pub async fn list(
    ctx: &Context,
    caller: &Caller,
    filter: &OrganisationFilter,
    language: Language,
    page: i64,
) -> Result<List> {
    let scope = managed(caller)?;
    let mut tx = ctx.read().await?;
    let page = Page::numbered(page, PAGE_SIZE);
    let organisations = tx.organisations().filtered(&scope, filter, language, page).await?;
    let total = tx.organisations().count(&scope, filter).await?;
    let alarm = OrganisationFilter { without_main_users: true, ..OrganisationFilter::default() };
    let without_main_users = tx.organisations().count(&scope, &alarm).await?;
    let parents: Vec<OrganisationId> =
        organisations.iter().flat_map(|organisation| organisation.parents.clone()).collect();
    let names = tx.names().organisations(&parents).await?;
    let ids: Vec<OrganisationId> = organisations.iter().map(|one| one.id).collect();
    let people = tx.memberships().counts(&ids).await?;
    let main_users = tx.organisations().main_user_counts(&ids).await?;
    let may_create = !authorities_scope(caller).is_empty();
    let may_see_closed = may(&caller.actor, Action::AdministerOrganisations, &Target::Everything);
    Ok(List {
        organisations,
        total,
        names,
        people,
        main_users,
        without_main_users,
        may_create,
        may_see_closed,
    })
}

//! The providers under an authority, and those that may be put under it.

use std::collections::HashMap;

use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::organisation::{BusinessId, Organisation, OrganisationKind};
use service_manual_domain::policy::{Action, Scope};
use service_manual_store::{OrganisationFilter, Page};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::active;

/// The most organisations that a search for a provider finds.
pub const FOUND_AT_MOST: i64 = 20;

/// The providers of an authority.
#[derive(Debug, Clone)]
pub struct Providers {
    /// The authority.
    pub authority: Organisation,
    /// Those that work under it, by name.
    pub attached: Vec<Organisation>,
    /// Those that the search found and that do not work under it yet: facts that the public
    /// pages tell everybody.
    pub found: Vec<(Organisation, Option<BusinessId>)>,
    /// Names of the authorities they all work under.
    pub names: HashMap<OrganisationId, Localised<String>>,
}

/// The providers under an authority, and others whose names or business ids have `text` in them,
/// for those who may attach and detach.
pub async fn providers(
    ctx: &Context,
    caller: &Caller,
    id: OrganisationId,
    text: &str,
    language: Language,
) -> Result<Providers> {
    let mut tx = ctx.read().await?;
    let authority = tx.organisations().get(id).await?;
    caller.require(Action::CreateProvider, &authority.target())?;
    active(&authority)?;
    if authority.kind != OrganisationKind::Authority {
        return Err(Error::NotFound);
    }
    let attached = tx.organisations().providers(id).await?;
    let mut found = Vec::new();
    if !text.is_empty() {
        // Everybody may know of every active provider (spec 2.4, "read organisations").
        let everything = Scope { everything: true, ..Scope::default() };
        let provider = OrganisationFilter::active(Some(OrganisationKind::Provider));
        let filter = OrganisationFilter { text: text.to_owned(), ..provider };
        let page = Page { offset: 0, limit: FOUND_AT_MOST };
        let all = tx.organisations().filtered(&everything, &filter, language, page).await?;
        for one in all.into_iter().filter(|one| !one.parents.contains(&id)) {
            let business_id = tx.organisations().details(one.id).await?.business_id;
            found.push((one, business_id));
        }
    }
    let shown = attached.iter().chain(found.iter().map(|(one, _)| one));
    let parents: Vec<OrganisationId> = shown.flat_map(|one| one.parents.clone()).collect();
    let names = tx.names().organisations(&parents).await?;
    Ok(Providers { authority, attached, found, names })
}

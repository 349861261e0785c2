//! What the check of links found (spec 3.5): of one service, and the lists of broken links, for
//! pages and the digest. Links of the internal guidance are shown to those only who may read it.

use std::collections::HashMap;

use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::policy::{Action, Actor, Target, may, scope};
use service_manual_store::{BrokenFilter, Page, Tx};
pub use service_manual_store::{BrokenLink, LinkGroup, ServiceLink, VersionPart};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most rows of a file.
pub const FILE_ROWS: i64 = 10_000;

/// A part of the list of broken links.
#[derive(Debug, Clone)]
pub struct BrokenList {
    /// The rows.
    pub rows: Vec<BrokenLink>,
    /// How many rows the whole list has.
    pub total: i64,
    /// The names of organisers.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
}

/// The links of the live version of a service with what was found, for those who work on it.
/// While it is not public, there are none.
pub async fn of_service(ctx: &Context, caller: &Caller, id: ServiceId) -> Result<Vec<ServiceLink>> {
    let mut tx = ctx.read().await?;
    let service = tx.services().get(id).await?;
    let target = service.target();
    caller.require(Action::SeeWorkingCopies, &target)?;
    let parts = if may(&caller.actor, Action::ReadGuidance, &target) {
        vec![VersionPart::Content, VersionPart::Guidance]
    } else {
        vec![VersionPart::Content]
    };
    Ok(tx.links().of_service(id, &parts).await?)
}

/// All broken links of the services that the caller sees in work lists, the longest broken first; or
/// those of one organisation or to one host.
pub async fn broken(
    ctx: &Context,
    caller: &Caller,
    group: Option<&LinkGroup>,
    page: i64,
) -> Result<BrokenList> {
    part(ctx, caller, group, Page::numbered(page, PAGE_SIZE)).await
}

/// The same as far as a file goes.
pub async fn all_broken(
    ctx: &Context,
    caller: &Caller,
    group: Option<&LinkGroup>,
) -> Result<BrokenList> {
    part(ctx, caller, group, Page { offset: 0, limit: FILE_ROWS }).await
}

async fn part(
    ctx: &Context,
    caller: &Caller,
    group: Option<&LinkGroup>,
    page: Page,
) -> Result<BrokenList> {
    let services = scope(&caller.actor, Action::ReadWorkLists);
    if services.is_empty() {
        caller.require(Action::ReadWorkLists, &Target::Everything)?;
    }
    let guidance = scope(&caller.actor, Action::ReadGuidance);
    let filter = BrokenFilter { services: &services, guidance: &guidance, kept_by: None, group };
    let mut tx = ctx.read().await?;
    let rows = tx.links().broken(&filter, page).await?;
    let total = tx.links().count_broken(&filter).await?;
    let mut organisers: Vec<OrganisationId> = rows.iter().map(|row| row.organiser).collect();
    if let Some(LinkGroup::Organiser(id)) = group {
        organisers.push(*id);
    }
    organisers.sort_unstable();
    organisers.dedup();
    let organisations = tx.names().organisations(&organisers).await?;
    Ok(BrokenList { rows, total, organisations })
}

/// How many links that list has; nothing for those who have no work lists.
pub(crate) async fn count(tx: &mut Tx, caller: &Caller) -> Result<Option<i64>> {
    let services = scope(&caller.actor, Action::ReadWorkLists);
    if services.is_empty() {
        return Ok(None);
    }
    let guidance = scope(&caller.actor, Action::ReadGuidance);
    let whole =
        BrokenFilter { services: &services, guidance: &guidance, kept_by: None, group: None };
    Ok(Some(tx.links().count_broken(&whole).await?))
}

/// The broken links of the services that a person keeps up to date and may edit.
pub(crate) async fn kept_by(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    page: Page,
) -> Result<Vec<BrokenLink>> {
    let services = scope(actor, Action::EditService);
    let guidance = scope(actor, Action::ReadGuidance);
    let kept_by = Some(account);
    let filter = BrokenFilter { services: &services, guidance: &guidance, kept_by, group: None };
    Ok(tx.links().broken(&filter, page).await?)
}

//! The versions of a service, and what differs between two of them (spec 3.3).

use std::collections::HashMap;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::{AccountId, ServiceId, ServiceVersionId};
use service_manual_domain::policy::{Action, may};
use service_manual_domain::service::compare::{Change, compare, compare_guidance};
use service_manual_domain::service::{Guidance, Service, ServiceContent, Transition};
use service_manual_render::rich_text::{RichText, SANITISER_VERSION};
pub use service_manual_store::VersionRow;
use service_manual_store::{Page, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::queries::service_names::Names;
use crate::queries::services::{Managed, managed_with_version};
use crate::services::form::Whole;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;

/// A part of the list of versions.
#[derive(Debug, Clone)]
pub struct Versions {
    /// The service.
    pub managed: Managed,
    /// The versions, the newest first.
    pub rows: Vec<VersionRow>,
    /// How many there are in all.
    pub total: i64,
    /// Who wrote them.
    pub people: HashMap<AccountId, PersonName>,
    /// Whether the caller may make an old one the working copy.
    pub may_restore: bool,
}

/// The versions of a service, for those who may see its working copy.
pub async fn versions(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    page: i64,
) -> Result<Versions> {
    let mut tx = ctx.read().await?;
    let (managed, _) = managed_with_version(ctx, &mut tx, caller, id).await?;
    let rows = tx.services().versions(id, Page::numbered(page, PAGE_SIZE)).await?;
    let total = tx.services().count_versions(id).await?;
    let people = people(&mut tx, &rows).await?;
    let may_restore = may_restore(caller, &managed.service);
    Ok(Versions { managed, rows, total, people, may_restore })
}

/// One of two versions that are compared.
#[derive(Debug)]
pub struct Compared {
    /// Which.
    pub row: VersionRow,
    /// Its public part.
    pub content: ServiceContent,
    /// Its guidance, for those only who may edit it.
    pub guidance: Option<Guidance>,
}

/// What differs between two versions.
#[derive(Debug)]
pub struct Comparison {
    /// The service.
    pub service: Service,
    /// The older version.
    pub old: Compared,
    /// The newer version.
    pub new: Compared,
    /// What differs in the public part.
    pub public: Vec<Change>,
    /// What differs in the guidance; nothing for those who may not edit it.
    pub internal: Option<Vec<Change>>,
    /// Names of what both name.
    pub names: Names,
    /// Who wrote them.
    pub people: HashMap<AccountId, PersonName>,
    /// Whether the caller may make the older one the working copy.
    pub may_restore: bool,
}

/// Two versions of a service, in whichever order they are given.
///
/// # Errors
/// [`Error::NotFound`] for versions of another service.
pub async fn comparison(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    versions: [ServiceVersionId; 2],
) -> Result<Comparison> {
    let mut tx = ctx.read().await?;
    let service = tx.services().get(id).await?;
    caller.require(Action::SeeWorkingCopies, &service.target())?;
    let [one, other] = versions;
    let one = compared(&mut tx, caller, &service, one).await?;
    let other = compared(&mut tx, caller, &service, other).await?;
    let (old, new) = if one.row.number <= other.row.number { (one, other) } else { (other, one) };
    let guidance: Vec<&Guidance> = old.guidance.iter().chain(&new.guidance).collect();
    let names = Names::of(&mut tx, &[&old.content, &new.content], &guidance).await?;
    let people = people(&mut tx, &[old.row.clone(), new.row.clone()]).await?;
    let reads_guidance = may(&caller.actor, Action::EditGuidance, &service.target());
    Ok(Comparison {
        public: compare(&old.content, &new.content, &plain),
        internal: reads_guidance.then(|| internal(&old, &new)),
        may_restore: may_restore(caller, &service),
        names,
        people,
        old,
        new,
        service,
    })
}

async fn compared(
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    id: ServiceVersionId,
) -> Result<Compared> {
    let row = tx.services().version_row(id).await?;
    if row.service != service.id {
        return Err(Error::NotFound);
    }
    let whole = Whole::load(tx, caller, service, id).await?;
    Ok(Compared { row, content: whole.version.content, guidance: whole.guidance })
}

fn internal(old: &Compared, new: &Compared) -> Vec<Change> {
    let guidance = |one: &Compared| {
        let empty = || Guidance::empty(one.content.texts.original(), SANITISER_VERSION);
        one.guidance.clone().unwrap_or_else(empty)
    };
    compare_guidance(&guidance(old), &guidance(new), &plain)
}

fn plain(html: &str) -> String {
    RichText::clean(html).to_plain()
}

fn may_restore(caller: &Caller, service: &Service) -> bool {
    service.state.allows(Transition::Save)
        && may(&caller.actor, Action::EditService, &service.target())
}

async fn people(tx: &mut Tx, rows: &[VersionRow]) -> Result<HashMap<AccountId, PersonName>> {
    let ids: Vec<AccountId> = rows.iter().map(|row| row.written_by).collect();
    Ok(tx.names().accounts(&ids).await?)
}

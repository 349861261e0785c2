//! What the books of locations and of contacts have in common: the organisations whose books a person
//! may change, and where an entry is used.

use service_manual_domain::book::EntryId;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_store::{OrganisationFilter, Page, Tx, Uses};

use super::book_lists::{self, Relations};
use super::organisations::PAGE_SIZE;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::with_book;

/// The active organisations in whose names the text occurs, by name in a language, and how many
/// there are.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may change those of none.
pub async fn list(
    ctx: &Context,
    caller: &Caller,
    text: &str,
    language: Language,
    page: i64,
) -> Result<(Vec<Organisation>, i64)> {
    let action = Action::EditLocationsAndContacts;
    let scope = scope(&caller.actor, action);
    if scope.is_empty() {
        caller.require(action, &Target::Everything)?;
    }
    let filter = OrganisationFilter {
        text: text.to_owned(),
        status: Some(OrganisationStatus::Active),
        ..OrganisationFilter::default()
    };
    let mut tx = ctx.read().await?;
    let page = Page::numbered(page, PAGE_SIZE);
    let found = tx.organisations().filtered(&scope, &filter, language, page).await?;
    Ok((found, tx.organisations().count(&scope, &filter).await?))
}

/// What the form of a new location or contact needs to know: whose it will be.
pub async fn to_create(
    ctx: &Context,
    caller: &Caller,
    organisation: OrganisationId,
) -> Result<Organisation> {
    with_book(&mut ctx.read().await?, caller, organisation).await
}

/// Where a location or a contact is used.
#[derive(Debug, Clone)]
pub struct Usage {
    /// How many services name it.
    pub uses: Uses,
    /// The services whose live or newest version does, with their names.
    pub services: Vec<(ServiceId, String)>,
    /// What it was merged into, and what is probably the same.
    pub relations: Relations,
}

impl Usage {
    pub(super) async fn of(tx: &mut Tx, entry: EntryId) -> Result<Self> {
        let reference = entry.reference();
        let uses = tx.service_references().uses(reference.kind(), &[reference.value()]).await?;
        let ids = tx.service_references().services(&reference).await?;
        let mut names = tx.names().services(&ids).await?;
        let services = ids.into_iter().filter_map(|id| Some((id, names.remove(&id)?))).collect();
        Ok(Self {
            uses: uses.into_values().next().unwrap_or_default(),
            services,
            relations: book_lists::relations(tx, entry).await?,
        })
    }
}

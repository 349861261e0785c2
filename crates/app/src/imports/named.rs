//! Who is meant on the command line, where an organisation is named as people know it.

use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{AccountId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::policy::Scope;
use service_manual_store::{OrganisationFilter, Page};

use crate::context::Context;
use crate::error::Result;
use crate::services::responsibility::candidates;

/// How many organisations are offered when none has exactly the name.
const OFFERED: i64 = 10;

/// The active organisations that a text may mean: the one with this id or exactly this name, or all
/// in whose names or business id it occurs.
pub async fn organisations(ctx: &Context, text: &str) -> Result<Vec<Organisation>> {
    let mut tx = ctx.read().await?;
    if let Ok(id) = text.parse::<OrganisationId>() {
        return Ok(vec![tx.organisations().get(id).await?]);
    }
    let everything = Scope { everything: true, ..Scope::default() };
    let filter = OrganisationFilter { text: text.to_owned(), ..OrganisationFilter::active(None) };
    let page = Page { offset: 0, limit: OFFERED };
    let found = tx.organisations().filtered(&everything, &filter, Language::Fi, page).await?;
    let is_called = |one: &&Organisation| {
        one.name.iter().any(|(_, name)| name.to_lowercase() == text.to_lowercase())
    };
    match found.iter().find(is_called) {
        Some(exactly) => Ok(vec![exactly.clone()]),
        None => Ok(found),
    }
}

/// The person of an organisation with an address who may keep its services up to date; nobody, if
/// the address is not that of such a person.
pub async fn updater(
    ctx: &Context,
    organisation: OrganisationId,
    address: &str,
) -> Result<Option<AccountId>> {
    let Ok(address) = EmailAddress::parse(address) else { return Ok(None) };
    let mut tx = ctx.read().await?;
    let Some(account) = tx.accounts().find_by_email(&address).await? else { return Ok(None) };
    let candidates = candidates(&mut tx, organisation).await?;
    Ok(candidates.iter().map(|one| one.id).find(|id| *id == account.id))
}

//! The organisations whose locations and contacts a person may change.

use service_manual_domain::language::Language;
use service_manual_domain::organisation::{Organisation, OrganisationStatus};
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_store::{OrganisationFilter, Page};

use super::organisations::PAGE_SIZE;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

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

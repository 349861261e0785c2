//! Imported vocabularies as administrators see them.

use service_manual_domain::concept::SchemeCode;
use service_manual_domain::policy::{Action, Target};
pub use service_manual_store::ConceptScheme;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// All imported vocabularies.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<ConceptScheme>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(ctx.read().await?.concept_schemes().all().await?)
}

/// One of them.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] if there is none of this code.
pub async fn one(ctx: &Context, caller: &Caller, code: &SchemeCode) -> Result<ConceptScheme> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    ctx.read().await?.concept_schemes().find(code).await?.ok_or(Error::NotFound)
}

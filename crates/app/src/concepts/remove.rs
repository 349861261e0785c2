//! Removing an imported vocabulary.

use service_manual_domain::audit::{Event, EventType};
use service_manual_domain::concept::SchemeCode;
use service_manual_domain::policy::{Action, Target};
use service_manual_store::ChangedThing;

use super::import::SUBJECT;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Removes a vocabulary with all its concepts; the search forgets its words.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] if there is none of this code.
pub async fn remove(ctx: &Context, caller: &Caller, code: &SchemeCode) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    if !tx.concept_schemes().remove(code).await? {
        return Err(Error::NotFound);
    }
    tx.feed().changed(ChangedThing::Words, ctx.now()).await?;
    let event = Event::new(EventType::SynonymsChanged, SUBJECT);
    let event = event.change("concept_scheme", Some(code.as_str()), None);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await
}

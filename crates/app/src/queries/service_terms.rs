//! The vocabularies from which the form of a new service chooses.

use std::collections::HashMap;

use service_manual_domain::vocabulary::{Terms, Vocabulary};

use crate::context::Context;
use crate::error::Result;

/// The terms of each vocabulary, also those that cannot be chosen any more.
pub async fn service_terms(ctx: &Context) -> Result<HashMap<Vocabulary, Terms>> {
    let mut tx = ctx.read().await?;
    Ok(tx.terms().all().await?)
}

//! The vocabularies: their names in the database, and the lists that a new database starts with.

use serde::Deserialize;

use service_manual_domain::language::{Language, Localised};
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, Store, Term};

use crate::error::{Error, Result};

/// Categories of services.
pub const CATEGORIES: &str = "category";

/// The categories of a new database, in their order.
const STARTING_CATEGORIES: &str = include_str!("../vocabularies/categories.json");

/// A term as the starting lists hold it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StartingTerm {
    code: String,
    #[serde(default)]
    parent: Option<String>,
    fi: String,
    sv: String,
    en: String,
}

/// Gives a database without categories the starting list. Administrators change it afterwards.
pub async fn install(store: &Store, now: Instant) -> Result<()> {
    let mut tx = store.write().await?;
    if !tx.terms().list(CATEGORIES).await?.is_empty() {
        return Ok(());
    }
    let starting: Vec<StartingTerm> = serde_json::from_str(STARTING_CATEGORIES)
        .map_err(|error| Error::Internal(format!("starting categories: {error}")))?;
    for (position, term) in (0_i64..).zip(starting) {
        let label = Localised::new(Language::Fi, term.fi)
            .with(Language::Sv, term.sv)
            .with(Language::En, term.en);
        let term = Term { code: term.code, parent: term.parent, label, active: true };
        tx.terms().put(CATEGORIES, &term, position).await?;
    }
    tx.feed().changed(ChangedThing::Site, now).await?;
    Ok(tx.commit().await?)
}

//! The vocabularies: their names in the database, and the lists that a new database starts with.

use serde::Deserialize;

use service_manual_domain::language::{Language, Localised};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_store::{ChangedThing, Store, Term};

use crate::error::{Error, Result};

/// Categories of services.
pub const CATEGORIES: &str = Vocabulary::Category.code();

/// Municipalities of Finland, by their official codes.
pub const MUNICIPALITIES: &str = Vocabulary::Municipality.code();

/// The vocabularies of a new database with their terms, in their order. The municipalities are
/// those of the year 2026.
const STARTING: [(Vocabulary, &str); 7] = [
    (Vocabulary::Category, include_str!("../vocabularies/categories.json")),
    (Vocabulary::ClientSituation, include_str!("../vocabularies/client_situations.json")),
    (Vocabulary::Accessibility, include_str!("../vocabularies/accessibility.json")),
    (Vocabulary::WayOfDelivery, include_str!("../vocabularies/ways_of_delivery.json")),
    (Vocabulary::ServiceLanguage, include_str!("../vocabularies/service_languages.json")),
    (Vocabulary::OtherBenefit, include_str!("../vocabularies/other_benefits.json")),
    (Vocabulary::Municipality, include_str!("../vocabularies/municipalities.json")),
];

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

/// Gives a database the starting list of every vocabulary it has no terms of. Administrators change
/// them afterwards.
pub async fn install(store: &Store, now: Instant) -> Result<()> {
    let mut tx = store.write().await?;
    let mut installed = false;
    for (vocabulary, starting) in STARTING {
        let vocabulary = vocabulary.code();
        if tx.terms().list(vocabulary).await?.is_empty() {
            tx.terms().add_all(vocabulary, &terms(vocabulary, starting)?).await?;
            installed = true;
        }
    }
    if installed {
        tx.feed().changed(ChangedThing::Site, now).await?;
    }
    Ok(tx.commit().await?)
}

fn terms(vocabulary: &str, starting: &str) -> Result<Vec<Term>> {
    let starting: Vec<StartingTerm> = serde_json::from_str(starting)
        .map_err(|error| Error::Internal(format!("starting terms of {vocabulary}: {error}")))?;
    let term = |term: StartingTerm| {
        let label = Localised::new(Language::Fi, term.fi)
            .with(Language::Sv, term.sv)
            .with(Language::En, term.en);
        Term { code: term.code, parent: term.parent, label, active: true, merged_into: None }
    };
    Ok(starting.into_iter().map(term).collect())
}

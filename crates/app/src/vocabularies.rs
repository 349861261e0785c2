//! The vocabularies: their names in the database, and the lists that a new database starts with.

pub mod change;
pub mod merge;

use std::collections::HashMap;

use serde::Deserialize;

use service_manual_domain::language::{Language, Localised};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_store::{ChangedThing, Store, Term, Tx};

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

/// What has a term.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermUses {
    /// Services, in the version that the public sees or in the newest one.
    pub services: i64,
    /// Services in any version; old ones can be restored.
    pub ever: i64,
    /// Organisations that cover a municipality.
    pub organisations: i64,
}

impl TermUses {
    /// What a term that is deleted would be missing from.
    pub fn all(&self) -> usize {
        usize::try_from(self.ever.saturating_add(self.organisations)).unwrap_or(usize::MAX)
    }
}

/// What has each term of a vocabulary; terms that nothing has are left out.
pub(crate) async fn uses(tx: &mut Tx, vocabulary: Vocabulary) -> Result<HashMap<String, TermUses>> {
    let found = tx.service_references().uses_of_kind(vocabulary.code()).await?;
    let of = |uses: service_manual_store::Uses| TermUses {
        services: uses.now,
        ever: uses.ever,
        organisations: 0,
    };
    let mut uses: HashMap<String, TermUses> =
        found.into_iter().map(|(code, uses)| (code, of(uses))).collect();
    if vocabulary == Vocabulary::Municipality {
        for (code, organisations) in tx.terms().covered_municipalities().await? {
            uses.entry(code).or_default().organisations = organisations;
        }
    }
    Ok(uses)
}

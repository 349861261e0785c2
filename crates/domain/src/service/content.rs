//! What the public part of a version says: facts shared by all languages, and texts per language.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::language::{Language, Localised};
use crate::service::ServiceText;
use crate::service::behind::{Edit, marked};
use crate::service::facts::Facts;

/// The public part of a version. Immutable once stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceContent {
    /// What is the same in every language.
    pub facts: Facts,
    /// The texts; the original language always has some.
    pub texts: Localised<ServiceText>,
    /// The languages beside the original that are public when the version is (spec 3.1).
    pub included: BTreeSet<Language>,
    /// The version of the policy that cleaned the HTML of the texts.
    pub sanitiser: u32,
}

impl ServiceContent {
    /// Content without facts, in one language.
    pub fn new(original: Language, text: ServiceText, sanitiser: u32) -> Self {
        let texts = Localised::new(original, text);
        Self { facts: Facts::default(), texts, included: BTreeSet::new(), sanitiser }
    }

    /// Whether a language is public when the version is.
    pub fn includes(&self, language: Language) -> bool {
        language == self.texts.original() || self.included.contains(&language)
    }

    /// The texts that the public sees when the version is live.
    pub fn public(&self) -> Localised<&ServiceText> {
        self.texts.only(|language| self.includes(language))
    }

    /// The same with the marks that tell which translations are behind, after an older version.
    #[must_use]
    pub fn following(self, before: Option<&Self>, edit: &Edit) -> Self {
        let texts = marked(self.texts, before.map(|before| &before.texts), edit);
        Self { texts, ..self }
    }
}

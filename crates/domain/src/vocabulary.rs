//! Vocabularies: terms with stable codes, edited by administrators (spec 3.2). A term in use is
//! retired or merged into another, never deleted, so that every stored version keeps its meaning.

mod edit;

use serde::{Deserialize, Serialize};

use crate::codes::coded;
use crate::language::Localised;
use crate::problem::ProblemCode;

pub(crate) use edit::is_code;
pub use edit::{CODE_LIMIT, LABEL_LIMIT, Step, TypedLabels, TypedTerm, parse_labels};

/// The stable code of a term.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TermCode(String);

impl TermCode {
    /// A code as received or stored; whether a term has it is the vocabulary's to say.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

coded! {
    /// Which vocabulary.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    Vocabulary[] {
        /// Categories of services: two levels, of which the lower one is chosen.
        Category = "category";
        /// Situations of clients.
        ClientSituation = "client_situation";
        /// Accessibility of a service.
        Accessibility = "accessibility";
        /// Ways of delivery.
        WayOfDelivery = "way_of_delivery";
        /// Languages in which services are given, by their ISO 639-1 codes.
        ServiceLanguage = "service_language";
        /// Other benefits of taking part; the label is the standard text.
        OtherBenefit = "other_benefit";
        /// Municipalities of Finland, by their official codes.
        Municipality = "municipality";
    }
}

impl Vocabulary {
    /// Whether terms may stand below others.
    pub const fn has_two_levels(self) -> bool {
        matches!(self, Self::Category)
    }
}

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its stable code.
    pub code: TermCode,
    /// The term above it.
    pub parent: Option<TermCode>,
    /// What people read.
    pub label: Localised<String>,
    /// Whether it can still be chosen.
    pub active: bool,
    /// The term that took its place, if it was merged.
    pub merged_into: Option<TermCode>,
}

/// The terms of one vocabulary, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms(Vec<Term>);

impl Terms {
    /// Terms in their order.
    pub const fn new(terms: Vec<Term>) -> Self {
        Self(terms)
    }

    /// All terms, also those that cannot be chosen any more.
    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        self.0.iter()
    }

    /// The term of a code, also if it was retired.
    pub fn find(&self, code: &TermCode) -> Option<&Term> {
        self.0.iter().find(|term| term.code == *code)
    }

    /// The term that a code stands for today: itself, or the end of the chain of merges.
    pub fn resolve(&self, code: &TermCode) -> Option<&Term> {
        let mut term = self.find(code)?;
        // A chain is never longer than the vocabulary, even if it should lead in a circle.
        for _ in &self.0 {
            match term.merged_into.as_ref().and_then(|into| self.find(into)) {
                Some(into) => term = into,
                None => return Some(term),
            }
        }
        Some(term)
    }

    /// Whether other terms stand below it.
    pub fn is_group(&self, code: &TermCode) -> bool {
        self.0.iter().any(|term| term.parent.as_ref() == Some(code))
    }

    /// What can be chosen: active leaves, in their order.
    pub fn choosable(&self) -> impl Iterator<Item = &Term> {
        self.0.iter().filter(|term| term.active && !self.is_group(&term.code))
    }

    /// Whether a service may have the term: it can be chosen, or the service has it already and it
    /// was retired since.
    pub fn accepts(&self, code: &TermCode, already: bool) -> bool {
        self.find(code).is_some_and(|term| (term.active || already) && !self.is_group(code))
    }

    /// The vocabulary without a term. `uses` counts the stored versions that have it.
    ///
    /// # Errors
    /// [`ProblemCode::TermInUse`] when a version or another term needs it.
    pub fn delete(&self, code: &TermCode, uses: usize) -> Result<Self, ProblemCode> {
        self.known(code)?;
        let merged = self.0.iter().any(|term| term.merged_into.as_ref() == Some(code));
        if uses > 0 || merged || self.is_group(code) {
            return Err(ProblemCode::TermInUse);
        }
        Ok(Self(self.0.iter().filter(|term| term.code != *code).cloned().collect()))
    }

    /// The term cannot be chosen any more; who has it keeps it. A group takes its terms along.
    ///
    /// # Errors
    /// [`ProblemCode::UnknownChoice`] for a code that no term has.
    pub fn retire(&self, code: &TermCode) -> Result<Self, ProblemCode> {
        self.known(code)?;
        let concerned = |term: &Term| term.code == *code || term.parent.as_ref() == Some(code);
        let retired =
            |term: &Term| Term { active: term.active && !concerned(term), ..term.clone() };
        Ok(Self(self.0.iter().map(retired).collect()))
    }

    /// One term takes the place of another, in everything that was ever written.
    ///
    /// # Errors
    /// [`ProblemCode::UnknownChoice`] when one of them does not exist or is a group, or when the
    /// first cannot stand for anything because it was merged or retired itself.
    pub fn merge(&self, from: &TermCode, into: &TermCode) -> Result<Self, ProblemCode> {
        self.known(from)?;
        let target = self.known(into)?;
        let fits = target.active && target.merged_into.is_none() && from != into;
        if !fits || self.is_group(from) || self.is_group(into) {
            return Err(ProblemCode::UnknownChoice);
        }
        let mut merged = self.clone();
        for term in merged.0.iter_mut().filter(|term| term.code == *from) {
            term.active = false;
            term.merged_into = Some(into.clone());
        }
        Ok(merged)
    }

    fn known(&self, code: &TermCode) -> Result<&Term, ProblemCode> {
        self.find(code).ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn code(text: &str) -> TermCode {
        TermCode::new(text)
    }

    fn terms() -> Terms {
        let term = |text: &str, parent: Option<&str>| Term {
            code: code(text),
            parent: parent.map(code),
            label: Localised::new(Language::Fi, text.to_owned()),
            active: true,
            merged_into: None,
        };
        let all = [("group", None), ("a", Some("group")), ("b", Some("group")), ("c", None)];
        Terms::new(all.into_iter().map(|(text, parent)| term(text, parent)).collect())
    }

    fn choosable(terms: &Terms) -> Vec<&str> {
        terms.choosable().map(|term| term.code.as_str()).collect()
    }

    #[test]
    fn only_active_leaves_can_be_chosen() {
        let retired = terms().retire(&code("a")).unwrap();
        assert_eq!(choosable(&terms()), ["a", "b", "c"]);
        assert_eq!(choosable(&retired), ["b", "c"]);
        assert!(retired.accepts(&code("a"), true) && !retired.accepts(&code("a"), false));
        assert!(!retired.accepts(&code("group"), true));
        assert_eq!(choosable(&terms().retire(&code("group")).unwrap()), ["c"]);
    }

    #[test]
    fn a_merged_term_stands_for_the_last_one_of_the_chain() {
        let merged = terms().merge(&code("a"), &code("b")).unwrap();
        let merged = merged.merge(&code("b"), &code("c")).unwrap();
        assert_eq!(merged.resolve(&code("a")).unwrap().code, code("c"));
        assert_eq!(choosable(&merged), ["c"]);
        assert_eq!(merged.merge(&code("c"), &code("a")), Err(ProblemCode::UnknownChoice));
        assert_eq!(terms().merge(&code("a"), &code("group")), Err(ProblemCode::UnknownChoice));
        assert_eq!(terms().merge(&code("a"), &code("a")), Err(ProblemCode::UnknownChoice));
    }

    #[test]
    fn a_term_in_use_cannot_be_deleted() {
        assert_eq!(terms().delete(&code("a"), 1), Err(ProblemCode::TermInUse));
        assert_eq!(terms().delete(&code("group"), 0), Err(ProblemCode::TermInUse));
        let merged = terms().merge(&code("a"), &code("b")).unwrap();
        assert_eq!(merged.delete(&code("b"), 0), Err(ProblemCode::TermInUse));
        assert_eq!(terms().delete(&code("a"), 0).unwrap().iter().count(), 3);
    }
}

//! What the public sees, in memory: the search index, and the cards, categories, notices and
//! settings that every page needs. Every process follows the change feed; the database stays the
//! only truth (architecture 4).

mod cards;
mod follower;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::TermCode;
use service_manual_store::SiteNotice;

pub use cards::{Card, CardText};
pub use follower::Follower;
pub use service_manual_store::Term;

/// A picture of the public data. Never changed, only replaced.
#[derive(Debug, Clone, Default)]
pub struct PublicData {
    /// Counts the replacements: a page rendered from an older picture is out of date.
    pub generation: u64,
    /// Every public service.
    pub cards: HashMap<ServiceId, Arc<Card>>,
    /// Public services, the most recently confirmed first.
    pub latest: Vec<ServiceId>,
    /// The category vocabulary, in its order.
    pub categories: Arc<Vec<Term>>,
    /// How many public services each category has.
    pub category_counts: HashMap<String, usize>,
    /// Notices with the time in which each is shown.
    pub notices: Arc<Vec<(SiteNotice, Instant, Instant)>>,
    /// The newest version of the privacy policy statement.
    pub privacy_version: i64,
    /// The settings in force.
    pub settings: Arc<Settings>,
}

impl PublicData {
    /// The most recently confirmed services.
    pub fn latest_cards(&self, limit: usize) -> Vec<Arc<Card>> {
        self.latest.iter().take(limit).filter_map(|id| self.cards.get(id).cloned()).collect()
    }

    /// The label of a category in a language; its code if the vocabulary does not know it.
    pub fn category_label<'a>(&'a self, code: &'a TermCode, language: Language) -> &'a str {
        self.category(code.as_str()).map_or(code.as_str(), |term| term.label.text(language))
    }

    /// The term of a category code; of a merged one, the term that took its place.
    pub fn category(&self, code: &str) -> Option<&Term> {
        let find = |code: &str| self.categories.iter().find(|term| term.code == code);
        let mut term = find(code)?;
        // A chain is never longer than the vocabulary, even if it should lead in a circle.
        for _ in 0..self.categories.len() {
            match term.merged_into.as_deref().and_then(find) {
                Some(into) => term = into,
                None => break,
            }
        }
        Some(term)
    }

    /// The codes of the terms for which some codes stand today, each once.
    fn resolved<'a>(&self, codes: impl Iterator<Item = &'a TermCode>) -> Vec<TermCode> {
        let today = |code: &TermCode| match self.category(code.as_str()) {
            Some(term) => TermCode::new(term.code.as_str()),
            None => code.clone(),
        };
        codes.map(today).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The categories that a service can have: active leaves of the vocabulary, in its order.
    pub fn choosable_categories(&self) -> impl Iterator<Item = &Term> {
        let is_parent =
            |code: &str| self.categories.iter().any(|term| term.parent.as_deref() == Some(code));
        self.categories.iter().filter(move |term| term.active && !is_parent(&term.code))
    }

    /// The first level of the category vocabulary, in its order.
    pub fn top_categories(&self) -> impl Iterator<Item = &Term> {
        self.categories.iter().filter(|term| term.active && term.parent.is_none())
    }

    /// Whether a service with these categories belongs to a category: to itself, or to one of the
    /// terms under it.
    pub fn belongs_to(&self, categories: &[TermCode], code: &str) -> bool {
        categories.iter().any(|category| {
            let parent = self.category(category.as_str()).and_then(|term| term.parent.as_deref());
            category.as_str() == code || parent == Some(code)
        })
    }

    /// The notices to show now.
    pub fn notices_at(&self, now: Instant) -> impl Iterator<Item = &SiteNotice> {
        self.notices
            .iter()
            .filter(move |(_, from, until)| *from <= now && now < *until)
            .map(|(notice, _, _)| notice)
    }

    /// All labels of the categories in a language, for indexing.
    fn labels(&self, codes: &[TermCode], language: Language) -> Vec<String> {
        codes.iter().map(|code| self.category_label(code, language).to_owned()).collect()
    }
}

/// The name of an organisation, as cards and pages show it.
pub type OrganisationName = Arc<Localised<String>>;

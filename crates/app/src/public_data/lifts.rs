//! Lifts as searches and the front page ask for them.

use std::collections::BTreeSet;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::lift::Lift;
use service_manual_domain::time::Day;
use service_manual_search::word_forms;

/// The words of a search, each in its forms.
type Words = Vec<BTreeSet<String>>;

/// All lifts, in their order, with the words of their searches.
#[derive(Debug, Clone, Default)]
pub struct Lifts(Vec<(Lift, Vec<Words>)>);

impl Lifts {
    /// Lifts in their order.
    pub(crate) fn new(lifts: impl IntoIterator<Item = Lift>) -> Self {
        let with_words = |lift: Lift| {
            let words = lift.searches.iter().map(|text| word_forms(text)).collect();
            (lift, words)
        };
        Self(lifts.into_iter().map(with_words).collect())
    }

    /// What stands on the front page on a day, and first in a search without words.
    pub fn on_front(&self, today: Day) -> Vec<ServiceId> {
        self.on(today, <[Words]>::is_empty)
    }

    /// What a day lifts in a search for a text: one that has all words of a search of the lift, in
    /// whatever form.
    pub fn in_search(&self, today: Day, text: &str) -> Vec<ServiceId> {
        if self.0.iter().all(|(_, searches)| searches.is_empty()) {
            return Vec::new();
        }
        let typed = word_forms(text);
        let is_typed = |word: &BTreeSet<String>| typed.iter().any(|typed| !typed.is_disjoint(word));
        self.on(today, |searches| searches.iter().any(|words| words.iter().all(is_typed)))
    }

    /// The lifts of a day, each service once.
    fn on(&self, today: Day, wanted: impl Fn(&[Words]) -> bool) -> Vec<ServiceId> {
        let mut services = Vec::new();
        for (lift, searches) in &self.0 {
            let is_new = !services.contains(&lift.service);
            if is_new && lift.days.covers(today) && wanted(searches) {
                services.push(lift.service);
            }
        }
        services
    }
}

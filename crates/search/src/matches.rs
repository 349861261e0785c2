//! All services that match a text: to be counted, and to be shown page by page.

use std::collections::HashSet;
use std::sync::Arc;

use crate::query::{Correction, Hit, Ranked, corrected};
use crate::snapshot::{Snapshot, by_row, index};

/// The number of a service in one index: the same as long as the index is open, and small, so that
/// what is known of services can be kept in lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceNumber(pub(crate) u32);

impl ServiceNumber {
    /// The number as a place in a list.
    pub fn place(self) -> usize {
        index(self.0)
    }

    /// The number at a place in such a list.
    pub const fn of_place(place: u32) -> Self {
        Self(place)
    }
}

/// All services that match a text.
pub struct Matches {
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) ranked: Vec<Ranked>,
    /// Without words everything matches, but for these.
    pub(crate) but: Option<HashSet<u32>>,
    /// Words the index does not have, and what was taken instead ("did you mean").
    pub corrections: Vec<Correction>,
}

impl std::fmt::Debug for Matches {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Matches").finish_non_exhaustive()
    }
}

impl Matches {
    /// Whether no words were asked for: every service matches that is not left out, and none is
    /// better than another.
    pub fn is_everything(&self) -> bool {
        self.but.is_some()
    }

    /// Whether the text leaves a service out where everything else matches.
    pub fn leaves_out(&self, service: ServiceNumber) -> bool {
        self.but.as_ref().is_some_and(|but| but.contains(&service.0))
    }

    /// The services that match the words, each once, in no order.
    pub fn services(&self) -> impl Iterator<Item = ServiceNumber> {
        self.ranked.iter().map(|ranked| ServiceNumber(ranked.service))
    }

    /// Those of them that match every word.
    pub fn with_all_words(&self) -> impl Iterator<Item = ServiceNumber> {
        let complete = self.ranked.iter().filter(|ranked| ranked.complete);
        complete.map(|ranked| ServiceNumber(ranked.service))
    }

    /// Those of them that were found by their guidance: their public part alone does not say all
    /// that was found. None for those who search the public part only.
    pub fn by_guidance(&self) -> impl Iterator<Item = ServiceNumber> {
        let by_guidance = self.ranked.iter().filter(|ranked| ranked.by_guidance);
        by_guidance.map(|ranked| ServiceNumber(ranked.service))
    }

    /// The admitted services, best first: so many after leaving out so many. Lifted ones come first,
    /// unless they lack words that another hit has.
    pub fn page(
        mut self,
        admitted: impl Fn(ServiceNumber) -> bool,
        lifted: &[ServiceNumber],
        (offset, limit): (usize, usize),
    ) -> Vec<(ServiceNumber, Hit)> {
        self.ranked.retain(|ranked| admitted(ServiceNumber(ranked.service)));
        page(&self.snapshot, self.ranked, lifted, (offset, limit))
    }

    /// The text of the query with the words that were taken for others replaced by them; nothing
    /// if there are none.
    pub fn corrected(&self, text: &str) -> Option<String> {
        corrected(&self.corrections, text)
    }
}

/// The wanted part of a ranking, in order: lifts in their order, score, freshness, name.
pub(crate) fn page(
    snapshot: &Snapshot,
    mut ranked: Vec<Ranked>,
    lifted: &[ServiceNumber],
    (offset, limit): (usize, usize),
) -> Vec<(ServiceNumber, Hit)> {
    let some_has_all_words = ranked.iter().any(|one| one.complete);
    let lift = |one: &Ranked| {
        if some_has_all_words && !one.complete {
            return usize::MAX;
        }
        let at = lifted.iter().position(|number| number.0 == one.service);
        at.unwrap_or(usize::MAX)
    };
    let order = |a: &Ranked, b: &Ranked| {
        let by_match = lift(a).cmp(&lift(b)).then(b.score.total_cmp(&a.score));
        by_match.then_with(|| by_row(snapshot, a.document, b.document))
    };
    let end = offset.saturating_add(limit);
    if end < ranked.len() {
        ranked.select_nth_unstable_by(end, order);
        ranked.truncate(end);
    }
    ranked.sort_unstable_by(order);
    let wanted = ranked.into_iter().skip(offset);
    let hit = |ranked: Ranked| {
        let hit = Hit::of(snapshot, ranked.document, ranked.score)?;
        Some((ServiceNumber(ranked.service), hit))
    };
    wanted.filter_map(hit).collect()
}

//! One page of the services that were found, in the order that was asked for.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::search::Sort;
use service_manual_search::{Hit, Matches, ServiceNumber};

use crate::public_data::facets::{OptionNumber, Slot};
use crate::public_data::{Card, PublicData, place};
use crate::queries::search::FoundCard;
use crate::queries::search::counts::Services;

/// Services that are less than this part of all are sorted rather than found in the order of all.
const FEW: usize = 16;

/// Which part of the services, in which order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) sort: Sort,
    pub(super) language: Language,
    pub(super) offset: usize,
    pub(super) limit: usize,
    /// The services that administrators lift in this search, in their order.
    pub(super) lifted: &'a [ServiceNumber],
    /// The municipalities that were chosen: without words, what is for their residents comes before
    /// what is for everybody. None: no difference.
    pub(super) own: &'a [OptionNumber],
}

impl Wanted<'_> {
    fn lift_of(&self, card: &Card) -> Option<usize> {
        self.lifted.iter().position(|number| card.number == Some(*number))
    }

    fn is_own(&self, card: &Card) -> bool {
        let options = &card.facets.options;
        self.own.is_empty() || self.own.iter().any(|own| options.binary_search(own).is_ok())
    }
}

/// The wanted page.
pub(super) fn page(
    data: &PublicData,
    services: &Services,
    matches: Matches,
    wanted: &Wanted<'_>,
) -> Vec<FoundCard> {
    let (offset, limit) = (wanted.offset, wanted.limit);
    let slots = || services.iter().filter_map(|number| data.slots.get(number));
    let cards = match wanted.sort {
        Sort::Relevance if !matches.is_everything() => {
            let admitted = |number| services.has(number);
            let hits = matches.page(admitted, wanted.lifted, (offset, limit));
            let hit = |(number, hit): &_| of_hit(data, wanted, *number, hit);
            return hits.iter().filter_map(hit).collect();
        }
        Sort::Relevance => freshest(data, services, wanted),
        Sort::Updated => freshest(data, services, &Wanted { lifted: &[], own: &[], ..*wanted }),
        Sort::Start => {
            let key = |slot: &Slot| (slot.next.is_none(), slot.next, place(&slot.card));
            let keyed = slots().map(|slot| (key(slot), slot)).collect();
            part(keyed, offset, limit, |(one, _), (other, _)| one.cmp(other))
        }
        Sort::Name => {
            let keyed = slots().map(|slot| (slot.name_number(wanted.language), slot)).collect();
            part(keyed, offset, limit, |one, other| by_name(one, other, wanted.language))
        }
    };
    let is_lifted = |card: &Card| wanted.sort == Sort::Relevance && wanted.lift_of(card).is_some();
    let found = |card: Arc<Card>| FoundCard {
        lifted: is_lifted(&card),
        card,
        matched: None,
        score: None,
        by_guidance: false,
        places: Vec::new(),
    };
    cards.into_iter().map(found).collect()
}

fn of_hit(
    data: &PublicData,
    wanted: &Wanted<'_>,
    number: ServiceNumber,
    hit: &Hit,
) -> Option<FoundCard> {
    let card = Arc::clone(&data.slots.get(number)?.card);
    let (matched, score) = (Some(hit.language), Some(hit.score));
    let lifted = wanted.lifted.contains(&number);
    Some(FoundCard { card, matched, score, by_guidance: false, lifted, places: Vec::new() })
}

/// Without words: what is lifted, in its order, then what is for the chosen municipalities, then the
/// most recently confirmed (spec 4.3).
fn freshest(data: &PublicData, services: &Services, wanted: &Wanted<'_>) -> Vec<Arc<Card>> {
    let is_own = |card: &Card| wanted.is_own(card);
    if services.count < data.slots.len() / FEW {
        let slots = services.iter().filter_map(|number| data.slots.get(number));
        let key = |card: &Card| (wanted.lift_of(card).unwrap_or(usize::MAX), !is_own(card));
        let keyed = slots.map(|slot| ((key(&slot.card), place(&slot.card)), slot)).collect();
        return part(keyed, wanted.offset, wanted.limit, |(one, _), (other, _)| one.cmp(other));
    }
    // The order is there already: nothing has to be sorted, unless few are left of many.
    let lifted = wanted.lifted.iter().filter_map(|number| Some(&data.slots.get(*number)?.card));
    let rest = |own: bool| {
        let admitted = |card: &Card| card.number.is_some_and(|number| services.has(number));
        let wanted_one = move |card: &&Arc<Card>| {
            admitted(card) && is_own(card) == own && wanted.lift_of(card).is_none()
        };
        data.latest().filter(wanted_one)
    };
    let all = lifted.chain(rest(true)).chain(rest(false));
    all.skip(wanted.offset).take(wanted.limit).cloned().collect()
}

/// A part of the slots in an order; only what comes before its end is sorted.
pub(super) fn part<K>(
    mut keyed: Vec<(K, &Slot)>,
    offset: usize,
    limit: usize,
    order: impl Fn(&(K, &Slot), &(K, &Slot)) -> Ordering,
) -> Vec<Arc<Card>> {
    let end = offset.saturating_add(limit);
    if end < keyed.len() {
        keyed.select_nth_unstable_by(end, &order);
        keyed.truncate(end);
    }
    keyed.sort_unstable_by(&order);
    keyed.into_iter().skip(offset).map(|(_, slot)| Arc::clone(&slot.card)).collect()
}

/// The whole names are compared only where their beginnings are the same.
fn by_name(one: &(u128, &Slot), other: &(u128, &Slot), language: Language) -> Ordering {
    let key = |slot: &Slot| {
        let name = slot.card.texts.best(language).map_or("", |(_, text)| &text.name);
        (sort_key(name), Reverse(slot.card.confirmed_at), slot.card.id)
    };
    one.0.cmp(&other.0).then_with(|| key(one.1).cmp(&key(other.1)))
}

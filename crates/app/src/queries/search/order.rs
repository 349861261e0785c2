//! One page of the services that were found, in the order that was asked for.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::search::Sort;
use service_manual_search::{Hit, Matches, ServiceNumber};

use crate::public_data::facets::Slot;
use crate::public_data::{Card, PublicData, place};
use crate::queries::search::FoundCard;
use crate::queries::search::counts::Services;

/// Services that are less than this part of all are sorted rather than found in the order of all.
const FEW: usize = 16;

/// Which part of the services, in which order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) sort: Sort,
    pub(super) language: Language,
    pub(super) offset: usize,
    pub(super) limit: usize,
}

/// The wanted page.
pub(super) fn page(
    data: &PublicData,
    services: &Services,
    matches: Matches,
    wanted: &Wanted,
) -> Vec<FoundCard> {
    let slots = || services.iter().filter_map(|number| data.slots.get(number));
    let (offset, limit) = (wanted.offset, wanted.limit);
    let cards = match wanted.sort {
        Sort::Relevance if !matches.is_everything() => {
            let hits = matches.page(|number| services.has(number), offset, limit);
            return hits.iter().filter_map(|(number, hit)| of_hit(data, *number, hit)).collect();
        }
        // The order is there already: nothing has to be sorted, unless few are left of many.
        Sort::Relevance | Sort::Updated
            if matches.is_everything() && services.count >= data.slots.len() / FEW =>
        {
            let admitted =
                |card: &&Arc<Card>| card.number.is_some_and(|number| services.has(number));
            data.latest().filter(admitted).skip(offset).take(limit).cloned().collect()
        }
        Sort::Relevance | Sort::Updated => {
            let keyed = slots().map(|slot| (place(&slot.card), slot)).collect();
            part(keyed, offset, limit, |(one, _), (other, _)| one.cmp(other))
        }
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
    let found = |card| FoundCard { card, matched: None, score: None, places: Vec::new() };
    cards.into_iter().map(found).collect()
}

fn of_hit(data: &PublicData, number: ServiceNumber, hit: &Hit) -> Option<FoundCard> {
    let card = Arc::clone(&data.slots.get(number)?.card);
    let (matched, score) = (Some(hit.language), Some(hit.score));
    Some(FoundCard { card, matched, score, places: Vec::new() })
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

//! How many services each option would find: as if nothing were chosen in its own group.

use service_manual_domain::search::Group;
use service_manual_search::{Matches, ServiceNumber};

use crate::public_data::PublicData;
use crate::public_data::facets::{OptionNumber, Options, Slot, place};
use crate::queries::search::filters::Filters;

/// How many bits a word of [`Services`] has.
const BITS: usize = 64;

/// A set of services.
#[derive(Debug, Clone)]
pub(super) struct Services {
    words: Vec<u64>,
    pub(super) count: usize,
}

impl Services {
    fn none(data: &PublicData) -> Self {
        Self { words: vec![0; data.slots.len().div_ceil(BITS)], count: 0 }
    }

    /// All that match and are shown today.
    pub(super) fn all(data: &PublicData, matches: &Matches) -> Self {
        let mut all = Self::none(data);
        each(data, matches, |number, _| all.insert(number));
        all
    }

    fn insert(&mut self, number: ServiceNumber) {
        let place = number.place();
        if let Some(word) = self.words.get_mut(place / BITS) {
            *word |= 1 << (place % BITS);
            self.count += 1;
        }
    }

    pub(super) fn has(&self, number: ServiceNumber) -> bool {
        let place = number.place();
        self.words.get(place / BITS).is_some_and(|word| word & (1 << (place % BITS)) != 0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = ServiceNumber> {
        let words = self.words.iter().zip(0_u32..);
        words.flat_map(|(word, at)| {
            let bits = (0..64_u32).filter(move |bit| word & (1 << bit) != 0);
            bits.map(move |bit| ServiceNumber::of_place(at * 64 + bit))
        })
    }
}

/// The numbers of services.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// That fit everything.
    pub(super) total: usize,
    by_option: Vec<u32>,
    /// By [`service_manual_domain::search::StartsWithin`].
    pub(super) starts: [u32; 3],
    /// By the bit of a group: those that nothing but this group keeps out.
    kept_out: [usize; 16],
}

impl Counts {
    /// Goes through everything that matches, once: what counts for which option, and which services
    /// fit all filters.
    pub(super) fn of(data: &PublicData, filters: &Filters, matches: &Matches) -> (Self, Services) {
        let mut services = Services::none(data);
        let mut counts = Self {
            total: 0,
            by_option: vec![0; data.options.len()],
            starts: [0; 3],
            kept_out: [0; 16],
        };
        let bits = data.options.bits();
        each(data, matches, |number, slot| {
            let failing = filters.failing(slot);
            if failing == 0 {
                services.insert(number);
                counts.add(slot, filters);
            } else if failing.is_power_of_two() {
                counts.add_of_group(slot, failing, bits, filters);
            }
        });
        counts.total = services.count;
        (counts, services)
    }

    fn add(&mut self, slot: &Slot, filters: &Filters) {
        for option in slot.options.iter() {
            self.count(*option);
        }
        self.add_start(slot, filters);
    }

    /// Only the group that keeps the service out has options that would find it.
    fn add_of_group(&mut self, slot: &Slot, group: u16, bits: &[u16], filters: &Filters) {
        if let Some(kept_out) = self.kept_out.get_mut(bit_place(group)) {
            *kept_out += 1;
        }
        if group == Group::Start.bit() {
            self.add_start(slot, filters);
            return;
        }
        for option in slot.options.iter() {
            if bits.get(place(*option)) == Some(&group) {
                self.count(*option);
            }
        }
    }

    fn add_start(&mut self, slot: &Slot, filters: &Filters) {
        let Some(next) = slot.next else { return };
        for (count, last) in self.starts.iter_mut().zip(filters.last_days) {
            *count += u32::from(next <= last);
        }
    }

    fn count(&mut self, option: OptionNumber) {
        if let Some(count) = self.by_option.get_mut(place(option)) {
            *count += 1;
        }
    }

    /// How many services an option would find.
    pub(super) fn of_option(&self, options: &Options, group: Group, code: &str) -> usize {
        options.find(group, code).map_or(0, |number| self.of_number(number))
    }

    pub(super) fn of_number(&self, number: OptionNumber) -> usize {
        let count = self.by_option.get(place(number)).copied().unwrap_or_default();
        usize::try_from(count).unwrap_or_default()
    }

    /// How many services would be found if nothing were chosen in a group.
    pub(super) fn without(&self, group: Group) -> usize {
        let kept_out = self.kept_out.get(bit_place(group.bit())).copied().unwrap_or_default();
        self.total + kept_out
    }
}

fn bit_place(group: u16) -> usize {
    usize::try_from(group.trailing_zeros()).unwrap_or_default()
}

/// Calls `act` with every service that matches and is shown today.
fn each(data: &PublicData, matches: &Matches, mut act: impl FnMut(ServiceNumber, &Slot)) {
    if matches.is_everything() {
        let slots = data.slots.iter().filter(|(number, _)| !matches.leaves_out(*number));
        slots.for_each(|(number, slot)| act(number, slot));
        return;
    }
    for number in matches.services() {
        if let Some(slot) = data.slots.get(number) {
            act(number, slot);
        }
    }
}

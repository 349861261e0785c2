//! What filters of the search ask of services. Every option that any service has gets a number, so
//! that a search over the whole catalogue adds up numbers and compares no texts.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use service_manual_domain::collation::sort_number;
use service_manual_domain::ids::{LocationId, OrganisationId};
use service_manual_domain::language::Language;
use service_manual_domain::search::{CHARGEABLE, EVERYWHERE, FREE, Group, NO_PLACE};
use service_manual_domain::service::facts::{Age, Charge, HomeMunicipality};
use service_manual_domain::service::occurrence::Starts;
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::TermCode;
use service_manual_search::ServiceNumber;
use service_manual_store::LiveService;

use crate::public_data::{Card, OrganisationName};

/// The number of an option.
pub(crate) type OptionNumber = u32;

/// Every option that a service has or had since the process started. A number is never given again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Options {
    list: Vec<Filter>,
    /// By number: the bit of the group.
    bits: Vec<u16>,
    numbers: BTreeMap<Group, HashMap<Box<str>, OptionNumber>>,
}

/// An option of a filter.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) group: Group,
    /// The value in addresses.
    pub(crate) code: Box<str>,
    /// What it is called, where no vocabulary and no rule says it.
    pub(crate) name: FilterName,
}

/// The name of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FilterName {
    /// A vocabulary or a list of the rules has it.
    Coded,
    /// A city.
    City(Box<str>),
    /// An organisation.
    Organisation(OrganisationName),
}

impl Options {
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// By number: the bit of the group.
    pub(crate) fn bits(&self) -> &[u16] {
        &self.bits
    }

    pub(crate) fn get(&self, number: OptionNumber) -> Option<&Filter> {
        self.list.get(place(number))
    }

    pub(crate) fn find(&self, group: Group, code: &str) -> Option<OptionNumber> {
        self.numbers.get(&group)?.get(code).copied()
    }

    /// The options of a group.
    pub(crate) fn of_group(&self, group: Group) -> impl Iterator<Item = (OptionNumber, &Filter)> {
        let numbers = self.numbers.get(&group).into_iter().flat_map(HashMap::values);
        numbers.filter_map(|number| Some((*number, self.get(*number)?)))
    }

    fn add(&mut self, group: Group, code: &str, name: FilterName) -> OptionNumber {
        let number = OptionNumber::try_from(self.list.len()).unwrap_or(OptionNumber::MAX);
        self.list.push(Filter { group, code: code.into(), name });
        self.bits.push(group.bit());
        self.numbers.entry(group).or_default().insert(code.into(), number);
        number
    }
}

/// A number as a place in a list of all options.
pub(crate) fn place(number: OptionNumber) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The number of an option; it is added, or gets its new name, where that is due. Options are
/// shared by pictures of the public data, and copied only then.
pub(crate) fn number(
    options: &mut Arc<Options>,
    group: Group,
    code: &str,
    name: FilterName,
) -> OptionNumber {
    match options.find(group, code) {
        None => Arc::make_mut(options).add(group, code, name),
        Some(number) => {
            let old = options.get(number).map(|option| &option.name);
            // Cities keep the spelling that came first; organisations are renamed.
            let is_renamed = matches!(name, FilterName::Organisation(_)) && old != Some(&name);
            if is_renamed && let Some(option) = Arc::make_mut(options).list.get_mut(place(number)) {
                option.name = name;
            }
            number
        }
    }
}

/// What the facts of a service name by ids, for those filters that need it.
#[derive(Debug, Default)]
pub(crate) struct FiledWith {
    pub(crate) cities: HashMap<LocationId, String>,
    pub(crate) names: HashMap<OrganisationId, OrganisationName>,
}

/// What filters ask of a service, but for its categories: those depend on the vocabulary of today.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facets {
    pub(crate) options: Box<[OptionNumber]>,
    pub(crate) age: Option<Age>,
    pub(crate) starts: Starts,
}

impl Facets {
    /// The facets of a public service. `today` gives the code that stands for a term now.
    pub(crate) fn of(
        live: &LiveService,
        with: &FiledWith,
        options: &mut Arc<Options>,
        today: impl Fn(Group, &TermCode) -> String,
    ) -> Self {
        let mut all = Vec::new();
        for group in Group::ALL {
            for (code, name) in answers(group, live, with, &today) {
                all.push(number(options, group, &code, name));
            }
        }
        all.sort_unstable();
        all.dedup();
        let facts = &live.content.facts;
        Self { options: all.into(), age: facts.age, starts: Starts::of(&facts.occurrences) }
    }
}

/// How a service answers to a group of filters: the one table of it. Age, next start and categories
/// are no lists of options that stay, and are looked at in [`Slot`].
fn answers(
    group: Group,
    live: &LiveService,
    with: &FiledWith,
    today: &impl Fn(Group, &TermCode) -> String,
) -> Vec<(String, FilterName)> {
    let facts = &live.content.facts;
    let terms = |codes: &mut dyn Iterator<Item = &TermCode>| {
        codes.map(|code| (today(group, code), FilterName::Coded)).collect()
    };
    let coded = |code: &str| (code.to_owned(), FilterName::Coded);
    match group {
        Group::Municipality => match &facts.home_municipality {
            Some(HomeMunicipality::OneOf(some)) if !some.is_empty() => {
                some.iter().map(|code| coded(code.as_str())).collect()
            }
            // Who did not say where clients must live excludes nobody.
            Some(HomeMunicipality::OneOf(_) | HomeMunicipality::DoesNotMatter) | None => {
                vec![coded(EVERYWHERE)]
            }
        },
        Group::Situation => terms(&mut facts.client_situations.iter()),
        Group::Audience => facts.audience.iter().map(|one| coded(one.code())).collect(),
        Group::ServiceLanguage => {
            terms(&mut facts.service_languages.iter().map(|one| &one.language))
        }
        Group::Charge => facts.charge.iter().map(|charge| coded(charge_code(*charge))).collect(),
        Group::Delivery => terms(&mut facts.ways_of_delivery.iter()),
        Group::Accessibility => terms(&mut facts.accessibility.iter()),
        Group::Place => {
            let locations = facts.occurrences.iter().filter_map(|one| one.location);
            let cities = locations.filter_map(|id| with.cities.get(&id));
            let named = |city: &String| (city_code(city), FilterName::City(city.trim().into()));
            let cities: Vec<_> = cities.map(named).collect();
            if cities.is_empty() { vec![coded(NO_PLACE)] } else { cities }
        }
        Group::Organisation => {
            let ids = std::iter::once(&live.organiser).chain(&facts.producers);
            let named = |id: &OrganisationId| {
                let name = Arc::clone(with.names.get(id)?);
                Some((id.to_string(), FilterName::Organisation(name)))
            };
            ids.filter_map(named).collect()
        }
        Group::TextLanguage => {
            live.content.public().iter().map(|(language, _)| coded(language.code())).collect()
        }
        Group::Category | Group::Age | Group::Start => Vec::new(),
    }
}

const fn charge_code(charge: Charge) -> &'static str {
    match charge {
        Charge::Free => FREE,
        Charge::Chargeable(_) => CHARGEABLE,
    }
}

/// The value of a city in addresses.
pub(crate) fn city_code(city: &str) -> String {
    city.trim().to_lowercase()
}

/// A service that is shown today, as searches see it. They go through many, so what they compare is
/// here and not behind the card.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(crate) options: Arc<[OptionNumber]>,
    pub(crate) age: Option<Age>,
    /// The next day on which something begins.
    pub(crate) next: Option<Day>,
    /// By language: where its name stands.
    names: [u128; 3],
    pub(crate) card: Arc<Card>,
}

impl Slot {
    /// The slot of a card on a day, with the options of its categories.
    pub(crate) fn of(card: &Arc<Card>, categories: &[OptionNumber], today: Option<Day>) -> Self {
        let facets = &card.facets;
        let name = |language| card.texts.best(language).map_or("", |(_, text)| &text.name);
        Self {
            options: facets.options.iter().chain(categories).copied().collect(),
            age: facets.age,
            next: today.and_then(|today| facets.starts.next(today)),
            names: Language::ALL.map(|language| sort_number(name(language))),
            card: Arc::clone(card),
        }
    }

    /// Where the name stands that a reader sees: see [`sort_number`].
    pub(crate) const fn name_number(&self, language: Language) -> u128 {
        *language.of(&self.names)
    }
}

/// The services that are shown today, by their numbers in the index; and how many of them have each
/// option.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots {
    list: imbl::Vector<Option<Slot>>,
    counts: imbl::Vector<usize>,
}

impl Slots {
    /// One more than the highest number.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, number: ServiceNumber) -> Option<&Slot> {
        self.list.get(number.place())?.as_ref()
    }

    /// All services that are shown, with their places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (ServiceNumber, &Slot)> {
        let slots = self.list.iter().zip(0..);
        slots.filter_map(|(slot, place)| Some((ServiceNumber::of_place(place), slot.as_ref()?)))
    }

    /// How many services have an option.
    pub(crate) fn count(&self, option: OptionNumber) -> usize {
        self.counts.get(place(option)).copied().unwrap_or_default()
    }

    pub(crate) fn put(&mut self, number: ServiceNumber, slot: Option<Slot>) {
        while self.list.len() <= number.place() {
            self.list.push_back(None);
        }
        self.add(slot.as_ref(), |count| count.saturating_add(1));
        let old = self.list.set(number.place(), slot);
        self.add(old.as_ref(), |count| count.saturating_sub(1));
    }

    fn add(&mut self, slot: Option<&Slot>, change: impl Fn(usize) -> usize) {
        for option in slot.iter().flat_map(|slot| slot.options.iter()) {
            while self.counts.len() <= place(*option) {
                self.counts.push_back(0);
            }
            if let Some(count) = self.counts.get_mut(place(*option)) {
                *count = change(*count);
            }
        }
    }
}

impl FromIterator<(ServiceNumber, Slot)> for Slots {
    fn from_iter<T: IntoIterator<Item = (ServiceNumber, Slot)>>(slots: T) -> Self {
        let mut all = Self::default();
        for (number, slot) in slots {
            all.put(number, Some(slot));
        }
        all
    }
}

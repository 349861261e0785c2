//! What a search finds, by the cities in which it takes place: what a map of the results would show
//! (spec 4.3).

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::search::{Group, NO_PLACE, SearchRequest};
use service_manual_search::ServiceNumber;
use service_manual_store::Term;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::facets::{Filter, OptionNumber, city_code, place};
use crate::public_data::{Card, PublicData};
use crate::queries::search::counts::Counts;
use crate::queries::search::filters::Filters;
use crate::queries::search::{in_order, options, reader};

/// Places on one page.
pub const PLACES_ON_PAGE: usize = 20;
/// Services listed under a place; for the rest there is the search.
const SHOWN: usize = 10;

/// What was found, by place.
#[derive(Debug, Clone)]
pub struct FoundPlaces {
    /// How many services in all.
    pub total: usize,
    /// How many places in all.
    pub places: usize,
    /// The number of the page, from 1; never one after the last.
    pub page: usize,
    /// The places of the page.
    pub shown: Vec<FoundPlace>,
    /// The services that were found by their guidance, for those who may read that.
    by_guidance: HashSet<ServiceNumber>,
}

impl FoundPlaces {
    /// Whether a service was found by its guidance.
    pub fn is_by_guidance(&self, card: &Card) -> bool {
        card.number.is_some_and(|number| self.by_guidance.contains(&number))
    }
}

/// A place with what takes place there.
#[derive(Debug, Clone)]
pub struct FoundPlace {
    /// The city; nothing for services without one.
    pub city: Option<String>,
    /// How many services take place there.
    pub count: usize,
    /// The first of them, in the order that was asked for.
    pub cards: Vec<Arc<Card>>,
    /// The search that finds all of them.
    pub request: SearchRequest,
}

/// The services that match, by place: first the cities of the reader's own municipalities, then the
/// others by name, and at the end what has no place. As in the search, those who may read guidance
/// search it, too. A service counts in each of its cities; of the cities, only the chosen ones are
/// listed if any is chosen. What the filters do not know must have been taken out.
pub fn by_place(
    ctx: &Context,
    caller: &Caller,
    data: &PublicData,
    language: Language,
    request: &SearchRequest,
    own: &BTreeSet<MunicipalityCode>,
) -> Result<FoundPlaces> {
    let matches = ctx.index().matches(&request.text, reader(&caller.actor, language))?;
    let by_guidance = matches.by_guidance().collect();
    let filters = Filters::of(data, request, ctx.now().day());
    let (counts, services) = Counts::of(data, &filters, &matches);
    let everything = (0, counts.total);
    let mut towns = Towns::new(data, language, request);
    for found in in_order(ctx, data, language, request, (matches, &services), everything) {
        towns.add(&found.card);
    }
    let mut all = towns.list;
    all.sort_by_cached_key(|town| town.rank(own));
    let page = request.page.clamp(1, all.len().div_ceil(PLACES_ON_PAGE).max(1));
    let places = all.len();
    let of_page = all.into_iter().skip((page - 1) * PLACES_ON_PAGE).take(PLACES_ON_PAGE);
    let shown = of_page.map(|town| town.found(request)).collect();
    Ok(FoundPlaces { total: counts.total, places, page, shown, by_guidance })
}

/// The places of the services that were found.
struct Towns<'a> {
    data: &'a PublicData,
    language: Language,
    /// The places that were chosen; none: all.
    chosen: Vec<OptionNumber>,
    /// By the name of a city, as filters know it: the municipality. Cities are written in either
    /// language.
    municipalities: HashMap<String, &'a Term>,
    /// Where the town of an option stands.
    numbers: HashMap<OptionNumber, usize>,
    list: Vec<Town>,
}

/// A city, in whichever language it was written, or what has none.
struct Town {
    /// Its name in the reader's language, if it is a municipality; nothing if it is no city.
    name: Option<String>,
    municipality: Option<String>,
    /// Its values in addresses.
    codes: BTreeSet<String>,
    count: usize,
    cards: Vec<Arc<Card>>,
}

impl<'a> Towns<'a> {
    fn new(data: &'a PublicData, language: Language, request: &SearchRequest) -> Self {
        let chosen = request.values(Group::Place);
        let names = |term: &'a Term| {
            Language::ALL.map(|language| (city_code(term.label.text(language)), term))
        };
        Self {
            data,
            language,
            chosen: chosen.filter_map(|code| data.option(Group::Place, code)).collect(),
            municipalities: data.terms(Group::Municipality).iter().flat_map(names).collect(),
            numbers: HashMap::new(),
            list: Vec::new(),
        }
    }

    fn add(&mut self, card: &Arc<Card>) {
        let options = card.facets.options.iter().copied();
        let towns: BTreeSet<usize> = options.filter_map(|option| self.town(option)).collect();
        for at in towns {
            let Some(town) = self.list.get_mut(at) else { continue };
            town.count += 1;
            if town.cards.len() < SHOWN {
                town.cards.push(Arc::clone(card));
            }
        }
    }

    /// Where the town of an option stands, if it is a place that is listed.
    fn town(&mut self, option: OptionNumber) -> Option<usize> {
        if self.data.options.bits().get(place(option)) != Some(&Group::Place.bit()) {
            return None;
        }
        if !self.chosen.is_empty() && !self.chosen.contains(&option) {
            return None;
        }
        if let Some(at) = self.numbers.get(&option) {
            return Some(*at);
        }
        let filter = self.data.options.get(option)?;
        let at = self.place_of(filter);
        self.numbers.insert(option, at);
        Some(at)
    }

    /// Where a city stands that was not seen yet in this spelling.
    fn place_of(&mut self, filter: &Filter) -> usize {
        let municipality = self.municipalities.get(&*filter.code).copied();
        let code = municipality.map(|term| term.code.clone());
        let known = self.list.iter().position(|town| code.is_some() && town.municipality == code);
        let at = known.unwrap_or(self.list.len());
        if known.is_none() {
            let named = || match municipality {
                Some(term) => term.label.text(self.language).to_owned(),
                None => options::name(self.data, filter, self.language),
            };
            self.list.push(Town {
                name: (&*filter.code != NO_PLACE).then(named),
                municipality: code,
                codes: BTreeSet::new(),
                count: 0,
                cards: Vec::new(),
            });
        }
        if let Some(town) = self.list.get_mut(at) {
            town.codes.insert(filter.code.to_string());
        }
        at
    }
}

impl Town {
    /// Own municipalities first, what has no place last, else by name.
    fn rank(&self, own: &BTreeSet<MunicipalityCode>) -> (bool, bool, Option<String>) {
        let is_own = own.iter().any(|code| self.municipality.as_deref() == Some(code.as_str()));
        (self.name.is_none(), !is_own, self.name.as_deref().map(sort_key))
    }

    fn found(self, request: &SearchRequest) -> FoundPlace {
        let anywhere = request.without_group(Group::Place);
        let narrowed =
            self.codes.iter().fold(anywhere, |request, code| request.with(Group::Place, code));
        FoundPlace { city: self.name, count: self.count, cards: self.cards, request: narrowed }
    }
}

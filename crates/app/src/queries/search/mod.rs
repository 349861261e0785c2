//! The search: the index says which services match the words, the public data which of them fit the
//! filters. Both go by small numbers of services and options, so that a search over the whole
//! catalogue can say for every option how many services it would find.

mod by_place;
mod card;
mod counts;
mod explain;
mod filters;
mod guidance;
mod options;
mod order;
mod reader;
mod suggestions;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use service_manual_domain::collation::sort_key;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::lift::{FRONT_LIMIT, SEARCH_LIMIT};
use service_manual_domain::search::{EVERYWHERE, Group, SearchRequest};
use service_manual_domain::time::Day;
use service_manual_search::{Marker, Matches, Reader, ServiceNumber};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::public_data::facets::Slot;
use crate::public_data::{Card, PublicData, place};
use crate::queries::browse::Listed;

pub use by_place::{FoundPlace, FoundPlaces, PLACES_ON_PAGE, by_place};
pub use card::{CardFacts, card_facts, own_municipalities};
pub use explain::{Explanation, MatchedPart, explain};
pub use filters::without_unknown;
pub use guidance::{Excerpt, GuidanceFound, guidance_found};
pub use options::{FoundGroup, FoundOption, chosen_labels};
pub use suggestions::{Suggestion, suggest};

pub(crate) use reader::reader;

use counts::{Counts, Services};
use filters::Filters;

/// Results on one page (spec 4.3).
pub const PAGE_SIZE: usize = 20;

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// How many services in all.
    pub total: usize,
    /// How many of them match every word; nothing if no words were asked for.
    pub complete: Option<usize>,
    /// Those of the page.
    pub cards: Vec<FoundCard>,
    /// The number of the page, from 1; never one after the last.
    pub page: usize,
    /// What was asked for without its typing errors, if it has any.
    pub corrected: Option<String>,
    /// The filters with the number of services that each option would find.
    pub groups: Vec<FoundGroup>,
    /// For each filter in use: how many services would be found without it.
    pub without: Vec<(Group, usize)>,
    /// Finds the words in texts.
    pub(crate) marker: Marker,
}

/// A service that was found.
#[derive(Debug, Clone)]
pub struct FoundCard {
    /// The service.
    pub card: Arc<Card>,
    /// The language in which its text matched; none without words.
    pub matched: Option<Language>,
    /// How well it matched; comparable within one answer only.
    pub score: Option<f64>,
    /// Whether it was found by its internal guidance, for those who may read that.
    pub by_guidance: bool,
    /// Whether administrators lift it in this search.
    pub lifted: bool,
    /// Where its summary, as the reader sees it, has the words.
    pub places: Vec<Range<usize>>,
}

/// The services that match, in the order that was asked for. Those who may read guidance search it,
/// too. What the filters do not know must have been taken out ([`without_unknown`]).
pub fn search(
    ctx: &Context,
    caller: &Caller,
    data: &PublicData,
    language: Language,
    request: &SearchRequest,
) -> Result<Found> {
    let matches = ctx.index().matches(&request.text, reader(&caller.actor, language))?;
    let by_guidance: HashSet<ServiceNumber> = matches.by_guidance().collect();
    let corrected = matches.corrected(&request.text);
    let filters = Filters::of(data, request, ctx.now().day());
    let (counts, services) = Counts::of(data, &filters, &matches);
    let complete = matches.with_all_words().filter(|number| services.has(*number)).count();
    let complete = (!matches.is_everything()).then_some(complete);
    let pages = counts.total.div_ceil(PAGE_SIZE).max(1);
    let page = request.page.clamp(1, pages);
    let marker = ctx.index().marker(&request.text, language, &matches.corrections);
    let part = ((page - 1) * PAGE_SIZE, PAGE_SIZE);
    let mut cards = in_order(ctx, data, language, request, (matches, &services), part);
    for found in &mut cards {
        found.by_guidance = found.card.number.is_some_and(|number| by_guidance.contains(&number));
        if let Some((language, text)) = found.card.texts.best(language) {
            found.places = marker.places(&text.summary, language);
        }
    }
    Ok(Found {
        total: counts.total,
        complete,
        cards,
        page,
        corrected,
        groups: options::groups(data, &counts, request, language),
        without: request.groups().map(|group| (group, counts.without(group))).collect(),
        marker,
    })
}

/// A part of the services that were found, from a place on and so many, in the order that was asked
/// for.
fn in_order(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    request: &SearchRequest,
    (matches, services): (Matches, &Services),
    (offset, limit): (usize, usize),
) -> Vec<FoundCard> {
    let lifted = lifted(ctx, data, (request, &matches), services);
    let own = request.values(Group::Municipality).filter(|code| *code != EVERYWHERE);
    let own: Vec<_> = own.filter_map(|code| data.options.find(Group::Municipality, code)).collect();
    let (sort, lifted, own) = (request.sort, &lifted[..], &own[..]);
    let wanted = order::Wanted { sort, language, offset, limit, lifted, own };
    order::page(data, services, matches, &wanted)
}

/// How many services a visitor finds who asks for the same.
pub fn found_by_visitors(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    request: &SearchRequest,
) -> Result<usize> {
    let matches = ctx.index().matches(&request.text, Reader::public(language))?;
    let filters = Filters::of(data, request, ctx.now().day());
    Ok(Counts::of(data, &filters, &matches).0.total)
}

/// How many services a visitor finds who asks for the same, and the first of them in the order that
/// was asked for.
pub(crate) fn first_for_visitors(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    request: &SearchRequest,
    limit: usize,
) -> Result<(usize, Vec<Arc<Card>>)> {
    let matches = ctx.index().matches(&request.text, Reader::public(language))?;
    let filters = Filters::of(data, request, ctx.now().day());
    let (counts, services) = Counts::of(data, &filters, &matches);
    let found = in_order(ctx, data, language, request, (matches, &services), (0, limit));
    Ok((counts.total, found.into_iter().map(|found| found.card).collect()))
}

/// The services that fit the filters of a request, without words: those that `first` admits before
/// the others, then the most recently confirmed ones. Pages begin anew after [`PAGE_SIZE`].
pub(crate) fn list(
    data: &PublicData,
    request: &SearchRequest,
    today: Day,
    first: impl Fn(&Slot) -> bool,
) -> Listed {
    let filters = Filters::of(data, request, today);
    let fitting = data.slots.iter().filter(|(_, slot)| filters.failing(slot) == 0);
    let keyed: Vec<_> =
        fitting.map(|(_, slot)| ((!first(slot), place(&slot.card)), slot)).collect();
    let total = keyed.len();
    let page = request.page.clamp(1, total.div_ceil(PAGE_SIZE).max(1));
    let offset = (page - 1) * PAGE_SIZE;
    let cards = order::part(keyed, offset, PAGE_SIZE, |(one, _), (other, _)| one.cmp(other));
    Listed { total, cards, page }
}

/// Those of some services that fit the filters and match every word, by name. Of what the filters do
/// not know nothing may be left ([`without_unknown`]).
pub(crate) fn fitting_all_words(
    ctx: &Context,
    data: &PublicData,
    reader: Reader,
    request: &SearchRequest,
    services: &[ServiceId],
) -> Result<Vec<Arc<Card>>> {
    let matches = ctx.index().matches(&request.text, reader)?;
    let filters = Filters::of(data, request, ctx.now().day());
    let complete: HashSet<ServiceNumber> = matches.with_all_words().collect();
    let everything = matches.is_everything();
    let matching = |number| {
        if everything { !matches.leaves_out(number) } else { complete.contains(&number) }
    };
    let fits = |card: &&Arc<Card>| {
        let number = card.number.filter(|number| matching(*number));
        let slot = number.and_then(|number| data.slots.get(number));
        slot.is_some_and(|slot| filters.failing(slot) == 0)
    };
    let cards = services.iter().filter_map(|id| data.cards.get(id));
    let mut found: Vec<Arc<Card>> = cards.filter(fits).cloned().collect();
    let name =
        |card: &Arc<Card>| card.texts.best(reader.language).map(|(_, text)| sort_key(&text.name));
    found.sort_by_cached_key(name);
    Ok(found)
}

/// The services that administrators lift in a search, of those that it finds anyway.
fn lifted(
    ctx: &Context,
    data: &PublicData,
    (request, matches): (&SearchRequest, &Matches),
    services: &Services,
) -> Vec<ServiceNumber> {
    let today = ctx.now().day();
    let (lifts, limit) = if matches.is_everything() {
        (data.lifts.on_front(today), FRONT_LIMIT)
    } else {
        (data.lifts.in_search(today, &request.text), SEARCH_LIMIT)
    };
    let numbers = lifts.iter().filter_map(|id| data.cards.get(id)?.number);
    numbers.filter(|number| services.has(*number)).take(limit).collect()
}

/// The best services for some words, without filters and counts.
pub fn best(
    ctx: &Context,
    data: &PublicData,
    language: Language,
    text: &str,
    limit: usize,
) -> Result<Vec<Arc<Card>>> {
    let matches = ctx.index().matches(text, Reader::public(language))?;
    let services = Services::all(data, &matches);
    let sort = SearchRequest::everything().sort;
    let wanted = order::Wanted { sort, language, offset: 0, limit, lifted: &[], own: &[] };
    let found = order::page(data, &services, matches, &wanted);
    Ok(found.into_iter().map(|found| found.card).collect())
}

//! Organisations that have something public.

use std::collections::HashSet;
use std::sync::Arc;

use service_manual_domain::collation::{initial, sort_key};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::location::Location;
use service_manual_domain::organisation::{Details, OrganisationKind};
use service_manual_domain::search::Group;
use service_manual_domain::slug::Slug;
use service_manual_domain::time::Day;

use super::{Browsed, Listed, Wanted};
use crate::context::Context;
use crate::error::Result;
use crate::public_data::{OrganisationCard, PublicData};
use crate::queries::search::list;

/// Places that a page shows at most: nobody reads on.
const PLACES: i64 = 50;

/// An organisation in a list.
#[derive(Debug, Clone)]
pub struct OrganisationEntry {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The language of the name.
    pub language: Language,
    /// The readable part of its address.
    pub slug: String,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// How many public services it organises or produces.
    pub count: usize,
}

/// The letter under which names stand in an index.
pub type Initial = char;

/// An organisation with its services.
#[derive(Debug, Clone)]
pub struct OrganisationPage {
    /// Name, kind, addresses.
    pub card: Arc<OrganisationCard>,
    /// What it says about itself.
    pub details: Details,
    /// Its places at which public services take place.
    pub places: Vec<Location>,
    /// The authorities that it works under, or the providers that work under it.
    pub related: Vec<OrganisationEntry>,
    /// The services that it organises or produces.
    pub services: Listed,
    /// The day on which one of them was last published or confirmed.
    pub updated: Option<Day>,
}

/// The organisations with something public, by name.
pub fn organisations(data: &PublicData, language: Language) -> Vec<OrganisationEntry> {
    some(data, language, |_| true)
}

/// Some of them.
pub(super) fn some(
    data: &PublicData,
    language: Language,
    wanted: impl Fn(&OrganisationCard) -> bool,
) -> Vec<OrganisationEntry> {
    let cards = with_pages(data).into_iter().filter_map(|id| data.organisations.get(id));
    let wanted = cards.filter(|card| wanted(card));
    let mut entries: Vec<OrganisationEntry> =
        wanted.filter_map(|card| entry(data, card, language)).collect();
    entries.sort_by_cached_key(|one| (sort_key(&one.name), one.id));
    entries
}

/// The readable parts of the addresses of those with a page, in the order of [`Language::ALL`].
pub(super) fn addresses(data: &PublicData) -> Vec<[String; 3]> {
    let cards = with_pages(data).into_iter().filter_map(|id| data.organisations.get(id));
    cards.map(|card| Language::ALL.map(|language| card.slug(language).to_owned())).collect()
}

/// The letters under which there are organisations, in their order.
pub fn initials(entries: &[OrganisationEntry]) -> Vec<Initial> {
    let mut initials: Vec<Initial> = entries.iter().map(|one| initial(&one.name)).collect();
    initials.dedup();
    initials
}

/// Whether an organisation has something public: services, or providers with services.
pub fn has_page(data: &PublicData, id: OrganisationId) -> bool {
    let serves = |id| data.services_of(id) > 0;
    let under = |one: &&Arc<OrganisationCard>| one.parents.contains(&id);
    data.organisations.get(id).is_some()
        && (serves(id) || data.organisations.iter().filter(under).any(|one| serves(one.id)))
}

/// The organisation of an address.
pub async fn organisation_page(
    ctx: &Context,
    data: &PublicData,
    slug: &Slug,
    language: Language,
    page: usize,
) -> Result<Browsed<OrganisationPage>> {
    let Some(card) = data.organisations.at(language, slug) else { return Ok(Browsed::NotFound) };
    if !has_page(data, card.id) {
        return Ok(Browsed::NotFound);
    }
    if card.slug(language) != slug.as_str() {
        return Ok(Browsed::Moved(card.slug(language).to_owned()));
    }
    let mut tx = ctx.read().await?;
    let details = tx.organisations().details(card.id).await?;
    let places = tx.locations().shown_of(card.id, PLACES).await?;
    let today = ctx.now().day();
    let wanted = |page| Wanted { group: Group::Organisation, code: card.code(), page, today };
    let newest = list(data, &wanted(1).request(), today, |_| true);
    Ok(Browsed::Found(Box::new(OrganisationPage {
        details,
        places,
        related: related(data, card, language),
        services: list(data, &wanted(page).request(), today, |_| true),
        updated: newest.cards.first().map(|card| card.confirmed_at.day()),
        card: Arc::clone(card),
    })))
}

/// Providers under an authority that have something public; the authorities of a provider.
fn related(
    data: &PublicData,
    card: &OrganisationCard,
    language: Language,
) -> Vec<OrganisationEntry> {
    some(data, language, |one| match card.kind {
        OrganisationKind::Provider => card.parents.contains(&one.id),
        OrganisationKind::Authority => one.parents.contains(&card.id),
    })
}

/// All that have a page: an authority has one when a provider of it has.
fn with_pages(data: &PublicData) -> HashSet<OrganisationId> {
    let serving = data.organisations.iter().filter(|one| data.services_of(one.id) > 0);
    serving.flat_map(|one| std::iter::once(one.id).chain(one.parents.iter().copied())).collect()
}

fn entry(
    data: &PublicData,
    card: &OrganisationCard,
    language: Language,
) -> Option<OrganisationEntry> {
    let (name_language, name) = card.name.best(language)?;
    Some(OrganisationEntry {
        id: card.id,
        name: name.clone(),
        language: name_language,
        slug: card.slug(language).to_owned(),
        kind: card.kind,
        count: data.services_of(card.id),
    })
}

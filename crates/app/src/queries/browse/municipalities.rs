//! Municipalities: the services for their people, and who serves them.

use std::collections::BTreeSet;

use service_manual_domain::collation::sort_key;
use service_manual_domain::language::Language;
use service_manual_domain::organisation::MunicipalityCode;
use service_manual_domain::search::{EVERYWHERE, Group};
use service_manual_domain::slug::Slug;

use super::{Browsed, Listed, OrganisationEntry, Wanted, organisations};
use crate::context::Context;
use crate::public_data::facets::city_code;
use crate::public_data::{PublicData, Term};
use crate::queries::search::list;

/// A municipality in a list.
#[derive(Debug, Clone)]
pub struct MunicipalityEntry {
    /// Its name.
    pub name: String,
    /// The readable part of its address.
    pub slug: String,
    /// How many public services its people may use.
    pub count: usize,
}

/// All municipalities, by name.
#[derive(Debug, Clone)]
pub struct Municipalities {
    /// Those that an organisation covers which takes part: the region of this service.
    pub region: Vec<MunicipalityEntry>,
    /// The others.
    pub others: Vec<MunicipalityEntry>,
}

/// A municipality with its services.
#[derive(Debug, Clone)]
pub struct MunicipalityPage {
    /// Its official code, which is its value in searches.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The readable part of its address in each language, in the order of [`Language::ALL`].
    pub slugs: [String; 3],
    /// The organisations that cover it.
    pub organisations: Vec<OrganisationEntry>,
    /// How many of the services take place there.
    pub there: usize,
    /// The services for its people; first those that take place there.
    pub services: Listed,
}

/// All municipalities in use.
pub fn municipalities(data: &PublicData, language: Language) -> Municipalities {
    let authorities = data.organisations.iter();
    let covered: BTreeSet<&str> =
        authorities.flat_map(|one| &one.municipalities).map(MunicipalityCode::as_str).collect();
    let mut terms: Vec<&Term> = active(data).collect();
    terms.sort_by_cached_key(|term| sort_key(term.label.text(language)));
    let (region, others): (Vec<&Term>, Vec<&Term>) =
        terms.into_iter().partition(|term| covered.contains(term.code.as_str()));
    let entries =
        |terms: Vec<&Term>| terms.into_iter().map(|term| entry(data, term, language)).collect();
    Municipalities { region: entries(region), others: entries(others) }
}

/// The municipality of an address: of its name in any language, or of its official code.
pub fn municipality_page(
    ctx: &Context,
    data: &PublicData,
    asked: &str,
    language: Language,
    page: usize,
) -> Browsed<MunicipalityPage> {
    let Some(term) = find(data, asked, language) else { return Browsed::NotFound };
    let slugs = Language::ALL.map(|language| slug(data, term, language));
    let current = slug(data, term, language);
    if current != asked {
        return Browsed::Moved(current);
    }
    let covers = |code: &MunicipalityCode| code.as_str() == term.code;
    let mut serving = organisations(data, language);
    serving.retain(|one| one.municipalities.iter().any(covers));
    // Places are written in either language.
    let cities = Language::ALL.map(|language| city_code(term.label.text(language)));
    let places: Vec<_> = cities.iter().filter_map(|city| data.option(Group::Place, city)).collect();
    let is_there = |options: &[u32]| options.iter().any(|option| places.contains(option));
    let today = ctx.now().day();
    let wanted = Wanted { group: Group::Municipality, code: &term.code, page, today };
    let request = wanted.request();
    let local =
        cities.iter().fold(request.clone(), |request, city| request.with(Group::Place, city));
    Browsed::Found(Box::new(MunicipalityPage {
        code: term.code.clone(),
        name: term.label.text(language).to_owned(),
        slugs,
        organisations: serving,
        there: list(data, &local, today, |_| true).total,
        services: list(data, &request, today, |slot| is_there(&slot.options)),
    }))
}

/// The municipality of an official code.
pub fn municipality_entry(
    data: &PublicData,
    code: &str,
    language: Language,
) -> Option<MunicipalityEntry> {
    Some(entry(data, active(data).find(|term| term.code == code)?, language))
}

fn entry(data: &PublicData, term: &Term, language: Language) -> MunicipalityEntry {
    MunicipalityEntry {
        name: term.label.text(language).to_owned(),
        slug: slug(data, term, language),
        count: services_for(data, &term.code),
    }
}

/// What is valid for people of a municipality: what names it, and what does not mind.
fn services_for(data: &PublicData, code: &str) -> usize {
    data.count(Group::Municipality, code) + data.count(Group::Municipality, EVERYWHERE)
}

fn active(data: &PublicData) -> impl Iterator<Item = &Term> {
    data.terms(Group::Municipality).iter().filter(|term| term.active)
}

fn named(term: &Term, language: Language) -> String {
    Slug::from_name(term.label.text(language)).as_str().to_owned()
}

/// The name in letters of addresses; the official code, should another have the same.
fn slug(data: &PublicData, term: &Term, language: Language) -> String {
    let name = named(term, language);
    let is_taken =
        active(data).any(|other| other.code != term.code && named(other, language) == name);
    if is_taken { term.code.clone() } else { name }
}

fn find<'a>(data: &'a PublicData, asked: &str, language: Language) -> Option<&'a Term> {
    let languages = [language, Language::Fi, Language::Sv, Language::En];
    let by_name = |language| active(data).find(move |term| named(term, language) == asked);
    let by_code = active(data).find(|term| term.code == asked);
    by_code.or_else(|| languages.into_iter().find_map(by_name))
}

//! Municipalities: the services for their people, and who serves them.

use std::collections::{BTreeSet, HashMap};

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
    let is_covered = |term: &Term| covered.contains(term.code.as_str());
    Municipalities {
        region: some(data, language, is_covered),
        others: some(data, language, |term| !is_covered(term)),
    }
}

/// Those with some official codes, by name.
pub fn municipalities_of(
    data: &PublicData,
    codes: &BTreeSet<MunicipalityCode>,
    language: Language,
) -> Vec<MunicipalityEntry> {
    let codes: BTreeSet<&str> = codes.iter().map(MunicipalityCode::as_str).collect();
    some(data, language, |term| codes.contains(term.code.as_str()))
}

fn some(
    data: &PublicData,
    language: Language,
    wanted: impl Fn(&Term) -> bool,
) -> Vec<MunicipalityEntry> {
    let slugs = Slugs::of(data, language);
    let entry = |term: &Term| MunicipalityEntry {
        name: term.label.text(language).to_owned(),
        slug: slugs.slug(term),
        count: services_for(data, &term.code),
    };
    let mut all: Vec<MunicipalityEntry> =
        active(data).filter(|term| wanted(term)).map(entry).collect();
    all.sort_by_cached_key(|one| sort_key(&one.name));
    all
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
    let slugs = Language::ALL.map(|language| Slugs::of(data, language).slug(term));
    let current = Slugs::of(data, language).slug(term);
    if current != asked {
        return Browsed::Moved(current);
    }
    let covers = |code: &MunicipalityCode| code.as_str() == term.code;
    let serving = organisations::some(data, language, |one| one.municipalities.iter().any(covers));
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

/// The readable parts of the addresses of every municipality, in the order of [`Language::ALL`].
pub(super) fn addresses(data: &PublicData) -> Vec<[String; 3]> {
    let slugs = Language::ALL.map(|language| Slugs::of(data, language));
    active(data).map(|term| slugs.each_ref().map(|slugs| slugs.slug(term))).collect()
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

/// The readable addresses of all municipalities in a language.
struct Slugs {
    language: Language,
    /// How many municipalities have a name in letters of addresses.
    names: HashMap<String, usize>,
}

impl Slugs {
    fn of(data: &PublicData, language: Language) -> Self {
        let mut names = HashMap::new();
        for term in active(data) {
            *names.entry(named(term, language)).or_default() += 1;
        }
        Self { language, names }
    }

    /// The name; the official code, should another have the same.
    fn slug(&self, term: &Term) -> String {
        let name = named(term, self.language);
        if self.names.get(&name) == Some(&1) { name } else { term.code.clone() }
    }
}

fn find<'a>(data: &'a PublicData, asked: &str, language: Language) -> Option<&'a Term> {
    let languages = [language, Language::Fi, Language::Sv, Language::En];
    let by_name = |language| active(data).find(move |term| named(term, language) == asked);
    let by_code = active(data).find(|term| term.code == asked);
    by_code.or_else(|| languages.into_iter().find_map(by_name))
}

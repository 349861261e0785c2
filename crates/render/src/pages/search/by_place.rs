//! What a search finds, by place: the list in place of a map.

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, SearchRequest, Sort, Unread};
use service_manual_domain::time::Day;

use crate::frame::{Crumb, Frame};
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::worded::Worded;
use crate::{format, urls};

/// The services that a search finds, under the cities in which they take place (spec 4.3).
#[derive(Debug, Clone, Template)]
#[template(path = "pages/search_by_place.html")]
pub struct SearchByPlacePage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was asked for.
    pub request: SearchRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread,
    /// The same in words, a line each.
    pub asked: Vec<String>,
    /// How many services in all.
    pub total: usize,
    /// The places on this page.
    pub places: Vec<PlaceGroup>,
    /// Which part of all places they are.
    pub part: Part,
}

/// A place with what takes place there.
#[derive(Debug, Clone)]
pub struct PlaceGroup {
    /// The city; nothing for services without one.
    pub city: Option<String>,
    /// How many services take place there.
    pub count: usize,
    /// The first of them.
    pub services: Vec<PlacedService>,
    /// The search that finds all of them.
    pub href: String,
}

/// A service under a place.
#[derive(Debug, Clone)]
pub struct PlacedService {
    /// Its name.
    pub name: Worded,
    /// The end of its address in the reader's language.
    pub slug: String,
    /// The name of the owning organisation.
    pub organiser: String,
    /// When it begins next.
    pub next: Option<Day>,
    /// Whether it was found by its guidance, for those who may read that.
    pub in_guidance: bool,
}

impl PlaceGroup {
    fn name(&self, t: &Texts) -> String {
        self.city.clone().unwrap_or_else(|| t.search_no_place().to_owned())
    }

    fn has_more(&self) -> bool {
        self.count > self.services.len()
    }
}

impl PlacedService {
    /// Organiser and next day.
    fn facts(&self, t: &Texts) -> String {
        let day = self.next.map(|day| t.search_next(format::day(t.language(), day)));
        let organiser = Some(self.organiser.clone());
        organiser.into_iter().chain(day).collect::<Vec<_>>().join(". ")
    }
}

impl Page for SearchByPlacePage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.request.text.as_str() {
            "" => t.search_by_place().to_owned(),
            text => t.search_by_place_for(text),
        }
    }

    /// The order of the services is the same places.
    fn canonical_path(&self, language: Language) -> String {
        let request = self.request.sorted(Sort::default()).on_page(self.request.page);
        urls::of_search(urls::SEARCH_BY_PLACE, language, &request)
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(vec![Crumb::new(self.frame.t().search_title(), self.back())])
    }
}

impl SearchByPlacePage {
    /// The search with everything that was asked for.
    fn back(&self) -> String {
        urls::search_for(self.frame.language, &self.request.on_page(1))
    }

    fn unread_lines(&self) -> Vec<String> {
        super::unread_lines(self.frame.t(), &self.unread)
    }

    fn paging(&self) -> Paging {
        let language = self.frame.language;
        let request = |page| self.request.on_page(page);
        let href = |page| urls::of_search(urls::SEARCH_BY_PLACE, language, &request(page));
        Paging::new(self.frame.t(), self.part, href)
    }

    /// Many places with own ones and some without, one of many pages, and nothing found.
    pub fn samples(language: Language) -> Vec<Self> {
        let all = Self {
            frame: sample::visitor(language, urls::SEARCH_BY_PLACE, &[]),
            request: SearchRequest::everything(),
            unread: Unread::default(),
            asked: Vec::new(),
            total: 17,
            places: places(language),
            part: Part { page: 1, size: 20, total: 3 },
        };
        let request = SearchRequest::for_text("kurssi").with(Group::Municipality, "091");
        let asked = vec!["kurssi".to_owned(), "Helsinki".to_owned()];
        let many = Self {
            frame: sample::signed_in(language, urls::SEARCH_BY_PLACE, &[]),
            request: request.on_page(3),
            unread: Unread { values: vec![(Group::Age, "sata".to_owned())], ..Unread::default() },
            asked,
            part: Part { page: 3, size: 20, total: 83 },
            ..all.clone()
        };
        let part = Part { page: 1, size: 20, total: 0 };
        let none = Self { total: 0, places: Vec::new(), part, request, ..many.clone() };
        vec![all, many, none]
    }
}

fn places(language: Language) -> Vec<PlaceGroup> {
    let service = |(name, language, next): (&str, Language, Option<i32>)| PlacedService {
        name: Worded::new(language, name.to_owned()),
        slug: sample::SLUG.to_owned(),
        organiser: "Esimerkkilän työllisyysalue".to_owned(),
        next: next.map(|days| sample::today().plus_days(days)),
        in_guidance: next.is_none(),
    };
    let coaching = service(("Työhönvalmennus", Language::Fi, Some(9)));
    let workshop = service(("Verkstad för unga i Exempelby", Language::Sv, None));
    let group = |city: Option<&str>, count, services: &[&PlacedService]| PlaceGroup {
        city: city.map(str::to_owned),
        count,
        services: services.iter().map(|one| (*one).clone()).collect(),
        href: urls::search(language),
    };
    vec![
        group(Some("Esimerkkilä"), 14, &[&coaching, &workshop]),
        group(Some("Pitkännimisenpitäjänkunta"), 1, &[&workshop]),
        group(None, 2, &[&coaching, &workshop]),
    ]
}

//! The search page.

mod by_place;
mod keep;
mod samples;

pub use by_place::{PlaceGroup, PlacedService, SearchByPlacePage};
pub use keep::{SavedSearchPage, SearchKeepPage};

use askama::Template;
use service_manual_domain::language::Language;
use service_manual_domain::search::{Group, NOT_FILTERED, SearchRequest, Sort, TEXT_LIMIT, Unread};

use crate::frame::Frame;
use crate::i18n::Texts;
use crate::page::Page;
use crate::pages::card::{CategoryLink, ServiceCard};
use crate::pages::paging::{Paging, Part};
use crate::{assets, labels, urls};

/// The search: box, filters, results, numbered pages, and help when there are none (spec 4.3).
#[derive(Debug, Clone, Template)]
#[template(path = "pages/search.html")]
pub struct SearchPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was asked for.
    pub request: SearchRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread,
    /// How many of the results match every word; nothing if no words were asked for.
    pub complete: Option<usize>,
    /// Whether the reader may keep searches.
    pub keeps: bool,
    /// What may have been meant by a text with typing errors.
    pub suggestion: Option<String>,
    /// The filters.
    pub groups: Vec<FilterGroup>,
    /// What is chosen.
    pub chosen: Vec<Chosen>,
    /// For each filter in use: how many services would be found without it.
    pub without: Vec<(Group, usize)>,
    /// The first level of categories, for those who found nothing.
    pub categories: Vec<CategoryLink>,
    /// The results on this page.
    pub cards: Vec<ServiceCard>,
    /// Which part of all results they are.
    pub part: Part,
}

/// A group of filters.
#[derive(Debug, Clone)]
pub struct FilterGroup {
    /// Which.
    pub group: Group,
    /// What can be chosen.
    pub options: Vec<FilterOption>,
    /// How many more options find something and are not offered.
    pub more: usize,
}

/// An option of a filter.
#[derive(Debug, Clone)]
pub struct FilterOption {
    /// The value in addresses.
    pub code: String,
    /// Its name.
    pub label: String,
    /// How many services it would find.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// The options under it.
    pub below: Vec<Self>,
}

/// A chosen option.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Of which filter.
    pub group: Group,
    /// The value in addresses.
    pub code: String,
    /// Its name.
    pub label: String,
}

/// How a group of filters is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A box to tick for each option.
    Boxes,
    /// Boxes for what is chosen, and a list from which to choose more.
    List,
    /// One of several.
    Radios,
    /// A number to type.
    Number,
}

impl FilterGroup {
    const fn shape(&self) -> Shape {
        match self.group {
            Group::Age => Shape::Number,
            Group::Start => Shape::Radios,
            Group::Municipality | Group::Place | Group::Organisation => Shape::List,
            _ => Shape::Boxes,
        }
    }

    fn chosen(&self) -> usize {
        let below = self.options.iter().flat_map(|option| &option.below);
        self.options.iter().chain(below).filter(|option| option.chosen).count()
    }
}

impl Page for SearchPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.request.text.as_str() {
            "" => t.search_title().to_owned(),
            text => t.search_title_for(text),
        }
    }

    fn description(&self) -> String {
        let t = self.frame.t();
        let names: Vec<&str> = self.chosen.iter().map(|one| one.label.as_str()).collect();
        if names.is_empty() {
            return t.search_description().to_owned();
        }
        t.search_description_of(self.part.total, names.join(", "))
    }

    /// The order and the page of the results are the same results.
    fn canonical_path(&self, language: Language) -> String {
        urls::search_for(language, &self.request.sorted(Sort::default()).on_page(1))
    }

    fn has_search_box(&self) -> bool {
        true
    }
}

impl SearchPage {
    fn href(&self, request: &SearchRequest) -> String {
        urls::search_for(self.frame.language, request)
    }

    /// That only some of the results match every word, if it is so.
    fn partly(&self) -> Option<String> {
        let complete = self.complete.filter(|complete| *complete < self.part.total)?;
        Some(self.frame.t().search_partly(complete))
    }

    fn paging(&self) -> Paging {
        let href = |page| self.href(&self.request.on_page(page));
        Paging::new(self.frame.t(), self.part, href)
    }

    /// The address of the same by place.
    fn by_place(&self) -> String {
        urls::of_search(urls::SEARCH_BY_PLACE, self.frame.language, &self.request.on_page(1))
    }

    /// The address of the page after this one.
    fn more(&self) -> Option<String> {
        (self.part.last() < self.part.total)
            .then(|| self.href(&self.request.on_page(self.part.page + 1)))
    }

    /// The orders with their addresses, and whether each is in use.
    fn sorts(&self) -> impl Iterator<Item = (&'static str, String, bool)> + '_ {
        Sort::ALL.into_iter().map(|sort| {
            let request = self.request.sorted(sort);
            (
                labels::search::sort(self.frame.t(), sort),
                self.href(&request),
                sort == self.request.sort,
            )
        })
    }

    /// The address without a choice.
    fn without(&self, chosen: &Chosen) -> String {
        self.href(&self.request.without(chosen.group, &chosen.code))
    }

    fn is_open(&self, filter: &FilterGroup) -> bool {
        self.request.values(filter.group).next().is_some()
    }

    fn label(&self, group: Group) -> &'static str {
        labels::search::group(self.frame.t(), group)
    }

    /// What is typed in the field of the age.
    fn age(&self) -> &str {
        self.request.values(Group::Age).next().unwrap_or_default()
    }

    fn unread_lines(&self) -> Vec<String> {
        unread_lines(self.frame.t(), &self.unread)
    }

    /// The filters that can be given up, with what would be found then.
    fn ways_on(&self) -> Vec<(String, String)> {
        let t = self.frame.t();
        let line = |(group, count): &(Group, usize)| {
            let chosen = self.chosen.iter().filter(|one| one.group == *group);
            let names: Vec<&str> = chosen.map(|one| one.label.as_str()).collect();
            let filter = t.field_part(self.label(*group), names.join(", "));
            let href = self.href(&self.request.without_group(*group));
            (href, t.search_without(*count, filter))
        };
        self.without.iter().filter(|(_, count)| *count > 0).map(line).collect()
    }
}

/// What was asked for and cannot be read, a line each.
fn unread_lines(t: &Texts, unread: &Unread) -> Vec<String> {
    let sort = unread.sort.iter().map(|sort| t.search_unknown_sort(sort));
    let values = unread.values.iter();
    let values = values
        .map(|(group, value)| t.search_unknown_value(labels::search::group(t, *group), value));
    let cut = unread.cut.then(|| t.search_cut(TEXT_LIMIT.to_string()));
    cut.into_iter().chain(sort).chain(values).collect()
}

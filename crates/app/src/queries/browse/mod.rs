//! The public catalogue by who, where and what: pages of organisations, municipalities, categories
//! and client situations (spec 4.1). All of it is in memory, but for what an organisation says about
//! itself.

mod municipalities;
mod organisations;
mod topics;

use std::sync::Arc;

use service_manual_domain::search::{Group, SearchRequest};
use service_manual_domain::time::Day;

use crate::public_data::{Card, PublicData};

pub use municipalities::{
    Municipalities, MunicipalityEntry, MunicipalityPage, municipalities, municipalities_of,
    municipality_page,
};
pub use organisations::{
    Initial, OrganisationEntry, OrganisationPage, has_page, initials, organisation_page,
    organisations,
};
pub use topics::{Topic, TopicPage, topic_page, topics};

/// What an address leads to.
#[derive(Debug, Clone)]
pub enum Browsed<T> {
    /// The page.
    Found(Box<T>),
    /// It has another address now.
    Moved(String),
    /// There is none.
    NotFound,
}

/// Some of the public services.
#[derive(Debug, Clone)]
pub struct Listed {
    /// How many in all.
    pub total: usize,
    /// Those of the page.
    pub cards: Vec<Arc<Card>>,
    /// The number of the page, from 1; never one after the last.
    pub page: usize,
}

/// The pages of the catalogue beside services, by the readable parts of their addresses, in the order
/// of [`Language::ALL`].
#[derive(Debug, Clone)]
pub struct Pages {
    /// Organisations with something public.
    pub organisations: Vec<[String; 3]>,
    /// Municipalities.
    pub municipalities: Vec<[String; 3]>,
    /// Codes of categories with services.
    pub categories: Vec<String>,
    /// Codes of client situations with services.
    pub situations: Vec<String>,
}

/// The pages that there are today.
pub fn pages(data: &PublicData) -> Pages {
    Pages {
        organisations: organisations::addresses(data),
        municipalities: municipalities::addresses(data),
        categories: topics::codes(data, Group::Category),
        situations: topics::codes(data, Group::Situation),
    }
}

/// What is listed on a day.
struct Wanted<'a> {
    group: Group,
    code: &'a str,
    page: usize,
    today: Day,
}

impl Wanted<'_> {
    fn request(&self) -> SearchRequest {
        SearchRequest::everything().with(self.group, self.code).on_page(self.page)
    }
}

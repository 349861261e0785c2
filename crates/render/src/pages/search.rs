//! The search page.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::Frame;
use crate::page::Page;
use crate::pages::card::{CategoryLink, ServiceCard};
use crate::pages::paging::{self, PageLink};
use crate::pages::sample;
use crate::{format, urls};

/// The search: box, results, numbered pages, and help when there are none (spec 4.3).
#[derive(Debug, Template)]
#[template(path = "pages/search.html")]
pub struct SearchPage {
    /// What surrounds it.
    pub frame: Frame,
    /// What was searched for; empty: everything, freshest first.
    pub text: String,
    /// The code of the chosen category.
    pub category: Option<String>,
    /// All categories, with counts as if none were chosen.
    pub categories: Vec<CategoryLink>,
    /// The results on this page.
    pub cards: Vec<ServiceCard>,
    /// How many results there are on all pages.
    pub total: usize,
    /// The number of this page, from 1.
    pub page: usize,
    /// The number of results on a full page.
    pub page_size: usize,
}

impl Page for SearchPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        match self.text.as_str() {
            "" => t.search_title().to_owned(),
            text => t.search_title_for(text),
        }
    }

    fn has_search_box(&self) -> bool {
        true
    }
}

impl SearchPage {
    fn href(&self, page: usize) -> String {
        urls::search_for(self.frame.language, &self.text, self.category.as_deref(), page)
    }

    fn first(&self) -> usize {
        self.page.saturating_sub(1).saturating_mul(self.page_size).saturating_add(1)
    }

    fn last(&self) -> usize {
        self.first().saturating_add(self.cards.len()).saturating_sub(1)
    }

    fn last_page(&self) -> usize {
        self.total.div_ceil(self.page_size.max(1))
    }

    fn links(&self) -> Vec<PageLink> {
        paging::links(self.page, self.last_page())
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.category.as_deref() == Some(code)
    }

    /// Many results, none, and everything.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::SEARCH, &[]);
        let all = Self {
            frame,
            text: String::new(),
            category: None,
            categories: sample::categories(),
            cards: sample::cards(),
            total: 3,
            page: 1,
            page_size: 20,
        };
        let many = Self {
            text: "työpaja \"nuoret\"".to_owned(),
            category: Some("training".to_owned()),
            total: 12_345,
            page: 5,
            ..all.another()
        };
        let none = Self {
            text: "työpjaa".to_owned(),
            category: Some("training".to_owned()),
            cards: Vec::new(),
            total: 0,
            ..all.another()
        };
        vec![all, many, none]
    }

    fn another(&self) -> Self {
        Self {
            frame: self.frame.clone(),
            text: self.text.clone(),
            category: self.category.clone(),
            categories: self.categories.clone(),
            cards: self.cards.clone(),
            ..*self
        }
    }
}

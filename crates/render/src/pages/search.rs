//! The search page.

use askama::Template;
use service_manual_domain::language::Language;

use crate::frame::Frame;
use crate::page::Page;
use crate::pages::card::{CategoryLink, ServiceCard};
use crate::pages::paging::{Paging, Part};
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
    /// What may have been meant by a text with typing errors.
    pub suggestion: Option<String>,
    /// The code of the chosen category.
    pub category: Option<String>,
    /// All categories, with counts as if none were chosen.
    pub categories: Vec<CategoryLink>,
    /// The results on this page.
    pub cards: Vec<ServiceCard>,
    /// Which part of all results they are.
    pub part: Part,
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
    fn paging(&self) -> Paging {
        let category = self.category.as_deref();
        Paging::new(self.frame.t(), self.part, |page| {
            urls::search_for(self.frame.language, &self.text, category, page)
        })
    }

    fn is_chosen(&self, code: &str) -> bool {
        self.category.as_deref() == Some(code)
    }

    /// Everything, many results, none, and a page beyond the last.
    pub fn samples(language: Language) -> Vec<Self> {
        let frame = sample::visitor(language, urls::SEARCH, &[]);
        let all = Self {
            frame,
            text: String::new(),
            suggestion: None,
            category: None,
            categories: sample::categories(),
            cards: sample::cards(),
            part: Part { page: 1, size: 20, total: 3 },
        };
        let many = Self {
            text: "työpaja \"nuoret\"".to_owned(),
            category: Some("training".to_owned()),
            part: Part { page: 5, size: 20, total: 12_345 },
            ..all.another()
        };
        let none = Self {
            text: "työpjaa".to_owned(),
            suggestion: Some("työpaja".to_owned()),
            category: Some("training".to_owned()),
            cards: Vec::new(),
            part: Part { page: 1, size: 20, total: 0 },
            ..all.another()
        };
        let beyond = Self {
            cards: Vec::new(),
            part: Part { page: 9, size: 20, total: 45 },
            ..many.another()
        };
        vec![all, many, none, beyond]
    }

    fn another(&self) -> Self {
        Self {
            frame: self.frame.clone(),
            text: self.text.clone(),
            suggestion: self.suggestion.clone(),
            category: self.category.clone(),
            categories: self.categories.clone(),
            cards: self.cards.clone(),
            ..*self
        }
    }
}

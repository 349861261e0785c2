//! The organisations whose locations and contacts a person may change.

use askama::Template;
use service_manual_domain::book::BookKind;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;

use crate::forms::{Field, Form, FormState};
use crate::frame::{Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::urls;

/// The organisations, with the way to the lists of each. The address holds `q`.
#[derive(Debug, Template)]
#[template(path = "pages/book/organisations.html")]
pub struct BooksPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The organisations, by name.
    pub rows: Vec<BooksRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// What is searched for; empty: all are shown.
    pub text: String,
}

/// An organisation.
#[derive(Debug, Clone)]
pub struct BooksRow {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

impl Page for BooksPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.frame.t().book_title().to_owned()
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Books)
    }
}

impl BooksPage {
    fn has_filter(&self) -> bool {
        self.part.is_one_of_many() || !self.text.is_empty()
    }

    /// The list of all organisations of the person.
    fn all_href(&self, kind: BookKind) -> String {
        urls::book_in_use(self.frame.language, kind)
    }

    fn filter(&self) -> Form {
        let t = self.frame.t();
        let state = FormState::new().with("q", self.text.as_str());
        let field = Field::text(t, "q", t.book_filter_organisation()).unmarked();
        let form = Form::new(t, urls::books(self.frame.language), t.book_search(), &state);
        form.asking().quiet().fields(vec![field])
    }

    fn paging(&self) -> Paging {
        let query: Vec<(&str, &str)> =
            if self.text.is_empty() { Vec::new() } else { vec![("q", self.text.as_str())] };
        let path = urls::with_query(urls::books(self.frame.language), &query);
        Paging::of_list(self.frame.t(), self.part, &path)
    }

    /// Some of many; one; none found.
    pub fn samples(language: Language) -> Vec<Self> {
        let row = |number| {
            sample::id(number).map(|id| BooksRow { id, name: format!("Mallikaupunki {number}") })
        };
        let page = |numbers: &[u8], total, text: &str| Self {
            frame: sample::signed_in(language, urls::BOOKS, &[]),
            rows: numbers.iter().filter_map(|number| row(*number)).collect(),
            part: Part { page: 1, size: 50, total },
            text: text.to_owned(),
        };
        vec![page(&[1, 2, 3], 120, ""), page(&[1], 1, ""), page(&[], 0, "paja")]
    }
}

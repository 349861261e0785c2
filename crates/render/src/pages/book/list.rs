//! The locations or the contacts of one organisation.

use askama::Template;
use service_manual_domain::language::Language;

use super::{BookOwner, crumbs};
use crate::forms::{Field, Form, FormState};
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::page::Page;
use crate::pages::paging::{Paging, Part};
use crate::pages::sample;
use crate::urls;

/// Which of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    /// Locations.
    Locations,
    /// Contacts.
    Contacts,
}

/// The list. The address holds `q` and `retired` (`yes`: also what is out of use).
#[derive(Debug, Template)]
#[template(path = "pages/book/list.html")]
pub struct BookPage {
    /// What surrounds it.
    pub frame: Frame,
    /// Whose.
    pub owner: BookOwner,
    /// Which list.
    pub book: Book,
    /// The entries, by name.
    pub rows: Vec<BookRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// What is searched for.
    pub text: String,
    /// Whether what is out of use is shown, too.
    pub with_retired: bool,
}

/// An entry.
#[derive(Debug, Clone)]
pub struct BookRow {
    /// Where it is changed.
    pub href: String,
    /// Its name.
    pub name: String,
    /// The address, or how the contact is reached, in pieces.
    pub details: Vec<String>,
    /// How many services name it.
    pub services: usize,
    /// Whether it is out of use.
    pub retired: bool,
}

impl Book {
    /// The address of the list.
    pub fn href(self, language: Language, owner: &BookOwner) -> String {
        match self {
            Self::Locations => urls::locations(language, owner.id),
            Self::Contacts => urls::contacts(language, owner.id),
        }
    }
}

impl Page for BookPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        let t = self.frame.t();
        let title = match self.book {
            Book::Locations => t.book_locations(),
            Book::Contacts => t.book_contacts(),
        };
        title.to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Books)
    }
}

impl BookPage {
    fn new_href(&self) -> String {
        match self.book {
            Book::Locations => urls::location_new(self.frame.language, self.owner.id),
            Book::Contacts => urls::contact_new(self.frame.language, self.owner.id),
        }
    }

    fn new_label(&self) -> &'static str {
        let t = self.frame.t();
        match self.book {
            Book::Locations => t.book_location_new(),
            Book::Contacts => t.book_contact_new(),
        }
    }

    fn details_label(&self) -> &'static str {
        let t = self.frame.t();
        match self.book {
            Book::Locations => t.book_address(),
            Book::Contacts => t.book_reached(),
        }
    }

    fn empty(&self) -> &'static str {
        let t = self.frame.t();
        match self.book {
            Book::Locations => t.book_locations_empty(),
            Book::Contacts => t.book_contacts_empty(),
        }
    }

    fn is_filtered(&self) -> bool {
        !self.text.is_empty()
    }

    fn query(&self) -> Vec<(&'static str, &str)> {
        let retired = if self.with_retired { "yes" } else { "" };
        let all = [("q", self.text.as_str()), ("retired", retired)];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn filter(&self) -> Form {
        let t = self.frame.t();
        let action = self.book.href(self.frame.language, &self.owner);
        let state = FormState::from_pairs(self.query());
        Form::new(t, action, t.book_search(), &state).asking().quiet().fields(vec![
            Field::text(t, "q", t.book_filter()).unmarked(),
            Field::checkbox(t, "retired", t.book_filter_retired()).unmarked(),
        ])
    }

    fn paging(&self) -> Paging {
        let path = self.book.href(self.frame.language, &self.owner);
        Paging::of_list(self.frame.t(), self.part, &urls::with_query(path, &self.query()))
    }

    /// Locations with one out of use; contacts; empty; none found.
    pub fn samples(language: Language) -> Vec<Self> {
        let Some(id) = sample::id(1) else {
            return Vec::new();
        };
        let owner = BookOwner { id, name: "Mallikaupunki".to_owned() };
        let row = |name: &str, details: &[&str], services, retired| BookRow {
            href: urls::locations(language, id),
            name: name.to_owned(),
            details: details.iter().map(|text| (*text).to_owned()).collect(),
            services,
            retired,
        };
        let frame = |pattern, flash| {
            let frame = sample::signed_in(language, pattern, &[("id", &id.to_string())]);
            sample::with_messages(frame, flash)
        };
        let page = |book, rows: Vec<BookRow>, text: &str| Self {
            frame: match book {
                Book::Locations => frame(urls::LOCATIONS, Flash::LocationSaved),
                Book::Contacts => frame(urls::CONTACTS, Flash::ContactSaved),
            },
            owner: owner.clone(),
            book,
            part: Part { page: 1, size: 50, total: rows.len() },
            rows,
            text: text.to_owned(),
            with_retired: true,
        };
        let locations = vec![
            row("Työpajatalo", &["Mallikatu 1, 02100 Espoo"], 12, false),
            row("Vanha talo", &["Kauppiaantie 115 B, 02100 Espoo"], 0, true),
        ];
        let contacts = vec![row(
            "Maija Meikäläinen",
            &["etunimi.sukunimi@esimerkki.example", "+358 40 123 4567"],
            1,
            false,
        )];
        vec![
            page(Book::Locations, locations, ""),
            page(Book::Contacts, contacts, ""),
            page(Book::Contacts, Vec::new(), ""),
            page(Book::Locations, Vec::new(), "talo"),
        ]
    }
}

//! The list of locations, or of contacts, of all organisations whose own a person may change.

mod words;

use askama::Template;
use service_manual_domain::book::lists::{BookColumn, BookFilter, BookRequest};
use service_manual_domain::book::{BookKind, Entry, EntryId};
use service_manual_domain::contact::TypedContact;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Language;
use service_manual_domain::list::{ListRequest, Unread};
use service_manual_domain::location::TypedLocation;
use service_manual_domain::organisation::PhoneNumber;

use super::crumbs;
use crate::forms::Choice;
use crate::frame::{Crumb, Flash, Frame, MenuEntry};
use crate::i18n::Texts;
use crate::list::{Addresses, Bulk, Cell, Files, Line, ListPart, ListRow, Listing};
use crate::page::Page;
use crate::pages::paging::Part;
use crate::pages::sample;
use crate::urls;

/// The list.
#[derive(Debug, Template)]
#[template(path = "pages/book/list.html")]
pub struct BookListPage {
    /// What surrounds it.
    pub frame: Frame,
    /// The list, as it was asked for.
    pub view: BookView,
    /// The entries, in the order to show.
    pub rows: Vec<BookRow>,
    /// Which part of the list they are.
    pub part: Part,
    /// The most rows of a file.
    pub file_limit: usize,
    /// The organisation to which one is added; nothing, where it has to be chosen first.
    pub add_to: Option<OrganisationId>,
}

/// What is shown of the list.
#[derive(Debug, Clone)]
pub struct BookView {
    /// Of locations or of contacts.
    pub kind: BookKind,
    /// Which part of it.
    pub request: BookRequest,
    /// What was asked for and cannot be read.
    pub unread: Unread<BookFilter>,
    /// The columns, in their order.
    pub columns: Vec<BookColumn>,
    /// The organisations to choose from; `None`: too many, the name is typed.
    pub organisations: Option<Vec<Choice>>,
}

/// An entry.
#[derive(Debug, Clone)]
pub struct BookRow {
    /// What it is.
    pub entry: Entry,
    /// The name of its organisation.
    pub organisation: String,
    /// How many services name it.
    pub services: usize,
    /// Those that are probably the same, itself among them.
    pub alike: Vec<EntryId>,
    /// Whether another stands in its place.
    pub merged: bool,
}

impl BookView {
    /// The headings of the list as a file.
    pub fn headings(&self, frame: &Frame) -> Vec<&'static str> {
        self.columns.iter().map(|column| words::column(frame.t(), self.kind, *column)).collect()
    }
}

impl BookRow {
    /// The cells of some columns.
    pub fn cells(&self, language: Language, columns: &[BookColumn]) -> Vec<Cell> {
        columns.iter().map(|column| self.cell(language, *column)).collect()
    }

    fn cell(&self, language: Language, column: BookColumn) -> Cell {
        let t = Texts::of(language);
        let id = self.entry.id();
        match column {
            BookColumn::Name => {
                let href = urls::book_entry(language, self.entry.organisation(), id);
                Cell::one(Line::text(self.entry.shown_name(language)).linked(href))
            }
            BookColumn::Reach => Cell::of(reach(&self.entry).into_iter().map(Line::text)),
            BookColumn::Kind => Cell::of(words::entry_kind(t, &self.entry).map(Line::text)),
            BookColumn::Organisation => Cell::one(Line::text(&self.organisation)),
            BookColumn::Services => {
                let count = i64::try_from(self.services).unwrap_or(i64::MAX);
                Cell::one(Line::number(count, self.services.to_string()))
            }
            BookColumn::Alike => self.alike_cell(t, language),
            BookColumn::State => self.state_cell(t),
        }
    }

    /// How many others are probably the same, with the way to merge them.
    fn alike_cell(&self, t: &'static Texts, language: Language) -> Cell {
        if self.alike.is_empty() {
            return Cell::default();
        }
        let text = t.book_alike_count(self.alike.len().saturating_sub(1));
        let name = t.field_part(&text, self.entry.shown_name(language));
        let href = urls::merge_book(language, self.entry.id().kind(), &self.alike);
        Cell::one(Line::text(text).linked(href).named(name))
    }

    fn state_cell(&self, t: &'static Texts) -> Cell {
        let text = if self.merged {
            t.book_merged()
        } else if self.entry.is_retired() {
            t.book_retired()
        } else {
            t.book_in_use()
        };
        Cell::one(Line::text(text))
    }
}

/// The address of a location, or how a contact is reached.
pub(super) fn reach(entry: &Entry) -> Vec<String> {
    match entry {
        Entry::Location(one) => vec![one.data.address()],
        Entry::Contact(one) => {
            let email = one.data.email.as_ref().map(EmailAddress::as_str);
            let phone = one.data.phone.as_ref().map(PhoneNumber::as_str);
            email.into_iter().chain(phone).map(str::to_owned).collect()
        }
    }
}

impl Page for BookListPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }

    fn title(&self) -> String {
        self.name().to_owned()
    }

    fn crumbs(&self) -> Option<Vec<Crumb>> {
        Some(crumbs(&self.frame))
    }

    fn menu_entry(&self) -> Option<MenuEntry> {
        Some(MenuEntry::Books)
    }
}

impl BookListPage {
    fn name(&self) -> &'static str {
        words::title(self.frame.t(), self.view.kind)
    }

    /// Where one is added.
    fn add_href(&self) -> String {
        let language = self.frame.language;
        match (self.add_to, self.view.kind) {
            (Some(id), BookKind::Locations) => urls::location_new(language, id),
            (Some(id), BookKind::Contacts) => urls::contact_new(language, id),
            (None, _) => urls::books(language),
        }
    }

    fn add_label(&self) -> &'static str {
        let t = self.frame.t();
        match self.view.kind {
            BookKind::Locations => t.book_location_new(),
            BookKind::Contacts => t.book_contact_new(),
        }
    }

    /// The other list, of the same organisation if one is asked for.
    fn other(&self) -> (&'static str, String) {
        let (t, language) = (self.frame.t(), self.frame.language);
        let kind = match self.view.kind {
            BookKind::Locations => BookKind::Contacts,
            BookKind::Contacts => BookKind::Locations,
        };
        let request = ListRequest::everything(kind.list());
        let request = match self.view.request.value(BookFilter::Organisation) {
            Some(organisation) => request.with(BookFilter::Organisation, organisation),
            None => request,
        };
        (words::title(t, kind), urls::part_of_book(language, kind, &request))
    }

    fn empty(&self) -> &'static str {
        let t = self.frame.t();
        let narrows = |(filter, _): (BookFilter, &str)| {
            !matches!(filter, BookFilter::Organisation | BookFilter::State)
        };
        match self.view.kind {
            _ if self.view.request.choices().any(narrows) => t.book_no_hits(),
            BookKind::Locations => t.book_locations_empty(),
            BookKind::Contacts => t.book_contacts_empty(),
        }
    }

    fn addresses(&self) -> Addresses {
        let (language, kind) = (self.frame.language, self.view.kind);
        let (csv, xlsx) = match kind {
            BookKind::Locations => (urls::ALL_LOCATIONS_CSV, urls::ALL_LOCATIONS_XLSX),
            BookKind::Contacts => (urls::ALL_CONTACTS_CSV, urls::ALL_CONTACTS_XLSX),
        };
        Addresses {
            page: urls::book_list(language, kind),
            files: Some(Files { csv: csv.path(language, &[]), xlsx: xlsx.path(language, &[]) }),
            bulk: Some(Bulk {
                href: urls::merge_book(language, kind, &[]),
                name: "entry",
                label: self.frame.t().book_merge_chosen(),
            }),
        }
    }

    fn table(&self) -> ListPart {
        let listing = Listing {
            language: self.frame.language,
            addresses: self.addresses(),
            caption: self.name(),
            list: self.view.kind.list(),
            request: &self.view.request,
            unread: &self.view.unread,
            columns: &self.view.columns,
            part: self.part,
        };
        let row = |row: &BookRow| ListRow {
            id: row.entry.id().reference().value(),
            name: row.entry.shown_name(self.frame.language),
            cells: row.cells(self.frame.language, &self.view.columns),
        };
        let words = words::OfBooks { t: self.frame.t(), view: &self.view };
        let rows = self.rows.iter().map(row).collect();
        listing.part(&words, rows, self.empty()).with_file_limit(self.file_limit)
    }

    /// Locations with one out of use and one merged; contacts; empty; none found.
    pub fn samples(language: Language) -> Vec<Self> {
        let page = |kind: BookKind, rows: Vec<BookRow>, text: &str| {
            let pattern = match kind {
                BookKind::Locations => urls::ALL_LOCATIONS,
                BookKind::Contacts => urls::ALL_CONTACTS,
            };
            let request = ListRequest::everything(kind.list());
            let narrowed = request.with(BookFilter::Text, text);
            let frame = sample::signed_in(language, pattern, &[]);
            Self {
                frame: sample::with_messages(frame, Flash::EntriesMerged),
                view: BookView {
                    kind,
                    request: if text.is_empty() { request } else { narrowed },
                    unread: Unread::default(),
                    columns: kind.list().columns.iter().map(|column| column.of).collect(),
                    organisations: Some(vec![Choice::new("1", "Mallikaupunki")]),
                },
                part: Part { page: 1, size: 50, total: rows.len() },
                rows,
                file_limit: 10_000,
                add_to: sample::id(1),
            }
        };
        let locations = entries(BookKind::Locations);
        let contacts = entries(BookKind::Contacts);
        let rows = |entries: &[Entry]| sample_rows(entries);
        vec![
            page(BookKind::Locations, rows(&locations), ""),
            page(BookKind::Contacts, rows(&contacts), ""),
            Self { add_to: None, ..page(BookKind::Contacts, Vec::new(), "") },
            page(BookKind::Locations, Vec::new(), "talo"),
        ]
    }
}

fn sample_rows(entries: &[Entry]) -> Vec<BookRow> {
    let row = |(entry, number): (&Entry, usize)| BookRow {
        entry: entry.clone(),
        organisation: "Mallikaupunki".to_owned(),
        services: number * 6,
        alike: if number < 2 { entries.iter().map(Entry::id).collect() } else { Vec::new() },
        merged: entry.is_retired(),
    };
    entries.iter().zip(0..).map(row).collect()
}

/// Made-up entries of a kind: two that are alike, and one out of use.
pub(super) fn entries(kind: BookKind) -> Vec<Entry> {
    let text = str::to_owned;
    let place = |(name, street, number): (&str, &str, u8)| {
        let typed = TypedLocation {
            name: service_manual_domain::organisation::TypedTexts {
                fi: text(name),
                ..Default::default()
            },
            street: text(street),
            postal_code: text("02100"),
            city: text("Espoo"),
            ..TypedLocation::default()
        };
        Some(Entry::Location(service_manual_domain::location::Location {
            id: sample::id(number)?,
            organisation: sample::id(1)?,
            data: typed.parse().ok()?,
            retired: number > 3,
            version: 1,
        }))
    };
    let contact = |(kind, name, phone, number): (&str, &str, &str, u8)| {
        let typed = TypedContact {
            kind: text(kind),
            name: text(name),
            email: text("etunimi.sukunimi@esimerkki.example"),
            phone: text(phone),
            ..TypedContact::default()
        };
        Some(Entry::Contact(service_manual_domain::contact::Contact {
            id: sample::id(number)?,
            organisation: sample::id(1)?,
            data: typed.parse().ok()?,
            retired: number > 3,
            version: 1,
        }))
    };
    match kind {
        BookKind::Locations => [
            ("Työpajatalo", "Mallikatu 1", 2),
            ("", "Mallikatu 1", 3),
            ("Vanha talo", "Kauppiaantie 115 B", 4),
        ]
        .into_iter()
        .filter_map(place)
        .collect(),
        BookKind::Contacts => [
            ("person", "Maija Meikäläinen", "+358 40 123 4567", 2),
            ("person", "Meikäläinen Maija", "", 3),
            ("unit", "Neuvonta", "09 123 456", 4),
        ]
        .into_iter()
        .filter_map(contact)
        .collect(),
    }
}

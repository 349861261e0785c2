//! The words of the lists of locations and contacts.

use service_manual_domain::book::lists::{
    ALIKE, BookColumn, BookFilter, IN_USE, RETIRED, UNUSED, USED,
};
use service_manual_domain::book::{BookKind, Entry};
use service_manual_domain::contact::ContactKind;
use service_manual_domain::list::Named;

use super::BookView;
use crate::forms::{Choice, Field};
use crate::i18n::Texts;
use crate::list::Words;

pub(super) struct OfBooks<'a> {
    pub(super) t: &'static Texts,
    pub(super) view: &'a BookView,
}

impl Words<BookColumn, BookFilter> for OfBooks<'_> {
    fn column(&self, of: BookColumn) -> &'static str {
        column(self.t, self.view.kind, of)
    }

    fn filter(&self, filter: BookFilter) -> &'static str {
        let t = self.t;
        match filter {
            BookFilter::Text => t.book_filter(),
            BookFilter::Organisation => t.book_organisation(),
            BookFilter::Kind => t.book_kind(),
            BookFilter::State => t.book_state(),
            BookFilter::Used => t.book_filter_used(),
            BookFilter::Alike => t.book_alike(),
        }
    }

    fn value(&self, filter: BookFilter, value: &str) -> String {
        let choice = self.choices(filter).into_iter().find(|choice| choice.value == value);
        choice.map_or_else(|| value.to_owned(), |choice| choice.label)
    }

    fn field(&self, filter: BookFilter) -> Field {
        let (t, name, label) = (self.t, filter.code(), self.filter(filter));
        match filter {
            BookFilter::Text => Field::text(t, name, label),
            BookFilter::Organisation if self.view.organisations.is_none() => {
                Field::text(t, name, label).hint(t.manage_filter_name_hint())
            }
            BookFilter::Organisation
            | BookFilter::Kind
            | BookFilter::State
            | BookFilter::Used
            | BookFilter::Alike => Field::filter(t, name, label, self.choices(filter)),
        }
    }
}

impl OfBooks<'_> {
    fn choices(&self, filter: BookFilter) -> Vec<Choice> {
        let t = self.t;
        match filter {
            BookFilter::Text => Vec::new(),
            BookFilter::Organisation => self.view.organisations.clone().unwrap_or_default(),
            BookFilter::Kind => {
                ContactKind::ALL.map(|one| Choice::new(one.code(), kind(t, one))).into()
            }
            BookFilter::State => {
                vec![Choice::new(IN_USE, t.book_in_use()), Choice::new(RETIRED, t.book_retired())]
            }
            BookFilter::Used => {
                vec![Choice::new(USED, t.book_used()), Choice::new(UNUSED, t.book_unused())]
            }
            BookFilter::Alike => vec![Choice::new(ALIKE, t.book_alike_only())],
        }
    }
}

/// The name of the list.
pub(super) fn title(t: &'static Texts, kind: BookKind) -> &'static str {
    match kind {
        BookKind::Locations => t.book_locations(),
        BookKind::Contacts => t.book_contacts(),
    }
}

/// The name of a column.
pub(super) fn column(t: &'static Texts, list: BookKind, of: BookColumn) -> &'static str {
    match of {
        BookColumn::Name => t.book_name(),
        BookColumn::Reach => match list {
            BookKind::Locations => t.book_address(),
            BookKind::Contacts => t.book_reached(),
        },
        BookColumn::Kind => t.book_kind(),
        BookColumn::Organisation => t.book_organisation(),
        BookColumn::Services => t.book_used_by(),
        BookColumn::Alike => t.book_alike(),
        BookColumn::State => t.book_state(),
    }
}

/// Whether a contact is a person or a unit; nothing for a location.
pub(super) fn entry_kind(t: &'static Texts, entry: &Entry) -> Option<&'static str> {
    match entry {
        Entry::Location(_) => None,
        Entry::Contact(one) => Some(kind(t, one.data.kind)),
    }
}

fn kind(t: &'static Texts, kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Person => t.book_person(),
        ContactKind::Unit => t.book_unit_short(),
    }
}

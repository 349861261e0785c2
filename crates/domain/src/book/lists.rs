//! The lists of locations and of contacts (spec 5): their columns and filters.

use crate::list::{Column, Filter, List, ListRequest, Named, Order, Takes};

use super::BookKind;

/// A list of locations or contacts.
pub type BookList = List<BookColumn, BookFilter>;
/// What somebody asks one of them for.
pub type BookRequest = ListRequest<BookColumn, BookFilter>;

/// What the lists show of a location or a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookColumn {
    /// Its name.
    Name,
    /// The address of a location, or how a contact is reached.
    Reach,
    /// A person or a unit.
    Kind,
    /// Whose it is.
    Organisation,
    /// How many services name it in their live or newest version.
    Services,
    /// Those that are probably the same.
    Alike,
    /// Whether it is in use.
    State,
}

impl Named for BookColumn {
    const ALL: &'static [Self] = &[
        Self::Name,
        Self::Reach,
        Self::Kind,
        Self::Organisation,
        Self::Services,
        Self::Alike,
        Self::State,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Reach => "reach",
            Self::Kind => "kind",
            Self::Organisation => "organisation",
            Self::Services => "services",
            Self::Alike => "alike",
            Self::State => "state",
        }
    }
}

/// What narrows the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BookFilter {
    /// What occurs in it.
    Text,
    /// Whose it is.
    Organisation,
    /// A person or a unit: codes of [`crate::contact::ContactKind`].
    Kind,
    /// Whether it is in use: [`IN_USE`] or [`RETIRED`].
    State,
    /// Whether a service names it: [`USED`] or [`UNUSED`].
    Used,
    /// Whether another one is probably the same: [`ALIKE`].
    Alike,
}

/// It can be chosen for services.
pub const IN_USE: &str = "in_use";
/// It is out of use.
pub const RETIRED: &str = "retired";
/// A service names it.
pub const USED: &str = "yes";
/// No service names it.
pub const UNUSED: &str = "no";
/// Another one is probably the same.
pub const ALIKE: &str = "yes";

impl Named for BookFilter {
    const ALL: &'static [Self] =
        &[Self::Text, Self::Organisation, Self::Kind, Self::State, Self::Used, Self::Alike];

    fn code(self) -> &'static str {
        match self {
            Self::Text => "q",
            Self::Organisation => "organisation",
            Self::Kind => "kind",
            Self::State => "state",
            Self::Used => "used",
            Self::Alike => "alike",
        }
    }
}

impl Filter for BookFilter {
    fn takes(self) -> Takes {
        match self {
            Self::Text => Takes::Text,
            Self::Organisation => Takes::Offered(&[]),
            Self::Kind => Takes::OneOf(&["person", "unit"]),
            Self::State => Takes::OneOf(&[IN_USE, RETIRED]),
            Self::Used => Takes::OneOf(&[USED, UNUSED]),
            Self::Alike => Takes::OneOf(&[ALIKE]),
        }
    }
}

const BY_NAME: Order<BookColumn> = Order { by: BookColumn::Name, descending: false };

/// Locations.
pub const LOCATIONS: BookList = List {
    code: "locations",
    columns: &[
        Column::always(BookColumn::Name),
        Column::at_first(BookColumn::Reach).unsorted(),
        Column::at_first(BookColumn::Organisation),
        Column::at_first(BookColumn::Services).unsorted(),
        Column::at_first(BookColumn::Alike),
        Column::at_first(BookColumn::State),
    ],
    filters: &[
        BookFilter::Text,
        BookFilter::Organisation,
        BookFilter::State,
        BookFilter::Used,
        BookFilter::Alike,
    ],
    order: BY_NAME,
};

/// Contacts.
pub const CONTACTS: BookList = List {
    code: "contacts",
    columns: &[
        Column::always(BookColumn::Name),
        Column::at_first(BookColumn::Reach).unsorted(),
        Column::at_first(BookColumn::Kind),
        Column::at_first(BookColumn::Organisation),
        Column::at_first(BookColumn::Services).unsorted(),
        Column::at_first(BookColumn::Alike),
        Column::at_first(BookColumn::State),
    ],
    filters: &[
        BookFilter::Text,
        BookFilter::Organisation,
        BookFilter::Kind,
        BookFilter::State,
        BookFilter::Used,
        BookFilter::Alike,
    ],
    order: BY_NAME,
};

impl BookKind {
    /// Its list.
    pub const fn list(self) -> &'static BookList {
        match self {
            Self::Locations => &LOCATIONS,
            Self::Contacts => &CONTACTS,
        }
    }
}

/// The list with a name.
pub fn by_code(code: &str) -> Option<BookKind> {
    BookKind::ALL.into_iter().find(|kind| kind.list().code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_found_by_their_names_and_have_what_they_read() {
        for kind in BookKind::ALL {
            let list = kind.list();
            assert_eq!(by_code(list.code), Some(kind));
            let (request, unread) = ListRequest::read(list, [("q", "talo"), ("alike", "yes")]);
            assert_eq!(unread, crate::list::Unread::default());
            assert_eq!(request.value(BookFilter::Alike), Some(ALIKE));
        }
        assert_eq!(by_code("services"), None);
        let (_, unread) = BookRequest::read(&CONTACTS, [("kind", "robot")]);
        assert_eq!(unread.values.len(), 1);
    }
}

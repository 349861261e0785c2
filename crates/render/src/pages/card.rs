//! What lists of services and categories are made of.

use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

/// A service in a list.
#[derive(Debug, Clone)]
pub struct ServiceCard {
    /// The end of its address in the reader's language.
    pub slug: String,
    /// The language its name and summary are shown in: the reader's or, failing that, the original.
    pub text_language: Language,
    /// Its name.
    pub name: String,
    /// Its summary, plain text.
    pub summary: String,
    /// The name of the owning organisation.
    pub organiser: String,
    /// When it was last published or confirmed.
    pub updated: Day,
}

/// A category with the number of its services.
#[derive(Debug, Clone)]
pub struct CategoryLink {
    /// Its code, as in the address of the search.
    pub code: String,
    /// Its name in the reader's language.
    pub label: String,
    /// How many public services it has.
    pub count: usize,
}

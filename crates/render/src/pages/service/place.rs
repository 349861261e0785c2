//! Where and when, as both the reader and a screen reader take it.

use service_manual_domain::language::Language;
use service_manual_domain::location::{AccessibilityFact, Coordinates, Location};

use crate::i18n::Texts;
use crate::labels;
use crate::map_link::map_link;
use crate::times::Times;
use crate::worded::Worded;

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its name, if it has one of its own.
    pub name: Option<Worded>,
    /// Street, postal code and city.
    pub address: String,
    /// Where it is, if somebody said it more exactly.
    pub coordinates: Option<Coordinates>,
    /// What is accessible there.
    pub accessibility: Vec<AccessibilityFact>,
    /// What else helps to find it and get in.
    pub note: Option<Worded>,
}

impl Place {
    /// A location for a reader.
    pub fn of(location: &Location, language: Language) -> Self {
        let data = &location.data;
        Self {
            name: data.name.as_ref().map(|name| Worded::name(name, language)),
            address: data.address(),
            coordinates: data.coordinates,
            accessibility: data.accessibility.iter().copied().collect(),
            note: data.note.as_ref().map(|note| Worded::name(note, language)),
        }
    }

    pub(crate) fn map_href(&self) -> String {
        map_link(self.coordinates.as_ref(), &self.address)
    }

    pub(crate) fn accessible<'a>(&'a self, t: &'a Texts) -> impl Iterator<Item = &'static str> {
        self.accessibility.iter().map(|one| labels::accessibility_fact(t, *one))
    }
}

/// One row of where and when.
#[derive(Debug, Clone)]
pub struct OccurrenceLine {
    /// Where.
    pub place: Option<Place>,
    /// What else to know of the place.
    pub place_note: Option<Worded>,
    /// When.
    pub times: Times,
    /// What else to know of the times.
    pub time_note: Option<Worded>,
}

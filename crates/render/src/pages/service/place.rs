//! Where and when, as both the reader and a screen reader take it.

use service_manual_domain::language::Language;
use service_manual_domain::location::{AccessibilityFact, Coordinates, Location};
use service_manual_domain::service::occurrence::When;
use service_manual_domain::time::Day;

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
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
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
            street: data.street.clone(),
            postal_code: data.postal_code.to_string(),
            city: data.city.clone(),
            coordinates: data.coordinates,
            accessibility: data.accessibility.iter().copied().collect(),
            note: data.note.as_ref().map(|note| Worded::name(note, language)),
        }
    }

    /// Street, postal code and city in one line.
    pub(crate) fn address(&self) -> String {
        format!("{}, {} {}", self.street, self.postal_code, self.city)
    }

    pub(crate) fn map_href(&self) -> String {
        map_link(self.coordinates.as_ref(), &self.address())
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
    /// Its place among the rows as they were written, from 0.
    pub row: Option<usize>,
    /// When.
    pub when: When,
    /// The same in words.
    pub times: Times,
    /// What else to know of the times.
    pub time_note: Option<Worded>,
}

impl OccurrenceLine {
    /// The number of the row in the address of its calendar file, if a calendar can take it.
    pub(crate) fn calendar_row(&self, today: Day) -> Option<usize> {
        let row = self.row?.checked_add(1)?;
        (!self.when.dated(today).is_empty()).then_some(row)
    }

    /// The first that is said of its times, to tell it from others.
    pub(crate) fn first_time(&self) -> &str {
        let first = self.times.lines.first().map_or("", String::as_str);
        if self.times.lead.is_empty() { first } else { &self.times.lead }
    }
}

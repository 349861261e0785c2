//! Where and when, as both the reader and a screen reader take it.

use service_manual_domain::location::AccessibilityFact;

use crate::i18n::Texts;
use crate::labels;
use crate::times::Times;
use crate::worded::Worded;

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Its name, if it has one of its own.
    pub name: Option<Worded>,
    /// Street, postal code and city.
    pub address: String,
    /// What is accessible there.
    pub accessibility: Vec<AccessibilityFact>,
    /// What else helps to find it and get in.
    pub note: Option<Worded>,
}

impl Place {
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

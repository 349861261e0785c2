//! What lists of services and categories are made of.

use std::ops::Range;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::worded::Worded;

/// A service in a list.
#[derive(Debug, Clone)]
pub struct ServiceCard {
    /// The end of its address in the reader's language.
    pub slug: String,
    /// The language its name and summary are shown in: the reader's or, failing that, the original.
    pub text_language: Language,
    /// Its name.
    pub name: String,
    /// Its summary.
    pub summary: MarkedText,
    /// The name of the owning organisation.
    pub organiser: String,
    /// The cities in which it takes place.
    pub places: Vec<String>,
    /// The municipalities whose residents may come; none: it does not matter.
    pub municipalities: Vec<String>,
    /// The languages in which it is given.
    pub spoken: Vec<String>,
    /// What it costs.
    pub charge: Option<String>,
    /// When it begins next.
    pub next: Option<Day>,
    /// When it was last published or confirmed.
    pub updated: Day,
    /// The notice of today.
    pub notice: Option<Worded>,
    /// Whether taking part is binding, for those who read the guidance.
    pub obligation: Option<&'static str>,
    /// Whether a link leads to its guidance.
    pub leads_to_guidance: bool,
    /// Where its guidance has the words, for those who read that and found it by them.
    pub guidance: Option<InGuidance>,
    /// Why it stands where it stands, for administrators who ask.
    pub explanation: Vec<String>,
    /// Whether it is a favourite, for those who keep some.
    pub star: Option<Star>,
}

/// The button that makes a service a favourite, or not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Star {
    /// The service.
    pub service: ServiceId,
    /// Whether it is a favourite.
    pub is_on: bool,
}

/// A piece of guidance that has words of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InGuidance {
    /// The piece; empty where guidance says it in other words.
    pub text: MarkedText,
    /// Its language.
    pub language: Language,
}

/// Names that a card shows of each kind; more are counted.
const SHOWN: usize = 3;

/// The first of many names, and how many more there are.
pub(crate) fn shortened(names: &[String]) -> (String, usize) {
    let shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    (shown.join(", "), names.len().saturating_sub(SHOWN))
}

/// A plain text, parts of which are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedText(Vec<MarkedPart>);

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MarkedPart {
    pub(crate) text: String,
    pub(crate) is_marked: bool,
}

impl MarkedText {
    /// A text with the places that are to be marked, in bytes and in order.
    pub fn new(text: &str, places: &[Range<usize>]) -> Self {
        let mut parts = Vec::new();
        let mut end = 0;
        for place in places {
            add(&mut parts, text.get(end..place.start), false);
            add(&mut parts, text.get(place.clone()), true);
            end = place.end;
        }
        add(&mut parts, text.get(end..), false);
        Self(parts)
    }

    /// The text without marks.
    pub fn plain(text: &str) -> Self {
        Self::new(text, &[])
    }

    /// The same with signs where something is left out before and after it.
    #[must_use]
    pub fn cut(mut self, before: bool, after: bool) -> Self {
        let sign = |text: &str| MarkedPart { text: text.to_owned(), is_marked: false };
        if before {
            self.0.insert(0, sign("… "));
        }
        if after {
            self.0.push(sign(" …"));
        }
        self
    }

    pub(crate) fn parts(&self) -> &[MarkedPart] {
        &self.0
    }
}

fn add(parts: &mut Vec<MarkedPart>, text: Option<&str>, is_marked: bool) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        parts.push(MarkedPart { text: text.to_owned(), is_marked });
    }
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

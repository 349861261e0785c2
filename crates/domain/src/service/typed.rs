//! A service as typed into its form, and its way to content and back (spec 3.2).
//!
//! What was typed is a bag of values by the names of the form fields. The names are those of the
//! table in [`super::field`], with what is needed to tell rows and languages apart:
//!
//! * a text: `summary_sv`; a fact: `categories` (several values), `charge`, `charge_price`,
//!   `age`, `age_from`, `age_to`, `home_municipality`, `home_municipality_codes`,
//!   `validity_from`, `validity_until`, `enrolment_deadline`, `enrolment_link`, …
//! * rows: `links_0_address`, `links_0_text_sv`, `files_0_file`, `files_0_title_sv`,
//!   `files_0_language`, `contacts_0_contact`, `contacts_0_role_sv`,
//!   `service_languages_0_language`, `service_languages_0_level`,
//!   `municipality_guidance_0_municipality`, `…_kind`, `…_text_sv`; the same for `internal_…`;
//! * times: `occurrences_0_location`, `…_place_sv`, `…_time_sv`, `…_when`, `…_from`, `…_until`,
//!   `…_monday` (`9–12, 13–16`) to `…_sunday`, `…_periods_0_from`, `…_periods_0_until`,
//!   `…_days_0_day`, `…_days_0_times`;
//! * `original`, and `included` (the languages that are public beside it).
//!
//! Problems carry the same names, so that each is shown at its field.

mod facts;
mod fill;
mod guidance;
mod occurrences;
mod reader;
mod rows;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::{ContactId, FileId, LocationId, OrganisationId, ServiceId};
use crate::language::Language;
use crate::problem::{Problem, ProblemCode};
use crate::service::field::{Field, Part, Step};
use crate::service::{Guidance, ServiceContent};
use crate::vocabulary::{TermCode, Vocabulary};

use reader::Reader;
pub use rows::ROW_TEXT_LIMIT;

/// The form as typed. Rich texts are sanitised already ([`super::field::is_rich`] tells which
/// fields have them). It can be stored as it is, so that nothing typed is lost that cannot be
/// saved as a version yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedService {
    values: BTreeMap<String, Vec<String>>,
    /// The version of the policy that cleaned the rich texts.
    pub sanitiser: u32,
}

/// What may be chosen in the form. Ids are looked up before: [`TypedService::named`] says which.
pub struct Offered<'a> {
    /// The organisation that owns the service: it produces it unless others are named. None: it
    /// was not chosen yet.
    pub organiser: Option<OrganisationId>,
    /// Whether a term may be chosen, or is in the version before this one already.
    pub term: &'a dyn Fn(Vocabulary, &TermCode) -> bool,
    /// What exists and may be used.
    pub things: Things,
}

/// Things that a service names by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Things {
    /// Locations.
    pub locations: BTreeSet<LocationId>,
    /// Contacts.
    pub contacts: BTreeSet<ContactId>,
    /// Files.
    pub files: BTreeSet<FileId>,
    /// Organisations.
    pub organisations: BTreeSet<OrganisationId>,
    /// Services.
    pub services: BTreeSet<ServiceId>,
}

impl TypedService {
    /// An empty form.
    pub const fn new(sanitiser: u32) -> Self {
        Self { values: BTreeMap::new(), sanitiser }
    }

    /// The same with one more value of a field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.entry(name.into()).or_default().push(value.into());
        self
    }

    /// The first value of a field; empty if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.values(name).first().map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn values(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every field with its values, for showing the form.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.values.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// The same with everything that concerns a step, or a language, taken from another form: what
    /// that does not have, such as boxes nobody ticked, is gone here too.
    #[must_use]
    pub fn replacing(mut self, received: &Self, concerned: impl Fn(&str) -> bool) -> Self {
        self.values.retain(|name, _| !concerned(name));
        let new = received.values.iter().filter(|(name, _)| concerned(name));
        self.values.extend(new.map(|(name, values)| (name.clone(), values.clone())));
        Self { sanitiser: received.sanitiser, ..self }
    }

    /// The same with each value that is a key in the place of which something else stands.
    #[must_use]
    pub fn with_values_replaced(&self, by: &BTreeMap<String, String>) -> Self {
        let replaced = |value: &String| by.get(value).unwrap_or(value).clone();
        let values = self.values.iter();
        let values =
            values.map(|(name, values)| (name.clone(), values.iter().map(replaced).collect()));
        Self { values: values.collect(), sanitiser: self.sanitiser }
    }

    /// The language in which the service was first written.
    pub fn original(&self) -> Result<Language, ProblemCode> {
        self.text(ORIGINAL).parse().map_err(|_| ProblemCode::UnknownChoice)
    }

    /// The checked public part, or everything that is wrong with it. Only what a draft needs is
    /// demanded here; what submitting and publishing need is in [`super::missing`].
    ///
    /// # Errors
    /// Every problem, with the name of its field.
    pub fn parse(&self, offered: &Offered<'_>) -> Result<ServiceContent, Vec<Problem>> {
        let mut reader = Reader::new(self, offered);
        let content = texts::content(&mut reader);
        reader.finish(content)
    }

    /// The checked guidance, or everything that is wrong with it.
    ///
    /// # Errors
    /// Every problem, with the name of its field.
    pub fn parse_guidance(&self, offered: &Offered<'_>) -> Result<Guidance, Vec<Problem>> {
        let mut reader = Reader::new(self, offered);
        let guidance = guidance::guidance(&mut reader);
        reader.finish(guidance)
    }
}

/// The field of the original language.
pub const ORIGINAL: &str = "original";
/// The field of the languages that are public beside it.
pub const INCLUDED: &str = "included";

/// The step of the form in which a name stands.
pub fn step_of(name: &str) -> Option<Step> {
    match name {
        ORIGINAL | INCLUDED => Some(Step::Basics),
        _ => Some(Field::of_name(name)?.rule()?.step),
    }
}

/// Who reads what is typed under a name.
pub fn part_of(name: &str) -> Option<Part> {
    match name {
        ORIGINAL | INCLUDED => Some(Part::Public),
        _ => Some(Field::of_name(name)?.rule()?.part),
    }
}

/// The language of what is typed under a name; facts have none.
pub fn language_of(name: &str) -> Option<Language> {
    let (rest, code) = name.rsplit_once('_')?;
    Field::of_name(rest)?;
    code.parse().ok()
}

#[cfg(test)]
mod tests;

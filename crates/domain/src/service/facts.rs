//! The facts of a version that everybody reads, shared by all languages (spec 3.2).

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::codes::stored;
use crate::ids::{ContactId, FileId, OrganisationId, ServiceId};
use crate::language::Texts;
use crate::organisation::{MunicipalityCode, WebAddress};
use crate::problem::{ProblemCode, Problems};
use crate::service::occurrence::Occurrence;
use crate::time::{Day, Period};
use crate::vocabulary::TermCode;

/// The facts. The names are the codes of [`super::field::FactField`], so that comparing and
/// merging find each by its code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// Leaves of the category vocabulary.
    pub categories: BTreeSet<TermCode>,
    /// The languages in which the service is given, each once.
    pub service_languages: Vec<ServiceLanguage>,
    /// What it costs.
    pub charge: Option<Charge>,
    /// Situations of clients for whom it is meant.
    pub client_situations: BTreeSet<TermCode>,
    /// The age of those for whom it is meant.
    pub age: Option<Age>,
    /// Where they must live.
    pub home_municipality: Option<HomeMunicipality>,
    /// Accessibility of the service.
    pub accessibility: BTreeSet<TermCode>,
    /// For whom it is.
    pub audience: BTreeSet<Audience>,
    /// How it is given.
    pub ways_of_delivery: BTreeSet<TermCode>,
    /// Where and when.
    pub occurrences: Vec<Occurrence>,
    /// Outside this time it is not shown.
    pub validity: Validity,
    /// The last day of enrolment.
    pub enrolment_deadline: Option<Day>,
    /// Where to enrol.
    pub enrolment_link: Option<WebAddress>,
    /// Whether the client must consent.
    pub client_consent: bool,
    /// Links.
    pub links: Vec<Link>,
    /// Files.
    pub files: Vec<FileUse>,
    /// Contacts that everybody sees.
    pub contacts: Vec<ContactUse>,
    /// The organisations that produce it.
    pub producers: BTreeSet<OrganisationId>,
    /// How often it is reviewed.
    pub rhythm: Rhythm,
    /// Related services that somebody chose, in their order.
    pub related_services: Vec<ServiceId>,
}

/// A language in which the service is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceLanguage {
    /// The term of the language.
    pub language: TermCode,
    /// How well a client should know it.
    pub level: Option<LanguageLevel>,
}

stored! {
    /// A level of knowing a language, from the Common European Framework.
    LanguageLevel {
        /// A few phrases.
        A1 = "A1";
        /// Simple everyday matters.
        A2 = "A2";
        /// Most of everyday life and work.
        B1 = "B1";
        /// Fluent talk also of abstract matters.
        B2 = "B2";
        /// Demanding texts and work.
        C1 = "C1";
        /// Like a first language.
        C2 = "C2";
    }
}

stored! {
    /// For whom a service is.
    Audience {
        /// For people who look for work.
        Jobseekers = "jobseekers";
        /// For those who offer it.
        Employers = "employers";
    }
}

/// What a service costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// Nothing.
    Free,
    /// So many cents; a draft may not know yet.
    Chargeable(Option<u32>),
}

/// The age of those for whom a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// Everybody of working age.
    AllOfWorkingAge,
    /// From one age to another, in years; either end may be open.
    Range(Option<u8>, Option<u8>),
}

/// The oldest age, in years.
pub const AGE_LIMIT: u8 = 120;
/// Working age in years, as Statistics Finland counts the labour force.
const WORKING_AGE: RangeInclusive<u8> = 15..=74;

impl Age {
    /// Whether a service is meant for somebody of so many years.
    pub fn fits(self, years: u8) -> bool {
        match self {
            Self::AllOfWorkingAge => WORKING_AGE.contains(&years),
            Self::Range(from, to) => {
                from.is_none_or(|from| from <= years) && to.is_none_or(|to| years <= to)
            }
        }
    }
}

/// Where those must live for whom a service is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeMunicipality {
    /// Anywhere.
    DoesNotMatter,
    /// In one of these.
    OneOf(BTreeSet<MunicipalityCode>),
}

/// From when until when a service is shown; an end that is missing is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Validity {
    /// The first day.
    pub from: Option<Day>,
    /// The last day, not before the first.
    pub until: Option<Day>,
}

impl Validity {
    /// The days as typed. Problems are those of the fields `from` and `until`.
    pub fn typed(problems: &mut Problems, from: &str, until: &str) -> Option<Self> {
        let from = problems.check("from", Day::typed(from));
        let until = problems.check("until", Day::typed(until));
        let days = Self { from: from?, until: until? };
        if days.from.zip(days.until).is_some_and(|(from, until)| until < from) {
            problems.add("until", ProblemCode::EndsBeforeItBegins);
            return None;
        }
        Some(days)
    }

    /// Whether the service is shown on a day.
    pub fn covers(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is called.
    #[serde(default)]
    pub text: Texts,
    /// Where it leads.
    pub address: WebAddress,
}

/// A file that a version shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileUse {
    /// Which.
    pub file: FileId,
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// In which language it is.
    pub language: Option<TermCode>,
}

/// A contact that a version shows. The contact itself is edited in the contact book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactUse {
    /// Which.
    pub contact: ContactId,
    /// For what to turn to it.
    #[serde(default)]
    pub role: Texts,
}

/// How often a service is reviewed, in calendar months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rhythm(u8);

impl Rhythm {
    /// All rhythms.
    pub const ALL: [Self; 5] = [Self(1), Self(3), Self(4), Self(6), Self(12)];

    /// The number of months.
    pub const fn months(self) -> u8 {
        self.0
    }

    /// The same as a period of the calendar.
    pub fn period(self) -> Period {
        Period::months(self.0.into())
    }
}

impl Default for Rhythm {
    fn default() -> Self {
        Self(4)
    }
}

impl TryFrom<u8> for Rhythm {
    type Error = NotARhythm;
    fn try_from(months: u8) -> Result<Self, NotARhythm> {
        Self::ALL.into_iter().find(|rhythm| rhythm.0 == months).ok_or(NotARhythm)
    }
}

/// A number of months that is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a rhythm of review")]
pub struct NotARhythm;

impl From<Rhythm> for u8 {
    fn from(rhythm: Rhythm) -> Self {
        rhythm.0
    }
}

impl FromStr for Rhythm {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let months: Option<u8> = text.parse().ok();
        months.and_then(|months| Self::try_from(months).ok()).ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_fits_from_the_lowest_to_the_highest() {
        let range = Age::Range(Some(18), Some(29));
        assert_eq!([17, 18, 29, 30].map(|years| range.fits(years)), [false, true, true, false]);
        assert!(Age::Range(None, Some(29)).fits(0) && Age::Range(Some(18), None).fits(120));
        let all = Age::AllOfWorkingAge;
        assert_eq!([14, 15, 74, 75].map(|years| all.fits(years)), [false, true, true, false]);
    }
}

//! The pages of the form of a service (spec 3.3): a step each, and one for each translation. Each
//! page sends what it shows and nothing else; the rest of the service stays as it is.

use std::fmt;
use std::str::FromStr;

use crate::language::Language;
use crate::problem::ProblemCode;
use crate::service::field::{Field, Part, Step};
use crate::service::typed::{INCLUDED, language_of, part_of, step_of};

/// A page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormPage {
    /// A step: the facts, and the texts of the original language.
    Step(Step),
    /// The texts in one language beside the original.
    Translation(Language),
}

impl FormPage {
    /// All pages: the steps in their order, then the translations.
    pub fn all() -> impl Iterator<Item = Self> {
        let steps = Step::ALL.into_iter().map(Self::Step);
        steps.chain(Language::ALL.into_iter().map(Self::Translation))
    }

    /// The page on which a field of the form is filled in, by its name. `original` is the language in
    /// which the service was first written.
    pub fn of_field(name: &str, original: Language) -> Option<Self> {
        match text_language(name) {
            Some(language) if language != original => Some(Self::Translation(language)),
            Some(_) | None => step_of(name).map(Self::Step),
        }
    }

    /// Whether a field of the form stands on the page, by its name. `original` is the language in
    /// which the service was first written.
    pub fn concerns(self, name: &str, original: Language) -> bool {
        match self {
            Self::Step(_) => Self::of_field(name, original) == Some(self),
            Self::Translation(language) => {
                text_language(name) == Some(language) || name == INCLUDED
            }
        }
    }

    /// The part of the service without whose right the page cannot be sent at all. What a
    /// translation holds of the guidance is left out for those who may not edit it.
    pub const fn part(self) -> Part {
        match self {
            Self::Step(Step::Guidance) => Part::Internal,
            Self::Step(
                Step::Basics
                | Step::TargetGroup
                | Step::PlaceAndTime
                | Step::Description
                | Step::Responsibility,
            )
            | Self::Translation(_) => Part::Public,
        }
    }
}

/// The language of a text that is a field of its own. The short texts of rows are translated in
/// their row.
fn text_language(name: &str) -> Option<Language> {
    match Field::of_name(name)? {
        Field::Text(_) => language_of(name),
        Field::Fact(_) => None,
    }
}

/// Whether somebody who may only edit some part may send a field.
pub fn may_send(name: &str, guidance: bool) -> bool {
    match part_of(name) {
        Some(Part::Public) => true,
        Some(Part::Internal) => guidance,
        None => false,
    }
}

/// The code, in addresses and in the database.
impl fmt::Display for FormPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step(step) => f.write_str(step.code()),
            Self::Translation(language) => write!(f, "translation_{language}"),
        }
    }
}

impl FromStr for FormPage {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::all().find(|page| page.to_string() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Fi, Sv};

    #[test]
    fn a_step_has_the_original_texts_and_a_translation_the_others() {
        let basics = FormPage::Step(Step::Basics);
        for name in ["name_fi", "categories", "service_languages_0_level", "original", "included"] {
            assert!(basics.concerns(name, Fi), "{name}");
        }
        for name in ["name_sv", "benefits_fi", "referring_fi", "nonsense"] {
            assert!(!basics.concerns(name, Fi), "{name}");
        }
        let swedish = FormPage::Translation(Sv);
        assert!(swedish.concerns("name_sv", Fi) && swedish.concerns("referring_sv", Fi));
        assert!(!swedish.concerns("name_fi", Fi) && !swedish.concerns("links_0_text_sv", Fi));
        let description = FormPage::Step(Step::Description);
        assert!(description.concerns("links_0_text_sv", Fi));
    }

    #[test]
    fn a_field_leads_to_its_page() {
        let page = |name| FormPage::of_field(name, Fi);
        assert_eq!(page("benefits_fi"), Some(FormPage::Step(Step::Description)));
        assert_eq!(page("benefits_sv"), Some(FormPage::Translation(Sv)));
        assert_eq!(page("links_0_text_sv"), Some(FormPage::Step(Step::Description)));
        assert_eq!(page("occurrences_0_place_sv"), Some(FormPage::Step(Step::PlaceAndTime)));
        assert_eq!(page("nonsense"), None);
    }

    #[test]
    fn every_page_is_found_by_its_code() {
        for page in FormPage::all() {
            assert_eq!(page.to_string().parse(), Ok(page));
        }
        assert!("translation_de".parse::<FormPage>().is_err());
    }
}

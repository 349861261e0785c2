//! What a service still lacks before it can be submitted or published (spec 3.2), all at once and
//! in the order of the form.
//!
//! Texts of the public part are demanded in every language that is included. Texts of the guidance
//! are demanded in the original language; in the others they are welcome.

use crate::language::Language;
use crate::problem::{Problem, ProblemCode, Problems};
use crate::service::facts::{Age, Charge, Facts, HomeMunicipality};
use crate::service::field::{FIELDS, FactField, Field, FieldRule, Part, Requirement, TextField};
use crate::service::{Guidance, Service, ServiceContent};

/// Who answers for a service, as far as something can be missing in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsibility {
    /// Whether the organiser's updater is a person who may edit it now.
    pub updater: bool,
    /// The authority that answers for a provider's service; none for an authority's own service.
    pub authority: Option<AuthoritySide>,
}

/// The side of the responsible authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuthoritySide {
    /// Whether the authority was chosen.
    pub chosen: bool,
    /// Whether its updater is a person who may edit the service now.
    pub updater: bool,
}

impl Service {
    /// What is known of its responsibility, with whether the two updaters may edit it now.
    pub fn responsibility(&self, updater: bool, authority_updater: bool) -> Responsibility {
        let of_provider = !self.organiser_parents.is_empty();
        let authority = of_provider.then(|| AuthoritySide {
            chosen: self.responsible.is_some(),
            updater: authority_updater,
        });
        Responsibility { updater, authority }
    }
}

/// What is missing before a service can be submitted.
pub fn before_submitting(content: &ServiceContent, who: Responsibility) -> Vec<Problem> {
    Missing { content, guidance: None, who }.problems()
}

/// What is missing before a service can be published: also what experts need. A person who may not
/// read the guidance is not told about its fields ([`super::typed::part_of`]).
pub fn before_publishing(
    content: &ServiceContent,
    guidance: &Guidance,
    who: Responsibility,
) -> Vec<Problem> {
    Missing { content, guidance: Some(guidance), who }.problems()
}

/// Whether a language lacks a text that it must have before it is public and that the original has.
pub fn lacks_texts(content: &ServiceContent, language: Language) -> bool {
    let who = Responsibility { updater: true, authority: None };
    let missing = Missing { content, guidance: None, who };
    let is_written = |language, field| {
        content.texts.get(language).is_some_and(|text| !text.get(field).is_empty())
    };
    let is_lacking = |rule: &FieldRule| match rule.field {
        Field::Text(field) => {
            is_written(content.texts.original(), field) && !is_written(language, field)
        }
        Field::Fact(_) => false,
    };
    let of_public_part = FIELDS.iter().filter(|rule| rule.part == Part::Public);
    of_public_part.filter(|rule| missing.demands(rule)).any(is_lacking)
}

/// The guidance is there when the service is to be published.
struct Missing<'a> {
    content: &'a ServiceContent,
    guidance: Option<&'a Guidance>,
    who: Responsibility,
}

impl Missing<'_> {
    fn problems(&self) -> Vec<Problem> {
        let mut problems = Problems::none();
        for rule in FIELDS.iter().filter(|rule| self.demands(rule)) {
            match rule.field {
                Field::Text(field) => self.text(field, rule.part, &mut problems),
                Field::Fact(field) => {
                    if let Some(name) = self.missing_fact(field) {
                        problems.add(name, ProblemCode::Required);
                    }
                }
            }
        }
        problems.into_vec()
    }

    fn demands(&self, rule: &FieldRule) -> bool {
        let publishing = self.guidance.is_some();
        match rule.requirement {
            Requirement::Always | Requirement::Submit => true,
            Requirement::Publish => publishing,
            Requirement::Conditional => match rule.field {
                Field::Text(TextField::ConsentNote) => self.content.facts.client_consent,
                _ => publishing && self.who.authority.is_some(),
            },
            Requirement::Never => false,
        }
    }

    fn text(&self, field: TextField, part: Part, problems: &mut Problems) {
        let original = self.content.texts.original();
        let demanded = |language: &Language| match part {
            Part::Public => self.content.includes(*language),
            Part::Internal => *language == original,
        };
        let texts = match part {
            Part::Public => Some(&self.content.texts),
            Part::Internal => self.guidance.map(|guidance| &guidance.texts),
        };
        for language in Language::ALL.into_iter().filter(demanded) {
            let text = texts.and_then(|texts| texts.get(language));
            if text.is_none_or(|text| text.get(field).is_empty()) {
                problems.add(format!("{}_{language}", field.code()), ProblemCode::Required);
            }
        }
    }

    /// The name of the form field where the fact is missing.
    fn missing_fact(&self, field: FactField) -> Option<&'static str> {
        let facts = &self.content.facts;
        let guidance = self.guidance.map(|guidance| &guidance.facts);
        let there = match field {
            FactField::Charge => return missing_charge(facts),
            FactField::Age => return missing_age(facts),
            FactField::HomeMunicipality => return missing_home(facts),
            FactField::Categories => !facts.categories.is_empty(),
            FactField::ServiceLanguages => !facts.service_languages.is_empty(),
            FactField::ClientSituations => !facts.client_situations.is_empty(),
            FactField::Audience => !facts.audience.is_empty(),
            FactField::WaysOfDelivery => !facts.ways_of_delivery.is_empty(),
            FactField::Producers => !facts.producers.is_empty(),
            FactField::Updater => self.who.updater,
            FactField::ResponsibleAuthority => self.who.authority.is_none_or(|side| side.chosen),
            FactField::AuthorityUpdater => self.who.authority.is_none_or(|side| side.updater),
            FactField::Obligation => guidance.is_some_and(|facts| facts.obligation.is_some()),
            FactField::Statement => guidance.is_some_and(|facts| facts.statement.is_some()),
            // These always have a value, or are never demanded.
            FactField::Organiser
            | FactField::Rhythm
            | FactField::Accessibility
            | FactField::Occurrences
            | FactField::Validity
            | FactField::EnrolmentDeadline
            | FactField::EnrolmentLink
            | FactField::ClientConsent
            | FactField::Links
            | FactField::Files
            | FactField::Contacts
            | FactField::RelatedServices
            | FactField::OtherBenefits
            | FactField::MunicipalityGuidance
            | FactField::ArchivingApplies
            | FactField::InternalLinks
            | FactField::InternalFiles
            | FactField::InternalContacts => true,
        };
        (!there).then(|| field.code())
    }
}

const fn missing_charge(facts: &Facts) -> Option<&'static str> {
    match facts.charge {
        None => Some("charge"),
        Some(Charge::Chargeable(None)) => Some("charge_price"),
        Some(Charge::Free | Charge::Chargeable(Some(_))) => None,
    }
}

const fn missing_age(facts: &Facts) -> Option<&'static str> {
    match facts.age {
        None => Some("age"),
        Some(Age::Range(None, None)) => Some("age_from"),
        Some(Age::AllOfWorkingAge | Age::Range(..)) => None,
    }
}

fn missing_home(facts: &Facts) -> Option<&'static str> {
    match &facts.home_municipality {
        None => Some("home_municipality"),
        Some(HomeMunicipality::OneOf(codes)) if codes.is_empty() => Some("home_municipality_codes"),
        Some(HomeMunicipality::DoesNotMatter | HomeMunicipality::OneOf(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::ServiceText;

    const ALL_SET: Responsibility = Responsibility {
        updater: true,
        authority: Some(AuthoritySide { chosen: true, updater: true }),
    };

    fn content() -> ServiceContent {
        let text = ServiceText::default().with(TextField::Name, "Paja");
        ServiceContent::new(Language::Fi, text, 1)
    }

    fn names(problems: &[Problem]) -> Vec<&str> {
        problems.iter().map(|problem| &*problem.field).collect()
    }

    #[test]
    fn a_draft_with_a_name_lacks_everything_that_submitting_needs() {
        let missing = before_submitting(&content(), ALL_SET);
        let expected = [
            "summary_fi",
            "categories",
            "service_languages",
            "charge",
            "target_group_fi",
            "audience",
            "client_situations",
            "age",
            "home_municipality",
            "ways_of_delivery",
            "how_to_take_part_fi",
            "conditions_fi",
            "how_organised_fi",
            "producers",
        ];
        assert_eq!(names(&missing), expected);
    }

    #[test]
    fn publishing_needs_guidance_in_the_original_language_and_everybody_in_charge() {
        let side = AuthoritySide { chosen: false, updater: false };
        let nobody = Responsibility { updater: false, authority: Some(side) };
        let submitting = before_submitting(&content(), nobody);
        let guidance = Guidance::empty(Language::Fi, 1);
        let publishing = before_publishing(&content(), &guidance, nobody);
        let more: Vec<&str> = names(&publishing)
            .into_iter()
            .filter(|name| !names(&submitting).contains(name))
            .collect();
        let expected = [
            "referring_fi",
            "specialist_conditions_fi",
            "client_system_entries_fi",
            "obligation",
            "obligation_note_fi",
            "statement",
            "statement_note_fi",
            "responsible",
            "authority_updater",
        ];
        assert_eq!(more, expected);
        assert!(names(&submitting).contains(&"updater"));
        let of_authority = Responsibility { authority: None, ..nobody };
        let publishing = before_publishing(&content(), &guidance, of_authority);
        assert!(!names(&publishing).contains(&"responsible"));
        assert!(!names(&publishing).contains(&"authority_updater"));
    }

    #[test]
    fn only_included_languages_must_be_whole() {
        let swedish = ServiceText::default().with(TextField::Name, "Verkstad");
        let mut content = content();
        content.texts = content.texts.with(Language::Sv, swedish);
        let in_swedish = |content: &ServiceContent| {
            let missing = before_submitting(content, ALL_SET);
            missing.iter().filter(|problem| problem.field.ends_with("_sv")).count()
        };
        assert_eq!(in_swedish(&content), 0);
        content.included.insert(Language::Sv);
        assert_eq!(in_swedish(&content), 5);
    }

    #[test]
    fn half_a_fact_is_missing_where_the_rest_belongs() {
        let mut content = content();
        content.facts.charge = Some(Charge::Chargeable(None));
        content.facts.age = Some(Age::Range(None, None));
        content.facts.home_municipality = Some(HomeMunicipality::OneOf([].into()));
        content.facts.client_consent = true;
        let missing = before_submitting(&content, ALL_SET);
        for name in ["charge_price", "age_from", "home_municipality_codes", "consent_note_fi"] {
            assert!(names(&missing).contains(&name), "{name}");
        }
    }
}

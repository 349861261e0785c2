//! The fields of a service (spec 3.2) in one table. Limits, what is missing, the steps of the
//! form, rights, comparing and merging all read it; nobody lists fields a second time.

mod codes;

use serde::{Deserialize, Serialize};

use crate::policy::Action;

pub use codes::{FactField, TextField};

/// A field of either kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Field {
    /// Written in each language.
    Text(TextField),
    /// The same in all languages.
    Fact(FactField),
}

/// What may be written into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text of at most so many characters.
    Plain(usize),
    /// Sanitised HTML of at most so many characters.
    Rich(usize),
    /// One word or phrase a line: at most so many lines of so many characters.
    Lines(usize, usize),
    /// Not a text.
    Fact,
}

/// When a field must be filled in (spec 3.2, column "Req").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requirement {
    /// Always.
    Always,
    /// Before submitting, and so before publishing.
    Submit,
    /// Before publishing.
    Publish,
    /// When something else makes it necessary; [`super::missing`] knows what.
    Conditional,
    /// Never.
    Never,
}

/// Who reads a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Everybody.
    Public,
    /// Only those with the right to read guidance.
    Internal,
}

impl Part {
    /// The right to change the part of a service.
    pub const fn edit_action(self) -> Action {
        match self {
            Self::Public => Action::EditService,
            Self::Internal => Action::EditGuidance,
        }
    }
}

/// A step of the form (spec 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Name, categories, charge.
    Basics,
    /// Whom it is for.
    TargetGroup,
    /// Where and when.
    PlaceAndTime,
    /// What it is.
    Description,
    /// What experts read.
    Guidance,
    /// Contacts and who is responsible.
    Responsibility,
}

impl Step {
    /// All steps, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Basics,
        Self::TargetGroup,
        Self::PlaceAndTime,
        Self::Description,
        Self::Guidance,
        Self::Responsibility,
    ];

    /// The code in addresses and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::TargetGroup => "target_group",
            Self::PlaceAndTime => "place_and_time",
            Self::Description => "description",
            Self::Guidance => "guidance",
            Self::Responsibility => "responsibility",
        }
    }

    /// Its fields, in the order of the form.
    pub fn fields(self) -> impl Iterator<Item = &'static FieldRule> {
        FIELDS.iter().filter(move |rule| rule.step == self)
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRule {
    /// Which field.
    pub field: Field,
    /// What may be written.
    pub form: Form,
    /// When it must be filled in.
    pub requirement: Requirement,
    /// Who reads it.
    pub part: Part,
    /// In which step of the form it stands.
    pub step: Step,
}

const fn text(f: TextField, form: Form, requirement: Requirement, step: Step) -> FieldRule {
    FieldRule { field: Field::Text(f), form, requirement, part: part(step), step }
}

const fn fact(field: FactField, requirement: Requirement, step: Step) -> FieldRule {
    let field = Field::Fact(field);
    FieldRule { field, form: Form::Fact, requirement, part: part(step), step }
}

/// The step of the guidance is the internal part, and nothing else is.
const fn part(step: Step) -> Part {
    match step {
        Step::Guidance => Part::Internal,
        Step::Basics
        | Step::TargetGroup
        | Step::PlaceAndTime
        | Step::Description
        | Step::Responsibility => Part::Public,
    }
}

/// The longest rich text, in characters of HTML.
pub const RICH_LIMIT: usize = 20_000;
const RICH: Form = Form::Rich(RICH_LIMIT);
const NOTE: Form = Form::Plain(1_000);

use FactField as F;
use Requirement::{Always, Conditional, Never, Publish, Submit};
use Step::{Basics, Description, Guidance, PlaceAndTime, Responsibility, TargetGroup};
use TextField as T;

/// The table, in the order of the form.
pub const FIELDS: &[FieldRule] = &[
    text(T::Name, Form::Plain(120), Always, Basics),
    text(T::Summary, Form::Plain(250), Submit, Basics),
    fact(F::Categories, Submit, Basics),
    text(T::Keywords, Form::Lines(80, 100), Never, Basics),
    fact(F::ServiceLanguages, Submit, Basics),
    fact(F::Charge, Submit, Basics),
    text(T::PriceNote, Form::Plain(500), Never, Basics),
    text(T::TargetGroup, RICH, Submit, TargetGroup),
    fact(F::Audience, Submit, TargetGroup),
    fact(F::ClientSituations, Submit, TargetGroup),
    fact(F::Age, Submit, TargetGroup),
    fact(F::HomeMunicipality, Submit, TargetGroup),
    fact(F::Accessibility, Never, TargetGroup),
    fact(F::WaysOfDelivery, Submit, PlaceAndTime),
    fact(F::Occurrences, Never, PlaceAndTime),
    fact(F::Validity, Never, PlaceAndTime),
    fact(F::EnrolmentDeadline, Never, PlaceAndTime),
    fact(F::EnrolmentLink, Never, PlaceAndTime),
    text(T::HowToTakePart, RICH, Submit, Description),
    text(T::Benefits, RICH, Never, Description),
    text(T::Conditions, RICH, Submit, Description),
    fact(F::ClientConsent, Never, Description),
    text(T::ConsentNote, NOTE, Conditional, Description),
    text(T::HowOrganised, RICH, Submit, Description),
    fact(F::Links, Never, Description),
    fact(F::Files, Never, Description),
    text(T::Referring, RICH, Publish, Guidance),
    text(T::SpecialistConditions, RICH, Publish, Guidance),
    text(T::ClientSystemEntries, RICH, Publish, Guidance),
    fact(F::Obligation, Publish, Guidance),
    text(T::ObligationNote, NOTE, Publish, Guidance),
    fact(F::Statement, Publish, Guidance),
    text(T::StatementNote, NOTE, Publish, Guidance),
    fact(F::OtherBenefits, Never, Guidance),
    text(T::MeasuresAndExceptions, RICH, Never, Guidance),
    fact(F::MunicipalityGuidance, Never, Guidance),
    fact(F::ArchivingApplies, Never, Guidance),
    fact(F::InternalLinks, Never, Guidance),
    fact(F::InternalFiles, Never, Guidance),
    fact(F::InternalContacts, Never, Guidance),
    fact(F::Contacts, Never, Responsibility),
    fact(F::Organiser, Always, Responsibility),
    fact(F::Producers, Submit, Responsibility),
    fact(F::ResponsibleAuthority, Conditional, Responsibility),
    fact(F::Updater, Always, Responsibility),
    fact(F::AuthorityUpdater, Conditional, Responsibility),
    fact(F::Rhythm, Always, Responsibility),
    fact(F::RelatedServices, Never, Responsibility),
];

impl Field {
    /// The code: in names of form fields, problems, the log and stored versions.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text(field) => field.code(),
            Self::Fact(field) => field.code(),
        }
    }

    /// The row of the table.
    pub fn rule(self) -> Option<&'static FieldRule> {
        FIELDS.iter().find(|rule| rule.field == self)
    }

    /// The field to which a name of the form belongs: `summary_sv`, `links_0_address`. It is the
    /// longest code with which the name begins.
    pub fn of_name(name: &str) -> Option<Self> {
        let begins = |field: &Self| {
            let rest = name.strip_prefix(field.code());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        let fields = FIELDS.iter().map(|rule| rule.field).filter(begins);
        fields.max_by_key(|field| field.code().len())
    }
}

impl FactField {
    /// Whether it belongs to a version. What does not says who answers for the service itself, and
    /// is the same whatever version is looked at.
    pub const fn is_of_version(self) -> bool {
        !matches!(self, F::Organiser | F::ResponsibleAuthority | F::Updater | F::AuthorityUpdater)
    }
}

impl TextField {
    /// The most characters that may be written; of keywords, in one of them.
    pub fn limit(self) -> usize {
        match Field::Text(self).rule().map(|rule| rule.form) {
            Some(Form::Plain(limit) | Form::Rich(limit) | Form::Lines(_, limit)) => limit,
            Some(Form::Fact) | None => 0,
        }
    }

    /// The texts of a part, in the order of the form.
    pub fn of_part(part: Part) -> impl Iterator<Item = (Self, &'static FieldRule)> {
        FIELDS.iter().filter(move |rule| rule.part == part).filter_map(|rule| match rule.field {
            Field::Text(field) => Some((field, rule)),
            Field::Fact(_) => None,
        })
    }
}

/// Whether what is typed into a field of the form is rich text, which must be sanitised before it
/// gets here.
pub fn is_rich(name: &str) -> bool {
    match Field::of_name(name) {
        Some(Field::Fact(F::MunicipalityGuidance)) => name.contains("_text_"),
        Some(field) => field.rule().is_some_and(|rule| matches!(rule.form, Form::Rich(_))),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_in_the_table_once() {
        let texts = TextField::ALL.iter().map(|field| Field::Text(*field));
        let all: Vec<Field> =
            texts.chain(FactField::ALL.iter().map(|field| Field::Fact(*field))).collect();
        assert_eq!(all.len(), FIELDS.len());
        for field in all {
            assert_eq!(FIELDS.iter().filter(|rule| rule.field == field).count(), 1, "{field:?}");
        }
    }

    #[test]
    fn a_name_of_the_form_leads_to_its_field() {
        for rule in FIELDS {
            assert_eq!(Field::of_name(rule.field.code()), Some(rule.field));
        }
        let field = |name| Field::of_name(name).map(Field::code);
        assert_eq!(field("statement_note_sv"), Some("statement_note"));
        assert_eq!(field("links_0_text_fi"), Some("links"));
        assert_eq!(field("charge_price"), Some("charge"));
        assert_eq!(field("linkspace"), None);
        assert!(is_rich("how_organised_fi") && !is_rich("summary_fi"));
        assert!(is_rich("municipality_guidance_0_text_fi"));
        assert!(!is_rich("municipality_guidance_0_kind"));
    }
}

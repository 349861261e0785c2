//! Help beside the fields of forms (spec 5): which fields have a text, and what administrators
//! wrote in place of the defaults. The fields of a service come from their own table
//! ([`crate::service::field::FIELDS`]), so a new one asks for its text.

mod form_field;
mod own;

use std::fmt;
use std::str::FromStr;

use crate::problem::ProblemCode;
use crate::service::field::{FIELDS, FactField, Field};

pub use form_field::FormField;
pub use own::{LIMIT, OwnHelp, OwnTexts, TypedHelp};

/// A form whose fields have help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpForm {
    /// The form of a service.
    Service,
    /// The data of an organisation.
    Organisation,
    /// A location of an organisation.
    Location,
    /// A contact of an organisation.
    Contact,
    /// An invitation.
    Invitation,
}

impl HelpForm {
    /// All forms, in the order in which administrators see them.
    pub const ALL: [Self; 5] =
        [Self::Service, Self::Organisation, Self::Location, Self::Contact, Self::Invitation];

    /// The code, with which that of its topics begins.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organisation => "organisation",
            Self::Location => "location",
            Self::Contact => "contact",
            Self::Invitation => "invitation",
        }
    }

    /// Its fields that have help, in the order of the form.
    pub fn topics(self) -> impl Iterator<Item = HelpTopic> {
        let others = FormField::ALL.iter().map(|field| HelpTopic::Other(*field));
        let others = others.filter(move |topic| topic.form() == self);
        let fields = FIELDS.iter().map(|rule| HelpTopic::Service(rule.field));
        others.chain(fields.filter(move |_| self == Self::Service))
    }

    /// The topic of a name of the form: `summary_sv`, `links_0_address`. It is the longest field
    /// with which the name begins. Fields that only search for what another one holds have none
    /// of their own, so `related_words` has that of the related services.
    pub fn topic_of(self, name: &str) -> Option<HelpTopic> {
        if self == Self::Service && name == RELATED_WORDS {
            return Some(HelpTopic::Service(Field::Fact(FactField::RelatedServices)));
        }
        let begins = |topic: &HelpTopic| {
            let rest = name.strip_prefix(topic.field());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        };
        self.topics().filter(begins).max_by_key(|topic| topic.field().len())
    }
}

/// The field of the words by which related services are searched for.
const RELATED_WORDS: &str = "related_words";

/// What a help text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpTopic {
    /// A field of a service.
    Service(Field),
    /// A field that stands in no table of its own.
    Other(FormField),
}

impl HelpTopic {
    /// All topics, form by form.
    pub fn all() -> impl Iterator<Item = Self> {
        HelpForm::ALL.into_iter().flat_map(HelpForm::topics)
    }

    /// Its form.
    pub const fn form(self) -> HelpForm {
        match self {
            Self::Service(_) => HelpForm::Service,
            Self::Other(field) => field.form(),
        }
    }

    /// The name with which its fields begin in the form.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Service(field) => field.code(),
            Self::Other(field) => field.field(),
        }
    }
}

/// The code in the database, in addresses and in the log: `service_summary`. It never changes.
impl fmt::Display for HelpTopic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.form().code(), self.field())
    }
}

impl FromStr for HelpTopic {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::all().find(|topic| topic.to_string() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_field_of_a_service_has_a_topic_and_codes_read_back() {
        let codes: BTreeSet<String> = HelpTopic::all().map(|topic| topic.to_string()).collect();
        assert_eq!(codes.len(), FIELDS.len() + FormField::ALL.len());
        for topic in HelpTopic::all() {
            assert_eq!(topic.to_string().parse(), Ok(topic));
        }
        assert_eq!("service_".parse::<HelpTopic>(), Err(ProblemCode::UnknownChoice));
    }

    #[test]
    fn names_of_a_form_lead_to_their_topics() {
        let topic =
            |form: HelpForm, name| form.topic_of(name).map(|one: HelpTopic| one.to_string());
        let service = |name| topic(HelpForm::Service, name);
        assert_eq!(service("statement_note_sv").as_deref(), Some("service_statement_note"));
        assert_eq!(service("charge_price").as_deref(), Some("service_charge"));
        assert_eq!(service("related_words").as_deref(), Some("service_related_services"));
        assert_eq!(service("original").as_deref(), Some("service_original"));
        assert_eq!(service("note"), None);
        let organisation = topic(HelpForm::Organisation, "name_fi");
        assert_eq!(organisation.as_deref(), Some("organisation_name"));
        assert_eq!(topic(HelpForm::Invitation, "name_fi"), None);
    }
}

//! The internal guidance of a version (spec 3.2). It is stored and loaded apart from the public
//! part, so that nobody without the right to read it ever has it in memory.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::codes::stored;
use crate::language::{Language, Localised, Texts};
use crate::organisation::MunicipalityCode;
use crate::service::ServiceText;
use crate::service::behind::{Edit, marked};
use crate::service::facts::{ContactUse, FileUse, Link};
use crate::vocabulary::TermCode;

/// The guidance of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guidance {
    /// What is the same in every language.
    pub facts: GuidanceFacts,
    /// The texts; the original language is that of the public part.
    pub texts: Localised<ServiceText>,
    /// The version of the policy that cleaned the HTML of the texts.
    pub sanitiser: u32,
}

impl Guidance {
    /// Guidance in which nothing was written yet.
    pub fn empty(original: Language, sanitiser: u32) -> Self {
        Self { facts: GuidanceFacts::default(), texts: Localised::empty(original), sanitiser }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.facts == GuidanceFacts::default() && self.texts.iter().all(|(_, text)| text.is_empty())
    }

    /// The same with the marks that tell which translations are behind, after an older version.
    #[must_use]
    pub fn following(self, before: Option<&Self>, edit: &Edit) -> Self {
        let texts = marked(self.texts, before.map(|before| &before.texts), edit);
        Self { texts, ..self }
    }
}

/// The facts of the guidance. The names are the codes of [`super::field::FactField`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GuidanceFacts {
    /// Whether taking part is binding.
    pub obligation: Option<Obligation>,
    /// Whether a labour-policy statement is given.
    pub statement: Option<Statement>,
    /// Other benefits of taking part.
    pub other_benefits: BTreeSet<TermCode>,
    /// What differs in single municipalities; one row a municipality and kind.
    pub municipality_guidance: Vec<MunicipalityGuidance>,
    /// Whether the standard text on archiving applies.
    pub archiving_applies: bool,
    /// Links for experts.
    pub internal_links: Vec<Link>,
    /// Files for experts.
    pub internal_files: Vec<FileUse>,
    /// Contacts for experts; they have no public address.
    pub internal_contacts: Vec<ContactUse>,
}

stored! {
    /// Whether taking part is binding for a client.
    Obligation {
        /// It is not.
        NotBinding = "not_binding";
        /// It is if it was agreed in the plan.
        IfAgreed = "if_agreed";
        /// It always is.
        Always = "always";
    }
}

stored! {
    /// Whether a labour-policy statement is given.
    Statement {
        /// It is.
        Given = "given";
        /// It is not.
        NotGiven = "not_given";
    }
}

stored! {
    /// What a row of a municipality says.
    MunicipalityKind {
        /// Guidance in addition to the common one.
        Guidance = "guidance";
        /// An exception from the common one.
        Exception = "exception";
    }
}

/// What differs in one municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityGuidance {
    /// Which.
    pub municipality: MunicipalityCode,
    /// Guidance or exception.
    pub kind: MunicipalityKind,
    /// Sanitised HTML.
    #[serde(default)]
    pub text: Texts,
}

/// The rows in the order in which a reader sees them: those of the own municipalities first, which
/// are those that the home organisation covers.
pub fn own_first<'a>(
    rows: &'a [MunicipalityGuidance],
    own: &BTreeSet<MunicipalityCode>,
) -> Vec<&'a MunicipalityGuidance> {
    let mut shown: Vec<&MunicipalityGuidance> = rows.iter().collect();
    shown.sort_by_key(|row| !own.contains(&row.municipality));
    shown
}

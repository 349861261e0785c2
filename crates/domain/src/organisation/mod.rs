//! Organisations: authorities, and the providers that work under them (spec 2.2).

mod business_id;
mod contact;
mod details;
pub mod lists;
mod rules;
mod texts;

use serde::{Deserialize, Serialize};

pub use business_id::BusinessId;
pub use contact::{PHONE_LIMIT, PhoneNumber, WEB_LIMIT, WebAddress};
pub use details::{DESCRIPTION_LIMIT, Details, MunicipalityCode, TypedDetails};
pub use rules::{DOMAIN_LIMIT, OrganisationRules, PROCESS_LIMIT, TypedRules};
pub use texts::TypedTexts;
pub(crate) use texts::optional_texts;

use crate::ids::OrganisationId;
use crate::language::Localised;
use crate::policy::Target;
use crate::problem::{Problem, ProblemCode, Problems, optional_text, required_text};
use crate::time::Instant;

/// The longest name, in characters.
pub const NAME_LIMIT: usize = 200;

/// What kind of body an organisation is. Two levels, no deeper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A municipality or employment area.
    Authority,
    /// A company, association, school or unit that works under one or more authorities.
    Provider,
}

/// Whether an organisation takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationStatus {
    /// Takes part.
    Active,
    /// Closed by an administrator.
    Closed,
}

/// An organisation that people belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Authority or provider.
    pub kind: OrganisationKind,
    /// The name; Finnish always exists.
    pub name: Localised<String>,
    /// Whether it takes part.
    pub status: OrganisationStatus,
    /// When it was closed, if it was.
    pub closed_at: Option<Instant>,
    /// The authorities a provider works under; empty for authorities.
    pub parents: Vec<OrganisationId>,
    /// Counts the saves, so that nobody overwrites what they have not seen.
    pub version: i64,
}

impl Organisation {
    /// What the permission table needs to know of it.
    pub fn target(&self) -> Target<'_> {
        Target::Organisation { id: self.id, parents: &self.parents }
    }
}

/// The name of an organisation as typed into a form, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganisationNames {
    /// In Finnish (required).
    pub fi: String,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
}

impl OrganisationNames {
    /// The checked name, or everything that is wrong with it.
    pub fn parse(&self) -> Result<Localised<String>, Vec<Problem>> {
        use crate::language::Language::{En, Fi, Sv};
        let mut problems = Problems::none();
        let fi = problems.check("name_fi", required_text(&self.fi, NAME_LIMIT));
        let sv = problems.check("name_sv", optional_text(&self.sv, NAME_LIMIT)).flatten();
        let en = problems.check("name_en", optional_text(&self.en, NAME_LIMIT)).flatten();
        let (Some(fi), true) = (fi, problems.is_empty()) else {
            return Err(problems.into_vec());
        };
        let mut name = Localised::new(Fi, fi);
        for (language, text) in [(Sv, sv), (En, en)] {
            name = match text {
                Some(text) => name.with(language, text),
                None => name,
            };
        }
        Ok(name)
    }
}

/// Reads the kind from a form or the database.
impl std::str::FromStr for OrganisationKind {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        match text {
            "authority" => Ok(Self::Authority),
            "provider" => Ok(Self::Provider),
            "" => Err(ProblemCode::Required),
            _ => Err(ProblemCode::UnknownChoice),
        }
    }
}

impl OrganisationStatus {
    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Closed => "closed",
        }
    }
}

impl std::str::FromStr for OrganisationStatus {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        [Self::Active, Self::Closed]
            .into_iter()
            .find(|status| status.code() == text)
            .ok_or(ProblemCode::UnknownChoice)
    }
}

impl OrganisationKind {
    /// The code in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Provider => "provider",
        }
    }
}

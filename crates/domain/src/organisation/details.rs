//! What an organisation says about itself beside its name (spec 2.2).

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::email::EmailAddress;
use crate::language::Localised;
use crate::organisation::texts::{TypedTexts, optional_texts};
use crate::organisation::{BusinessId, OrganisationNames, PhoneNumber, WebAddress};
use crate::problem::{Problem, ProblemCode, Problems};

/// The longest short description, in characters.
pub const DESCRIPTION_LIMIT: usize = 500;

/// The official code of a municipality, three digits: `091`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MunicipalityCode(String);

impl MunicipalityCode {
    /// The three digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for MunicipalityCode {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let right = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        if right { Ok(Self(text.to_owned())) } else { Err(ProblemCode::UnknownChoice) }
    }
}

/// What an organisation says about itself beside its name; all of it is voluntary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The business id.
    pub business_id: Option<BusinessId>,
    /// The address for questions.
    pub email: Option<EmailAddress>,
    /// The telephone number for questions.
    pub phone: Option<PhoneNumber>,
    /// The organisation's own site.
    pub web: Option<WebAddress>,
    /// A short description.
    pub description: Option<Localised<String>>,
    /// The municipalities it covers.
    pub municipalities: BTreeSet<MunicipalityCode>,
}

/// The data of an organisation as typed into a form, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedDetails {
    /// The name.
    pub names: OrganisationNames,
    /// The business id.
    pub business_id: String,
    /// The address for questions.
    pub email: String,
    /// The telephone number.
    pub phone: String,
    /// The organisation's own site.
    pub web: String,
    /// A short description.
    pub description: TypedTexts,
    /// Codes of municipalities.
    pub municipalities: Vec<String>,
}

impl TypedDetails {
    /// The checked name and details, or everything that is wrong with them. `is_municipality`
    /// knows the codes that can be chosen. Fields: those of the names, `business_id`, `email`,
    /// `phone`, `web`, `description_fi`, `description_sv`, `description_en`, `municipalities`.
    pub fn parse(
        &self,
        is_municipality: impl Fn(&MunicipalityCode) -> bool,
    ) -> Result<(Localised<String>, Details), Vec<Problem>> {
        let (name, mut all) = match self.names.parse() {
            Ok(name) => (Some(name), Vec::new()),
            Err(problems) => (None, problems),
        };
        let mut problems = Problems::none();
        let fields = ["description_fi", "description_sv", "description_en"];
        let municipality = |code: &String| {
            code.parse().ok().filter(&is_municipality).ok_or(ProblemCode::UnknownChoice)
        };
        let business_id = problems.check("business_id", optional(&self.business_id)).flatten();
        let email = problems.check("email", optional_email(&self.email)).flatten();
        let phone = problems.check("phone", optional(&self.phone)).flatten();
        let web = problems.check("web", optional(&self.web)).flatten();
        let description =
            optional_texts(&mut problems, fields, &self.description, DESCRIPTION_LIMIT);
        let municipalities: Result<_, _> = self.municipalities.iter().map(municipality).collect();
        let municipalities = problems.check("municipalities", municipalities).unwrap_or_default();
        all.extend(problems.into_vec());
        match name {
            Some(name) if all.is_empty() => {
                let details =
                    Details { business_id, email, phone, web, description, municipalities };
                Ok((name, details))
            }
            Some(_) | None => Err(all),
        }
    }
}

fn optional<T: FromStr<Err = ProblemCode>>(text: &str) -> Result<Option<T>, ProblemCode> {
    if text.trim().is_empty() { Ok(None) } else { text.parse().map(Some) }
}

fn optional_email(text: &str) -> Result<Option<EmailAddress>, ProblemCode> {
    if text.trim().is_empty() { Ok(None) } else { EmailAddress::parse(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::NAME_LIMIT;

    fn is_helsinki(code: &MunicipalityCode) -> bool {
        code.as_str() == "091"
    }

    #[test]
    fn a_finnish_name_is_enough() {
        let names = OrganisationNames { fi: "Mallila".to_owned(), ..OrganisationNames::default() };
        let typed = TypedDetails { names, web: "  ".to_owned(), ..TypedDetails::default() };
        let (name, details) = typed.parse(is_helsinki).unwrap();
        assert_eq!(name.iter().count(), 1);
        assert_eq!(details, Details::default());
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let text = |text: &str| text.to_owned();
        let names =
            OrganisationNames { fi: text(" "), sv: "x".repeat(NAME_LIMIT + 1), en: text("Model") };
        let typed = TypedDetails {
            names,
            business_id: text("1234567-2"),
            email: text("maija"),
            phone: text("soita"),
            web: text("ftp://example.fi"),
            description: TypedTexts { sv: "x".repeat(501), ..TypedTexts::default() },
            municipalities: vec![text("091"), text("999")],
        };
        let problems = typed.parse(is_helsinki).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| &*problem.field).collect();
        let expected = [
            "name_fi",
            "name_sv",
            "business_id",
            "email",
            "phone",
            "web",
            "description_sv",
            "municipalities",
        ];
        assert_eq!(fields, expected);
    }
}

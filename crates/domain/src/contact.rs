//! The contact book of an organisation (spec 3.2): people and units that services name. A contact
//! is edited in one place; whether it is public is a matter of each use.

use std::str::FromStr;

use crate::email::EmailAddress;
use crate::ids::{ContactId, OrganisationId};
use crate::language::{Language, Localised};
use crate::organisation::{PhoneNumber, TypedTexts, optional_texts};
use crate::problem::{Problem, ProblemCode, Problems, required_text};

/// The longest name, in characters.
pub const NAME_LIMIT: usize = 200;
/// The longest description of a role, in characters.
pub const ROLE_LIMIT: usize = 200;

/// Who is contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactKind {
    /// A person: personal data, which is erased when nothing needs it any more.
    Person,
    /// A unit: a desk, a team, an exchange.
    Unit,
}

impl ContactKind {
    /// Both, in the order in which they are offered: a unit stays when people change.
    pub const ALL: [Self; 2] = [Self::Unit, Self::Person];

    /// The code in forms and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Unit => "unit",
        }
    }
}

impl FromStr for ContactKind {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        match text {
            "" => Err(ProblemCode::Required),
            "person" => Ok(Self::Person),
            "unit" => Ok(Self::Unit),
            _ => Err(ProblemCode::UnknownChoice),
        }
    }
}

/// What is known of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactData {
    /// A person or a unit.
    pub kind: ContactKind,
    /// The name.
    pub name: String,
    /// What they answer for; a service may say it in other words.
    pub role: Option<Localised<String>>,
    /// The address.
    pub email: Option<EmailAddress>,
    /// The telephone number. One of the two is always there.
    pub phone: Option<PhoneNumber>,
}

impl ContactData {
    /// The names of the fields that differ, for the log.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        let email = |data: &Self| data.email.as_ref().map(|email| email.as_str().to_owned());
        let fields = [
            ("kind", self.kind != other.kind),
            ("name", self.name != other.name),
            ("role_text", self.role != other.role),
            ("email", email(self) != email(other)),
            ("phone", self.phone != other.phone),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }

    /// Name and role in one line, for lists of choices.
    pub fn shown_name(&self, language: Language) -> String {
        match self.role.as_ref().map(|role| role.text(language)) {
            Some(role) => format!("{}, {role}", self.name),
            None => self.name.clone(),
        }
    }
}

/// An entry of an organisation's contact book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What is known.
    pub data: ContactData,
    /// Whether it can no longer be chosen for a service.
    pub retired: bool,
    /// Counts the saves, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// A contact as typed into the form, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedContact {
    /// Code of the kind.
    pub kind: String,
    /// The name.
    pub name: String,
    /// What they answer for.
    pub role: TypedTexts,
    /// The address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
}

impl TypedContact {
    /// The checked data, or everything that is wrong with it. Fields: `kind`, `name`, `role_fi`,
    /// `role_sv`, `role_en`, `email`, `phone`.
    pub fn parse(&self) -> Result<ContactData, Vec<Problem>> {
        let mut problems = Problems::none();
        let kind = problems.check("kind", self.kind.parse());
        let name = problems.check("name", required_text(&self.name, NAME_LIMIT));
        let fields = ["role_fi", "role_sv", "role_en"];
        let role = optional_texts(&mut problems, fields, &self.role, ROLE_LIMIT);
        let (email, phone) = (self.email.trim(), self.phone.trim());
        if email.is_empty() && phone.is_empty() {
            problems.add("email", ProblemCode::EmailOrPhone);
        }
        let email =
            given(email).and_then(|text| problems.check("email", EmailAddress::parse(text)));
        let phone = given(phone).and_then(|text| problems.check("phone", text.parse()));
        match (kind, name) {
            (Some(kind), Some(name)) if problems.is_empty() => {
                Ok(ContactData { kind, name, role, email, phone })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> TypedContact {
        TypedContact {
            kind: "unit".to_owned(),
            name: "Neuvonta".to_owned(),
            phone: "09 123 456".to_owned(),
            ..TypedContact::default()
        }
    }

    #[test]
    fn a_name_and_a_way_to_reach_it_are_enough() {
        let data = typed().parse().unwrap();
        assert_eq!((data.kind, data.email, data.role), (ContactKind::Unit, None, None));
        let role = TypedTexts { sv: "Rådgivning".to_owned(), ..TypedTexts::default() };
        let data = TypedContact { role, ..typed() }.parse().unwrap();
        assert_eq!(data.shown_name(Language::Fi), "Neuvonta, Rådgivning");
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let fields = |typed: TypedContact| -> Vec<(String, ProblemCode)> {
            let problems = typed.parse().unwrap_err();
            problems.into_iter().map(|one| (one.field.into_owned(), one.code)).collect()
        };
        assert_eq!(
            fields(TypedContact::default()),
            [
                ("kind".to_owned(), ProblemCode::Required),
                ("name".to_owned(), ProblemCode::Required),
                ("email".to_owned(), ProblemCode::EmailOrPhone),
            ]
        );
        let wrong = TypedContact {
            kind: "robot".to_owned(),
            role: TypedTexts { fi: "x".repeat(ROLE_LIMIT + 1), ..TypedTexts::default() },
            email: "maija".to_owned(),
            phone: "soita".to_owned(),
            ..typed()
        };
        assert_eq!(
            fields(wrong),
            [
                ("kind".to_owned(), ProblemCode::UnknownChoice),
                ("role_fi".to_owned(), ProblemCode::TooLong { limit: ROLE_LIMIT }),
                ("email".to_owned(), ProblemCode::NotAnEmailAddress),
                ("phone".to_owned(), ProblemCode::NotAPhoneNumber),
            ]
        );
    }

    #[test]
    fn only_what_differs_is_named() {
        let one = typed().parse().unwrap();
        let two = TypedContact { email: "a@b.example".to_owned(), ..typed() }.parse().unwrap();
        assert_eq!(one.differences(&two), ["email"]);
        assert!(one.differences(&one).is_empty());
        let capital = TypedContact { email: "A@b.example".to_owned(), ..typed() }.parse().unwrap();
        assert_eq!(two.differences(&capital), ["email"]);
    }
}

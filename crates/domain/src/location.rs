//! Places where services take place (spec 3.2). Each belongs to an organisation, whose services
//! choose from its places.

mod coordinates;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

pub use coordinates::{COORDINATE_LIMIT, Coordinates};

use crate::codes::coded;
use crate::ids::{LocationId, OrganisationId};
use crate::language::{Language, Localised};
use crate::organisation::{TypedTexts, optional_texts};
use crate::problem::{Problem, ProblemCode, Problems, required_text};

/// The longest name, in characters.
pub const NAME_LIMIT: usize = 200;
/// The longest street address, in characters.
pub const STREET_LIMIT: usize = 200;
/// The longest name of a city, in characters.
pub const CITY_LIMIT: usize = 100;
/// The longest note, in characters.
pub const NOTE_LIMIT: usize = 500;
/// Two places that are not further apart, in metres, are probably one (spec 3.2: duplicates are
/// warned about).
pub const SAME_WITHIN: f64 = 50.0;

/// A Finnish postal code: five digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PostalCode(String);

impl PostalCode {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PostalCode {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let text = text.trim();
        match text {
            "" => Err(ProblemCode::Required),
            _ if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(Self(text.to_owned()))
            }
            _ => Err(ProblemCode::NotAPostalCode),
        }
    }
}

coded! {
    /// What a person who moves, sees or hears differently has to know of a place, in the order in
    /// which it is asked for.
    AccessibilityFact {
        /// One gets in without steps.
        StepFree = "step_free";
        /// The door opens by itself or by a button.
        AutomaticDoor = "automatic_door";
        /// All floors that matter are reached by a lift, or there is only one.
        Lift = "lift";
        /// There is an accessible toilet.
        Toilet = "toilet";
        /// There is an accessible parking space.
        Parking = "parking";
        /// There is an induction loop.
        InductionLoop = "induction_loop";
    }
}

/// What is known of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocationData {
    /// What it is called, in Finnish and Swedish; many places have no name of their own.
    pub name: Option<Localised<String>>,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: PostalCode,
    /// City.
    pub city: String,
    /// What is accessible there.
    pub accessibility: BTreeSet<AccessibilityFact>,
    /// What else helps to find it and get in.
    pub note: Option<Localised<String>>,
    /// Where on the map.
    pub coordinates: Option<Coordinates>,
}

impl LocationData {
    /// The street address and postal code in the form in which addresses are compared.
    pub fn address_key(&self) -> String {
        let words: Vec<String> = self.street.split_whitespace().map(str::to_lowercase).collect();
        format!("{} {}", words.join(" "), self.postal_code)
    }

    /// Whether both are probably one place: the same address, or so near that it does not matter.
    pub fn is_same_place(&self, other: &Self) -> bool {
        let near = match (&self.coordinates, &other.coordinates) {
            (Some(one), Some(two)) => one.metres_to(two) <= SAME_WITHIN,
            (Some(_) | None, _) => false,
        };
        near || self.address_key() == other.address_key()
    }

    /// Whether nothing was changed that says where it is.
    pub fn is_at_the_same_place(&self, other: &Self) -> bool {
        self.address_key() == other.address_key() && self.coordinates == other.coordinates
    }

    /// What it is called in lists: its name, or the street address.
    pub fn shown_name(&self, language: Language) -> &str {
        self.name.as_ref().map_or(&self.street, |name| name.text(language))
    }

    /// The address in one line: `Mallikatu 1, 02100 Espoo`.
    pub fn address(&self) -> String {
        format!("{}, {} {}", self.street, self.postal_code, self.city)
    }

    /// Name and address in one line: `Työpajatalo, Mallikatu 1, 02100 Espoo`.
    pub fn name_and_address(&self, language: Language) -> String {
        match &self.name {
            Some(name) => format!("{}, {}", name.text(language), self.address()),
            None => self.address(),
        }
    }

    /// The names of the fields that differ, for the log.
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        let fields = [
            ("name", self.name != other.name),
            ("street", self.street != other.street),
            ("postal_code", self.postal_code != other.postal_code),
            ("city", self.city != other.city),
            ("accessibility", self.accessibility != other.accessibility),
            ("note", self.note != other.note),
            ("coordinates", self.coordinates != other.coordinates),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }
}

/// A place of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// Its id.
    pub id: LocationId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What is known of it.
    pub data: LocationData,
    /// Whether it can no longer be chosen for a service.
    pub retired: bool,
    /// Counts the saves, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// A place as typed into the form, before it is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedLocation {
    /// What it is called.
    pub name: TypedTexts,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// Codes of what is accessible.
    pub accessibility: Vec<String>,
    /// What else to know.
    pub note: TypedTexts,
    /// Decimal degrees.
    pub latitude: String,
    /// Decimal degrees.
    pub longitude: String,
}

impl TypedLocation {
    /// The checked data, or everything that is wrong with it. Fields: `name_fi`, `name_sv`,
    /// `street`, `postal_code`, `city`, `accessibility`, `note_fi`, `note_sv`, `note_en`,
    /// `latitude`, `longitude`.
    pub fn parse(&self) -> Result<LocationData, Vec<Problem>> {
        let mut problems = Problems::none();
        let fields = ["name_fi", "name_sv", "name_en"];
        let name = optional_texts(&mut problems, fields, &self.name, NAME_LIMIT);
        let street = problems.check("street", required_text(&self.street, STREET_LIMIT));
        let postal_code = problems.check("postal_code", self.postal_code.parse());
        let city = problems.check("city", required_text(&self.city, CITY_LIMIT));
        let accessibility = self.accessibility.iter().map(|code| code.parse()).collect();
        let accessibility = problems.check("accessibility", accessibility).unwrap_or_default();
        let fields = ["note_fi", "note_sv", "note_en"];
        let note = optional_texts(&mut problems, fields, &self.note, NOTE_LIMIT);
        let coordinates = Coordinates::parse(&mut problems, &self.latitude, &self.longitude);
        match (street, postal_code, city) {
            (Some(street), Some(postal_code), Some(city)) if problems.is_empty() => {
                Ok(LocationData {
                    name,
                    street: street.split_whitespace().collect::<Vec<_>>().join(" "),
                    postal_code,
                    city,
                    accessibility,
                    note,
                    coordinates,
                })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> TypedLocation {
        TypedLocation {
            street: " Mallikatu  1 ".to_owned(),
            postal_code: "02100".to_owned(),
            city: "Espoo".to_owned(),
            ..TypedLocation::default()
        }
    }

    fn at(street: &str, postal_code: &str, place: Option<(&str, &str)>) -> LocationData {
        let (latitude, longitude) = place.unwrap_or_default();
        let typed = TypedLocation {
            street: street.to_owned(),
            postal_code: postal_code.to_owned(),
            latitude: latitude.to_owned(),
            longitude: longitude.to_owned(),
            ..typed()
        };
        typed.parse().unwrap()
    }

    #[test]
    fn an_address_is_enough() {
        let data = typed().parse().unwrap();
        assert_eq!(data.address(), "Mallikatu 1, 02100 Espoo");
        assert_eq!(data.shown_name(Language::En), "Mallikatu 1");
        assert_eq!((data.name, data.note, data.coordinates), (None, None, None));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let text = |text: &str| text.to_owned();
        let wrong = TypedLocation {
            name: TypedTexts { sv: "x".repeat(NAME_LIMIT + 1), ..TypedTexts::default() },
            street: text(" "),
            postal_code: text("2100"),
            city: "x".repeat(CITY_LIMIT + 1),
            accessibility: vec![text("lift"), text("helipad")],
            note: TypedTexts { en: "x".repeat(NOTE_LIMIT + 1), ..TypedTexts::default() },
            latitude: text("north"),
            longitude: text("2,35"),
        };
        let problems = wrong.parse().unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_ref()).collect();
        let expected = [
            "name_sv",
            "street",
            "postal_code",
            "city",
            "accessibility",
            "note_en",
            "latitude",
            "longitude",
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn postal_codes_have_five_digits() {
        for text in ["0210", "021000", "FI-02100", "0210a", "٠٢١٠٠"] {
            assert_eq!(text.parse::<PostalCode>(), Err(ProblemCode::NotAPostalCode), "{text}");
        }
        assert_eq!(" 00100 ".parse::<PostalCode>().unwrap().as_str(), "00100");
    }

    #[test]
    fn one_address_or_fifty_metres_make_one_place() {
        let one = at("Mallikatu 1", "02100", Some(("60.20000", "24.70000")));
        assert!(one.is_same_place(&at("mallikatu  1", "02100", None)));
        assert!(!one.is_same_place(&at("Mallikatu 1", "02110", None)));
        assert!(!one.is_same_place(&at("Mallikatu 11", "02100", None)));
        // 0.0004 degrees of latitude are 44 metres, 0.0005 are 56; of longitude, half as many.
        assert!(one.is_same_place(&at("Toinen 2", "00100", Some(("60.2004", "24.7")))));
        assert!(!one.is_same_place(&at("Toinen 2", "00100", Some(("60.2005", "24.7")))));
        assert!(one.is_same_place(&at("Toinen 2", "00100", Some(("60.2", "24.7008")))));
        assert!(!one.is_same_place(&at("Toinen 2", "00100", Some(("60.2", "24.7010")))));
    }

    #[test]
    fn codes_of_facts_read_back() {
        for fact in AccessibilityFact::ALL {
            assert_eq!(fact.code().parse(), Ok(*fact));
        }
    }
}

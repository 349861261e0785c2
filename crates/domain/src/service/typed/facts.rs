//! The facts of the form.

use super::reader::{Reader, one_of};
use super::{occurrences, rows};
use crate::organisation::MunicipalityCode;
use crate::problem::ProblemCode;
use crate::service::facts::{AGE_LIMIT, Age, Charge, Facts, HomeMunicipality, Validity};
use crate::vocabulary::{TermCode, Vocabulary};

/// The highest price, in euros.
const PRICE_LIMIT: u32 = 1_000_000;
/// The most related services.
const RELATED_LIMIT: usize = 20;

pub(super) fn facts(reader: &mut Reader<'_>) -> Facts {
    let organisations = one_of(&reader.offered.things.organisations);
    Facts {
        categories: reader.terms("categories", Vocabulary::Category),
        service_languages: rows::service_languages(reader),
        charge: charge(reader),
        client_situations: reader.terms("client_situations", Vocabulary::ClientSituation),
        age: age(reader),
        home_municipality: home_municipality(reader),
        accessibility: reader.terms("accessibility", Vocabulary::Accessibility),
        audience: reader.many("audience", str::parse),
        ways_of_delivery: reader.terms("ways_of_delivery", Vocabulary::WayOfDelivery),
        occurrences: occurrences::occurrences(reader),
        validity: validity(reader),
        enrolment_deadline: reader.day("enrolment_deadline"),
        enrolment_link: reader.choice("enrolment_link"),
        client_consent: yes(reader, "client_consent"),
        links: rows::links(reader, "links"),
        files: rows::files(reader, "files"),
        contacts: rows::contacts(reader, "contacts"),
        producers: match reader.many("producers", organisations) {
            none if none.is_empty() => reader.offered.organiser.into_iter().collect(),
            some => some,
        },
        rhythm: reader.choice("rhythm").unwrap_or_default(),
        related_services: related_services(reader),
    }
}

/// A question of yes or no, or a box; without an answer it is no.
pub(super) fn yes(reader: &mut Reader<'_>, name: &str) -> bool {
    let read = |text: &str| match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(ProblemCode::UnknownChoice),
    };
    reader.optional(name, read).unwrap_or_default()
}

fn charge(reader: &mut Reader<'_>) -> Option<Charge> {
    match reader.text("charge") {
        "" => None,
        "free" => Some(Charge::Free),
        "chargeable" => Some(Charge::Chargeable(reader.optional("charge_price", cents))),
        _ => reader.check("charge", Err(ProblemCode::UnknownChoice)),
    }
}

/// Reads `12`, `12,5`, `12.50` and `12,50 €`.
pub(super) fn cents(text: &str) -> Result<u32, ProblemCode> {
    let number: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (euros, cents) = number.split_once([',', '.']).unwrap_or((&number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(cents) || cents.len() > 2 {
        return Err(ProblemCode::NotAPrice);
    }
    let tenfold = if cents.len() == 1 { 10 } else { 1 };
    let cents: u32 = cents.parse().map_err(|_| ProblemCode::NotAPrice)?;
    let euros: u32 = euros.parse().map_err(|_| ProblemCode::NotAPrice)?;
    if euros > PRICE_LIMIT {
        return Err(ProblemCode::NotAPrice);
    }
    Ok(euros.saturating_mul(100).saturating_add(cents.saturating_mul(tenfold)))
}

fn age(reader: &mut Reader<'_>) -> Option<Age> {
    match reader.text("age") {
        "" => None,
        "all" => Some(Age::AllOfWorkingAge),
        "range" => {
            let (from, to) = (reader.optional("age_from", years), reader.optional("age_to", years));
            if from.zip(to).is_some_and(|(from, to)| from > to) {
                reader.problems.add("age_to", ProblemCode::EndsBeforeItBegins);
            }
            Some(Age::Range(from, to))
        }
        _ => reader.check("age", Err(ProblemCode::UnknownChoice)),
    }
}

fn years(text: &str) -> Result<u8, ProblemCode> {
    let years = text.parse().ok().filter(|years| *years <= AGE_LIMIT);
    years.ok_or(ProblemCode::OutOfRange { least: 0, most: AGE_LIMIT.into() })
}

fn home_municipality(reader: &mut Reader<'_>) -> Option<HomeMunicipality> {
    match reader.text("home_municipality") {
        "" => None,
        "any" => Some(HomeMunicipality::DoesNotMatter),
        "some" => {
            let offered = reader.offered.term;
            let read = |text: &str| municipality(offered, text);
            Some(HomeMunicipality::OneOf(reader.many("home_municipality_codes", read)))
        }
        _ => reader.check("home_municipality", Err(ProblemCode::UnknownChoice)),
    }
}

/// A municipality that exists.
pub(super) fn municipality(
    offered: &dyn Fn(Vocabulary, &TermCode) -> bool,
    text: &str,
) -> Result<MunicipalityCode, ProblemCode> {
    let known = offered(Vocabulary::Municipality, &TermCode::new(text));
    text.parse().ok().filter(|_| known).ok_or(ProblemCode::UnknownChoice)
}

fn validity(reader: &mut Reader<'_>) -> Validity {
    let (from, until) = (reader.day("validity_from"), reader.day("validity_until"));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        reader.problems.add("validity_until", ProblemCode::EndsBeforeItBegins);
    }
    Validity { from, until }
}

/// In the order in which they were chosen.
fn related_services(reader: &mut Reader<'_>) -> Vec<crate::ids::ServiceId> {
    let name = "related_services";
    let services = one_of(&reader.offered.things.services);
    let typed = reader.typed.values(name).iter().map(|text| text.trim());
    let mut chosen = Vec::new();
    for id in typed.filter(|text| !text.is_empty()) {
        match reader.check(name, services(id)) {
            Some(id) if !chosen.contains(&id) => chosen.push(id),
            Some(_) | None => {}
        }
    }
    if chosen.len() > RELATED_LIMIT {
        reader.problems.add(name, ProblemCode::TooMany { limit: RELATED_LIMIT });
    }
    chosen
}

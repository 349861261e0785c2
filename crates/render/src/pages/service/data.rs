//! A service in the words of schema.org, for search engines (spec 4.1). What is not known is left
//! out. Names of contacts are left out too: a person is on the page for its readers.

use serde_json::{Map, Value, json};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::organisation::PhoneNumber;
use service_manual_domain::service::facts::{Age, Charge};
use service_manual_domain::service::occurrence::{Days, WeeklyHours, When};
use service_manual_domain::time::{Slot, Weekday};

use super::lines::ContactLine;
use super::place::{OccurrenceLine, Place};
use super::public::ServicePage;
use crate::labels;
use crate::urls;

/// The last minute of a day: schema.org has no 24:00.
const LAST_MINUTE: &str = "23:59";
const END_OF_DAY: &str = "24:00";

/// The service of a page.
pub(super) fn service(page: &ServicePage) -> Value {
    let (frame, facts) = (&page.frame, &page.facts);
    let url = urls::absolute(&frame.public_address, &page.path());
    let named = |names: Vec<&str>| names.into_iter().map(organisation).collect::<Vec<_>>();
    let producers = facts.producers.iter().map(|one| one.name.text.as_str()).collect();
    let spoken: Vec<&str> = facts.spoken.iter().map(|one| one.code.as_str()).collect();
    let categories: Vec<&str> = facts.categories.iter().map(|one| one.label.as_str()).collect();
    let all = [
        ("@context", json!("https://schema.org")),
        ("@type", json!("GovernmentService")),
        ("@id", json!(format!("{url}#service"))),
        ("url", json!(url)),
        ("name", json!(page.head.name.text)),
        ("description", json!(page.summary.as_ref().map(|one| &one.text))),
        ("category", json!(categories)),
        ("provider", organisation(&facts.organiser.name.text)),
        ("serviceOperator", Value::Array(named(producers))),
        ("areaServed", areas(page)),
        ("availableLanguage", json!(spoken)),
        ("audience", audience(page)),
        ("availableChannel", channels(page)),
        ("hoursAvailable", Value::Array(page.occurrences.iter().flat_map(hours).collect())),
        ("offers", offer(page)),
        (
            "mainEntityOfPage",
            json!({
                "@type": "WebPage",
                "@id": url,
                "inLanguage": page.head.name.language.code(),
                "dateModified": facts.updated.to_string(),
            }),
        ),
    ];
    object(all)
}

/// An object without what is empty.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let says_something = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(all) => !all.is_empty(),
        Value::Object(all) => !all.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    };
    let fields = fields.into_iter().filter(|(_, value)| says_something(value));
    Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn organisation(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
}

/// Where clients must live; schema.org takes the country for everybody.
fn areas(page: &ServicePage) -> Value {
    match &page.for_whom.municipalities {
        None => Value::Null,
        Some(names) if names.is_empty() => json!({ "@type": "Country", "name": "FI" }),
        Some(names) => names
            .iter()
            .map(|name| json!({ "@type": "AdministrativeArea", "name": name }))
            .collect(),
    }
}

fn audience(page: &ServicePage) -> Value {
    let (t, whom) = (page.frame.t(), &page.for_whom);
    let (least, most) = match whom.age {
        Some(Age::Range(from, until)) => (from, until),
        Some(Age::AllOfWorkingAge) | None => (None, None),
    };
    let kinds = whom.audience.iter().map(|one| labels::service::audience(t, *one));
    let kinds: Vec<&str> = kinds.chain(whom.situations.iter().map(String::as_str)).collect();
    if kinds.is_empty() && least.is_none() && most.is_none() {
        return Value::Null;
    }
    object([
        ("@type", json!("PeopleAudience")),
        ("audienceType", json!(kinds.join(", "))),
        ("suggestedMinAge", json!(least)),
        ("suggestedMaxAge", json!(most)),
    ])
}

/// Each place once, how to get in touch, and where to enrol.
fn channels(page: &ServicePage) -> Value {
    let mut places: Vec<&Place> = Vec::new();
    for place in page.occurrences.iter().filter_map(|one| one.place.as_ref()) {
        if places.iter().all(|known| known.address() != place.address()) {
            places.push(place);
        }
    }
    let at =
        |place: &&Place| json!({ "@type": "ServiceChannel", "serviceLocation": location(place) });
    let with =
        |one: &ContactLine| json!({ "@type": "ServiceChannel", "servicePhone": contact(one) });
    let enrolling = page
        .enrolment_link()
        .map(|address| json!({ "@type": "ServiceChannel", "serviceUrl": address.to_string() }));
    places.iter().map(at).chain(page.contacts.iter().map(with)).chain(enrolling).collect()
}

fn location(place: &Place) -> Value {
    let address = json!({
        "@type": "PostalAddress",
        "streetAddress": place.street,
        "postalCode": place.postal_code,
        "addressLocality": place.city,
        "addressCountry": "FI",
    });
    object([
        ("@type", json!("Place")),
        ("name", json!(place.name.as_ref().map(|one| &one.text))),
        ("address", address),
    ])
}

fn contact(one: &ContactLine) -> Value {
    object([
        ("@type", json!("ContactPoint")),
        ("telephone", json!(one.phone.as_ref().map(PhoneNumber::dialled))),
        ("email", json!(one.email.as_ref().map(EmailAddress::as_str))),
    ])
}

/// Weekly hours, with the days between which they hold.
fn hours(line: &OccurrenceLine) -> Vec<Value> {
    match &line.when {
        When::Continuous(hours) => week(hours, None),
        When::Period(days, hours) => week(hours, Some(*days)),
        When::ByAgreement | When::Periods(_) | When::SingleDays(_) => Vec::new(),
    }
}

fn week(hours: &WeeklyHours, days: Option<Days>) -> Vec<Value> {
    let slots =
        hours.iter().flat_map(|(weekday, slots)| slots.iter().map(move |slot| (weekday, slot)));
    slots.map(|(weekday, slot)| opening(weekday, slot, days)).collect()
}

fn opening(weekday: Weekday, slot: Slot, days: Option<Days>) -> Value {
    let closes = slot.to.to_string();
    let closes = if closes == END_OF_DAY { LAST_MINUTE.to_owned() } else { closes };
    object([
        ("@type", json!("OpeningHoursSpecification")),
        ("dayOfWeek", json!(format!("https://schema.org/{}", english(weekday)))),
        ("opens", json!(slot.from.to_string())),
        ("closes", json!(closes)),
        ("validFrom", json!(days.map(|days| days.from.to_string()))),
        ("validThrough", json!(days.map(|days| days.until.to_string()))),
    ])
}

/// The name of a day in the vocabulary of schema.org.
const fn english(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// The price, where it is known.
fn offer(page: &ServicePage) -> Value {
    let cents = match page.facts.charge {
        Some(Charge::Free) => 0,
        Some(Charge::Chargeable(Some(cents))) => cents,
        Some(Charge::Chargeable(None)) | None => return Value::Null,
    };
    object([
        ("@type", json!("Offer")),
        ("price", json!(format!("{}.{:02}", cents / 100, cents % 100))),
        ("priceCurrency", json!("EUR")),
        ("description", json!(page.facts.price_note.as_ref().map(|note| &note.text))),
    ])
}

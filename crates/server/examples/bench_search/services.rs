//! Made-up services with unequal words and facts, written through the storage of the program.

use std::sync::Arc;

use service_manual_app::Context;
use service_manual_app::services::offered::Choosable;
use service_manual_domain::ids::{
    AccountId, LocationId, OrganisationId, ServiceId, ServiceVersionId,
};
use service_manual_domain::language::Language;
use service_manual_domain::location::{Location, TypedLocation};
use service_manual_domain::random::SeededRandom;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_domain::service::{Service, ServiceCode, ServiceContent, slugs};
use service_manual_domain::time::{Instant, Length};
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::{ServiceVersion, Tx};

use crate::people::{People, below};

/// Services in one transaction.
const PIECE: usize = 500;
/// Different words, of which the first is in a tenth of all texts and the last in very few.
const WORDS: usize = 8_000;
/// Words of a description.
const LONG: usize = 40;
const CITIES: usize = 60;
const BEGINNINGS: [&str; 20] = [
    "työ",
    "kieli",
    "ura",
    "tuki",
    "ohjaus",
    "koti",
    "kunta",
    "ryhmä",
    "talous",
    "yritys",
    "nuoriso",
    "terveys",
    "liikunta",
    "kulttuuri",
    "perhe",
    "opinto",
    "asunto",
    "musiikki",
    "verkko",
    "metsä",
];
const ENDINGS: [&str; 20] = [
    "kurssi",
    "paja",
    "valmennus",
    "neuvonta",
    "palvelu",
    "opas",
    "ryhmä",
    "ilta",
    "viikko",
    "kahvila",
    "koulu",
    "tuki",
    "tori",
    "piste",
    "apu",
    "hanke",
    "tutka",
    "silta",
    "polku",
    "kerho",
];

/// The word of a place; the smaller the more frequent.
pub fn word(place: usize) -> String {
    let place = place % WORDS;
    let (one, two, three) = (place % 20, place / 20 % 20, place / 400);
    match three {
        0 => format!("{}{}", BEGINNINGS[one], ENDINGS[two]),
        _ => format!("{}{}{}", BEGINNINGS[one], BEGINNINGS[three % 20], ENDINGS[two]),
    }
}

/// A word as people use them: half of all are among few.
fn some_word(random: &SeededRandom) -> String {
    let limit = WORDS >> below(random, 10);
    word(below(random, limit.max(2)))
}

fn text(random: &SeededRandom, words: usize) -> String {
    (0..words).map(|_| some_word(random)).collect::<Vec<_>>().join(" ")
}

/// Fills the catalogue; every service is public.
pub async fn fill(ctx: &Context, people: &People, count: usize) {
    let random = SeededRandom::new(4);
    let writer = ctx.read().await.unwrap().accounts().administrators().await.unwrap()[0].id;
    let locations = locations(ctx, people.organisations[0]).await;
    let terms = Arc::new(ctx.read().await.unwrap().terms().all().await.unwrap());
    for begin in (0..count).step_by(PIECE) {
        let mut tx = ctx.write().await.unwrap();
        for number in begin..(begin + PIECE).min(count) {
            let of = people.organisations[below(&random, people.organisations.len())];
            let typed = typed(&random, number);
            let location = locations[below(&random, locations.len())];
            let choosable = Choosable::of_terms(of, Arc::clone(&terms), None);
            let mut content = choosable.content(&typed).unwrap();
            for occurrence in &mut content.facts.occurrences {
                occurrence.location = Some(location);
            }
            add(ctx, &mut tx, (of, writer), content, number).await;
        }
        tx.commit().await.unwrap();
    }
}

async fn locations(ctx: &Context, organisation: OrganisationId) -> Vec<LocationId> {
    let mut tx = ctx.write().await.unwrap();
    let mut all = Vec::new();
    for city in 0..CITIES {
        let typed = TypedLocation {
            street: "Mallikatu 1".to_owned(),
            postal_code: "00100".to_owned(),
            city: format!("Kaupunki {city}"),
            ..TypedLocation::default()
        };
        let id = LocationId::new(ctx.now(), ctx.random());
        let data = typed.parse().unwrap();
        let location = Location { id, organisation, data, retired: false, version: 1 };
        tx.locations().add(&location, ctx.now()).await.unwrap();
        all.push(id);
    }
    tx.commit().await.unwrap();
    all
}

async fn add(
    ctx: &Context,
    tx: &mut Tx,
    (organisation, writer): (OrganisationId, AccountId),
    content: ServiceContent,
    number: usize,
) {
    let age = Length::days(i64::try_from(number % 200).unwrap());
    let at = Instant::from_milliseconds(ctx.now().milliseconds() - age.as_milliseconds());
    let id = ServiceId::new(at, ctx.random());
    let organisation = tx.organisations().get(organisation).await.unwrap();
    let first = ServiceVersionId::new(at, ctx.random());
    let service = Service::new(id, ServiceCode::new(ctx.random()), &organisation, first);
    let version = ServiceVersion {
        id: first,
        service: id,
        content,
        guidance: None,
        note: None,
        written_by: writer,
        written_at: at,
    };
    tx.services().add(&service, &version, None).await.unwrap();
    let published = service.publish(at).unwrap();
    for (language, slug) in slugs(&version.content) {
        tx.services().set_slug(id, language, &slug).await.unwrap();
    }
    tx.services().save(&published, 1, at).await.unwrap();
    tx.services().went_live(&published, &version.content.facts, at).await.unwrap();
}

fn typed(random: &SeededRandom, number: usize) -> TypedService {
    let one = |all: &[&'static str]| all[below(random, all.len())];
    let categories =
        ["job-coaching", "work-trial", "language-courses", "digital-skills", "youth-workshops"];
    let situations = ["unemployed", "immigrant", "student", "laid-off", "over-55"];
    let mut typed = TypedService::new(SANITISER_VERSION)
        .with(ORIGINAL, "fi")
        .with("categories", one(&categories))
        .with("service_languages_0_language", one(&["fi", "sv", "en", "ru"]))
        .with("charge", one(&["free", "chargeable"]))
        .with("client_situations", one(&situations))
        .with("age", one(&["all", "all"]))
        .with("audience", one(&["jobseekers", "employers"]))
        .with("ways_of_delivery", one(&["on-site", "remote", "phone"]))
        .with("accessibility", one(&["lift", "interpreting"]));
    typed = match number % 3 {
        0 => typed.with("home_municipality", "any"),
        _ => typed
            .with("home_municipality", "some")
            .with("home_municipality_codes", one(&["091", "049", "092", "235"])),
    };
    typed = match number % 2 {
        0 => typed.with("occurrences_0_when", "continuous").with("occurrences_0_monday", "9-12"),
        _ => typed
            .with("occurrences_0_when", "periods")
            .with("occurrences_0_periods_0_from", one(&["2026-12-01", "2027-01-10", "2027-06-01"]))
            .with("occurrences_0_periods_0_until", "2027-12-31"),
    };
    for language in Language::ALL {
        typed = typed
            .with(format!("name_{language}"), text(random, 3))
            .with(format!("summary_{language}"), text(random, 8))
            .with(format!("how_organised_{language}"), format!("<p>{}</p>", text(random, LONG)));
        if language != Language::Fi {
            typed = typed.with(INCLUDED, language.code());
        }
    }
    typed
}

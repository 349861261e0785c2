//! Made-up services with all fields, written through the storage of the program.

use service_manual_app::Context;
use service_manual_app::services::offered::Choosable;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_domain::service::{Guidance, Service, ServiceCode, ServiceContent, slugs};
use service_manual_domain::time::{Instant, Length};
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::{ServiceVersion, Tx};

use crate::people::{People, below};
use crate::statistics::analyse;

/// Services in one transaction.
const PIECE: usize = 500;
/// Rich texts of the public part, which a service has in each language.
const RICH: [&str; 5] =
    ["target_group", "how_to_take_part", "benefits", "conditions", "how_organised"];
const WORDS: [&str; 24] = [
    "työnhakija",
    "valmennus",
    "ohjaus",
    "tuki",
    "palvelu",
    "ryhmä",
    "kurssi",
    "työpaikka",
    "suunnitelma",
    "tapaaminen",
    "asiakas",
    "työkokeilu",
    "osaaminen",
    "kuntoutus",
    "kieli",
    "verkossa",
    "viikko",
    "kuukausi",
    "yrittäjä",
    "neuvonta",
    "hakemus",
    "sopimus",
    "tavoite",
    "arki",
];

/// Fills the catalogue; every service is public. The database learns how large its tables are
/// whenever they have doubled, as a server that looks after itself would.
pub async fn fill(ctx: &Context, url: &str, people: &People, count: usize) -> Vec<ServiceId> {
    let random = service_manual_domain::random::SeededRandom::new(4);
    let writer = writer(ctx).await;
    let organisation = ctx.read().await.unwrap().organisations().get(people.organisations[0]).await;
    let parts = parts(ctx, &organisation.unwrap()).await;
    let mut ids = Vec::new();
    let mut analysed = PIECE / 2;
    for begin in (0..count).step_by(PIECE) {
        if begin >= 2 * analysed {
            analyse(url).await;
            analysed = begin;
        }
        let mut tx = ctx.write().await.unwrap();
        for number in begin..(begin + PIECE).min(count) {
            let place = below(&random, people.organisations.len());
            let of = people.organisations[place];
            ids.push(add(ctx, &mut tx, of, writer, &parts, number).await);
        }
        tx.commit().await.unwrap();
    }
    ids
}

async fn writer(ctx: &Context) -> AccountId {
    ctx.read().await.unwrap().accounts().administrators().await.unwrap()[0].id
}

async fn add(
    ctx: &Context,
    tx: &mut Tx,
    organisation: OrganisationId,
    writer: AccountId,
    (content, guidance): &(ServiceContent, Guidance),
    number: usize,
) -> ServiceId {
    let age = Length::days(i64::try_from(number % 200).unwrap());
    let at = Instant::from_milliseconds(ctx.now().milliseconds() - age.as_milliseconds());
    let id = ServiceId::new(at, ctx.random());
    let organisation = tx.organisations().get(organisation).await.unwrap();
    let first = ServiceVersionId::new(at, ctx.random());
    let mut service = Service::new(id, ServiceCode::new(ctx.random()), &organisation, first);
    service.updater = Some(writer);
    service.authority_updater = service.responsible.map(|_| writer);
    let mut content = content.clone();
    for language in Language::ALL {
        let name = format!("Palvelu {number} {}", WORDS[number % WORDS.len()]);
        content
            .texts
            .entry(language)
            .set(service_manual_domain::service::field::TextField::Name, name);
    }
    let version = ServiceVersion {
        id: first,
        service: id,
        content,
        guidance: None,
        note: None,
        written_by: writer,
        written_at: at,
    };
    tx.services().add(&service, &version, Some(guidance)).await.unwrap();
    let published = service.publish(at).unwrap();
    for (language, slug) in slugs(&version.content) {
        tx.services().set_slug(id, language, &slug).await.unwrap();
    }
    tx.services().save(&published, 1, at).await.unwrap();
    tx.services().went_live(&published, &version.content.facts, at).await.unwrap();
    id
}

/// What every service says.
async fn parts(ctx: &Context, organisation: &Organisation) -> (ServiceContent, Guidance) {
    let (id, first) =
        (ServiceId::new(ctx.now(), ctx.random()), ServiceVersionId::new(ctx.now(), ctx.random()));
    let service = Service::new(id, ServiceCode::new(ctx.random()), organisation, first);
    let typed = typed();
    let mut tx = ctx.read().await.unwrap();
    let choosable = Choosable::of(&mut tx, &service, None, &typed).await.unwrap();
    (choosable.content(&typed).unwrap(), choosable.guidance(&typed).unwrap())
}

fn typed() -> TypedService {
    let facts = [
        (ORIGINAL, "fi"),
        (INCLUDED, "fi"),
        (INCLUDED, "sv"),
        (INCLUDED, "en"),
        ("categories", "job-coaching"),
        ("categories", "work-trial"),
        ("service_languages_0_language", "fi"),
        ("service_languages_1_language", "sv"),
        ("charge", "free"),
        ("client_situations", "unemployed"),
        ("age", "all"),
        ("home_municipality", "any"),
        ("audience", "jobseekers"),
        ("ways_of_delivery", "on-site"),
        ("occurrences_0_when", "continuous"),
        ("occurrences_0_monday", "9-12, 13-16"),
        ("links_0_address", "https://www.esimerkki.example/palvelu"),
        ("links_0_text_fi", "Lisää"),
        ("obligation", "if_agreed"),
        ("statement", "given"),
    ];
    let mut typed =
        facts.iter().fold(TypedService::new(SANITISER_VERSION), |typed, (name, value)| {
            typed.with(*name, *value)
        });
    for language in Language::ALL {
        typed = typed
            .with(format!("name_{language}"), "Palvelu")
            .with(format!("summary_{language}"), "Apua työnhakuun ja arjen suunnitteluun.");
        for (place, field) in RICH.iter().enumerate() {
            typed = typed.with(format!("{field}_{language}"), text(place, 60));
        }
    }
    for field in ["referring", "specialist_conditions", "client_system_entries"] {
        typed = typed.with(format!("{field}_fi"), text(7, 80));
    }
    typed
        .with("obligation_note_fi", "Sovitaan suunnitelmassa.")
        .with("statement_note_fi", "Annetaan.")
}

/// The word that only the long texts of this number have.
pub fn mark(number: usize) -> String {
    format!("xqz{number}")
}

/// The same form with long descriptions.
pub fn large(typed: TypedService, number: usize) -> TypedService {
    let name = |field: &str| format!("{field}_fi");
    let new = RICH.iter().fold(TypedService::new(SANITISER_VERSION), |new, field| {
        new.with(name(field), format!("<p>{}</p>{}", mark(number), text(number, 1_500)))
    });
    typed.replacing(&new, |field| RICH.iter().any(|rich| name(rich) == field))
}

fn text(seed: usize, words: usize) -> String {
    let words: Vec<&str> =
        (0..words).map(|place| WORDS[(seed * 7 + place * 5 + place / 3) % WORDS.len()]).collect();
    format!("<p>{}.</p>", words.join(" "))
}

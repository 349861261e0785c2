//! Made-up services in every state, written through the storage of the program. Their texts are
//! short, because no list reads them.

use std::collections::HashMap;

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection, Executor, Row};

use service_manual_app::Context;
use service_manual_app::services::offered::Choosable;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Language;
use service_manual_domain::organisation::Organisation;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::service::field::TextField;
use service_manual_domain::service::typed::{INCLUDED, ORIGINAL, TypedService};
use service_manual_domain::service::{Reason, Service, ServiceCode, ServiceContent};
use service_manual_domain::time::{Instant, Length};
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::ServiceVersion;

use crate::people::{People, below};
use crate::statistics::analyse;

/// Services in one transaction.
const PIECE: usize = 500;
const BEGINNINGS: [&str; 12] = [
    "Työ", "Kieli", "Ura", "Tuki", "Ohjaus", "Kunta", "Ryhmä", "Talous", "Yritys", "Nuoriso",
    "Perhe", "Opinto",
];
const ENDINGS: [&str; 8] =
    ["kurssi", "paja", "valmennus", "neuvonta", "palvelu", "opas", "ilta", "polku"];

/// What is true of all services.
struct Ground {
    organisations: Vec<Organisation>,
    /// The editors and main users of each organisation.
    editors: HashMap<OrganisationId, Vec<AccountId>>,
    writer: AccountId,
    content: ServiceContent,
}

/// Fills the catalogue. Of twenty services fourteen are public, one of them with a submitted change;
/// two wait for their first publication, two are drafts, one is outdated and one archived. Half of
/// the public ones were submitted before they were published. One in ten has nobody who keeps it up
/// to date.
pub async fn fill(ctx: &Context, url: &str, people: &People, count: usize) {
    let random = SeededRandom::new(4);
    let ground = Ground::of(ctx, url, people).await;
    let mut analysed = PIECE / 2;
    for begin in (0..count).step_by(PIECE) {
        if begin >= 2 * analysed {
            analyse(url).await;
            analysed = begin;
        }
        let mut tx = ctx.write().await.unwrap();
        for number in begin..(begin + PIECE).min(count) {
            let (new, version) = ground.service(ctx, &random, number);
            tx.services().add(&new, &version, None).await.unwrap();
            let begin = version.written_at;
            for (later, (service, days)) in ground.steps(&new, number, begin).iter().enumerate() {
                let at = begin.plus(Length::days(*days));
                tx.services().save(service, 1 + later as i64, at).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
    analyse(url).await;
}

/// The organisations of a database that was filled before, the one with the most providers first.
pub async fn organisations(url: &str) -> Vec<OrganisationId> {
    install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let statement = "SELECT o.id FROM organisation o ORDER BY (SELECT COUNT(*) \
         FROM organisation_parent p WHERE p.authority_id = o.id) DESC, o.id";
    let rows = connection.fetch_all(statement).await.unwrap();
    connection.close().await.unwrap();
    rows.iter().map(|row| row.get::<String, _>(0).parse().unwrap()).collect()
}

impl Ground {
    async fn of(ctx: &Context, url: &str, people: &People) -> Self {
        let mut tx = ctx.read().await.unwrap();
        let mut organisations = Vec::new();
        for id in &people.organisations {
            organisations.push(tx.organisations().get(*id).await.unwrap());
        }
        let writer = tx.accounts().administrators().await.unwrap()[0].id;
        let first = ServiceVersionId::new(ctx.now(), ctx.random());
        let id = ServiceId::new(ctx.now(), ctx.random());
        let service = Service::new(id, ServiceCode::new(ctx.random()), &organisations[0], first);
        let typed = typed();
        let choosable = Choosable::of(&mut tx, &service, None, &typed).await.unwrap();
        let content = choosable.content(&typed).unwrap();
        Self { organisations, editors: editors(url).await, writer, content }
    }

    /// A new service and its only version.
    fn service(
        &self,
        ctx: &Context,
        random: &SeededRandom,
        number: usize,
    ) -> (Service, ServiceVersion) {
        let age = Length::days(i64::try_from(below(random, 195)).unwrap());
        let at = Instant::from_milliseconds(ctx.now().milliseconds() - age.as_milliseconds());
        let id = ServiceId::new(at, ctx.random());
        let organisation = &self.organisations[below(random, self.organisations.len())];
        let first = ServiceVersionId::new(at, ctx.random());
        let mut new = Service::new(id, ServiceCode::new(ctx.random()), organisation, first);
        new.updater = self.keeper(random, organisation.id);
        new.authority_updater =
            new.responsible.and_then(|authority| self.keeper(random, authority));
        let mut content = self.content.clone();
        for language in Language::ALL {
            let beginning = BEGINNINGS[below(random, BEGINNINGS.len())];
            let name = format!("{beginning}{} {number}", ENDINGS[below(random, ENDINGS.len())]);
            content.texts.entry(language).set(TextField::Name, name);
        }
        let version = ServiceVersion {
            id: first,
            service: id,
            content,
            guidance: None,
            note: None,
            written_by: self.writer,
            written_at: at,
        };
        (new, version)
    }

    /// What becomes of a new service, with the days after its beginning.
    fn steps(&self, new: &Service, number: usize, begin: Instant) -> Vec<(Service, i64)> {
        let at = |days| begin.plus(Length::days(days));
        let reason = || Reason::typed("Ei ole ajan tasalla.").unwrap();
        let newest = new.newest;
        let submitted = new.clone().submit(self.writer, at(1)).unwrap();
        let published = new.clone().publish(at(1)).unwrap();
        let mut steps = match number % 20 {
            0 | 1 => vec![(submitted, 1)],
            2 | 3 => Vec::new(),
            4 => {
                vec![(published.clone(), 1), (published.mark_outdated(reason(), at(2)).unwrap(), 2)]
            }
            5 => vec![(published.clone(), 1), (published.archive(reason()).unwrap(), 2)],
            6 => {
                let written = published.clone().save(newest).unwrap();
                vec![(published, 1), (written.submit(self.writer, at(3)).unwrap(), 3)]
            }
            7..13 => vec![(published, 1)],
            _ => {
                let days = 1 + number as i64 % 30;
                let published = submitted.clone().publish(at(days)).unwrap();
                vec![(submitted, 1), (published, days)]
            }
        };
        for (before, (service, _)) in steps.iter_mut().enumerate() {
            service.version = 1 + before as i64;
        }
        steps
    }

    fn keeper(&self, random: &SeededRandom, organisation: OrganisationId) -> Option<AccountId> {
        let editors = self.editors.get(&organisation).filter(|_| below(random, 10) > 0)?;
        Some(editors[below(random, editors.len())])
    }
}

async fn editors(url: &str) -> HashMap<OrganisationId, Vec<AccountId>> {
    install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let statement = "SELECT organisation_id, account_id FROM membership \
         WHERE role <> 'expert' AND ended_at IS NULL";
    let rows = connection.fetch_all(statement).await.unwrap();
    let mut editors: HashMap<OrganisationId, Vec<AccountId>> = HashMap::new();
    for row in rows {
        let [organisation, account] = [row.get::<String, _>(0), row.get::<String, _>(1)];
        editors.entry(organisation.parse().unwrap()).or_default().push(account.parse().unwrap());
    }
    connection.close().await.unwrap();
    editors
}

fn typed() -> TypedService {
    let facts = [
        (ORIGINAL, "fi"),
        (INCLUDED, "fi"),
        (INCLUDED, "sv"),
        (INCLUDED, "en"),
        ("categories", "job-coaching"),
        ("service_languages_0_language", "fi"),
        ("charge", "free"),
        ("age", "all"),
        ("home_municipality", "any"),
        ("audience", "jobseekers"),
        ("ways_of_delivery", "on-site"),
    ];
    let typed = facts.iter().fold(TypedService::new(SANITISER_VERSION), |typed, (name, value)| {
        typed.with(*name, *value)
    });
    Language::ALL.into_iter().fold(typed, |typed, language| {
        typed
            .with(format!("name_{language}"), "Palvelu")
            .with(format!("summary_{language}"), "Apua työnhakuun.")
    })
}

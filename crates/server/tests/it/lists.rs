//! Long lists, walked by their links.

use service_manual_app::Caller;
use service_manual_app::organisations::create::{self, TypedOrganisation};
use service_manual_app::services::{create as create_service, submit};
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::organisation::{OrganisationNames, TypedDetails};
use service_manual_domain::service::typed::TypedService;

use crate::world::{Browser, World, category, email, whole};

/// More than a page holds, with what a world begins with.
const MANY: usize = 50;

async fn caller(world: &World, person: &str) -> Caller {
    let mut tx = world.ctx.read().await.unwrap();
    let email = EmailAddress::parse(&email(person)).unwrap();
    let account = tx.accounts().find_by_email(&email).await.unwrap().unwrap();
    let actor = tx.memberships().actor(&account, world.ctx.now().day()).await.unwrap();
    Caller::of_actor(actor)
}

/// Writes services and submits them, "Paja 01" first.
async fn submit_many(world: &World, organiser: OrganisationId) {
    let author = caller(world, "provider-editor").await;
    for number in 1..=MANY {
        let typed = TypedService::new(1)
            .with("original", "fi")
            .with("categories", category())
            .with("name_fi", format!("Paja {number:02}"))
            .with("summary_fi", "Työtä ja ohjausta.");
        let typed = whole(typed);
        let id = ServiceId::new(world.ctx.now(), world.ctx.random());
        create_service::create(&world.ctx, &author, id, organiser, &typed).await.unwrap();
        submit::submit(&world.ctx, &author, id, 1).await.unwrap();
    }
}

/// The name in each row of each page, from the first page on by the links to the next one.
async fn walk(browser: &mut Browser, path: &str) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let page = browser.get(&path).await.assert(200);
        let number = (pages.len() + 1).to_string();
        assert_eq!(page.all(".paging [aria-current]"), [number.as_str()], "{path}");
        pages.push(page.all("tbody th"));
        assert!(pages.len() < 10, "the links lead in a circle");
        next = page.link(".paging [rel=next]");
    }
    pages
}

/// Everything is shown once, the last row too; beyond the end lists show their last page.
async fn assert_whole(browser: &mut Browser, path: &str, total: usize) {
    let pages = walk(browser, path).await;
    let sizes: Vec<usize> = pages.iter().map(Vec::len).collect();
    assert_eq!(sizes, [50, total - 50], "{path}");
    let mut names = pages.concat();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), total, "{path}");
    let last = browser.get(&format!("{path}?page=2")).await.assert(200);
    assert_eq!(last.link(".paging [rel=prev]").as_deref(), Some(path));
    for number in ["3", "9223372036854775807"] {
        let beyond = browser.get(&format!("{path}?page={number}")).await.assert(200);
        assert!(beyond.text().contains("ei ole näin monta sivua"), "{}", beyond.text());
        assert_eq!(beyond.all("tbody th"), last.all("tbody th"), "{path}");
        assert_eq!(beyond.all(".paging [aria-current]"), ["2"], "{path}");
    }
    for number in ["0", "-1", "x"] {
        let first = browser.get(&format!("{path}?page={number}")).await.assert(200);
        assert_eq!(first.all("tbody th").len(), 50, "{path} {number}");
    }
}

#[tokio::test]
async fn authors_and_reviewers_reach_every_service() {
    let world = World::new().await;
    let region = world.region().await;
    submit_many(&world, region.provider).await;
    let mut author = world.signed_in("provider-editor").await;
    assert_whole(&mut author, "/hallinta/palvelut", MANY + 3).await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    assert_whole(&mut reviewer, "/hallinta/odottavat", MANY + 1).await;
    world.finish().await;
}

#[tokio::test]
async fn administrators_reach_every_organisation_and_others_only_theirs() {
    let world = World::new().await;
    world.region().await;
    let founder = caller(&world, "administrator").await;
    for number in 1..=MANY {
        let fi = format!("Kunta {number:02}");
        let names = OrganisationNames { fi, ..OrganisationNames::default() };
        let details = TypedDetails { names, ..TypedDetails::default() };
        let kind = "authority".to_owned();
        let typed = TypedOrganisation { kind, details, parents: Vec::new() };
        create::create(&world.ctx, &founder, &typed).await.unwrap();
    }
    let mut administrator = world.signed_in("administrator").await;
    assert_whole(&mut administrator, "/hallinta/organisaatiot", MANY + 3).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let own = main_user.get("/hallinta/organisaatiot").await.assert(200);
    assert_eq!(own.all("tbody th"), ["Espoo", "Paja ry"]);
    assert!(own.all(".paging").is_empty());
    world.finish().await;
}

#[tokio::test]
async fn after_the_last_page_of_results_comes_the_last_page() {
    let world = World::new().await;
    world.region().await;
    let beyond = world.browser().get("/haku?q=työpaja&page=9").await.assert(200);
    assert_eq!(beyond.all(".results-count"), ["1 palvelu"]);
    assert_eq!(beyond.all(".card").len(), 1);
    assert!(beyond.all(".help-box, .paging").is_empty());
    world.finish().await;
}

//! The proof that guidance reaches nobody without the right (spec 2.4): for visitors nothing
//! changes whether it exists or not, and for the people of a provider it does not exist.

use std::collections::BTreeSet;

use service_manual_domain::language::Language;
use service_manual_web::routes::{self, Access, Method};

use crate::world::{Answer, Browser, Full, MARK, Region, World};

/// Everything of the guidance as the database holds it.
const REMOVE: [&str; 6] = [
    "UPDATE service_version SET guidance_id = NULL",
    "DELETE FROM service_guidance",
    "DELETE FROM service_reference WHERE part = 'guidance'",
    "DELETE FROM file_use WHERE visibility = 'internal'",
    "DELETE FROM file_piece WHERE file_id IN (SELECT id FROM file WHERE visibility = 'internal')",
    "DELETE FROM file WHERE visibility = 'internal'",
];

/// Words that guidance alone has, as they stand there, inflected, mistyped and in part.
const SEARCHES: [&str; 9] = [
    "kvasaari",
    "kvasaarin",
    "kvasaarilla",
    "kvasari",
    "kvas",
    "\"kvasaari ohjaaminen\"",
    "helsinkiläisille",
    "hänvisning kvasaari",
    "-kvasaari",
];

async fn built() -> (World, Region, Full) {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    world.tick().await;
    (world, region, full)
}

/// Every address that a visitor may think of.
fn addresses(full: &Full) -> Vec<String> {
    let mut all = vec![
        "/ei-ole".to_owned(),
        "/sitemap.xml".to_owned(),
        "/robots.txt".to_owned(),
        "/palvelu/ei-ole".to_owned(),
        "/palvelu/ei-ole/tyoohje".to_owned(),
        "/palvelu/kielikahvila/muuta".to_owned(),
        format!("/tiedostot/{}/esite.png", full.file),
        format!("/tiedostot/{}/lomake.png", full.internal_file),
        format!("/hallinta/palvelut/{}", full.service),
    ];
    let get = routes::all().filter(|route| route.method == Method::Get);
    for route in get.filter(|route| route.access != Access::Demo) {
        for language in Language::ALL {
            let slugs = ["kielikahvila", "sprakcafe", "tyopaja-nuorille"];
            all.extend(slugs.map(|slug| {
                let id = full.service.to_string();
                route.pattern.path(language, &[("slug", slug), ("id", &id), ("token", "token")])
            }));
        }
    }
    for search in ["/haku", "/sv/sok", "/en/search"] {
        for words in SEARCHES {
            let query = words.replace(' ', "+").replace('"', "%22");
            all.push(format!("{search}?q={query}"));
            all.push(format!("{search}?q={query}&category=job-coaching&page=2"));
        }
    }
    all.sort();
    all.dedup();
    all
}

fn compare(address: &str, with: &Answer, without: &Answer) {
    assert_eq!(with.status, without.status, "{address}");
    let headers = |answer: &Answer| {
        let mut headers = answer.headers.clone();
        headers.remove("date");
        headers
    };
    assert_eq!(headers(with), headers(without), "{address}");
    assert_eq!(with.bytes, without.bytes, "{address}");
    // The box of a search shows the words that were typed, and the address of the page does.
    let typed = address.contains("?q=");
    assert!(typed || !with.body.contains(MARK), "{address}");
}

#[tokio::test]
async fn visitors_get_the_same_bytes_with_and_without_guidance() {
    let (with, _, full) = built().await;
    let (without, _, same) = built().await;
    assert_eq!(full.service, same.service);
    assert_eq!(full.internal_file, same.internal_file);
    assert!(!with.texts("SELECT id FROM service_guidance").await.is_empty());
    for statement in REMOVE {
        without.sql(statement).await;
    }
    // Both begin anew, so that nothing in memory is older than the database.
    let (process, other) = (with.another_process().await, without.another_process().await);
    let (mut visitor, mut second) = (with.browser_of(&process), without.browser_of(&other));
    let addresses = addresses(&full);
    assert!(addresses.len() > 200, "{}", addresses.len());
    for address in &addresses {
        // Twice: as it is made, and as it is kept.
        for _ in 0..2 {
            compare(address, &visitor.get(address).await, &second.get(address).await);
        }
    }
    let internal = format!("/tiedostot/{}/lomake.png", full.internal_file);
    assert_eq!(visitor.get(&internal).await.status.as_u16(), 404);
    let found = visitor.get("/haku?q=kvasaari").await.assert(200);
    assert!(found.all(".card").is_empty(), "{}", found.text());
    // The same holds of the process in which the guidance was written.
    let (mut writer, mut stranger) = (with.browser(), second);
    for address in &addresses {
        compare(address, &writer.get(address).await, &stranger.get(address).await);
    }
    with.finish().await;
    without.finish().await;
}

/// All addresses of ours that a page links to or lists in forms.
fn links(answer: &Answer) -> Vec<String> {
    let mut found = Vec::new();
    for part in answer.body.split("href=\"").skip(1).chain(answer.body.split("action=\"").skip(1)) {
        let address = part.split('"').next().unwrap_or_default().replace("&amp;", "&");
        let address = address.split('#').next().unwrap_or_default().to_owned();
        if address.starts_with('/') && !address.starts_with("/assets/") {
            found.push(address);
        }
    }
    found
}

/// The kind of a page: pages that differ in ids or filters alone are looked at a few times.
fn kind(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| {
        let is_id = part.len() == 26 && part.starts_with("01");
        if is_id { "ID" } else { part }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Walks through everything a person reaches from the start page; the addresses.
async fn walk(browser: &mut Browser, beside: &[String]) -> BTreeSet<String> {
    let mut waiting = vec!["/aloitus".to_owned(), "/".to_owned(), "/haku?q=kvasaari".to_owned()];
    waiting.extend(beside.iter().cloned());
    let mut seen = BTreeSet::new();
    let mut kinds: Vec<String> = Vec::new();
    while let Some(address) = waiting.pop() {
        let kind = kind(&address);
        let often = kinds.iter().filter(|one| **one == kind).count();
        if often >= 6 || !seen.insert(address.clone()) {
            continue;
        }
        kinds.push(kind);
        let answer = browser.get(&address).await;
        let typed = address.contains("kvasaari");
        assert!(typed || !answer.body.contains(MARK), "{address} says {MARK}");
        waiting.extend(links(&answer));
    }
    seen
}

#[tokio::test]
async fn the_people_of_a_provider_find_nothing_of_the_guidance_anywhere() {
    let (world, region, full) = built().await;
    let mut beside = addresses(&full);
    beside.retain(|address| !address.contains("?q="));
    for id in [region.published, full.service] {
        beside.push(format!("/hallinta/palvelut/{id}/tiedostot"));
    }
    for person in ["provider-editor", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        let seen = walk(&mut browser, &beside).await;
        let own = format!("/hallinta/palvelut/{}", full.service);
        assert!(seen.contains(&own) && seen.len() > 100, "{person}: {}", seen.len());
        let internal = format!("/tiedostot/{}/lomake.png", full.internal_file);
        browser.get(&internal).await.assert(404);
        // What they may take away.
        let data = browser.post("/oma-tili/omat-tiedot", &[]).await;
        assert!(!data.body.contains(MARK), "{person}");
    }
    // Those who may read it do find it, so the walk would have.
    let mut expert = world.signed_in("expert").await;
    let page = expert.get("/palvelu/kielikahvila/tyoohje").await.assert(200);
    assert!(page.body.contains(MARK));
    let mails = world.mails().await;
    assert!(mails.iter().all(|mail| !mail.text.contains(MARK)), "a mail says {MARK}");
    world.finish().await;
}

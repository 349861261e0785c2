//! What programs read of the site: map, robots, feed, `OpenSearch`, whom to tell of a weakness; and
//! the permanent short addresses of services.

use roxmltree::{Document, Node};
use service_manual_domain::service::ServiceCode;
use service_manual_domain::time::Length;
use service_manual_web::SecurityContact;

use super::attributes;
use crate::world::{Answer, World, WorldOptions};

const SITE: &str = "http://localhost:8080";

/// The texts of all elements with a name.
fn texts(document: &Document<'_>, name: &str) -> Vec<String> {
    let found = document.descendants().filter(|node| node.has_tag_name_of(name));
    found.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

/// Names without their namespaces.
trait Named {
    fn has_tag_name_of(&self, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    fn has_tag_name_of(&self, name: &str) -> bool {
        self.tag_name().name() == name
    }
}

async fn xml(world: &World, path: &str, media_type: &str) -> Answer {
    let answer = world.browser().get(path).await.assert(200);
    assert_eq!(answer.header("content-type"), media_type, "{path}");
    assert_eq!(answer.header("cache-control"), "public, no-cache", "{path} is kept like a page");
    assert!(!answer.header("etag").is_empty(), "{path}");
    answer
}

/// When the latest service was confirmed.
fn confirmed_at(world: &World) -> String {
    world.ctx.public_data().latest().next().unwrap().confirmed_at.to_string()
}

#[tokio::test]
async fn the_map_leads_to_every_public_page_in_every_language() {
    let world = World::new().await;
    let region = world.region().await;
    let index = xml(&world, "/sitemap.xml", "application/xml").await;
    let index = Document::parse(&index.body).unwrap();
    let parts = texts(&index, "loc");
    let expected =
        ["pages", "catalogue", "services-1"].map(|part| format!("{SITE}/sitemap/{part}.xml"));
    assert_eq!(parts, expected);
    assert_eq!(texts(&index, "lastmod"), [confirmed_at(&world)]);

    let mut addresses = Vec::new();
    for part in parts {
        let part = xml(&world, part.trim_start_matches(SITE), "application/xml").await;
        let part = Document::parse(&part.body).unwrap();
        addresses.extend(texts(&part, "loc"));
        for url in part.descendants().filter(|node| node.has_tag_name_of("url")) {
            let links = url.children().filter(|node| node.has_tag_name_of("link"));
            let languages: Vec<&str> =
                links.filter_map(|link| link.attribute("hreflang")).collect();
            assert_eq!(languages, ["fi", "sv", "en", "x-default"]);
        }
    }
    for path in
        ["/", "/sv", "/en/search", "/kayttoohje", "/sv/tjanst/verkstad-for-unga", "/sv/kommun/esbo"]
    {
        assert!(addresses.contains(&format!("{SITE}{path}")), "{path} is not in: {addresses:?}");
    }
    for address in &addresses {
        let page = world.browser().get(address.trim_start_matches(SITE)).await.assert(200);
        assert_eq!(&attributes(&page, "link[rel=canonical]", "href"), &[address.as_str()]);
    }

    world.browser().get("/palvelu/puupaja").await.assert(404);
    world.publish(region.submitted).await;
    let services = world.browser().get("/sitemap/services-1.xml").await.assert(200);
    assert!(services.body.contains(&format!("<loc>{SITE}/palvelu/puupaja</loc>")));
    for part in ["services-0.xml", "services-2.xml", "services-x.xml", "services-1", "x"] {
        world.browser().get(&format!("/sitemap/{part}")).await.assert(404);
    }
    world.finish().await;
}

#[tokio::test]
async fn robots_are_led_to_the_map_and_kept_out_of_combinations_of_filters() {
    let world = World::without_mailbox().await;
    let robots = world.browser().get("/robots.txt").await.assert(200);
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    let lines: Vec<&str> = robots.body.lines().collect();
    for line in [
        "User-agent: *",
        "Disallow: /hallinta/",
        "Disallow: /sv/administration/",
        "Disallow: /en/manage/",
        "Disallow: /haku?q=",
        "Disallow: /en/search?*&",
        "Disallow: /haku/ehdotukset",
        "Sitemap: http://localhost:8080/sitemap.xml",
    ] {
        assert!(lines.contains(&line), "{line} is not in: {lines:?}");
    }
    world.finish().await;

    let demonstration = World::new().await;
    let robots = demonstration.browser().get("/robots.txt").await.assert(200);
    assert_eq!(robots.body, "User-agent: *\nDisallow: /\n", "its content is made up");
    demonstration.finish().await;
}

#[tokio::test]
async fn the_contact_for_weaknesses_is_there_as_long_as_it_is_right() {
    let world = World::new().await;
    world.browser().get("/.well-known/security.txt").await.assert(404);
    world.finish().await;

    let contact = SecurityContact {
        address: "mailto:turva@esimerkki.example".to_owned(),
        until: "2026-11-30".parse().unwrap(),
    };
    let options = WorldOptions { security_contact: Some(contact), ..WorldOptions::default() };
    let world = World::with_options(options).await;
    let answer = world.browser().get("/.well-known/security.txt").await.assert(200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(
        answer.body,
        "Contact: mailto:turva@esimerkki.example\nExpires: 2026-11-30T22:00:00Z\n\
         Preferred-Languages: fi, sv, en\n\
         Canonical: http://localhost:8080/.well-known/security.txt\n"
    );
    world.advance(Length::days(28));
    world.browser().get("/.well-known/security.txt").await.assert(200);
    world.advance(Length::days(1));
    world.browser().get("/.well-known/security.txt").await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn browsers_learn_how_to_search_from_their_address_bar() {
    let world = World::new().await;
    for (front, path, template) in [
        ("/", "/opensearch.xml", "/haku?q={searchTerms}"),
        ("/sv", "/sv/opensearch.xml", "/sv/sok?q={searchTerms}"),
        ("/en", "/en/opensearch.xml", "/en/search?q={searchTerms}"),
    ] {
        let page = world.browser().get(front).await.assert(200);
        assert_eq!(attributes(&page, "link[rel=search]", "href"), [path]);
        let media_type = "application/opensearchdescription+xml; charset=utf-8";
        let answer = xml(&world, path, media_type).await;
        let document = Document::parse(&answer.body).unwrap();
        assert!(texts(&document, "ShortName")[0].chars().count() <= 16);
        let url = document.descendants().find(|node| node.has_tag_name_of("Url")).unwrap();
        assert_eq!(url.attribute("template"), Some(format!("{SITE}{template}").as_str()));
    }
    world.finish().await;
}

#[tokio::test]
async fn the_feed_has_the_latest_services_under_ids_that_stay() {
    let world = World::new().await;
    let region = world.region().await;
    let code = world.short_code(region.published).await;
    let front = world.browser().get("/sv").await.assert(200);
    let path = attributes(&front, "link[type='application/atom+xml']", "href").remove(0);
    let media_type = "application/atom+xml; charset=utf-8";
    let answer = xml(&world, &path, media_type).await;
    let feed = Document::parse(&answer.body).unwrap();
    assert_eq!(texts(&feed, "id"), [format!("{SITE}{path}"), format!("{SITE}/sv/s/{code}")]);
    assert_eq!(texts(&feed, "title")[1], "Verkstad för unga");
    assert_eq!(texts(&feed, "name")[1], "Paja ry");
    assert_eq!(texts(&feed, "updated"), vec![confirmed_at(&world); 2]);
    let category = feed.descendants().find(|node| node.has_tag_name_of("category")).unwrap();
    assert_eq!(category.attribute("term"), Some("Jobbcoachning"));

    world.advance(Length::minutes(5));
    rename(&world, region.published, "Paja & verstas <nuorille>\u{b}").await;
    world.publish(region.submitted).await;
    let feed = xml(&world, "/uusimmat.atom", media_type).await;
    let feed = Document::parse(&feed.body).unwrap();
    let titles = texts(&feed, "title");
    assert!(titles.contains(&"Paja & verstas <nuorille>".to_owned()), "{titles:?}");
    assert_eq!(titles.len(), 3);
    assert!(texts(&feed, "id").contains(&format!("{SITE}/s/{code}")), "as before");
    let english = xml(&world, "/en/latest.atom", media_type).await;
    let english = Document::parse(&english.body).unwrap();
    let entry = english.descendants().find(|node| node.has_tag_name_of("entry")).unwrap();
    let language = entry.attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
    assert_eq!(language, Some("fi"), "nobody wrote it in English");
    world.finish().await;
}

/// Gives a service another Finnish name and publishes it.
async fn rename(world: &World, service: service_manual_domain::ids::ServiceId, name: &str) {
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/hallinta/palvelut/{service}/muokkaa/basics");
    let form = editor.get(&path).await.assert(200).form("/basics");
    editor.submit(form.fill("name_fi", name)).await.assert(200);
    world.publish(service).await;
}

#[tokio::test]
async fn the_short_address_leads_to_the_service_whatever_it_is_called() {
    let world = World::new().await;
    let region = world.region().await;
    let code = world.short_code(region.published).await;
    for (short, page) in [
        (format!("/s/{code}"), "/palvelu/tyopaja-nuorille"),
        (format!("/sv/s/{code}"), "/sv/tjanst/verkstad-for-unga"),
        (format!("/en/s/{code}"), "/en/service/tyopaja-nuorille"),
    ] {
        let answer = world.browser().get(&short).await.assert(302);
        assert_eq!(answer.location(), page);
        assert_eq!(answer.header("cache-control"), "no-store", "the page may move");
        world.browser().get(page).await.assert(200);
    }
    rename(&world, region.published, "Uusi paja").await;
    let answer = world.browser().get(&format!("/s/{code}")).await.assert(302);
    assert_eq!(answer.location(), "/palvelu/uusi-paja");

    let draft = world.short_code(region.draft).await;
    let unknown = ServiceCode::new(world.ctx.random());
    for code in [draft.as_str(), unknown.as_str(), "x", "%FF", "ABCDEFGH"] {
        world.browser().get(&format!("/s/{code}")).await.assert(404);
    }
    world.finish().await;
}

use service_manual_app::organisations::addresses;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::service::State;

use super::{assert_moved, services};
use crate::site::attributes;
use crate::world::{Browser, CAFE, Region, WORKSHOP, World};

const INDEX: &str = "/organisaatiot";
const PROVIDER: &str = "/organisaatio/paja-ry";

/// Changes an organisation as an administrator does.
async fn edit(browser: &mut Browser, id: OrganisationId, values: &[(&str, &str)]) {
    let path = format!("/hallinta/organisaatiot/{id}/muokkaa");
    let form = browser.get(&path).await.assert(200).form("/muokkaa");
    let form = values.iter().fold(form, |form, (field, value)| form.fill(field, value));
    browser.submit(form).await.assert(200);
}

async fn create(world: &World, region: &Region, name: &str, swedish: &str) {
    let mut administrator = world.signed_in("administrator").await;
    let parent = region.authority.to_string();
    let fields =
        [("kind", "provider"), ("name_fi", name), ("name_sv", swedish), ("parents", &parent)];
    administrator.post("/hallinta/organisaatiot/uusi", &fields).await.assert(303);
}

#[tokio::test]
async fn an_organisation_shows_its_services_places_and_who_works_under_it() {
    let (world, region) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let values = [
        ("phone", "09 123 4567"),
        ("email", "paja@esimerkki.example"),
        ("web", "paja.example"),
        ("description_sv", "Verkstäder för unga."),
    ];
    edit(&mut administrator, region.provider, &values).await;
    let mut visitor = world.browser();
    let page = visitor.get(PROVIDER).await.assert(200);
    assert_eq!(services(&page), [CAFE, WORKSHOP]);
    assert_eq!(page.all("h1"), ["Paja ry"]);
    for (css, href) in [
        ("a[href^='tel:']", "tel:091234567"),
        ("a[href^='mailto:']", "mailto:paja@esimerkki.example"),
        ("main a[rel]", "https://paja.example/"),
    ] {
        assert!(attributes(&page, css, "href").contains(&href.to_owned()), "{css}");
    }
    // Written in Swedish only: shown so, and said.
    assert_eq!(page.all(".lead[lang=sv]"), ["Verkstäder för unga."]);
    assert_eq!(page.all(".notice--info").len(), 1);
    let swedish = visitor.get("/sv/organisation/paja-ry").await.assert(200);
    assert!(swedish.all(".notice--info").is_empty());
    assert_eq!(swedish.all("h1[lang=fi]"), ["Paja ry"]);
    // The place of a public service, with a map of another site to go to.
    assert!(page.text().contains("Mallikatu 1, 02100 Espoo"), "{}", page.text());
    let maps = attributes(&page, "a[href*='openstreetmap']", "href");
    assert_eq!(maps.len(), 1);
    assert!(maps[0].ends_with("search?query=Mallikatu%201%2C%2002100%20Espoo"), "{maps:?}");
    // Both ways between authority and provider; Espoo has no services of its own.
    assert_eq!(page.all("#related + .index a"), ["Espoo"]);
    let authority = visitor.get("/organisaatio/espoo").await.assert(200);
    assert_eq!(authority.all("#related + .index a"), ["Paja ry"]);
    assert!(services(&authority).is_empty());
    world.finish().await;
}

#[tokio::test]
async fn only_organisations_with_something_public_have_a_page() {
    let (world, region) = World::with_two_services().await;
    create(&world, &region, "Äskeinen oy", "").await;
    let mut visitor = world.browser();
    let index = visitor.get(INDEX).await.assert(200);
    assert_eq!(index.all(".index a"), ["Espoo", "Paja ry"]);
    assert_eq!(index.all(".letters a"), ["E", "P"]);
    assert_eq!(index.all("main h2"), ["E", "P"]);
    for slug in ["vantaa", "askeinen-oy", "ei-ole"] {
        visitor.get(&format!("/organisaatio/{slug}")).await.assert(404);
    }
    // Links stand where there are pages.
    let service = visitor.get("/palvelu/tyopaja-nuorille").await.assert(200);
    let links = attributes(&service, ".service__facts a[href*='/organisaatio/']", "href");
    assert_eq!(links, [PROVIDER, "/organisaatio/espoo"]);
    world.finish().await;
}

#[tokio::test]
async fn a_closed_organisation_has_no_page_any_more() {
    let (world, region) = World::with_two_services().await;
    let mut visitor = world.browser();
    visitor.get(PROVIDER).await.assert(200);
    let mut administrator = world.signed_in("administrator").await;
    let path = format!("/hallinta/organisaatiot/{}/lakkauta", region.provider);
    let form = administrator.get(&path).await.assert(200).form("/lakkauta");
    let form = form.fill("reason", "Yhdistys lopetti.").fill("confirmed", "yes");
    administrator.submit(form).await.assert(200);
    visitor.get(PROVIDER).await.assert(404);
    visitor.get("/organisaatio/espoo").await.assert(404);
    assert!(visitor.get(INDEX).await.assert(200).all(".index a").is_empty());
    world.finish().await;
}

#[tokio::test]
async fn addresses_are_unique_and_old_ones_lead_on() {
    let (world, region) = World::with_two_services().await;
    let other = world.another_process().await;
    let mut visitor = world.browser();
    let mut administrator = world.signed_in("administrator").await;
    visitor.get(PROVIDER).await.assert(200);
    let names = [("name_fi", "Työpajat ry"), ("name_sv", "Verkstäderna rf")];
    edit(&mut administrator, region.provider, &names).await;
    assert_moved(&mut visitor, PROVIDER, "/organisaatio/tyopajat-ry").await;
    let page = visitor.get("/organisaatio/tyopajat-ry").await.assert(200);
    let switch = attributes(&page, ".languages a", "href");
    let each = ["tyopajat-ry", "verkstaderna-rf", "tyopajat-ry"];
    let prefixes = ["/organisaatio/", "/sv/organisation/", "/en/organisation/"];
    let expected: Vec<String> =
        prefixes.iter().zip(each).map(|(prefix, slug)| format!("{prefix}{slug}")).collect();
    assert_eq!(switch, expected);
    for path in expected {
        visitor.get(&path).await.assert(200);
    }
    let old = "/sv/organisation/paja-ry";
    assert_moved(&mut visitor, old, "/sv/organisation/verkstaderna-rf").await;
    // Another process follows.
    other.follower().catch_up(other.store()).await.unwrap();
    let mut elsewhere = world.browser_of(&other);
    assert_moved(&mut elsewhere, PROVIDER, "/organisaatio/tyopajat-ry").await;

    // A name that is written alike gets a number; an old address is nobody else's.
    create(&world, &region, "Työpajat, ry", "Verkstäderna rf").await;
    create(&world, &region, "Paja-ry", "").await;
    let slugs = world.texts("SELECT slug FROM organisation_slug ORDER BY language, slug").await;
    let finnish = ["espoo", "paja-ry", "paja-ry-2", "tyopajat-ry", "tyopajat-ry-2", "vantaa"];
    let swedish = ["verkstaderna-rf", "verkstaderna-rf-2"];
    assert_eq!(slugs, [&finnish[..], &swedish[..]].concat());
    // The old name again: its old address is the present one.
    edit(&mut administrator, region.provider, &[("name_fi", "Paja ry"), ("name_sv", "")]).await;
    visitor.get(PROVIDER).await.assert(200);
    assert_moved(&mut visitor, "/sv/organisation/verkstaderna-rf", "/sv/organisation/paja-ry")
        .await;
    world.finish().await;
}

#[tokio::test]
async fn searches_name_organisations_by_their_addresses_and_take_ids() {
    let (world, region) = World::with_two_services().await;
    let mut visitor = world.browser();
    let page = visitor.get("/haku?organisation=paja-ry").await.assert(200);
    assert_eq!(services(&page).len(), 2);
    assert!(page.all(".notice--warning").is_empty());
    let chosen = attributes(&page, "input[name=organisation]", "value");
    assert_eq!(chosen, ["paja-ry"]);
    let by_id = visitor.get(&format!("/haku?organisation={}", region.provider)).await.assert(200);
    assert_eq!(attributes(&by_id, "input[name=organisation]", "value"), ["paja-ry"]);
    assert_eq!(by_id.all(".search-page__results > .chips li").len(), 2);

    let mut administrator = world.signed_in("administrator").await;
    edit(&mut administrator, region.provider, &[("name_fi", "Työpajat ry")]).await;
    let old = visitor.get("/haku?organisation=paja-ry").await.assert(200);
    assert_eq!(attributes(&old, "input[name=organisation]", "value"), ["tyopajat-ry"]);
    let link = visitor.get("/organisaatio/tyopajat-ry").await.assert(200).link("main .more");
    assert_eq!(link.as_deref(), Some("/haku?organisation=tyopajat-ry"));
    world.finish().await;
}

#[tokio::test]
async fn organisations_from_before_there_were_addresses_get_theirs() {
    let (world, _) = World::with_two_services().await;
    world.sql("DELETE FROM organisation_slug").await;
    addresses::install(world.ctx.store(), world.ctx.now()).await.unwrap();
    addresses::install(world.ctx.store(), world.ctx.now()).await.unwrap();
    let other = world.another_process().await;
    let mut visitor = world.browser_of(&other);
    assert_eq!(visitor.get(INDEX).await.assert(200).all(".index a"), ["Espoo", "Paja ry"]);
    visitor.get(PROVIDER).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn services_are_listed_twenty_a_page() {
    let world = World::new().await;
    let region = world.region().await;
    for number in 1..=21 {
        let name = format!("Kurssi {number}");
        world.complete_service(&region, &name, State::Published).await;
    }
    let mut visitor = world.browser();
    let first = visitor.get(PROVIDER).await.assert(200);
    assert_eq!(services(&first).len(), 20);
    assert_eq!(first.all(".results-count"), ["Tulokset 1–20, yhteensä 22"]);
    let next = format!("{PROVIDER}?page=2");
    assert_eq!(first.link(".paging [rel=next]").as_deref(), Some(next.as_str()));
    for path in [&next, &format!("{PROVIDER}?page=99")] {
        let second = visitor.get(path).await.assert(200);
        assert_eq!(services(&second).len(), 2, "{path}");
        let switch = attributes(&second, ".languages a", "href");
        assert_eq!(switch[1], "/sv/organisation/paja-ry?page=2");
        assert_eq!(attributes(&second, "meta[name=robots]", "content"), ["noindex"]);
    }
    world.finish().await;
}

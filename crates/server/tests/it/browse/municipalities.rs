use super::{assert_moved, services};
use crate::site::attributes;
use crate::world::{CAFE, WORKSHOP, World};

#[tokio::test]
async fn a_municipality_shows_what_its_people_may_use_and_first_what_is_there() {
    let (world, region) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "049")).await.assert(200);
    let mut visitor = world.browser();
    let espoo = visitor.get("/kunta/espoo").await.assert(200);
    assert_eq!(espoo.all("h1"), ["Palvelut, kun kotikunta on Espoo"]);
    assert_eq!(services(&espoo), [CAFE, WORKSHOP]);
    assert_eq!(espoo.all("#organisations + .index a"), ["Espoo"]);
    assert!(espoo.text().contains("Omassa kunnassa järjestetään 1 palvelu."), "{}", espoo.text());
    assert_eq!(espoo.link("main .more").as_deref(), Some("/haku?municipality=049"));

    let helsinki = visitor.get("/sv/kommun/helsingfors").await.assert(200);
    assert_eq!(helsinki.all("h1"), ["Tjänster för dig som bor i Helsingfors"]);
    assert_eq!(services(&helsinki), ["Verkstad för unga"]);
    assert!(helsinki.all("#organisations").is_empty());
    let switch = ["/kunta/helsinki", "/sv/kommun/helsingfors", "/en/municipality/helsinki"];
    assert_eq!(attributes(&helsinki, ".languages a", "href"), switch);

    for (from, to) in [
        ("/kunta/049", "/kunta/espoo"),
        ("/kunta/esbo", "/kunta/espoo"),
        ("/sv/kommun/espoo", "/sv/kommun/esbo"),
    ] {
        assert_moved(&mut visitor, from, to).await;
    }
    visitor.get("/kunta/tukholma").await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn what_takes_place_there_comes_before_what_was_confirmed_later() {
    let (world, region) = World::with_two_services().await;
    world.advance(service_manual_domain::time::Length::hours(1));
    world.publish(region.submitted).await;
    let mut visitor = world.browser();
    let espoo = visitor.get("/kunta/espoo").await.assert(200);
    assert_eq!(services(&espoo), [CAFE, "Puupaja", WORKSHOP]);
    world.finish().await;
}

#[tokio::test]
async fn the_index_has_the_region_first_and_every_municipality() {
    let (world, region) = World::with_two_services().await;
    let mut visitor = world.browser();
    let index = visitor.get("/kunnat").await.assert(200);
    assert!(index.all(".tile").is_empty());
    let all = index.all(".index a");
    assert_eq!(all.len(), 308);
    assert_eq!((all[0].as_str(), all[307].as_str()), ("Akaa", "Äänekoski"));

    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "049")).await.assert(200);
    let index = visitor.get("/sv/kommuner").await.assert(200);
    assert_eq!(index.all(".tile__name"), ["Esbo"]);
    assert_eq!(index.all(".tile__count"), ["2 tjänster"]);
    assert_eq!(index.all(".index a").len(), 307);
    // Every address is one page's, in each language.
    for path in ["/kunnat", "/sv/kommuner", "/en/municipalities"] {
        let index = visitor.get(path).await.assert(200);
        let mut hrefs = attributes(&index, ".index a", "href");
        hrefs.sort();
        hrefs.dedup();
        assert_eq!(hrefs.len(), 307, "{path}");
    }
    world.finish().await;
}

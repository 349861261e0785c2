//! What a search finds, by place: the list in place of a map.

use service_manual_app::locations::{Saved, create::create};
use service_manual_domain::ids::LocationId;
use service_manual_domain::location::TypedLocation;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::typed::TypedService;

use super::*;

const NOWHERE: &str = "Etänä tai paikkaa ei ole kerrottu";

/// A place of the provider in a city.
async fn place_in(world: &World, region: &Region, city: &str) -> LocationId {
    let editor = world.acting("provider-editor").await;
    let typed = TypedLocation {
        street: "Mallikatu 1".to_owned(),
        postal_code: "02100".to_owned(),
        city: city.to_owned(),
        ..TypedLocation::default()
    };
    match create(&world.ctx, &editor, region.provider, &typed, true).await.unwrap() {
        Saved::Done(id) => id,
        Saved::SamePlace(_) => panic!("one may have the same place twice"),
    }
}

/// A public service for everybody that takes place in some places.
async fn service_in(world: &World, region: &Region, name: &str, places: &[LocationId]) {
    let service = world.complete_draft(region, name).await;
    let typed = TypedService::new(1).with("ways_of_delivery", "on-site");
    let typed = places.iter().zip(0..).fold(typed, |typed, (place, number)| {
        typed
            .with(format!("occurrences_{number}_when"), "by_agreement")
            .with(format!("occurrences_{number}_location"), place.to_string())
    });
    let editor = world.acting("provider-editor").await;
    world.write(&editor, service, Step::PlaceAndTime, typed).await;
    world.publish(service).await;
}

/// "Työpaja nuorille" nowhere, and services in Helsinki in both of its languages, in Ylöjärvi, and
/// in both Helsinki and Äänekoski.
async fn services_in_cities() -> (World, Region) {
    let world = World::new().await;
    let region = world.region().await;
    let cities = ["Äänekoski", "Helsingfors", "Ylöjärvi", "Helsinki"];
    let mut places = Vec::new();
    for city in cities {
        places.push(place_in(&world, &region, city).await);
    }
    service_in(&world, &region, "Verstas", &places[1..2]).await;
    service_in(&world, &region, "Valmennus", &places[2..3]).await;
    service_in(&world, &region, "Kiertävä neuvonta", &[places[0], places[1], places[3]]).await;
    (world, region)
}

fn headings(answer: &Answer) -> Vec<String> {
    answer.all("main section h2")
}

#[tokio::test]
async fn services_stand_under_their_cities_by_name_and_those_without_at_the_end() {
    let (world, _) = services_in_cities().await;
    let mut visitor = world.browser();
    let found = search(&mut visitor, "sort=name").await;
    let link = found.link(".search-page__results > p .more").unwrap();
    assert_eq!(link, "/haku/paikoittain?sort=name");
    let page = visitor.get(&link).await.assert(200);
    let nowhere = format!("{NOWHERE} (1)");
    let wanted = ["Helsinki (2)", "Ylöjärvi (1)", "Äänekoski (1)", &nowhere];
    assert_eq!(headings(&page), wanted);
    assert_eq!(page.all("main nav .chip"), wanted, "one can go to each");
    let services =
        ["Kiertävä neuvonta", "Verstas", "Valmennus", "Kiertävä neuvonta", "Työpaja nuorille"];
    assert_eq!(page.all("main section li a"), services);
    assert_eq!(page.all("main section li .hint")[0], "Paja ry");
    assert_eq!(page.link("main p .more").unwrap(), "/haku?sort=name", "and back");
    let swedish = visitor.get("/sv/sok/efter-ort").await.assert(200);
    assert_eq!(headings(&swedish)[0], "Helsingfors (2)", "in the reader's language");
    world.finish().await;
}

#[tokio::test]
async fn own_municipalities_come_first() {
    let (world, region) = services_in_cities().await;
    let mut visitor = world.browser();
    let page = visitor.get("/haku/paikoittain?municipality=980").await.assert(200);
    assert_eq!(headings(&page)[..2], ["Ylöjärvi (1)", "Helsinki (2)"]);
    assert!(page.text().contains("Haku: Ylöjärvi"), "{}", page.text());

    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "992")).await.assert(200);
    let mut expert = world.signed_in("expert").await;
    for path in ["/haku/paikoittain", "/haku/paikoittain?municipality=any"] {
        let page = expert.get(path).await.assert(200);
        assert_eq!(headings(&page)[..2], ["Äänekoski (1)", "Helsinki (2)"], "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn words_and_filters_hold_for_the_list_by_place() {
    let (world, _) = services_in_cities().await;
    let mut visitor = world.browser();
    let words = visitor.get("/haku/paikoittain?q=kiertävä").await.assert(200);
    assert_eq!(headings(&words), ["Helsinki (1)", "Äänekoski (1)"]);
    let place = visitor.get("/haku/paikoittain?place=%C3%A4%C3%A4nekoski").await.assert(200);
    assert_eq!(headings(&place), ["Äänekoski (1)"], "only what was asked for");
    let unknown = visitor.get("/haku/paikoittain?category=onni&sort=onni").await.assert(200);
    assert_eq!(unknown.all(".notice--warning li").len(), 2, "{}", unknown.text());
    assert_eq!(headings(&unknown).len(), 4, "what is not known is left out");
    let none = visitor.get("/haku/paikoittain?charge=chargeable").await.assert(200);
    assert_eq!(headings(&none), Vec::<String>::new());
    assert_eq!(none.all(".results-count"), ["Ei hakutuloksia"]);

    let nowhere = search(&mut visitor, "place=none").await;
    assert_found(&nowhere, &[WORKSHOP]);
    assert!(nowhere.all(CHOSEN)[0].contains(&format!("Paikkakunta: {NOWHERE}")));
    assert!(!nowhere.all(".card__facts li").iter().any(|fact| fact.starts_with("Paikkakunta")));
    assert_options(&search(&mut visitor, "").await, &[&format!("{NOWHERE} (1)")], &[]);
    world.finish().await;
}

#[tokio::test]
async fn a_place_with_many_services_leads_to_the_search_for_all_of_them() {
    let world = World::new().await;
    let region = world.region().await;
    let place = place_in(&world, &region, "Helsinki").await;
    let other = place_in(&world, &region, "Helsingfors").await;
    for number in 0..11 {
        let place = if number == 0 { other } else { place };
        service_in(&world, &region, &format!("Kurssi {number:02}"), &[place]).await;
    }
    let mut visitor = world.browser();
    let page = visitor.get("/haku/paikoittain?q=kurssi&sort=name").await.assert(200);
    assert_eq!(headings(&page), ["Helsinki (11)"]);
    assert_eq!(page.all("main section li").len(), 10);
    let link = page.link("main section .more").unwrap();
    assert_eq!(link, "/haku?q=kurssi&place=helsingfors&place=helsinki&sort=name");
    let all = visitor.get(&link).await.assert(200);
    assert_eq!(all.all(".results-count"), ["11 palvelua"]);
    world.finish().await;
}

#[tokio::test]
async fn twenty_places_stand_on_a_page() {
    let world = World::new().await;
    let region = world.region().await;
    let mut places = Vec::new();
    for number in 0..21 {
        places.push(place_in(&world, &region, &format!("Kylä {number:02}")).await);
    }
    service_in(&world, &region, "Kirjastoauto", &places[..10]).await;
    service_in(&world, &region, "Kierros", &places[10..]).await;
    let mut visitor = world.browser();
    let first = visitor.get("/haku/paikoittain").await.assert(200);
    assert_eq!(headings(&first).len(), 20);
    let next = first.link(".paging [rel=next]").unwrap();
    assert_eq!(next, "/haku/paikoittain?page=2");
    let second = visitor.get(&next).await.assert(200);
    assert_eq!(headings(&second), ["Kylä 20 (1)", &format!("{NOWHERE} (1)")]);
    world.finish().await;
}

#[tokio::test]
async fn experts_see_what_was_found_by_its_guidance() {
    let (world, region) = World::with_two_services().await;
    world.complete_service(&region, "Kokopaja", State::Published).await;
    let path = "/haku/paikoittain?q=kvasaari";
    let page = world.signed_in("expert").await.get(path).await.assert(200);
    assert_eq!(page.all(".index a"), ["Kielikahvila", "Työohjeessa: Kielikahvila"]);
    for mut other in [world.signed_in("provider-editor").await, world.browser()] {
        assert!(other.get(path).await.assert(200).all(".index a").is_empty());
    }
    world.finish().await;
}

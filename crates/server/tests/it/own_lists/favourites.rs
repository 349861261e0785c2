//! The star of a service.

use service_manual_domain::own_list::SERVICES;
use service_manual_domain::service::State;

use super::take_off;
use crate::world::World;

const PAGE: &str = "/palvelu/tyopaja-nuorille";

#[tokio::test]
async fn a_star_is_set_and_taken_away_from_results_and_from_the_page() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    let results = expert.get("/haku?q=ty%C3%B6paja").await.assert(200);
    assert_eq!(results.all(".star__button[aria-pressed=false]"), ["Suosikki: Työpaja nuorille"]);
    let star = results.form(&format!("/suosikit/{}", region.published));
    let answer = expert.post(&star.action, &[("on", "yes"), ("next", star.value("next"))]).await;
    let back = format!("/haku?q=ty%C3%B6paja#star-{}", region.published);
    assert_eq!(answer.location(), back, "back to where the star stands");
    assert_eq!(answer.header("set-cookie"), "", "no message is left for another page");

    let page = expert.get(PAGE).await.assert(200);
    assert_eq!(page.all(".star__button[aria-pressed=true]").len(), 1);
    let lists = expert.get("/omat-listat").await.assert(200);
    assert_eq!(lists.all(".rows li"), ["Suosikit · 1 palvelu"]);
    let list = expert.get(&lists.link(".rows a").unwrap()).await.assert(200);
    assert_eq!(list.all(".card__title"), ["Työpaja nuorille"]);

    let star = page.form(&format!("/suosikit/{}", region.published));
    assert_eq!(star.value("on"), "no");
    // Twice is as good as once.
    for _ in 0..2 {
        let page = expert.submit(star.clone()).await.assert(200);
        assert_eq!(page.all(".star__button[aria-pressed=false]").len(), 1);
    }
    let guidance = expert.get(&format!("{PAGE}/tyoohje")).await.assert(200);
    assert_eq!(guidance.all(".star__button[aria-pressed=false]").len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn visitors_see_no_star_and_their_pages_stay_the_same() {
    let world = World::new().await;
    let region = world.region().await;
    let pages = ["/haku", PAGE, "/"];
    let mut visitor = world.browser();
    let mut before = Vec::new();
    for page in pages {
        before.push(visitor.get(page).await.assert(200).body);
    }
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/suosikit/{}", region.published);
    editor.post(&path, &[("on", "yes")]).await.assert(303);
    for (page, body) in pages.into_iter().zip(before) {
        let now = visitor.get(page).await.assert(200);
        assert!(now.body == body && now.all(".star").is_empty(), "{page}");
        assert_eq!(now.header("cache-control"), "public, no-cache");
    }
    let refused = visitor.post(&path, &[("on", "yes")]).await;
    assert_eq!(refused.status.as_u16(), 403, "the form waits while the person signs in");
    world.finish().await;
}

#[tokio::test]
async fn only_what_the_public_sees_becomes_a_favourite_and_next_leads_nowhere_else() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    for hidden in [region.draft, region.submitted] {
        expert.post(&format!("/suosikit/{hidden}"), &[("on", "yes")]).await.assert(404);
    }
    expert.post("/suosikit/01JD", &[("on", "yes")]).await.assert(404);
    let path = format!("/suosikit/{}", region.published);
    let elsewhere = [("on", "yes"), ("next", "https://evil.example/")];
    assert_eq!(expert.post(&path, &elsewhere).await.location(), "/omat-listat");
    take_off(&world, region.published).await;
    expert.post(&path, &[("on", "no")]).await.assert(303);
    let lists = expert.get("/omat-listat").await.assert(200);
    assert_eq!(lists.all(".rows li"), ["Suosikit · 0 palvelua"]);
    world.finish().await;
}

#[tokio::test]
async fn there_are_so_many_favourites_and_no_more() {
    let world = World::new().await;
    let region = world.region().await;
    let other = world.complete_service(&region, "Kokopaja", State::Published).await;
    let mut expert = world.signed_in("expert").await;
    expert.post(&format!("/suosikit/{other}"), &[("on", "yes")]).await.assert(303);
    for number in 1..SERVICES {
        let row = format!(
            "INSERT INTO own_list_service (list_id, service_id, name_then, language_then, \
             position, added_at) SELECT id, 'x{number}', 'x', 'fi', {number}, 0 FROM own_list"
        );
        // Ids of services that are gone.
        let row = row.replace(&format!("'x{number}'"), &format!("'{}'", gone(number)));
        assert_eq!(world.sql(&row).await, 1);
    }
    let path = format!("/suosikit/{}", region.published);
    let full = expert.post(&path, &[("on", "yes")]).await.assert(422);
    assert!(full.text().contains("Enempää kuin 200 ei voi olla."), "{}", full.text());
    expert.post(&format!("/suosikit/{other}"), &[("on", "no")]).await.assert(303);
    expert.post(&path, &[("on", "yes")]).await.assert(303);
    world.finish().await;
}

fn gone(number: usize) -> String {
    format!("01JD{number:022}")
}

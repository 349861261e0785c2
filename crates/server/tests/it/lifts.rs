//! Lifted services: on the front page, in searches, and as administrators change them.

use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use crate::world::{Answer, Browser, CAFE, WORKSHOP, World};

const LIST: &str = "/hallinta/nostot";

async fn add(browser: &mut Browser, fields: [&str; 4]) -> Answer {
    let form = browser.get(&format!("{LIST}/uusi")).await.assert(200).form("/uusi");
    let names = ["service", "searches", "from", "until"];
    let form =
        names.into_iter().zip(fields).fold(form, |form, (name, value)| form.fill(name, value));
    browser.submit(form).await
}

async fn found(browser: &mut Browser, query: &str) -> Vec<String> {
    browser.get(&format!("/haku?{query}")).await.assert(200).all(".card__title")
}

async fn on_front(browser: &mut Browser) -> Vec<String> {
    browser.get("/").await.assert(200).all("section[aria-labelledby=lifted-title] .card__title")
}

#[tokio::test]
async fn only_administrators_lift_services() {
    let (world, _) = World::with_two_services().await;
    for person in ["authority-main-user", "authority-editor", "expert", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        for path in [LIST, "/hallinta/nostot/uusi"] {
            browser.get(path).await.assert(403);
        }
        browser.post(&format!("{LIST}/uusi"), &[("service", WORKSHOP)]).await.assert(403);
    }
    assert!(on_front(&mut world.browser()).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn a_lift_without_searches_stands_on_the_front_page_of_every_process_on_its_days() {
    let (world, _) = World::with_two_services().await;
    let second = world.another_process().await;
    let mut administrator = world.signed_in("administrator").await;
    assert!(on_front(&mut world.browser()).await.is_empty(), "a page that is kept");
    let saved = add(&mut administrator, [CAFE, "", "3.11.2026", "4.11.2026"]).await.assert(200);
    assert_eq!(saved.all("tbody td")[..3], ["Etusivulla", "3.11.2026–4.11.2026", "tulossa"]);
    second.follower().catch_up(second.store()).await.unwrap();
    for (days, shown) in [(0, false), (1, true), (1, true), (1, false)] {
        world.advance(Length::days(days));
        for mut visitor in [world.browser(), world.browser_of(&second)] {
            let expected = if shown { vec![CAFE] } else { Vec::new() };
            assert_eq!(on_front(&mut visitor).await, expected, "{:?}", world.ctx.now().day());
        }
    }
    let mut administrator = world.signed_in("administrator").await;
    assert_eq!(administrator.get(LIST).await.assert(200).all("tbody td")[2], "päättynyt");
    world.finish().await;
}

#[tokio::test]
async fn what_is_lifted_is_shown_once_and_first_in_a_search_without_words() {
    let (world, region) = World::with_two_services().await;
    world.advance(Length::minutes(1));
    world.complete_service(&region, "Uusin palvelu", State::Published).await;
    let mut visitor = world.browser();
    assert_eq!(found(&mut visitor, "").await[0], "Uusin palvelu");
    let mut administrator = world.signed_in("administrator").await;
    add(&mut administrator, [WORKSHOP, "", "", ""]).await.assert(200);
    add(&mut administrator, ["http://localhost:8080/palvelu/kielikahvila?x=1", "", "", ""])
        .await
        .assert(200);
    assert_eq!(on_front(&mut visitor).await, [WORKSHOP, CAFE]);
    let latest = visitor.get("/").await.all("section[aria-labelledby=latest-title] .card__title");
    assert_eq!(latest, ["Uusin palvelu"], "nothing stands there twice");
    assert_eq!(found(&mut visitor, "").await, [WORKSHOP, CAFE, "Uusin palvelu"]);
    assert_eq!(found(&mut visitor, "age=40").await, [WORKSHOP, "Uusin palvelu"], "filters hold");
    assert_eq!(found(&mut visitor, "sort=updated").await[0], "Uusin palvelu");
    // Moved, as in the list.
    let list = administrator.get(LIST).await.assert(200);
    let moved = administrator.submit(list.form("/siirra").fill("step", "down")).await.assert(200);
    assert_eq!(moved.all("tbody th"), [CAFE, WORKSHOP]);
    assert_eq!(on_front(&mut visitor).await, [CAFE, WORKSHOP]);
    world.finish().await;
}

#[tokio::test]
async fn a_lift_raises_what_a_search_finds_and_nothing_else() {
    let (world, region) = World::with_two_services().await;
    world.complete_service(&region, "Ohjausta", State::Published).await;
    let mut visitor = world.browser();
    let before = found(&mut visitor, "q=ohjaus").await;
    assert_eq!(before.len(), 3, "{before:?}");
    let last = before[2].clone();
    let mut administrator = world.signed_in("administrator").await;
    add(&mut administrator, [&last, "ohjaus\nohjausta arkeen", "", ""]).await.assert(200);
    let after = found(&mut visitor, "q=ohjaus").await;
    assert_eq!(after, [last, before[0].clone(), before[1].clone()], "the others keep their order");
    assert_eq!(found(&mut visitor, "q=ohjauksen").await, after, "in whatever form");
    assert!(on_front(&mut visitor).await.is_empty(), "it is for searches");
    assert_eq!(found(&mut visitor, "q=ohjaus&sort=name").await.len(), 3);
    // A search that does not find it, and one of other words.
    add(&mut administrator, [WORKSHOP, "kielikahvila", "", ""]).await.assert(200);
    assert_eq!(found(&mut visitor, "q=kielikahvila").await, [CAFE]);
    let explained = administrator.get("/haku?q=ohjaus&explain=1").await.assert(200);
    let why = explained.all(".card__why li");
    assert_eq!(why.iter().filter(|line| *line == "Nostettu tässä haussa").count(), 1);
    assert_eq!(why[0], "Nostettu tässä haussa");
    let plain = administrator.get("/haku?explain=1").await.assert(200);
    assert!(!plain.text().contains("Nostettu tässä haussa"));
    world.finish().await;
}

#[tokio::test]
async fn all_words_come_before_a_lift_that_has_some() {
    let (world, region) = World::with_two_services().await;
    world.complete_service(&region, "Kahvila ja ohjaus", State::Published).await;
    let mut visitor = world.browser();
    let before = found(&mut visitor, "q=kielikahvila+nuorille+työpaja").await;
    let mut administrator = world.signed_in("administrator").await;
    let last = before.last().unwrap().clone();
    assert_ne!(last, WORKSHOP, "{before:?}");
    add(&mut administrator, [&last, "työpaja nuorille", "", ""]).await.assert(200);
    let after = found(&mut visitor, "q=työpaja+nuorille").await;
    assert_eq!(after[0], WORKSHOP, "{after:?}");
    world.finish().await;
}

#[tokio::test]
async fn at_most_two_lifts_rise_in_one_search() {
    let (world, region) = World::with_two_services().await;
    world.complete_service(&region, "Ohjausta", State::Published).await;
    let mut visitor = world.browser();
    let before = found(&mut visitor, "q=ohjaus").await;
    let mut administrator = world.signed_in("administrator").await;
    for name in before.iter().rev() {
        add(&mut administrator, [name, "ohjaus", "", ""]).await.assert(200);
    }
    let after = found(&mut visitor, "q=ohjaus").await;
    assert_eq!(after, [before[2].clone(), before[1].clone(), before[0].clone()]);
    let explained = administrator.get("/haku?q=ohjaus&explain=1").await.text();
    assert_eq!(explained.matches("Nostettu tässä haussa").count(), 2);
    world.finish().await;
}

#[tokio::test]
async fn the_own_municipality_comes_before_everywhere() {
    let (world, region) = World::with_two_services().await;
    world.advance(Length::minutes(1));
    world.complete_service(&region, "Uusin palvelu", State::Published).await;
    let mut visitor = world.browser();
    let espoo = found(&mut visitor, "municipality=049").await;
    assert_eq!(espoo, [CAFE, "Uusin palvelu", WORKSHOP]);
    assert_eq!(found(&mut visitor, "municipality=049&sort=updated").await[0], "Uusin palvelu");
    world.finish().await;
}

#[tokio::test]
async fn lifts_are_changed_and_removed_with_a_history() {
    let (world, region) = World::with_two_services().await;
    let mut browser = world.signed_in("administrator").await;
    for fields in [["Olematon", "", "", ""], ["", "", "", ""], [CAFE, "?!", "", ""]] {
        let refused = add(&mut browser, fields).await.assert(422);
        assert_eq!(refused.all(".error-summary li").len(), 1, "{fields:?}");
        assert_eq!(refused.form("/uusi").value("service"), fields[0]);
    }
    let list = add(&mut browser, ["kielikahvila", "kahvi", "", ""]).await.assert(200);
    let path = list.link("tbody th a").unwrap();
    let form = browser.get(&path).await.assert(200).form(&path);
    assert_eq!((form.value("service"), form.value("searches")), (CAFE, "kahvi"));
    let stale = form.clone();
    browser.submit(form.fill("until", "31.12.2026")).await.assert(200);
    let conflict = browser.submit(stale.fill("searches", "tee")).await.assert(409);
    assert_eq!(conflict.form(&path).value("searches"), "tee");
    browser.submit(conflict.form(&path)).await.assert(200);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "lifts.changed").count(), 3);
    let log = browser.get("/hallinta/loki?event=lifts.changed").await.assert(200).text();
    assert!(log.contains(CAFE) && log.contains("2026-12-31"), "{log}");
    // It goes with the service.
    add(&mut browser, [WORKSHOP, "", "", ""]).await.assert(200);
    let manage = format!("/hallinta/palvelut/{}/poista", region.published);
    let form = browser.get(&manage).await.assert(200).form("/poista").fill("name", WORKSHOP);
    browser.submit(form).await.assert(200);
    assert_eq!(browser.get(LIST).await.assert(200).all("tbody th"), [CAFE]);
    let form = browser.get(&path).await.assert(200).form("/poista");
    browser.submit(form).await.assert(200);
    browser.get(&path).await.assert(404);
    assert!(browser.get(LIST).await.text().contains("Nostoja ei ole."));
    world.finish().await;
}

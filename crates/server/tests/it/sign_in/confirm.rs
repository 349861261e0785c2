//! Typing the password again before something sensitive.

use service_manual_domain::time::Length;

use super::{confirm, mails_to};
use crate::world::{PASSWORD, World};

#[tokio::test]
async fn the_password_is_asked_for_again_after_ten_minutes_and_the_form_goes_on() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let page = browser.get("/oma-tili/kirjautumistavat/sovellus").await.assert(200);
    let form = page.form("/sovellus").fill("code", "000000");
    world.advance(Length::minutes(10));
    let secret = form.value("secret").to_owned();

    let asked = browser.submit(form).await.assert(403);
    assert!(asked.text().contains("Vahvista, että se olet sinä"), "{}", asked.text());
    let wrong = confirm(&mut browser, &asked, "jokin aivan muu salasana").await.assert(422);
    let resumed = confirm(&mut browser, &wrong, PASSWORD).await.assert(200);
    let form = resumed.form("/sovellus");
    assert_eq!(form.value("secret"), secret, "the form is whole");
    browser.submit(form).await.assert(422);

    world.advance(Length::minutes(9));
    browser.get("/oma-tili/salasana").await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn a_page_that_asks_is_shown_afterwards() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    world.advance(Length::minutes(11));
    let asked = browser.get("/sv/mitt-konto/losenord").await.assert(403);
    let form = asked.form("/sv/bekrafta").fill("password", PASSWORD);
    let landed = browser.submit(form).await.assert(200);
    assert_eq!(landed.path, "/sv/mitt-konto/losenord");
    world.finish().await;
}

#[tokio::test]
async fn failures_count_together_with_those_of_signing_in() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    for _ in 0..5 {
        browser.post("/vahvista", &[("password", "väärä salasana tämäkin")]).await.assert(422);
    }
    let blocked = browser.post("/vahvista", &[("password", PASSWORD)]).await.assert(429);
    assert_eq!(blocked.header("retry-after"), "61");
    let mut other = world.browser();
    super::send_password(&mut other, "expert", PASSWORD).await.assert(429);
    let events = world.events().await;
    let tail: Vec<&str> = events.iter().rev().take(2).map(String::as_str).collect();
    assert_eq!(tail, ["sign_in.blocked", "sign_in.failed"]);
    assert_eq!(mails_to(&world, "expert").await.len(), 1, "the owner is told once");
    world.finish().await;
}

#[tokio::test]
async fn passwords_are_not_kept_in_the_form_that_waits() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let form = browser.get("/oma-tili/salasana").await.assert(200).form("/salasana");
    world.advance(Length::minutes(11));
    let asked = browser.submit(form.fill("password", "uusi pitkä salasana 7")).await.assert(403);
    assert!(!asked.body.contains("uusi pitkä"), "{}", asked.body);
    world.finish().await;
}

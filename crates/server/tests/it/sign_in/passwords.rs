//! Forgotten and changed passwords.

use service_manual_domain::time::Length;

use super::{add_app, mails_to, send_password};
use crate::world::{Answer, Browser, PASSWORD, World, email};

const ASK: &str = "/kirjaudu/unohtunut-salasana";
const NEW: &str = "tämä on kokonaan uusi salasana";

async fn ask(browser: &mut Browser, address: &str) -> Answer {
    browser.post(ASK, &[("email", address)]).await
}

/// The paths of the links that were mailed for new passwords, the oldest first.
async fn links(world: &World) -> Vec<String> {
    let mails = world.mails().await;
    mails
        .iter()
        .filter_map(|mail| {
            mail.text.split_whitespace().find(|word| word.contains("/uusi-salasana/"))
        })
        .map(|link| link.trim_start_matches("http://localhost:8080").to_owned())
        .collect()
}

#[tokio::test]
async fn asking_answers_alike_whoever_is_asked_about() {
    let world = World::new().await;
    world.region().await;
    world.tick().await;
    let mut pages = Vec::new();
    for person in ["expert", "nobody", "deactivated"] {
        let mut browser = world.browser();
        let answer = ask(&mut browser, &email(person)).await.assert(303);
        assert_eq!(answer.location(), "/kirjaudu/linkki-lahetetty");
        let mut headers: Vec<String> =
            answer.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.sort();
        let page = browser.followed(answer).await.assert(200);
        pages.push((headers, page.body));
    }
    assert_eq!(pages[0], pages[1], "known and unknown");
    assert_eq!(pages[0], pages[2], "known and deactivated");
    let payloads = world.texts("SELECT payload FROM job").await;
    assert_eq!(payloads.len(), 3, "the same job for everybody");
    assert!(!payloads.iter().any(|payload| payload.contains("test.example")), "{payloads:?}");
    assert_eq!(links(&world).await.len(), 1, "only an account in use gets a link");
    assert!(mails_to(&world, "nobody").await.is_empty());
    let told = mails_to(&world, "deactivated").await;
    assert!(told[0].text.contains("Paja ry"), "who can restore it: {}", told[0].text);
    world.finish().await;
}

#[tokio::test]
async fn a_link_works_once_within_the_hour_and_ends_everything() {
    let world = World::new().await;
    world.region().await;
    let mut signed_in = world.signed_in("expert").await;
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    world.advance(Length::seconds(1));
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    let links = links(&world).await;
    assert_eq!(links.len(), 2, "two asks in one instant are one");
    for _ in 0..5 {
        send_password(&mut world.browser(), "expert", "väärä salasana tämäkin").await.assert(422);
    }

    let mut browser = world.browser();
    let page = browser.get(&links[0]).await.assert(200);
    browser.get(&links[0]).await.assert(200);
    let form = page.form(&links[0]);
    browser.submit(form.clone().fill("password", "lyhyt")).await.assert(422);
    let landed = browser.submit(form.clone().fill("password", NEW)).await.assert(200);
    assert_eq!(landed.path, "/kirjaudu");
    assert!(landed.text().contains("Salasana on vaihdettu"), "{}", landed.text());

    signed_in.get("/aloitus").await.assert(303);
    browser.submit(form.fill("password", "yhä uudempi salasana 9")).await.assert(410);
    let over = browser.get(&links[1]).await.assert(410);
    assert!(over.has_form("/haku") && over.text().contains("Tilaa uusi linkki"), "{}", over.text());
    send_password(&mut world.browser(), "expert", PASSWORD).await.assert(422);
    send_password(&mut world.browser(), "expert", NEW).await.assert(303);
    let mails = mails_to(&world, "expert").await;
    let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects.len(), 5, "two links, blocked, changed, new device: {subjects:?}");
    assert!(world.events().await.contains(&"password.reset_done".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_link_is_over_after_an_hour_and_with_the_account() {
    let world = World::new().await;
    world.region().await;
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    let late = links(&world).await.remove(0);
    world.advance(Length::minutes(60));
    world.browser().get(&late).await.assert(410);
    world.browser().post(&late, &[("password", NEW)]).await.assert(410);

    ask(&mut world.browser(), &email("expert")).await.assert(303);
    let link = links(&world).await.remove(1);
    world.deactivate("expert").await;
    world.browser().post(&link, &[("password", NEW)]).await.assert(410);
    world.browser().get("/uusi-salasana/0123456789").await.assert(410);
    world.finish().await;
}

#[tokio::test]
async fn a_new_password_does_not_get_around_the_second_factor() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    add_app(&world, &mut browser).await;
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    let link = links(&world).await.remove(0);
    let mut other = world.browser();
    other.post(&link, &[("password", NEW)]).await.assert(303);
    let sent = send_password(&mut other, "expert", NEW).await.assert(303);
    assert_eq!(sent.location(), "/kirjaudu/vahvistus");
    other.get("/aloitus").await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn nobodys_mailbox_is_filled_and_one_network_cannot_ask_for_ever() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.browser();
    for _ in 0..50 {
        ask(&mut browser, &email("expert")).await.assert(303);
        world.advance(Length::seconds(1));
    }
    assert_eq!(links(&world).await.len(), 3, "three an hour");
    let refused = ask(&mut browser, &email("nobody")).await.assert(429);
    assert!(!refused.header("retry-after").is_empty());
    browser.post(ASK, &[("email", "ei osoite")]).await.assert(422);
    world.finish().await;
}

#[tokio::test]
async fn an_invited_address_cannot_get_in_by_a_new_password() {
    let world = World::new().await;
    world.region().await;
    ask(&mut world.browser(), "kutsuttu@test.example").await.assert(303);
    assert!(links(&world).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn changing_the_password_ends_the_other_sessions() {
    let world = World::new().await;
    world.region().await;
    let mut other = world.signed_in("expert").await;
    let mut browser = world.signed_in("expert").await;
    ask(&mut world.browser(), &email("expert")).await.assert(303);
    let link = links(&world).await.remove(0);
    let form = browser.get("/oma-tili/salasana").await.assert(200).form("/salasana");
    let easy = browser.submit(form.clone().fill("password", "salasanasalasana")).await.assert(422);
    assert!(easy.text().contains("liian helppo arvata"), "{}", easy.text());
    browser.submit(form.clone().fill("password", "Palvelumanuaali Espoo")).await.assert(422);
    browser.submit(form.fill("password", NEW)).await.assert(200);
    other.get("/aloitus").await.assert(303);
    browser.get("/aloitus").await.assert(200);
    world.browser().get(&link).await.assert(410);
    assert!(world.events().await.contains(&"password.changed".to_owned()));
    world.finish().await;
}

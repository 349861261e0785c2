//! Second factors.

use service_manual_domain::time::Length;

use super::{add_app, app_code, mails_to, send_password, sign_in_with_app};
use crate::world::{Browser, PASSWORD, World, email};

const CODE_PAGE: &str = "/kirjaudu/vahvistus";

async fn send_code(browser: &mut Browser, code: &str) -> crate::world::Answer {
    browser.post(CODE_PAGE, &[("code", code), ("next", "")]).await
}

/// A browser whose sign-in led wherever it had to.
async fn signed_in_somewhere(world: &World, person: &str) -> Browser {
    let mut browser = world.browser();
    send_password(&mut browser, person, PASSWORD).await.assert(303);
    browser
}

#[tokio::test]
async fn an_app_is_added_and_asked_for() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (secret, codes) = add_app(&world, &mut browser).await;
    assert_eq!(codes.all(".codes li").len(), 10);

    let mut other = world.browser();
    send_password(&mut other, "expert", PASSWORD).await.assert(303);
    let waiting = other.get("/aloitus").await.assert(303);
    assert!(waiting.location().starts_with("/kirjaudu"), "a waiting sign-in is nobody");
    let wrong = send_code(&mut other, "000000").await.assert(422);
    assert!(wrong.text().contains("Koodi on väärin"), "{}", wrong.text());
    let code = app_code(&world, &secret, 0);
    send_code(&mut other, &code).await.assert(303);
    other.get("/aloitus").await.assert(200);

    let events = world.events().await;
    assert!(events.contains(&"second_factor.added".to_owned()));
    assert!(events.contains(&"second_factor.failed".to_owned()));
    let mails = mails_to(&world, "expert").await;
    assert_eq!(mails.len(), 2, "added, and a new device");
    world.finish().await;
}

#[tokio::test]
async fn a_code_works_once_and_its_neighbours_forgive_a_wrong_clock() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (secret, _) = add_app(&world, &mut browser).await;
    for (steps, expected) in
        [(-2, 422), (2, 422), (-1, 303), (-1, 422), (0, 303), (0, 422), (1, 303)]
    {
        let mut other = world.browser();
        send_password(&mut other, "expert", PASSWORD).await.assert(303);
        let code = app_code(&world, &secret, steps);
        send_code(&mut other, &code).await.assert(expected);
    }
    world.finish().await;
}

#[tokio::test]
async fn a_recovery_code_works_once_however_it_is_typed() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (_, page) = add_app(&world, &mut browser).await;
    let code = page.all(".codes li").remove(3);
    for expected in [303, 422] {
        let mut other = world.browser();
        send_password(&mut other, "expert", PASSWORD).await.assert(303);
        send_code(&mut other, &code.to_uppercase().replace('-', " ")).await.assert(expected);
    }
    let page = browser.get("/oma-tili/kirjautumistavat").await.assert(200);
    assert!(page.text().contains("Sinulla on 9"), "{}", page.text());
    let renewed = browser.submit(page.form("/varakoodit")).await.assert(200);
    assert_eq!(renewed.all(".codes li").len(), 10);
    let stored = world.texts("SELECT code_hash FROM recovery_code").await;
    assert_eq!(stored.len(), 10);
    assert!(!stored.iter().any(|hash| renewed.body.contains(hash)), "only hashes are stored");
    world.finish().await;
}

#[tokio::test]
async fn codes_are_guessed_no_faster_than_passwords() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (secret, _) = add_app(&world, &mut browser).await;
    let mut guesser = world.browser();
    for _ in 0..5 {
        // The right password between the guesses does not make them forgotten.
        send_password(&mut guesser, "expert", PASSWORD).await.assert(303);
        send_code(&mut guesser, "123456").await.assert(422);
    }
    let right = app_code(&world, &secret, 0);
    let blocked = send_code(&mut guesser, &right).await.assert(429);
    assert_eq!(blocked.header("retry-after"), "61");
    world.advance(Length::seconds(61));
    sign_in_with_app(&world, "expert", &secret).await;
    world.finish().await;
}

#[tokio::test]
async fn a_waiting_sign_in_ends_with_its_time_its_use_and_its_account() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (secret, _) = add_app(&world, &mut browser).await;

    let mut late = world.browser();
    send_password(&mut late, "expert", PASSWORD).await.assert(303);
    let thief = late.clone();
    world.advance(Length::minutes(15));
    let code = app_code(&world, &secret, 0);
    assert_eq!(send_code(&mut late, &code).await.assert(303).location(), "/kirjaudu");

    let mut first = world.browser();
    send_password(&mut first, "expert", PASSWORD).await.assert(303);
    let mut second = first.clone();
    send_code(&mut first, &code).await.assert(303);
    world.advance(Length::seconds(60));
    let next = app_code(&world, &secret, 0);
    assert_eq!(send_code(&mut second, &next).await.assert(303).location(), "/kirjaudu");
    drop(thief);

    let mut gone = world.browser();
    send_password(&mut gone, "expert", PASSWORD).await.assert(303);
    world.deactivate("expert").await;
    assert_eq!(send_code(&mut gone, &next).await.assert(303).location(), "/kirjaudu");
    world.finish().await;
}

#[tokio::test]
async fn the_session_is_another_one_than_what_waited() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let (secret, _) = add_app(&world, &mut browser).await;
    let mut other = world.browser();
    let sent = send_password(&mut other, "expert", PASSWORD).await.assert(303);
    let waiting = sent.header("set-cookie").to_owned();
    assert!(waiting.starts_with("sign-in="), "{waiting}");
    let code = app_code(&world, &secret, 0);
    let done = send_code(&mut other, &code).await.assert(303);
    let token = waiting.split(['=', ';']).nth(1).unwrap();
    let given: Vec<&str> =
        done.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(given.iter().any(|cookie| cookie.starts_with("session=")), "{given:?}");
    assert!(!given.iter().any(|cookie| cookie.contains(token)), "nothing is used again");
    // What a stranger plants as a session is worth nothing, before and after.
    let forged = format!("session={token}");
    world.browser().get_with("/aloitus", &[("cookie", &forged)]).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn a_form_survives_both_steps() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("provider-editor").await;
    let (secret, _) = add_app(&world, &mut browser).await;
    let form = browser.get("/hallinta/palvelut/uusi").await.assert(200).form("/uusi");
    world.advance(Length::hours(9));
    let form = form.fill("name_fi", "Uusi työpaja");
    let step = browser.submit(form).await.assert(403);
    let form = step.form("/kirjaudu").fill("email", &email("provider-editor"));
    let step = browser.submit(form.fill("password", PASSWORD)).await.assert(200);
    let wrong = step.form(CODE_PAGE).fill("code", "999999");
    let step = browser.submit(wrong).await.assert(422);
    let code = app_code(&world, &secret, 0);
    let resumed = browser.submit(step.form(CODE_PAGE).fill("code", &code)).await.assert(200);
    assert_eq!(resumed.form("/uusi").value("name_fi"), "Uusi työpaja");
    world.finish().await;
}

#[tokio::test]
async fn the_last_factor_goes_only_with_a_long_password() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    add_app(&world, &mut browser).await;
    let form = browser.get("/oma-tili/salasana").await.assert(200).form("/salasana");
    let short = "vk4!tuoli";
    browser.submit(form.fill("password", short)).await.assert(200);

    let list = browser.get("/oma-tili/kirjautumistavat").await.assert(200);
    let link = list.link("td a").unwrap();
    let page = browser.get(&link).await.assert(200);
    let refused = browser.submit(page.form("/poista").fill("password", short)).await.assert(422);
    assert!(refused.text().contains("alle 15 merkkiä"), "{}", refused.text());
    let wrong = browser.submit(page.form("/poista").fill("password", PASSWORD)).await.assert(422);
    assert!(wrong.text().contains("Salasana on väärin"), "{}", wrong.text());

    let form = browser.get("/oma-tili/salasana").await.assert(200).form("/salasana");
    browser.submit(form.fill("password", "aivan uusi salasana 77")).await.assert(200);
    let form = page.form("/poista").fill("password", "aivan uusi salasana 77");
    browser.submit(form).await.assert(200);
    let left = world.texts("SELECT code_hash FROM recovery_code").await;
    assert!(left.is_empty(), "the recovery codes go with the last factor");
    assert!(world.events().await.contains(&"second_factor.removed".to_owned()));
    send_password(&mut world.browser(), "expert", "aivan uusi salasana 77").await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn nobody_removes_the_factor_of_another() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    add_app(&world, &mut browser).await;
    let list = browser.get("/oma-tili/kirjautumistavat").await.assert(200);
    let link = list.link("td a").unwrap();
    let mut stranger = world.signed_in("stranger").await;
    stranger.get(&link).await.assert(404);
    stranger.post(&link, &[("password", PASSWORD)]).await.assert(404);
    world.browser().get(&link).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn people_of_a_strict_organisation_set_one_up_before_anything_else() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("provider-editor").await;
    browser.get("/hallinta/palvelut").await.assert(200);
    world
        .sql(&format!(
            "UPDATE organisation SET second_factor_required = 1 WHERE id = '{}'",
            region.provider
        ))
        .await;
    for path in ["/hallinta/palvelut", "/aloitus", "/oma-tili/istunnot"] {
        let sent = browser.get(path).await.assert(303);
        assert_eq!(sent.location(), "/oma-tili/kirjautumistavat", "{path}");
    }
    browser.get("/haku").await.assert(200);
    let page = browser.get("/oma-tili/kirjautumistavat").await.assert(200);
    assert!(page.text().contains("edellyttää"), "{}", page.text());
    world.signed_in("expert").await.get("/aloitus").await.assert(200);

    add_app(&world, &mut browser).await;
    browser.get("/hallinta/palvelut").await.assert(200);
    let list = browser.get("/oma-tili/kirjautumistavat").await.assert(200);
    let link = list.link("td a").unwrap();
    let removal = browser.get(&link).await.assert(200);
    assert!(removal.text().contains("Et voi poistaa"), "{}", removal.text());
    browser.post(&link, &[("password", PASSWORD)]).await.assert(409);
    world.finish().await;
}

#[tokio::test]
async fn an_administrator_has_until_the_due_day() {
    let world = World::new().await;
    world.region().await;
    world
        .sql("UPDATE account SET second_factor_due_on = '2026-11-16' WHERE administrator = 1")
        .await;
    let mut browser = world.signed_in("administrator").await;
    let start = browser.get("/aloitus").await.assert(200);
    assert!(start.body.contains("16.11.2026"), "the notice names the day");
    world.advance(Length::days(14));
    let mut browser = signed_in_somewhere(&world, "administrator").await;
    browser.get("/aloitus").await.assert(200);
    world.advance(Length::days(1));
    let mut browser = signed_in_somewhere(&world, "administrator").await;
    let sent = browser.get("/aloitus").await.assert(303);
    assert_eq!(sent.location(), "/oma-tili/kirjautumistavat");
    world.finish().await;
}

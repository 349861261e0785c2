use service_manual_domain::service::report::{MESSAGE_LIMIT, MESSAGES};
use service_manual_domain::time::Length;

use crate::world::{Browser, Form, Full, World, email};

const PAGE: &str = "/palvelu/kielikahvila/tyoohje";

async fn form(browser: &mut Browser) -> Form {
    browser.get(PAGE).await.assert(200).form("/viesti")
}

async fn write(browser: &mut Browser, about: &str, message: &str) {
    let form = form(browser).await.fill("about", about).fill("message", message);
    let page = browser.submit(form).await.assert(200);
    assert!(page.text().contains("Viesti on lähetetty."), "{}", page.text());
}

/// To whom the last messages went.
async fn recipients(world: &World, message: &str) -> Vec<String> {
    let mails = world.mails().await;
    let found = mails.iter().filter(|mail| mail.text.contains(message));
    let mut found: Vec<String> = found.map(|mail| mail.address.as_str().to_owned()).collect();
    found.sort();
    found
}

async fn world_with_service() -> (World, Full) {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    (world, full)
}

#[tokio::test]
async fn a_message_reaches_the_updaters_who_may_read_what_it_is_about() {
    let (world, full) = world_with_service().await;
    let mut expert = world.signed_in("expert").await;
    write(&mut expert, "public", "Puhelinnumero on vanha.").await;
    let both = [email("authority-editor"), email("provider-editor")];
    assert_eq!(recipients(&world, "Puhelinnumero").await, both);
    let mails = world.mails().await;
    let mail = mails.iter().find(|mail| mail.text.contains("Puhelinnumero")).unwrap();
    assert!(mail.subject.contains("Kielikahvila") && mail.text.contains(&email("expert")));

    write(&mut expert, "guidance", "Ohje on vanha.").await;
    assert_eq!(recipients(&world, "Ohje on").await, [email("authority-editor")]);

    // Without updaters it goes to main users; about guidance, to those of the authority alone.
    let id = full.service;
    let nobody = "updater_id = NULL, authority_updater_id = NULL";
    world.sql(&format!("UPDATE service SET {nobody} WHERE id = '{id}'")).await;
    write(&mut expert, "public", "Hinta on väärä.").await;
    assert_eq!(recipients(&world, "Hinta").await, [email("provider-main-user")]);
    write(&mut expert, "guidance", "Linkki on rikki.").await;
    assert_eq!(recipients(&world, "Linkki").await, [email("authority-main-user")]);
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_told_and_nothing_typed_is_lost() {
    let (world, _) = world_with_service().await;
    let mut expert = world.signed_in("expert").await;
    let empty = form(&mut expert).await;
    let refused = expert.submit(empty).await.assert(422);
    assert_eq!(refused.all(".error-summary li").len(), 2);
    assert!(refused.text().contains("Älä kirjoita asiakastietoja"));
    let long = "x".repeat(MESSAGE_LIMIT + 1);
    let typed = refused.form("/viesti").fill("about", "public").fill("message", &long);
    let again = expert.submit(typed).await.assert(422).form("/viesti");
    assert_eq!(again.value("message").len(), long.len());
    // The same form sent twice is one message.
    let right = again.fill("message", "Korjattavaa.");
    expert.submit(right.clone()).await.assert(200);
    expert.submit(right).await.assert(200);
    assert_eq!(recipients(&world, "Korjattavaa.").await.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn nobody_floods_the_updaters() {
    let (world, _) = world_with_service().await;
    let mut expert = world.signed_in("expert").await;
    for _ in 0..MESSAGES {
        write(&mut expert, "guidance", "Virhe.").await;
    }
    let more = form(&mut expert).await.fill("about", "public").fill("message", "Vielä.");
    let refused = expert.submit(more).await.assert(429);
    assert!(!refused.header("retry-after").is_empty());
    write(&mut world.signed_in("stranger").await, "public", "Toinen.").await;
    world.advance(Length::days(1));
    let mut expert = world.signed_in("expert").await;
    write(&mut expert, "public", "Huomenna.").await;
    assert_eq!(recipients(&world, "Huomenna.").await.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn the_count_of_messages_goes_with_the_account_or_after_a_day() {
    let (world, _) = world_with_service().await;
    let rows = "SELECT account_id FROM service_report";
    let mut expert = world.signed_in("expert").await;
    write(&mut expert, "public", "Virhe.").await;
    write(&mut world.signed_in("stranger").await, "public", "Virhe.").await;
    world.tick().await;
    let person = world.account("expert").await;
    assert_eq!(world.texts(rows).await.len(), 2);
    let mut administrator = world.signed_in("administrator").await;
    let path = format!("/hallinta/kayttajat/{person}/poista");
    let form = administrator.get(&path).await.assert(200).form("/poista");
    administrator.submit(form.fill("reason", "Pyyntö").fill("confirmed", "yes")).await.assert(200);
    assert_eq!(world.texts(rows).await.len(), 1);
    let mails = world.mails().await;
    assert!(mails.iter().all(|mail| !mail.text.contains(&email("expert"))), "a mail names them");
    world.advance(Length::hours(26));
    world.tick().await;
    assert!(world.texts(rows).await.is_empty());
    world.finish().await;
}

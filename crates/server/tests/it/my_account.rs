//! My account: profile, another address, download of the own data, closing.

use service_manual_domain::time::Length;

use crate::world::{Answer, Browser, PASSWORD, World, email};

async fn ask(browser: &mut Browser, address: &str) -> Answer {
    let form = browser.get("/oma-tili/sahkoposti").await.assert(200).form("/sahkoposti");
    browser.submit(form.fill("email", address)).await
}

/// The path of the link that was mailed to an address.
async fn link(world: &World, address: &str) -> Option<String> {
    let mails = world.mails().await;
    let mail = mails.iter().rev().find(|mail| mail.address.as_str() == address)?;
    let link = mail.text.split_whitespace().find(|word| word.contains("/sahkoposti/"))?;
    Some(link.trim_start_matches("http://localhost:8080").to_owned())
}

async fn sign_in(world: &World, address: &str) -> Answer {
    let fields = [("email", address), ("password", PASSWORD), ("next", "")];
    world.browser().post("/kirjaudu", &fields).await
}

#[tokio::test]
async fn a_person_changes_the_own_profile() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get("/oma-tili").await.assert(200);
    assert!(page.text().contains("Paja ry (kotiorganisaatio)"), "{}", page.text());
    assert!(page.text().contains("2.3.2027"), "four months from 2 November: {}", page.text());
    let stale = page.form("/oma-tili");
    let form = stale.clone().fill("first_name", " Elli ").fill("language", "sv");
    let saved = editor.submit(form.fill("digest", "daily")).await.assert(200);
    assert!(saved.body.contains("Tietosi on tallennettu"));
    assert_eq!(saved.form("/oma-tili").value("first_name"), "Elli");
    let conflict = editor.submit(stale.fill("first_name", "Kalle")).await.assert(409);
    assert_eq!(conflict.form("/oma-tili").value("first_name"), "Kalle");
    let long = "x".repeat(101);
    let form = editor.get("/oma-tili").await.form("/oma-tili").fill("work_title", &long);
    editor.submit(form).await.assert(422);
    let mut tx = world.ctx.read().await.unwrap();
    let entries = tx.audit().after(0, 10_000).await.unwrap();
    let last = entries.last().unwrap();
    assert_eq!(last.record.event_type, "profile.changed");
    assert!(!last.record.changes.contains("Elli"), "{}", last.record.changes);
    drop(tx);
    world.finish().await;
}

#[tokio::test]
async fn a_new_address_is_confirmed_by_a_link_to_it_and_the_old_one_is_told() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    ask(&mut editor, "not an address").await.assert(422);
    ask(&mut editor, "New@Test.example").await.assert(200);
    let first = link(&world, "New@Test.example").await.unwrap();
    // A second one makes the first useless.
    world.advance(Length::seconds(1));
    ask(&mut editor, "newer@test.example").await.assert(200);
    let path = link(&world, "newer@test.example").await.unwrap();
    world.browser().get(&first).await.assert(410);
    let told = |mails: &[service_manual_store::StoredMail]| {
        mails.iter().filter(|mail| mail.address.as_str() == email("provider-editor")).count()
    };
    assert_eq!(told(&world.mails().await), 2);

    let mut anybody = world.browser();
    let page = anybody.get(&path).await.assert(200);
    anybody.get(&path).await.assert(200);
    sign_in(&world, "newer@test.example").await.assert(422);
    anybody.submit(page.form(&path)).await.assert(200);
    world.browser().post(&path, &[]).await.assert(410);
    sign_in(&world, "newer@test.example").await.assert(303);
    sign_in(&world, &email("provider-editor")).await.assert(422);
    assert_eq!(told(&world.mails().await), 3);
    let events = world.events().await;
    assert!(events.contains(&"email.change_asked".to_owned()));
    assert!(events.contains(&"email.changed".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn an_address_with_an_account_gets_no_mail_and_the_same_answer() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let free = ask(&mut editor, "free@test.example").await.assert(200);
    let taken = ask(&mut editor, &email("expert").to_uppercase()).await.assert(200);
    let flash = |answer: &Answer| answer.all("[role=status]");
    assert_eq!(flash(&free), flash(&taken));
    let mails = world.mails().await;
    assert!(mails.iter().all(|mail| !mail.address.as_str().eq_ignore_ascii_case(&email("expert"))));
    world.finish().await;
}

#[tokio::test]
async fn a_link_ends_after_its_time_and_when_the_address_gets_an_account() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let mut other = world.signed_in("expert").await;
    ask(&mut editor, "wanted@test.example").await.assert(200);
    let first = link(&world, "wanted@test.example").await.unwrap();
    world.advance(Length::seconds(1));
    ask(&mut other, "wanted@test.example").await.assert(200);
    let second = link(&world, "wanted@test.example").await.unwrap();
    world.browser().post(&second, &[]).await.assert(303);
    world.browser().post(&first, &[]).await.assert(409);

    world.advance(Length::seconds(1));
    ask(&mut editor, "later@test.example").await.assert(200);
    let path = link(&world, "later@test.example").await.unwrap();
    world.advance(Length::hours(24));
    world.browser().get(&path).await.assert(410);
    world.browser().post(&path, &[]).await.assert(410);
    world.tick().await;
    let left = world.texts("SELECT email FROM email_change").await;
    assert!(left.is_empty(), "{left:?}");
    world.finish().await;
}

#[tokio::test]
async fn sensitive_acts_ask_for_the_password_again() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    world.advance(Length::minutes(11));
    let events = world.events().await.len();
    for (path, fields) in [
        ("/oma-tili/sahkoposti", [("email", "new@test.example")]),
        ("/oma-tili/omat-tiedot", [("x", "1")]),
        ("/oma-tili/sulje", [("confirmed", "yes")]),
    ] {
        let page = editor.post(path, &fields).await;
        assert!(page.body.contains("type=\"password\""), "{path}: {}", page.text());
    }
    assert_eq!(world.events().await.len(), events);
    world.finish().await;
}

#[tokio::test]
async fn the_download_holds_everything_and_no_secret() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    ask(&mut editor, "new@test.example").await.assert(200);
    let draft = world.texts("SELECT id FROM service WHERE state = 'draft'").await.remove(0);
    let form = format!("/hallinta/palvelut/{draft}");
    editor.post(&format!("{form}/paikalla"), &[]).await.assert(200);
    let typed =
        editor.get(&format!("{form}/muokkaa/description")).await.assert(200).form("description");
    let typed = typed.fill("benefits_fi", "Kesken jäi");
    let fields: Vec<(&str, &str)> =
        typed.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    editor.post(&format!("{}/kirjoitettu", typed.action), &fields).await.assert(200);
    let answer = editor.post("/oma-tili/omat-tiedot", &[]).await.assert(200);
    assert!(answer.header("content-disposition").starts_with("attachment"));
    let data: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(data["account"]["email"], email("provider-editor"));
    assert_eq!(data["account"]["unconfirmed_new_email"], "new@test.example");
    assert_eq!(data["memberships"][0]["organisation_name"], "Paja ry");
    assert_eq!(data["services_written"].as_array().unwrap().len(), 3);
    assert_eq!(data["unsaved_forms"][0]["service"], draft);
    assert_eq!(data["unsaved_forms"][0]["fields"]["benefits_fi"][0], "<p>Kesken jäi</p>");
    assert_eq!(data["open_forms"][0]["service"], draft);
    assert_eq!(data["messages_to_updaters_sent_at"].as_array().unwrap().len(), 0);
    assert_eq!(data["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(data["log"][0]["event"], "account.data_exported");
    assert!(data["log"].as_array().unwrap().len() > 3);
    for query in [
        "SELECT password_hash FROM account",
        "SELECT token_hash FROM session",
        "SELECT token_hash FROM email_change",
        "SELECT email FROM account WHERE email NOT LIKE 'provider-editor%'",
    ] {
        for secret in world.texts(query).await {
            assert!(!answer.body.contains(&secret), "{query}: {secret}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn closing_deletes_the_account_at_once() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get("/oma-tili/sulje").await.assert(200);
    editor.submit(page.form("/oma-tili/sulje")).await.assert(422);
    ask(&mut editor, "new@test.example").await.assert(200);
    let form = page.form("/oma-tili/sulje").fill("confirmed", "yes");
    let gone = editor.submit(form).await.assert(200);
    assert!(gone.body.contains("Tilisi on suljettu"), "{}", gone.text());
    editor.get("/oma-tili").await.assert(303);
    sign_in(&world, &email("provider-editor")).await.assert(422);
    let texts = world.texts("SELECT email FROM account WHERE email LIKE 'provider-editor%'").await;
    assert!(texts.is_empty());
    assert!(world.texts("SELECT email FROM email_change").await.is_empty());
    assert!(world.events().await.contains(&"account.closed".to_owned()));

    let mut main_user = world.signed_in("provider-main-user").await;
    let page = main_user.get("/oma-tili/sulje").await.assert(200);
    assert!(page.text().contains("viimeinen pääkäyttäjä"), "{}", page.text());
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get("/oma-tili/sulje").await.assert(200);
    assert!(!page.has_form("/oma-tili/sulje"));
    administrator.post("/oma-tili/sulje", &[("confirmed", "yes")]).await.assert(422);
    world.finish().await;
}

//! Writing, submitting, returning and publishing services.

mod actions;
mod bulk;
mod concurrency;
mod form;
mod page;
mod table;
mod together;
mod unfinished;
mod versions;
mod workflow;
pub mod writing;

use service_manual_domain::time::Length;

use crate::world::{PASSWORD, World, email};
use writing::{begun, finish, finish_guidance, finish_responsibility, id_of, save, write};

#[tokio::test]
async fn the_main_job_from_draft_to_reader() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let draft = write(&mut editor, "Urapaja").await;
    assert!(draft.path.starts_with("/hallinta/palvelut/0"), "{}", draft.path);
    world.browser().get("/palvelu/urapaja").await.assert(404);

    let submitted = editor.submit(draft.form("/laheta")).await.assert(200);
    assert!(!submitted.has_form("/laheta") && !submitted.has_form("/julkaise"));
    // It waits in the digests of the reviewers.
    assert!(world.mails().await.is_empty());

    let mut reviewer = world.signed_in("authority-main-user").await;
    let waiting = reviewer.get("/hallinta/odottavat").await.assert(200);
    assert!(waiting.text().contains("Urapaja"));
    let id = id_of(&draft.path);
    let page = reviewer.get(&draft.path).await.assert(200);
    reviewer.submit(page.form("/julkaise")).await.assert(422);
    finish_guidance(&mut reviewer, &id).await;
    let updater = world.account("authority-main-user").await;
    finish_responsibility(&mut reviewer, &id, updater).await;
    let page = reviewer.get(&draft.path).await.assert(200);
    reviewer.submit(page.form("/julkaise")).await.assert(200);

    let mut visitor = world.browser();
    let found = visitor.get("/haku?q=urapajassa").await.assert(200);
    assert!(found.text().contains("Urapaja"), "{}", found.text());
    let read = visitor.get("/palvelu/urapaja").await.assert(200);
    assert!(read.body.contains("<strong>valmentajan</strong>"));
    assert!(read.text().contains("Paja ry"));
    let told = world.mails().await;
    assert_eq!(told.len(), 1);
    assert!(told.iter().any(|mail| mail.address.as_str() == email("provider-editor")));
    let events = world.events().await.into_iter().filter(|event| event.starts_with("service."));
    let services: Vec<String> = events
        .filter(|event| !["service.saved", "service.updater_changed"].contains(&event.as_str()))
        .collect();
    let steps = ["service.created", "service.submitted", "service.published"];
    assert!(services.ends_with(&steps.map(str::to_owned)), "{services:?}");
    world.finish().await;
}

#[tokio::test]
async fn what_is_missing_is_told_all_at_once_and_nothing_typed_is_lost() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = editor.get("/hallinta/palvelut/uusi").await.form("/uusi");
    let id = form.value("new_id").to_owned();
    let typed = form
        .fill("original", "fi")
        .fill("summary_fi", &"x".repeat(251))
        .fill("charge", "chargeable")
        .fill("charge_price", "paljon");
    let refused = editor.submit(typed).await.assert(422);
    let again = refused.form("/uusi");
    assert_eq!(again.value("summary_fi").len(), 251);
    assert_eq!(again.value("charge_price"), "paljon");
    assert!(!id.is_empty() && again.value("new_id") == id);
    assert!(refused.all("title")[0].starts_with("Virhe"), "{:?}", refused.all("title"));
    let linked = refused.all(".error-summary a");
    assert_eq!(linked.len(), 3, "{linked:?}");

    let form = again.fill("name_fi", "Vajaa").fill("summary_fi", "").fill("charge_price", "");
    let named = editor.submit(form).await.assert(200);
    let service = editor.get(&format!("/hallinta/palvelut/{}", id_of(&named.path))).await;
    editor.submit(service.form("/laheta")).await.assert(422);
    world.finish().await;
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_service() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = begun(editor.get("/hallinta/palvelut/uusi").await.form("/uusi"), "Urapaja");
    let first = editor.submit(form.clone()).await.assert(200);
    let second = editor.submit(form).await.assert(200);
    assert_eq!(first.path, second.path);
    let list = editor.get("/hallinta/palvelut").await.all("tbody th");
    assert_eq!(list.iter().filter(|name| *name == "Urapaja").count(), 1, "{list:?}");
    world.finish().await;
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_goes_through_signing_in() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = begun(editor.get("/hallinta/palvelut/uusi").await.form("/uusi"), "Urapaja");
    world.advance(Length::hours(9));
    let asked = editor.submit(form).await.assert(403);
    let sign_in = asked.form("/kirjaudu").fill("email", &email("provider-editor"));
    let wrong = editor.submit(sign_in.fill("password", "väärä salasana tässä")).await.assert(422);
    let again = wrong.form("/kirjaudu").fill("password", PASSWORD);
    let waiting = editor.submit(again).await.assert(200);
    let saved = editor.submit(waiting.form("/uusi")).await.assert(200);
    assert_eq!(saved.form("/basics").value("name_fi"), "Urapaja");
    assert!(saved.body.contains("Valmennusta työnhakuun"));
    world.finish().await;
}

#[tokio::test]
async fn a_step_on_a_service_that_somebody_changed_is_refused() {
    let world = World::new().await;
    let region = world.region().await;
    let path = format!("/hallinta/palvelut/{}", region.submitted);
    let mut reviewer = world.signed_in("authority-main-user").await;
    let seen = reviewer.get(&path).await.assert(200);
    let mut editor = world.signed_in("provider-editor").await;
    let withdraw = editor.get(&path).await.form("/peru-lahetys");
    editor.submit(withdraw).await.assert(200);
    reviewer.submit(seen.form("/julkaise")).await.assert(409);
    world.browser().get("/palvelu/puupaja").await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_returned_service_carries_its_comment_until_it_is_submitted_again() {
    let world = World::new().await;
    let region = world.region().await;
    let path = format!("/hallinta/palvelut/{}", region.submitted);
    let mut reviewer = world.signed_in("authority-editor").await;
    let form = reviewer.get(&format!("{path}/palauta")).await.form("/palauta");
    reviewer.submit(form.clone()).await.assert(422);
    reviewer.submit(form.fill("comment", "Kerro, mistä kahvi saadaan.")).await.assert(200);

    let mail = world.mails().await.pop().unwrap();
    assert!(mail.text.contains("Kerro, mistä kahvi saadaan."), "{}", mail.text);
    let mut editor = world.signed_in("provider-editor").await;
    assert!(editor.get("/aloitus").await.text().contains('1'));
    let page = editor.get(&path).await;
    assert!(page.text().contains("Kerro, mistä kahvi saadaan."));
    let again = editor.submit(page.form("/laheta")).await.assert(200);
    assert!(!again.text().contains("Kerro, mistä kahvi saadaan."));
    world.finish().await;
}

#[tokio::test]
async fn services_of_colleagues_do_not_tick_the_first_step_of_writing_one() {
    let world = World::new().await;
    world.region().await;
    for (person, has_written) in [("provider-editor", true), ("provider-main-user", false)] {
        let start = world.signed_in(person).await.get("/aloitus").await.assert(200);
        let done = start.all(".checklist__done").join(" ");
        assert_eq!(done.contains("ensimmäinen palvelusi"), has_written, "{person}: {done}");
        assert_eq!(done.contains("Lähetä luonnos"), has_written, "{person}: {done}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_change_of_a_public_service_is_seen_only_when_it_is_published() {
    let world = World::new().await;
    let region = world.region().await;
    let path = format!("/hallinta/palvelut/{}", region.published);
    let mut reviewer = world.signed_in("authority-main-user").await;
    let id = region.published.to_string();
    save(&mut reviewer, &id, "basics", &[("name_fi", "Paja kaikille")]).await.assert(200);
    let updater = world.account("authority-main-user").await;
    finish_responsibility(&mut reviewer, &id, updater).await;
    let page = reviewer.get(&path).await.assert(200);
    let mut visitor = world.browser();
    assert!(
        visitor
            .get("/palvelu/tyopaja-nuorille")
            .await
            .assert(200)
            .text()
            .contains("Työpaja nuorille")
    );
    reviewer.submit(page.form("/julkaise")).await.assert(200);
    let moved = visitor.get("/palvelu/tyopaja-nuorille").await.assert(301);
    assert_eq!(moved.location(), "/palvelu/paja-kaikille");
    visitor.get("/palvelu/paja-kaikille").await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn harmful_html_comes_out_harmless() {
    let world = World::new().await;
    let region = world.region().await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let form = reviewer.get("/hallinta/palvelut/uusi").await.form("/uusi");
    let harm = "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1))";
    let organiser = region.authority.to_string();
    let form = begun(form, "<b>Paha</b>").fill("organiser", &organiser);
    let first = reviewer.submit(form).await.assert(200);
    let id = id_of(&first.path);
    finish(&mut reviewer, &id).await;
    save(&mut reviewer, &id, "description", &[("how_organised_fi", harm)]).await.assert(200);
    finish_guidance(&mut reviewer, &id).await;
    let draft = reviewer.get(&format!("/hallinta/palvelut/{id}")).await.assert(200);
    reviewer.submit(draft.form("/julkaise")).await.assert(200);
    let page = world.browser().get("/palvelu/b-paha-b").await.assert(200);
    for bad in ["<script>alert", "<img", "<b>Paha", "href=\"javascript"] {
        assert!(!page.body.contains(bad), "{bad}");
    }
    world.finish().await;
}

#[tokio::test]
async fn waiting_services_are_late_after_the_agreed_days() {
    let world = World::new().await;
    world.region().await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let before = reviewer.get("/hallinta/odottavat").await.assert(200);
    world.advance(Length::days(29));
    let mut reviewer = world.signed_in("authority-main-user").await;
    let after = reviewer.get("/hallinta/odottavat").await.assert(200);
    assert_eq!(before.all(".late").len(), 0, "{}", before.text());
    assert_eq!(after.all(".late").len(), 1, "{}", after.body);
    world.finish().await;
}

#[tokio::test]
async fn another_process_follows_what_is_published_here() {
    let world = World::new().await;
    let region = world.region().await;
    let elsewhere = world.another_process().await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let page = reviewer.get(&format!("/hallinta/palvelut/{}", region.submitted)).await;
    reviewer.submit(page.form("/julkaise")).await.assert(200);
    assert!(!elsewhere.public_data().cards.contains_key(&region.submitted));
    elsewhere.follower().catch_up(elsewhere.store()).await.unwrap();
    assert!(elsewhere.public_data().cards.contains_key(&region.submitted));
    assert_eq!(elsewhere.index().contents(), world.ctx.index().contents());
    world.finish().await;
}

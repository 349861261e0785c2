//! What asks first: confirming, marking as outdated, archiving, restoring, deleting; and copying.

use service_manual_domain::service::{Reason, State};
use service_manual_domain::time::Length;

use crate::world::{GUIDANCE, PASSWORD, World, email};

#[tokio::test]
async fn the_link_of_a_mail_leads_through_signing_in_to_one_button() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Published).await;
    world.advance(Length::days(30));
    let path = format!("/hallinta/palvelut/{id}/vahvista");
    let mut browser = world.browser();
    let asked = browser.get(&path).await;
    let asked = browser.followed(asked).await.assert(200);
    let form = asked.form("/kirjaudu").fill("email", &email("provider-editor"));
    let page = browser.submit(form.fill("password", PASSWORD)).await.assert(200);
    assert_eq!(page.path, path);
    let before = world.service(id).await.confirmed_at;
    let done = browser.submit(page.form("/vahvista")).await.assert(200);
    assert!(
        done.text().contains("30.3.2027") || done.text().contains("2.4.2027"),
        "{}",
        done.text()
    );
    assert!(world.service(id).await.confirmed_at > before);
    browser.submit(page.form("/vahvista")).await.assert(409);
    let page = browser.get(&format!("{path}?from=list")).await.assert(200);
    let list = browser.submit(page.form("/vahvista")).await.assert(200);
    assert_eq!(list.path, "/hallinta/palvelut");
    let confirmed = |event: &String| event == "service.confirmed";
    assert_eq!(world.events().await.iter().filter(|event| confirmed(event)).count(), 2);
    world.finish().await;
}

#[tokio::test]
async fn what_leaves_the_public_site_needs_a_reason_and_comes_back_as_a_draft() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::PublishedWithDraft).await;
    let path = format!("/hallinta/palvelut/{id}");
    let mut main_user = world.signed_in("authority-main-user").await;
    for (page, state) in [
        ("/vanhentunut", State::OutdatedWithDraft),
        ("/arkistoi", State::Archived),
        ("/palauta-arkistosta", State::Draft),
    ] {
        let form = main_user.get(&format!("{path}{page}")).await.assert(200).form(page);
        let refused = main_user.submit(form.clone()).await.assert(422);
        assert_eq!(refused.link(".error-summary a").as_deref(), Some("#reason"), "{page}");
        let form = form.fill("reason", "Toiminta muuttui.");
        main_user.submit(form.clone()).await.assert(200);
        let service = world.service(id).await;
        assert_eq!(service.state, state);
        assert_eq!(service.reason, Some(Reason::Written("Toiminta muuttui.".to_owned())));
        let stale = main_user.submit(form).await.assert(409);
        assert_eq!(stale.form(page).value("reason"), "Toiminta muuttui.", "{page}");
        world.browser().get("/palvelu/kokopaja").await.assert(404);
    }
    let page = main_user.get(&path).await;
    assert!(page.text().contains("Toiminta muuttui."));
    // What is not possible from here leads to the page that tells where the service stands.
    let elsewhere = main_user.get(&format!("{path}/palauta-arkistosta")).await;
    assert_eq!(elsewhere.location(), path);
    world.finish().await;
}

#[tokio::test]
async fn a_draft_is_deleted_by_its_writers_and_a_published_one_by_administrators_who_type_its_name()
{
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Archived).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&format!("/hallinta/palvelut/{}/poista", region.draft)).await;
    let list = editor.submit(page.assert(200).form("/poista")).await.assert(200);
    assert_eq!(list.path, "/hallinta/palvelut");
    editor.get(&format!("/hallinta/palvelut/{}", region.draft)).await.assert(404);
    let path = format!("/hallinta/palvelut/{id}/poista");
    editor.get(&path).await.assert(403);
    world.signed_in("authority-main-user").await.get(&path).await.assert(403);

    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(&path).await.assert(200).form("/poista");
    let refused = administrator.submit(form.fill("name", "Kokopajaa")).await.assert(422);
    assert_eq!(refused.link(".error-summary a").as_deref(), Some("#name"));
    let form = refused.form("/poista").fill("name", "Kokopaja");
    administrator.submit(form).await.assert(200);
    administrator.get(&format!("/hallinta/palvelut/{id}")).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_copy_is_a_new_draft_with_the_guidance_for_those_only_who_may_edit_it() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Published).await;
    for (person, guidance) in [("provider-editor", false), ("authority-editor", true)] {
        let mut browser = world.signed_in(person).await;
        let form = browser.get(&format!("/hallinta/palvelut/{id}")).await.form("/kopioi");
        let copy = browser.submit(form.clone()).await.assert(200);
        assert!(copy.path != format!("/hallinta/palvelut/{id}"));
        assert!(copy.text().contains("Luonnos"), "{}", copy.text());
        let twice = browser.submit(form).await.assert(200);
        assert_eq!(twice.path, copy.path);
        let mut authority = world.signed_in("authority-editor").await;
        let preview = authority.get(&format!("{}/esikatselu", copy.path)).await.assert(200);
        assert_eq!(preview.body.contains(GUIDANCE), guidance, "{person}");
    }
    world.finish().await;
}

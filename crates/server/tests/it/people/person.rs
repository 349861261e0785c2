//! One person of an organisation: role, last day, deactivation, removal, hand-over.

use service_manual_domain::account::Role;
use service_manual_domain::time::Length;

use super::{people, send};
use crate::world::{PASSWORD, World, email};

#[tokio::test]
async fn a_role_counts_from_the_very_next_request_of_an_open_session() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    editor.get(&people(region.provider, "")).await.assert(403);
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = world.person_page(region.provider, "provider-editor", "/rooli").await;
    send(&mut main_user, &path, &[("role", "main_user")]).await.assert(200);
    editor.get(&people(region.provider, "")).await.assert(200);
    let (event, changes, reason) = world.last_record().await;
    assert_eq!((event.as_str(), reason), ("membership.role_changed", None));
    assert!(changes.contains("editor") && changes.contains("main_user"), "{changes}");
    let told = world.mails_to(&email("provider-editor")).await;
    assert_eq!(told, ["Roolisi on muutettu: pääkäyttäjä"]);
    assert!(world.mails_to(&email("provider-main-user")).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn an_administrator_gives_a_reason_and_the_main_users_are_told() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let path = world.person_page(region.provider, "provider-editor", "/rooli").await;
    let missing = send(&mut administrator, &path, &[("role", "main_user")]).await.assert(422);
    assert_eq!(missing.all("input[checked]").len(), 1, "what was chosen stays");
    let fields = [("role", "main_user"), ("reason", "Väärä rooli kutsussa")];
    send(&mut administrator, &path, &fields).await.assert(200);
    let (_, _, reason) = world.last_record().await;
    assert_eq!(reason.as_deref(), Some("Väärä rooli kutsussa"));
    assert_eq!(world.mails_to(&email("provider-editor")).await.len(), 1);
    assert_eq!(world.mails_to(&email("provider-main-user")).await.len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn nobody_changes_the_own_role_or_access() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    for end in ["/rooli", "/paattyminen", "/poista", "/poista-kaytosta"] {
        let path = world.person_page(region.provider, "provider-main-user", end).await;
        main_user.get(&path).await.assert(403);
    }
    let role = world.person_page(region.provider, "provider-main-user", "/rooli").await;
    main_user.post(&role, &[("from", "main_user"), ("role", "editor")]).await.assert(403);
    for end in ["/paattyminen", "/poista"] {
        let path = world.person_page(region.provider, "provider-main-user", end).await;
        main_user.post(&path, &[]).await.assert(403);
    }
    let path = world.person_page(region.provider, "provider-main-user", "/poista-kaytosta").await;
    main_user.post(&path, &[]).await.assert(422);
    world.finish().await;
}

#[tokio::test]
async fn others_find_nobody_or_may_not() {
    let world = World::new().await;
    let region = world.region().await;
    let path = world.person_page(region.provider, "provider-editor", "").await;
    let elsewhere = world.person_page(region.provider, "expert", "").await;
    for (person, status) in
        [("stranger", 404), ("expert", 403), ("provider-editor", 403), ("authority-main-user", 200)]
    {
        let mut browser = world.signed_in(person).await;
        browser.get(&path).await.assert(status);
        let role = [("from", "editor"), ("role", "expert")];
        let expected = if status == 200 { 422 } else { status };
        browser.post(&format!("{path}/rooli"), &role).await.assert(expected);
    }
    let mut main_user = world.signed_in("provider-main-user").await;
    main_user.get(&elsewhere).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_stale_role_conflicts_and_a_late_password_is_asked_for() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let path = world.person_page(region.authority, "authority-editor", "/rooli").await;
    let fields = [("from", "expert"), ("role", "main_user")];
    main_user.post(&path, &fields).await.assert(409);
    world.advance(Length::minutes(11));
    let before = world.events().await.len();
    main_user.post(&path, &[("from", "editor"), ("role", "main_user")]).await;
    assert_eq!(world.events().await.len(), before);
    world.finish().await;
}

#[tokio::test]
async fn experts_need_a_last_day_where_the_organisation_says_so() {
    let world = World::new().await;
    let region = world.region().await;
    world
        .sql("UPDATE organisation SET expert_end_date_required = 1 WHERE kind = 'authority'")
        .await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let role = world.person_page(region.authority, "authority-editor", "/rooli").await;
    send(&mut main_user, &role, &[("role", "expert")]).await.assert(422);
    let fields = [("role", "expert"), ("ends_on", "31.12.2026")];
    send(&mut main_user, &role, &fields).await.assert(200);
    let day = world.person_page(region.authority, "authority-editor", "/paattyminen").await;
    assert_eq!(main_user.get(&day).await.assert(200).form(&day).value("ends_on"), "31.12.2026");
    for wrong in ["", "1.11.2026", "joskus"] {
        send(&mut main_user, &day, &[("ends_on", wrong)]).await.assert(422);
    }
    send(&mut main_user, &day, &[("ends_on", "15.11.2026")]).await.assert(200);
    let (event, changes, _) = world.last_record().await;
    assert_eq!(event, "membership.end_date_changed");
    assert!(changes.contains("2026-12-31") && changes.contains("2026-11-15"), "{changes}");

    world.advance(Length::days(14));
    world.tick().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = world.person_page(region.authority, "authority-editor", "").await;
    let shown = main_user.get(&page).await.assert(200);
    assert!(shown.text().contains("Käyttöoikeus päättyi 15.11.2026."), "{}", shown.text());
    let list = main_user.get(&people(region.authority, "?status=deactivated")).await.assert(200);
    let asked = main_user.submit(list.form("/palauta")).await.assert(422);
    let again = asked.form("/palauta").fill("ends_on", "31.1.2027");
    main_user.submit(again).await.assert(200);
    let mut back = world.browser();
    let form = back.get("/kirjaudu").await.form("/kirjaudu");
    let form = form.fill("email", &email("authority-editor")).fill("password", PASSWORD);
    back.submit(form).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn a_deactivated_person_is_restored_with_one_click() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let mut editor = world.signed_in("provider-editor").await;
    let path = world.person_page(region.provider, "provider-editor", "/poista-kaytosta").await;
    let asked = main_user.get(&path).await.assert(200);
    assert!(asked.text().contains("Henkilö on 3 palvelun päivittäjä."), "{}", asked.text());
    assert!(asked.text().contains("2 kuukauden ajan"), "{}", asked.text());
    send(&mut main_user, &path, &[]).await.assert(200);
    editor.get("/aloitus").await.assert(303);
    main_user.get(&path).await.assert(409);
    let list = main_user.get(&people(region.provider, "?status=deactivated")).await.assert(200);
    let form = list.form("/palauta");
    main_user.submit(form.clone()).await.assert(200);
    main_user.submit(form).await.assert(409);
    main_user
        .post(&world.person_page(region.provider, "provider-editor", "/palauta").await, &[])
        .await
        .assert(303);
    world.finish().await;
}

#[tokio::test]
async fn removing_from_the_last_organisation_deactivates_and_can_be_undone_there() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = world.person_page(region.provider, "provider-editor", "/poista").await;
    let asked = main_user.get(&path).await.assert(200);
    assert!(asked.text().contains("ainoa organisaatio"), "{}", asked.text());
    send(&mut main_user, &path, &[]).await.assert(200);
    let events = world.events().await;
    assert!(events.ends_with(&["membership.removed".into(), "account.deactivated".into()]));
    let listed = main_user.get(&people(region.provider, "")).await.assert(200);
    assert!(listed.text().contains("Poistettu organisaatiosta."), "{}", listed.text());
    let page = world.person_page(region.provider, "provider-editor", "").await;
    let form = main_user.get(&page).await.assert(200).form("/palauta");
    main_user.submit(form).await.assert(200);
    world.signed_in("provider-editor").await.get("/aloitus").await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn further_memberships_stay_and_are_shown_to_those_who_manage_them() {
    let world = World::new().await;
    let region = world.region().await;
    world.join("provider-editor", region.authority, Role::Expert).await;
    let page = world.person_page(region.provider, "provider-editor", "").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let seen = main_user.get(&page).await.assert(200);
    assert!(!seen.text().contains("Espoo"), "{}", seen.text());
    let mut parent = world.signed_in("authority-main-user").await;
    let seen = parent.get(&page).await.assert(200);
    assert!(seen.text().contains("Espoo (asiantuntija)"), "{}", seen.text());
    send(&mut main_user, &format!("{page}/poista"), &[]).await.assert(200);
    world.signed_in("provider-editor").await.get("/aloitus").await.assert(200);
    main_user.get(&page).await.assert(200);
    let list = main_user.get(&people(region.provider, "")).await.assert(200);
    assert!(!list.text().contains(&email("provider-editor")), "{}", list.text());
    world.finish().await;
}

#[tokio::test]
async fn services_are_handed_over() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = world.person_page(region.provider, "provider-editor", "/siirra-palvelut").await;
    send(&mut main_user, &path, &[]).await.assert(422);
    let expert = world.account("expert").await.to_string();
    send(&mut main_user, &path, &[("all", &expert)]).await.assert(422);
    let successor = world.account("provider-main-user").await.to_string();
    let draft = format!("updater-{}", region.draft);
    let fields = [("all", successor.as_str()), (draft.as_str(), "main_users")];
    send(&mut main_user, &path, &fields).await.assert(200);
    let mut tx = world.ctx.read().await.unwrap();
    assert_eq!(tx.services().get(region.draft).await.unwrap().updater, None);
    let published = tx.services().get(region.published).await.unwrap().updater;
    assert_eq!(published, Some(world.account("provider-main-user").await));
    drop(tx);
    let (event, changes, _) = world.last_record().await;
    assert_eq!(event, "service.updater_changed");
    assert!(changes.contains("updater"), "{changes}");
    let mut stranger = world.signed_in("stranger").await;
    stranger.post(&path, &[("all", "main_users")]).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn the_last_main_user_is_told_apart_before_the_role_goes() {
    let world = World::new().await;
    let region = world.region().await;
    let mut parent = world.signed_in("authority-main-user").await;
    let path = world.person_page(region.provider, "provider-main-user", "/rooli").await;
    let asked = parent.get(&path).await.assert(200);
    assert!(asked.text().contains("ei jää yhtään pääkäyttäjää"), "{}", asked.text());
    send(&mut parent, &path, &[("role", "editor")]).await.assert(200);
    world.finish().await;
}

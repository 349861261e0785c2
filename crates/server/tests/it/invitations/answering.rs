//! What the link leads to: registering, joining, declining, and pages that say why not.

use super::{check, invited, link, links, list_path, mails_to, register, rows, send, steps};
use crate::world::{PASSWORD, World, email};

#[tokio::test]
async fn scanners_open_the_link_and_the_person_still_registers_once() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    for _ in 0..5 {
        let mut scanner = world.browser();
        scanner.get(&path).await.assert(200);
        scanner.send(axum::http::Method::HEAD, &path, &[], None).await.assert(200);
    }
    let mut person = world.browser();
    let form = person.get(&path).await.assert(200).form(&path);
    let wrong = form.clone().fill("password", "lyhyt").fill("first_name", "Uuno");
    let wrong = person.submit(wrong).await.assert(422);
    assert_eq!(wrong.form(&path).value("first_name"), "Uuno", "what was typed stays");
    assert_eq!(wrong.form(&path).value("password"), "", "but for the password");
    let right = wrong.form(&path).fill("password", PASSWORD).fill("privacy", "yes");
    let start = person.submit(right.clone()).await.assert(200);
    assert_eq!(start.path, "/aloitus");
    assert!(start.body.contains("Uuno"));

    let again = world.browser().submit(right).await.assert(410);
    assert!(again.text().contains("Paja ry"), "{}", again.text());
    world.browser().get("/kutsu/0123456789").await.assert(404);
    let recorded = world.events().await;
    let expected = [
        "invitation.sent",
        "invitation.accepted",
        "account.created",
        "membership.added",
        "notice.acknowledged",
    ];
    assert_eq!(recorded[recorded.len() - 5..], expected.map(str::to_owned), "{recorded:?}");
    let mails = mails_to(&world, "uusi@test.example").await;
    for subject in ["Kutsu Palvelumanuaalin käyttäjäksi", "Tervetuloa Palvelumanuaaliin"] {
        assert_eq!(mails.iter().filter(|mail| mail.subject == subject).count(), 1, "{subject}");
    }
    world.finish().await;
}

#[tokio::test]
async fn the_acknowledged_version_of_the_notice_is_recorded() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    let mut person = world.browser();
    let form = person.get(&path).await.assert(200).form(&path);
    let stale = form.clone().fill("password", PASSWORD).fill("privacy", "yes");
    person.submit(stale.fill("notice_version", "99")).await.assert(422);
    let shown = form.value("notice_version").to_owned();
    person.submit(form.fill("password", PASSWORD).fill("privacy", "yes")).await.assert(200);
    let stored = "SELECT CAST(notice_version AS TEXT) FROM account \
                  WHERE email_key = 'uusi@test.example'";
    assert_eq!(world.texts(stored).await, [shown]);
    world.finish().await;
}

#[tokio::test]
async fn two_who_send_the_form_at_once_get_one_account() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    let (mut one, mut two) = (world.browser(), world.browser());
    let form = one.get(&path).await.form(&path).fill("password", PASSWORD).fill("privacy", "yes");
    let (first, second) = tokio::join!(one.submit(form.clone()), two.submit(form));
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert!(matches!(statuses, [200, 409 | 410]), "{statuses:?}");
    let accounts = "SELECT id FROM account WHERE email_key = 'uusi@test.example'";
    assert_eq!(world.texts(accounts).await.len(), 1);
    assert_eq!(steps(&world).await, ["sent", "accepted"]);
    world.finish().await;
}

#[tokio::test]
async fn who_has_an_account_joins_only_after_agreeing() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, &email("expert")).await;
    let outside = world.browser().get(&path).await.assert(200);
    assert!(!outside.has_form("/liity") && !outside.has_form(&path));
    let sign_in = outside.link("main a.button").unwrap();
    let somebody_else = world.signed_in("stranger").await.get(&path).await.assert(403);
    assert!(!somebody_else.body.contains("expert@"), "not told whose");

    let mut expert = world.browser();
    let form = expert.get(&sign_in).await.assert(200).form("/kirjaudu");
    let form = form.fill("email", &email("expert")).fill("password", PASSWORD);
    let page = expert.submit(form).await.assert(200);
    assert_eq!(page.path, path, "signing in leads back");
    expert.get("/hallinta/palvelut").await.assert(403);
    let done = expert.submit(page.form("/liity")).await.assert(200);
    assert_eq!(done.path, "/aloitus");
    expert.get("/hallinta/palvelut").await.assert(200);
    expert.get(&path).await.assert(410);
    assert_eq!(steps(&world).await, ["sent", "accepted"]);
    let homes = "SELECT o.name_fi FROM membership m JOIN organisation o ON o.id = m.organisation_id \
                 JOIN account a ON a.id = m.account_id \
                 WHERE a.email_key = 'expert@test.example' AND m.home = 1";
    assert_eq!(world.texts(homes).await, ["Espoo"]);
    world.finish().await;
}

#[tokio::test]
async fn a_membership_that_ended_begins_anew_and_becomes_home_if_there_is_none() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    world
        .sql(
            "UPDATE membership SET ended_at = 1, end_reason = 'removal', home = 0 WHERE account_id = \
             (SELECT id FROM account WHERE email_key = 'provider-editor@test.example')",
        )
        .await;
    let mut main_user = world.signed_in("provider-main-user").await;
    send(&mut main_user, region.provider, "main_user", &email("provider-editor")).await;
    let path = links(&world, &email("provider-editor")).await.pop().unwrap();
    let page = editor.get(&path).await.assert(200);
    let (first, second) = (page.form("/liity"), page.form("/liity"));
    let mut other = editor.clone();
    let (one, two) = tokio::join!(editor.submit(first), other.submit(second));
    let paths = [one.path.as_str(), two.path.as_str()];
    assert!(paths.contains(&"/aloitus"), "{paths:?}");
    let now = "SELECT m.role || ' ' || CAST(m.home AS TEXT) FROM membership m \
               JOIN account a ON a.id = m.account_id \
               WHERE a.email_key = 'provider-editor@test.example' AND m.ended_at IS NULL";
    assert_eq!(world.texts(now).await, ["main_user 1"]);
    assert_eq!(steps(&world).await, ["sent", "accepted"]);
    world.finish().await;
}

#[tokio::test]
async fn two_organisations_invite_a_new_person_who_registers_and_then_joins() {
    let world = World::new().await;
    let region = world.region().await;
    let first = invited(&world, region.provider, "uusi@test.example").await;
    let mut other = world.signed_in("authority-main-user").await;
    send(&mut other, region.authority, "expert", "uusi@test.example").await;
    let both = links(&world, "uusi@test.example").await;
    let second = both.into_iter().find(|link| *link != first).unwrap();
    world.browser().get(&second).await.assert(200).form(&second);
    let mut person = world.browser();
    register(&mut person, &first).await.assert(200);
    assert!(!world.browser().get(&second).await.assert(200).has_form(&second), "sign in first");
    let page = person.get(&second).await.assert(200);
    person.submit(page.form("/liity")).await.assert(200);
    assert_eq!(steps(&world).await, ["sent", "sent", "accepted", "accepted"]);
    world.finish().await;
}

#[tokio::test]
async fn invitations_are_declined_with_and_without_an_account() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    let mut person = world.browser();
    let form = person.get(&path).await.assert(200).form("/kieltaydy");
    let page = person.submit(form.clone()).await.assert(410);
    assert!(page.text().contains("kieltäydytty"), "{}", page.text());
    person.submit(form).await.assert(410);

    let path = invited(&world, region.provider, &email("expert")).await;
    let decline = format!("{path}/kieltaydy");
    world.browser().post(&decline, &[]).await.assert(303);
    assert_eq!(steps(&world).await, ["sent", "declined", "sent"], "not without signing in");
    let mut expert = world.signed_in("expert").await;
    let form = expert.get(&path).await.assert(200).form("/kieltaydy");
    expert.submit(form).await.assert(410);
    assert_eq!(steps(&world).await, ["sent", "declined", "sent", "declined"]);
    let mut main_user = world.signed_in("provider-main-user").await;
    let list = main_user.get(&list_path(region.provider)).await.assert(200);
    assert!(rows(&list).iter().all(|row| row.contains("hylätty")), "{:?}", rows(&list));
    assert!(!list.has_form("/laheta-uudelleen"), "who said no is not asked again by one button");
    world.finish().await;
}

#[tokio::test]
async fn a_deactivated_person_is_told_who_can_restore_the_account() {
    let world = World::new().await;
    let region = world.region().await;
    let mut authority = world.signed_in("authority-main-user").await;
    send(&mut authority, region.authority, "editor", &email("deactivated")).await;
    let mail = mails_to(&world, &email("deactivated")).await.pop().unwrap();
    let path = link(&mail).unwrap();
    let page = world.browser().get(&path).await.assert(403);
    assert!(page.text().contains("Paja ry"), "{}", page.text());
    let fields = [("password", PASSWORD), ("privacy", "yes"), ("notice_version", "1")];
    world.browser().post(&path, &fields).await.assert(403);
    let address = email("deactivated");
    let fields = [("role", "editor"), ("addresses", address.as_str())];
    let page = check(&mut authority, region.provider, &fields).await.assert(200);
    assert!(rows(&page)[0].contains("on jo käyttäjä"), "the membership there goes on");
    world.finish().await;
}

#[tokio::test]
async fn who_invites_cannot_tell_whether_an_address_has_an_account_elsewhere() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let known = send(&mut main_user, region.provider, "editor", "expert@test.example").await;
    let unknown = send(&mut main_user, region.provider, "editor", "export@test.example").await;
    assert_eq!(known.body.replace("expert@", "export@"), unknown.body);
    let list = main_user.get(&list_path(region.provider)).await.assert(200);
    let rows: Vec<String> =
        rows(&list).iter().map(|row| row.replace("expert@", "export@")).collect();
    assert_eq!(rows[0], rows[1]);
    world.finish().await;
}

#[tokio::test]
async fn a_password_is_not_made_of_the_names_of_the_organisation_and_the_person() {
    let world = World::new().await;
    let region = world.region().await;
    world.sql("UPDATE organisation SET name_fi = 'Zorkelmunta' WHERE name_fi = 'Paja ry'").await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    let mut person = world.browser();
    let form = person.get(&path).await.assert(200).form(&path);
    let form = form.fill("privacy", "yes").fill("last_name", "Pyrstelikoinen");
    for easy in ["zorkelmunta zorkelmunta", "Pyrstelikoinenpyrstelikoinen"] {
        let refused = person.submit(form.clone().fill("password", easy)).await.assert(422);
        assert!(refused.link(".error-summary a[href='#password']").is_some(), "{easy}");
    }
    person.submit(form.fill("password", PASSWORD)).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn the_browser_of_the_registration_is_known_and_the_next_one_is_told() {
    let world = World::new().await;
    let region = world.region().await;
    let path = invited(&world, region.provider, "uusi@test.example").await;
    let mut first = world.browser();
    register(&mut first, &path).await.assert(200);
    let fields = [("email", "uusi@test.example"), ("password", PASSWORD), ("next", "")];
    let before = mails_to(&world, "uusi@test.example").await.len();
    first.post("/kirjaudu", &fields).await.assert(303);
    assert_eq!(mails_to(&world, "uusi@test.example").await.len(), before, "the same browser");
    world.browser().post("/kirjaudu", &fields).await.assert(303);
    assert_eq!(mails_to(&world, "uusi@test.example").await.len(), before + 1);
    world.finish().await;
}

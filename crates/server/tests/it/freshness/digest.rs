//! What the digests say about services, and to whom.

use service_manual_domain::time::Length;

use super::{confirm, last_mail, mails_to, pass, region, state_of};
use crate::world::{Form, World};

const SERVICE: &str = "Työpaja nuorille (Paja ry)";

/// Days after the beginning, a Monday on which digests are made at noon.
async fn until_monday(world: &World, weeks: i64) {
    pass(world, weeks * 7).await;
}

/// The digest of today; empty, if there is nothing to tell.
async fn digest_of(world: &World, person: &str) -> String {
    let sent = mails_to(world, "digest", person).await;
    if sent.last() == Some(&world.ctx.now().day()) {
        last_mail(world, "digest", person).await
    } else {
        String::new()
    }
}

#[tokio::test]
async fn the_updater_reads_what_is_due_and_the_main_users_what_is_about_to_go() {
    let world = World::new().await;
    let service = region(&world).await.published;
    // 1 March 2027; the review is due on the 2nd.
    until_monday(&world, 17).await;
    assert!(!digest_of(&world, "provider-editor").await.contains(SERVICE));
    // 8 March.
    until_monday(&world, 1).await;
    let due = format!("{SERVICE}: poistuu julkisilta sivuilta 1.4.2027, ellei tietoja vahvisteta");
    let digest = digest_of(&world, "provider-editor").await;
    assert!(digest.contains(&due), "{digest}");
    assert!(digest.contains(&format!("/hallinta/palvelut/{service}")), "{digest}");
    assert!(!digest_of(&world, "provider-main-user").await.contains(SERVICE));
    // 22 March: 14 days before the end have begun.
    until_monday(&world, 2).await;
    let soon = format!("{SERVICE}: poistuu julkisilta sivuilta 1.4.2027");
    for person in ["provider-main-user", "authority-main-user"] {
        let digest = digest_of(&world, person).await;
        assert!(digest.contains("Vanhenevat pian") && digest.contains(&soon), "{digest}");
    }
    assert!(!digest_of(&world, "authority-editor").await.contains("Vanhenevat pian"));
    confirm(&world, service).await;
    until_monday(&world, 1).await;
    assert!(!digest_of(&world, "provider-editor").await.contains(&soon));
    world.finish().await;
}

#[tokio::test]
async fn the_start_page_leads_the_updater_to_what_is_due() {
    let world = World::new().await;
    region(&world).await;
    let mut early = world.signed_in("provider-editor").await;
    assert!(early.get("/aloitus").await.link("a[href*='needs=overdue']").is_none());
    // 8 March; the review was due on the 2nd.
    until_monday(&world, 18).await;
    let mut updater = world.signed_in("provider-editor").await;
    let start = updater.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 palvelun tiedot odottavat"), "{}", start.text());
    let list = start.link("a[href*='needs=overdue']").unwrap();
    assert!(updater.get(&list).await.assert(200).text().contains("Työpaja nuorille"));
    let mut colleague = world.signed_in("provider-main-user").await;
    assert!(colleague.get("/aloitus").await.link("a[href*='needs=overdue']").is_none());
    world.finish().await;
}

#[tokio::test]
async fn what_became_outdated_is_told_once_and_what_is_archived_before() {
    let world = World::new().await;
    let service = region(&world).await.published;
    // 5 April: outdated since 1 April.
    until_monday(&world, 22).await;
    assert_eq!(state_of(&world, service).await, "outdated");
    let outdated = format!("{SERVICE}: vanhentui 1.4.2027");
    for person in ["provider-editor", "provider-main-user", "authority-main-user"] {
        assert!(digest_of(&world, person).await.contains(&outdated), "{person}");
    }
    until_monday(&world, 1).await;
    assert!(!digest_of(&world, "provider-main-user").await.contains(&outdated));
    // 24 May: it will be archived on 1 June.
    until_monday(&world, 6).await;
    let archived = format!("{SERVICE}: arkistoidaan 1.6.2027");
    for person in ["provider-main-user", "authority-main-user"] {
        assert!(digest_of(&world, person).await.contains(&archived), "{person}");
    }
    assert!(!digest_of(&world, "provider-editor").await.contains(&archived));
    world.finish().await;
}

#[tokio::test]
async fn submissions_wait_in_the_digest_of_those_who_may_publish() {
    let world = World::new().await;
    let region = region(&world).await;
    world.sql("UPDATE service SET authority_updater_id = NULL").await;
    until_monday(&world, 1).await;
    let waiting = "Puupaja (Paja ry): odottanut 7 päivää";
    for (person, told) in [
        ("authority-editor", true),
        ("authority-main-user", true),
        ("provider-editor", false),
        ("provider-main-user", false),
        ("stranger", false),
        ("expert", false),
    ] {
        assert_eq!(digest_of(&world, person).await.contains(waiting), told, "{person}");
    }
    // Four weeks were agreed for a new service.
    until_monday(&world, 4).await;
    let late = "Puupaja (Paja ry): myöhässä, julkaisun määräpäivä oli 30.11.2026";
    let digest = digest_of(&world, "authority-editor").await;
    assert!(digest.contains(late), "{digest}");
    // Where the authority has an updater, it is that person's task.
    let updater = world.account("authority-editor").await;
    let statement = format!("UPDATE service SET authority_updater_id = '{updater}' WHERE id = ");
    world.sql(&format!("{statement}'{}'", region.submitted)).await;
    until_monday(&world, 1).await;
    assert!(digest_of(&world, "authority-editor").await.contains(late));
    assert!(!digest_of(&world, "authority-main-user").await.contains(late));
    world.deactivate("authority-editor").await;
    until_monday(&world, 1).await;
    assert!(digest_of(&world, "authority-main-user").await.contains(late), "nobody else is left");
    world.finish().await;
}

#[tokio::test]
async fn whoever_may_not_publish_is_not_told_of_submissions_and_holds_up_nobody() {
    let world = World::new().await;
    let region = region(&world).await;
    let keeps = |id| {
        let statement = format!("UPDATE service SET authority_updater_id = '{id}' WHERE id = ");
        format!("{statement}'{}'", region.submitted)
    };
    // Neither somebody of the provider nor somebody of another authority may publish it.
    for (week, person) in [(1, "provider-editor"), (1, "stranger")] {
        world.sql(&keeps(world.account(person).await)).await;
        until_monday(&world, week).await;
        assert!(!digest_of(&world, person).await.contains("Puupaja (Paja ry): odottanut"));
        let reviewer = digest_of(&world, "authority-editor").await;
        assert!(reviewer.contains("Puupaja (Paja ry): odottanut"), "{person}: {reviewer}");
    }
    world.finish().await;
}

#[tokio::test]
async fn services_without_an_updater_are_listed_for_the_main_users() {
    let world = World::new().await;
    region(&world).await;
    world.deactivate("provider-editor").await;
    until_monday(&world, 1).await;
    let digest = digest_of(&world, "provider-main-user").await;
    assert!(digest.contains("Palvelut, joilla ei ole päivittäjää"), "{digest}");
    assert!(digest.contains(SERVICE) && digest.contains("Keittiöpaja"), "{digest}");
    world.finish().await;
}

#[tokio::test]
async fn who_wants_it_gets_changes_of_public_services_at_once() {
    let world = World::new().await;
    let region = region(&world).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let page = reviewer.get("/oma-tili").await.assert(200);
    let form: Form = page.form("/oma-tili").fill("submissions_at_once", "yes");
    let saved = reviewer.submit(form).await.assert(200);
    assert_eq!(saved.form("/oma-tili").value("submissions_at_once"), "yes");
    let mut writer = world.signed_in("provider-editor").await;
    assert!(!writer.get("/oma-tili").await.body.contains("submissions_at_once"));
    for service in [region.published, region.draft] {
        let mut tx = world.ctx.write().await.unwrap();
        let before = tx.services().get(service).await.unwrap();
        let mut version = tx.services().version(before.newest).await.unwrap();
        let now = world.ctx.now();
        version.id = service_manual_domain::ids::ServiceVersionId::new(now, world.ctx.random());
        let after = before.clone().save(version.id).unwrap().submit(version.written_by, now);
        tx.services().add_version(&version, None).await.unwrap();
        tx.services().save(&after.unwrap(), before.version, now).await.unwrap();
        let order = service_manual_app::mail::MailOrder::ServiceSubmitted { service, at: now };
        let job = service_manual_app::jobs::Job::Mail(order);
        service_manual_app::jobs::enqueue(&world.ctx, &mut tx, &job).await.unwrap();
        tx.commit().await.unwrap();
    }
    world.advance(Length::minutes(1));
    world.tick().await;
    let asked = world.texts("SELECT address FROM mail WHERE kind = 'service_submitted'").await;
    assert_eq!(asked, [crate::world::email("authority-editor")]);
    world.finish().await;
}

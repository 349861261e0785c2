//! Every step on its day, once, whoever runs the jobs and however often.

use service_manual_app::jobs;
use service_manual_domain::service::freshness::{Step, To};
use service_manual_domain::time::Length;

use super::{
    confirm, day, days_of, everybody_is_active, last_mail, mails_to, pass, region, state_of,
    steps_of,
};
use crate::world::World;

// The services of a world are published on 2 November 2026 and reviewed every 4 months.
const DUE: &str = "2027-03-02";
const REMINDED_AGAIN: &str = "2027-03-17";
const OUTDATED: &str = "2027-04-01";
const WARNED: &str = "2027-05-18";
const ARCHIVED: &str = "2027-06-01";

#[tokio::test]
async fn a_service_that_nobody_confirms_goes_through_every_step_once() {
    let world = World::new().await;
    let service = region(&world).await.published;
    pass(&world, 149).await;
    let reminders = [
        (Step::Remind(0, To::Updater), day(DUE)),
        (Step::Remind(15, To::Updater), day(REMINDED_AGAIN)),
    ];
    assert_eq!(steps_of(&world, service).await, reminders);
    assert_eq!(state_of(&world, service).await, "published");
    world.browser().get("/palvelu/tyopaja-nuorille").await.assert(200);
    pass(&world, 1).await;
    assert_eq!(state_of(&world, service).await, "outdated");
    world.browser().get("/palvelu/tyopaja-nuorille").await.assert(404);
    let found = world.browser().get("/haku?q=nuorille").await.assert(200);
    assert!(!found.text().contains("Työpaja nuorille"));
    pass(&world, 70).await;
    assert_eq!(days_of(&world, "service.outdated", service).await, [day(OUTDATED)]);
    assert_eq!(days_of(&world, "service.archived", service).await, [day(ARCHIVED)]);
    for (person, told) in [
        ("provider-editor", 1),
        ("provider-main-user", 1),
        ("authority-main-user", 0),
        // The updater of the authority.
        ("authority-editor", 1),
        ("stranger", 0),
    ] {
        let expected = vec![day(OUTDATED); told];
        assert_eq!(mails_to(&world, "services_outdated", person).await, expected, "{person}");
    }
    assert_eq!(mails_to(&world, "services_archiving", "provider-main-user").await, [day(WARNED)]);
    let warning = last_mail(&world, "services_archiving", "provider-main-user").await;
    assert!(warning.contains("Työpaja nuorille (Paja ry): arkistoidaan 1.6.2027"), "{warning}");
    assert_eq!(mails_to(&world, "services_without_updater", "provider-main-user").await, []);
    world.finish().await;
}

#[tokio::test]
async fn confirming_begins_the_time_anew() {
    let world = World::new().await;
    let service = region(&world).await.published;
    pass(&world, 140).await;
    assert_eq!(steps_of(&world, service).await.len(), 2);
    confirm(&world, service).await;
    assert_eq!(steps_of(&world, service).await, []);
    // Confirmed on 22 March.
    pass(&world, 121).await;
    assert_eq!(steps_of(&world, service).await, []);
    pass(&world, 1).await;
    let again = [(Step::Remind(0, To::Updater), day("2027-07-22"))];
    assert_eq!(steps_of(&world, service).await, again);
    assert_eq!(days_of(&world, "service.outdated", service).await, []);
    world.finish().await;
}

#[tokio::test]
async fn after_an_outage_of_months_nothing_is_skipped_and_nobody_is_surprised() {
    let world = World::new().await;
    let service = region(&world).await.published;
    world.advance(Length::days(300));
    everybody_is_active(&world).await;
    world.tick().await;
    let away_until = day("2027-08-29");
    assert_eq!(days_of(&world, "service.outdated", service).await, [away_until]);
    // Two months from now on, with a warning before.
    pass(&world, 80).await;
    assert_eq!(days_of(&world, "service.archived", service).await, [day("2027-10-29")]);
    let warned = mails_to(&world, "services_archiving", "provider-main-user").await;
    assert_eq!(warned, [day("2027-10-15")]);
    world.finish().await;
}

#[tokio::test]
async fn an_outage_after_outdating_still_leaves_two_weeks_after_the_warning() {
    let world = World::new().await;
    let service = region(&world).await.published;
    pass(&world, 150).await;
    world.advance(Length::days(200));
    everybody_is_active(&world).await;
    world.tick().await;
    let back = world.ctx.now().day();
    pass(&world, 20).await;
    let warned = mails_to(&world, "services_archiving", "provider-main-user").await;
    assert_eq!(warned, [back]);
    assert_eq!(days_of(&world, "service.archived", service).await, [back.plus_days(14)]);
    world.finish().await;
}

#[tokio::test]
async fn a_clock_that_jumps_repeats_nothing() {
    let world = World::new().await;
    let service = region(&world).await.published;
    pass(&world, 121).await;
    for days in [-20, 25, -3, 1, -30, 28] {
        world.advance(Length::days(days));
        everybody_is_active(&world).await;
        world.tick().await;
    }
    let reminded = steps_of(&world, service).await;
    assert_eq!(reminded, [(Step::Remind(0, To::Updater), day(DUE))]);
    world.advance(Length::days(40));
    everybody_is_active(&world).await;
    world.tick().await;
    world.advance(Length::days(-100));
    everybody_is_active(&world).await;
    world.tick().await;
    assert_eq!(state_of(&world, service).await, "outdated");
    assert_eq!(mails_to(&world, "services_outdated", "provider-main-user").await.len(), 1);
    world.advance(Length::days(100));
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_at_once_take_each_step_once() {
    let world = World::new().await;
    let region = region(&world).await;
    let other = world.another_process().await;
    for _ in 0..215 {
        world.advance(Length::days(1));
        everybody_is_active(&world).await;
        let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
        one.unwrap();
        two.unwrap();
    }
    assert_eq!(days_of(&world, "service.outdated", region.published).await, [day(OUTDATED)]);
    assert_eq!(days_of(&world, "service.archived", region.published).await, [day(ARCHIVED)]);
    let doubled = "SELECT step_key FROM mail GROUP BY step_key HAVING COUNT(*) > 1";
    assert_eq!(world.texts(doubled).await, Vec::<String>::new());
    for kind in ["services_outdated", "services_archiving"] {
        assert_eq!(mails_to(&world, kind, "provider-main-user").await.len(), 1, "{kind}");
    }
    // The follower of the other process sees the change with its next round.
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    world.finish().await;
}

#[tokio::test]
async fn another_rhythm_counts_from_the_same_day() {
    let world = World::new().await;
    let service = region(&world).await.published;
    world.sql(&format!("UPDATE service SET rhythm = 1 WHERE id = '{service}'")).await;
    pass(&world, 35).await;
    let reminded = [(Step::Remind(0, To::Updater), day("2026-12-02"))];
    assert_eq!(steps_of(&world, service).await, reminded);
    world.sql(&format!("UPDATE service SET rhythm = 12 WHERE id = '{service}'")).await;
    pass(&world, 100).await;
    assert_eq!(steps_of(&world, service).await, reminded);
    assert_eq!(state_of(&world, service).await, "published");
    world.finish().await;
}

#[tokio::test]
async fn the_end_of_the_validity_is_asked_about_once() {
    let world = World::new().await;
    let service = region(&world).await.published;
    let until = "UPDATE service SET live_valid_until = '2027-01-31' WHERE id = ";
    world.sql(&format!("{until}'{service}'")).await;
    pass(&world, 62).await;
    let asked = [(Step::AskAboutEnd(day("2027-01-31")), day("2027-01-01"))];
    assert_eq!(steps_of(&world, service).await, asked);
    confirm(&world, service).await;
    pass(&world, 20).await;
    assert_eq!(steps_of(&world, service).await, asked);
    let digest = last_mail(&world, "digest", "provider-editor").await;
    assert!(digest.contains("Työpaja nuorille (Paja ry): viimeinen päivä 31.1.2027"), "{digest}");
    world.finish().await;
}

#[tokio::test]
async fn one_mail_names_all_services_of_the_day() {
    let world = World::new().await;
    let region = region(&world).await;
    for service in [region.draft, region.submitted] {
        let mut tx = world.ctx.write().await.unwrap();
        let before = tx.services().get(service).await.unwrap();
        let after = before.clone().publish(world.ctx.now()).unwrap();
        let version = tx.services().version(before.newest).await.unwrap();
        tx.services().save(&after, before.version, world.ctx.now()).await.unwrap();
        let facts = &version.content.facts;
        tx.services().went_live(&after, facts, world.ctx.now()).await.unwrap();
        let thing = service_manual_store::ChangedThing::Service(service);
        tx.feed().changed(thing, world.ctx.now()).await.unwrap();
        world.ctx.commit_public(tx).await.unwrap();
    }
    pass(&world, 151).await;
    assert_eq!(mails_to(&world, "services_outdated", "provider-main-user").await, [day(OUTDATED)]);
    let mail = last_mail(&world, "services_outdated", "provider-main-user").await;
    for name in ["Työpaja nuorille", "Keittiöpaja", "Puupaja"] {
        assert!(mail.contains(&format!("{name} (Paja ry): vanhentui 1.4.2027")), "{mail}");
    }
    world.finish().await;
}

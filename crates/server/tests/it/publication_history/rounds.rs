//! What becomes of a round by the steps of its service.

use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::time::Length;
use service_manual_store::ChangedThing;

use super::{give_back, pass, path, rounds, step};
use crate::world::{World, rewritten};

#[tokio::test]
async fn a_round_goes_on_over_returns_and_withdrawals_until_it_is_published() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Draft).await;
    assert!(rounds(&world, id).await.is_empty(), "nobody has submitted it");
    step(&world, "provider-editor", id, "/laheta").await;
    assert_eq!(rounds(&world, id).await, ["1 new waits returned 0"]);
    pass(&world, 3);
    give_back(&world, id).await;
    assert_eq!(rounds(&world, id).await, ["1 new returned 1"]);
    // What is mended is saved with the comments still there.
    let writer = world.acting("provider-editor").await;
    world.write(&writer, id, Step::Description, rewritten("Täydennetty.")).await;
    assert_eq!(rounds(&world, id).await, ["1 new returned 1"]);
    pass(&world, 2);
    step(&world, "provider-editor", id, "/laheta").await;
    step(&world, "provider-editor", id, "/peru-lahetys").await;
    assert_eq!(rounds(&world, id).await, ["1 new returned 1"]);
    pass(&world, 1);
    step(&world, "provider-editor", id, "/laheta").await;
    pass(&world, 4);
    step(&world, "authority-main-user", id, "/julkaise").await;
    let first = "1 new returned 1 published 2026-11 after 10 in fi";
    assert_eq!(rounds(&world, id).await, [first]);

    // A change is a round of its own; the reviewer completes it before publishing.
    let writer = world.acting("provider-editor").await;
    world.write(&writer, id, Step::Description, rewritten("Muutettu.")).await;
    step(&world, "provider-editor", id, "/laheta").await;
    pass(&world, 20);
    let reviewer = world.acting("authority-editor").await;
    world.write(&reviewer, id, Step::Description, rewritten("Muutettu ja korjattu.")).await;
    assert_eq!(rounds(&world, id).await, [first, "2 change returned 0"]);
    step(&world, "authority-main-user", id, "/julkaise").await;
    let second = "2 change returned 0 published 2026-12 after 20 in fi";
    assert_eq!(rounds(&world, id).await, [first, second]);
    world.finish().await;
}

#[tokio::test]
async fn a_set_time_ends_a_round_when_it_comes() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let form = reviewer.get(&path(id)).await.form("/ajasta");
    let form = form.fill("publish_on", "5.11.2026").fill("publish_time", "8.00");
    reviewer.submit(form).await.assert(200);
    assert_eq!(rounds(&world, id).await, ["1 new waits returned 0"]);
    world.advance(Length::hours(70));
    world.tick().await;
    assert_eq!(rounds(&world, id).await, ["1 new returned 0 published 2026-11 after 3 in fi"]);
    world.finish().await;
}

#[tokio::test]
async fn what_nobody_submitted_is_no_round_and_what_is_put_away_has_none_any_more() {
    let world = World::new().await;
    let region = world.region().await;
    let direct = world.complete_service(&region, "Suoraan", State::Published).await;
    assert!(rounds(&world, direct).await.is_empty());
    let id = world.complete_service(&region, "Varasto", State::PublishedWithSubmitted).await;
    assert_eq!(rounds(&world, id).await, ["1 change waits returned 0"]);
    let mut main_user = world.signed_in("authority-main-user").await;
    let form = main_user.get(&format!("{}/arkistoi", path(id))).await.assert(200).form("/arkistoi");
    main_user.submit(form.fill("reason", "Ohi.")).await.assert(200);
    assert!(rounds(&world, id).await.is_empty(), "it waits for nobody");
    world.finish().await;
}

#[tokio::test]
async fn what_became_outdated_meanwhile_goes_on_with_its_round() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Vanha", State::PublishedWithSubmitted).await;
    let mut writer = world.signed_in("provider-editor").await;
    let address = format!("{}/vanhentunut", path(id));
    let form = writer.get(&address).await.assert(200).form("/vanhentunut");
    writer.submit(form.fill("reason", "Vanha.")).await.assert(200);
    assert_eq!(rounds(&world, id).await, ["1 change returned 0"]);
    pass(&world, 7);
    step(&world, "authority-main-user", id, "/julkaise").await;
    assert_eq!(rounds(&world, id).await, ["1 change returned 0 published 2026-11 after 7 in fi"]);
    world.finish().await;
}

#[tokio::test]
async fn rounds_go_with_their_service() {
    let world = World::new().await;
    let region = world.region().await;
    let draft = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    step(&world, "provider-editor", draft, "/peru-lahetys").await;
    let mut writer = world.signed_in("provider-editor").await;
    let form = writer.get(&format!("{}/poista", path(draft))).await.assert(200).form("/poista");
    writer.submit(form).await.assert(200);
    assert!(rounds(&world, draft).await.is_empty());

    let id = world.complete_service(&region, "Toinen", State::Submitted).await;
    step(&world, "authority-main-user", id, "/julkaise").await;
    assert_eq!(rounds(&world, id).await.len(), 1);
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(&format!("{}/poista", path(id))).await.assert(200);
    administrator.submit(form.form("/poista").fill("name", "Toinen")).await.assert(200);
    assert!(rounds(&world, id).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn the_history_of_a_database_that_had_none_begins_with_what_waits() {
    let world = World::new().await;
    let region = world.region().await;
    let changed = world.complete_service(&region, "Kokopaja", State::PublishedWithSubmitted).await;
    world.sql("DELETE FROM publication_round").await;
    let migration = include_str!("../../../../store/migrations/0027_publication_rounds.sql");
    let (_, fill) = migration.rsplit_once("INSERT INTO").unwrap();
    assert_eq!(world.sql(&format!("INSERT INTO {}", fill.trim_end_matches([';', '\n']))).await, 2);
    assert_eq!(rounds(&world, region.submitted).await, ["1 new waits returned 0"]);
    assert_eq!(rounds(&world, changed).await, ["1 change waits returned 0"]);
    step(&world, "authority-main-user", region.submitted, "/julkaise").await;
    let after = rounds(&world, region.submitted).await;
    assert_eq!(after, ["1 new returned 0 published 2026-11 after 7 in fi"]);
    world.finish().await;
}

#[tokio::test]
async fn a_round_counts_from_the_day_of_the_submission() {
    let world = World::new().await;
    let region = world.region().await;
    let before = rounds(&world, region.submitted).await;
    assert_eq!(before, ["1 new waits returned 0"], "the demonstration has its rounds, too");
    pass(&world, 1);
    step(&world, "authority-main-user", region.submitted, "/julkaise").await;
    let after = rounds(&world, region.submitted).await;
    assert_eq!(after, ["1 new returned 0 published 2026-11 after 8 in fi"]);
    world.finish().await;
}

#[tokio::test]
async fn what_an_older_program_publishes_ends_its_round_within_the_hour() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    pass(&world, 5);
    let published = "UPDATE service SET state = 'published', live_version_id = newest_version_id, \
         ever_published = 1, confirmed_at = changed_at, submitted_at = NULL, submitted_by = NULL, \
         version = version + 1";
    world.sql(&format!("{published} WHERE id = '{id}'")).await;
    let mut tx = world.ctx.write().await.unwrap();
    tx.feed().changed(ChangedThing::Service(id), world.ctx.now()).await.unwrap();
    world.ctx.commit_public(tx).await.unwrap();
    world.tick().await;
    assert_eq!(rounds(&world, id).await, ["1 new returned 0 published 2026-11 after 5 in fi"]);
    world.finish().await;
}

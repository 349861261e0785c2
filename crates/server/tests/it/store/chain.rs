//! The audit chain: whole whoever writes at once, and broken by every change behind its back.

use service_manual_app::log_check;
use service_manual_domain::audit::{Broken, Event, EventType, Initiator, Origin, Subject};

use crate::world::World;

async fn record(ctx: &service_manual_app::Context, name: &'static str) {
    let event = Event::new(EventType::JobFailed, Subject::Site("job"));
    let origin = Origin::outside_requests(Initiator::Job(name));
    let mut tx = ctx.write().await.unwrap();
    tx.audit().record(&event, &origin, ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// A service with ten events.
async fn with_events() -> World {
    let world = World::new().await;
    for _ in 0..10 {
        record(&world.ctx, "test").await;
    }
    assert_eq!(verdict(&world).await, None);
    world
}

async fn verdict(world: &World) -> Option<Broken> {
    log_check::verify(&world.ctx).await.unwrap().broken
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forty_writers_of_two_processes_leave_a_chain_without_gaps() {
    let world = World::new().await;
    let other = world.another_process().await;
    let before = log_check::verify(&world.ctx).await.unwrap().rows;
    let writers = (0..40).map(|number| {
        let ctx = if number % 2 == 0 { world.ctx.clone() } else { other.clone() };
        tokio::spawn(async move { record(&ctx, "test").await })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let after = log_check::verify(&world.ctx).await.unwrap();
    assert_eq!((after.rows, after.broken), (before + 40, None));
    let numbers = world
        .texts("SELECT CAST(number AS TEXT) FROM audit_event ORDER BY audit_event.number")
        .await;
    let expected: Vec<String> = (1..=before + 40).map(|number| number.to_string()).collect();
    assert_eq!(numbers, expected);
    world.finish().await;
}

#[tokio::test]
async fn a_changed_row_is_found_whichever_field_it_is() {
    let fields = [
        "happened_at = happened_at + 1",
        "event_type = 'sign_in.failed'",
        "actor = 'cli'",
        "organisation_id = 'somewhere'",
        "subject = 'other'",
        "changes = '[{}]'",
        "reason = ''",
        "request_id = ''",
    ];
    let world = with_events().await;
    for (number, field) in (1..).zip(fields).collect::<Vec<_>>().into_iter().rev() {
        world.sql(&format!("UPDATE audit_event SET {field} WHERE number = {number}")).await;
        assert_eq!(verdict(&world).await, Some(Broken::Changed { number }), "{field}");
    }
}

#[tokio::test]
async fn a_changed_row_with_a_new_hash_does_not_fit_the_row_after_it() {
    let world = with_events().await;
    let mut tx = world.ctx.read().await.unwrap();
    let mut record = tx.audit().after(2, 1).await.unwrap().remove(0).record;
    drop(tx);
    record.reason = Some("nothing happened".to_owned());
    let (reason, hash) = (record.reason.clone().unwrap(), record.hash());
    let update = format!("UPDATE audit_event SET reason = '{reason}', hash = '{hash}'");
    world.sql(&format!("{update} WHERE number = 3")).await;
    assert_eq!(verdict(&world).await, Some(Broken::NotChained { number: 4 }));
}

#[tokio::test]
async fn a_removed_row_is_found() {
    for (number, broken) in [
        (1, Broken::Gap { expected: 1, found: 2 }),
        (5, Broken::Gap { expected: 5, found: 6 }),
        (10, Broken::CutOff { last: 9, expected: 10 }),
    ] {
        let world = with_events().await;
        world.sql(&format!("DELETE FROM audit_event WHERE number = {number}")).await;
        assert_eq!(verdict(&world).await, Some(broken), "{number}");
    }
}

#[tokio::test]
async fn a_log_that_lost_everything_is_found() {
    let world = with_events().await;
    world.sql("DELETE FROM audit_event").await;
    assert_eq!(verdict(&world).await, Some(Broken::CutOff { last: 0, expected: 10 }));
}

#[tokio::test]
async fn a_row_added_behind_the_back_of_the_program_is_found() {
    let world = with_events().await;
    let copy = "INSERT INTO audit_event (number, happened_at, event_type, actor, subject, changes, \
                previous_hash, hash) SELECT 11, happened_at, event_type, actor, subject, changes, \
                hash, hash FROM audit_event WHERE number = 10";
    world.sql(copy).await;
    assert_eq!(verdict(&world).await, Some(Broken::Changed { number: 11 }));
}

#[tokio::test]
async fn shortened_network_addresses_do_not_break_the_chain() {
    let world = with_events().await;
    world.sql("UPDATE audit_event SET address = '192.0.2.0'").await;
    assert_eq!(verdict(&world).await, None);
    world.finish().await;
}

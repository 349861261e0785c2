//! What leaves the log, and that it stays provable.

use service_manual_app::{jobs, log_check};
use service_manual_domain::audit::{Event, EventType, Initiator, Origin, Subject};
use service_manual_domain::time::{Day, Length};

use crate::world::World;

async fn record_on(world: &World, day: &str, address: &str) {
    let day: Day = day.parse().unwrap();
    let event = Event::new(EventType::JobFailed, Subject::Site("job"));
    let origin = Origin {
        initiator: Initiator::CommandLine,
        request: None,
        address: Some(address.to_owned()),
    };
    let mut tx = world.ctx.write().await.unwrap();
    tx.audit().record(&event, &origin, day.start()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn numbers(world: &World) -> Vec<String> {
    world.texts("SELECT CAST(number AS TEXT) FROM audit_event ORDER BY audit_event.number").await
}

async fn addresses(world: &World) -> Vec<String> {
    world.texts("SELECT COALESCE(address, '-') FROM audit_event WHERE event_type = 'job.failed' ORDER BY number").await
}

fn go_to(world: &World, day: &str) {
    let day: Day = day.parse().unwrap();
    world.clock.set(day.start().plus(Length::hours(3)));
}

#[tokio::test]
async fn whole_months_are_cut_and_the_rest_stays_provable() {
    let world = World::new().await;
    for day in ["2026-11-02", "2026-11-30", "2026-12-01", "2026-12-31", "2027-02-01"] {
        record_on(&world, day, "192.0.2.1").await;
    }
    // 24 months after November is the whole of November two years later.
    go_to(&world, "2028-11-30");
    world.tick().await;
    assert_eq!(numbers(&world).await, ["1", "2", "3", "4", "5"]);
    go_to(&world, "2028-12-01");
    world.tick().await;
    assert_eq!(numbers(&world).await, ["3", "4", "5", "6"]);
    assert_eq!(log_check::verify(&world.ctx).await.unwrap().broken, None);
    let changes = world
        .texts("SELECT changes FROM audit_event WHERE event_type = 'log.months_cut'")
        .await
        .join("");
    for part in ["\"2026-11\"", "\"first_number\",\"old\":\"1\"", "\"last_number\",\"old\":\"2\""] {
        assert!(changes.contains(part), "{part} in {changes}");
    }
    // A run that was missed: two months with events, one without.
    go_to(&world, "2029-03-05");
    world.tick().await;
    assert_eq!(numbers(&world).await, ["6", "7", "8"]);
    let verdict = log_check::verify(&world.ctx).await.unwrap();
    assert_eq!((verdict.rows, verdict.broken), (3, None));
    // Everything may leave but the note of it.
    go_to(&world, "2040-01-01");
    world.tick().await;
    assert_eq!(log_check::verify(&world.ctx).await.unwrap().broken, None);
    let events = world.events().await;
    assert!(events.iter().all(|event| event == "log.months_cut"), "{events:?}");
    world.tick().await;
    assert_eq!(world.events().await, events);
    world.finish().await;
}

#[tokio::test]
async fn months_end_at_midnight_in_finland() {
    let world = World::new().await;
    let midnight = "2026-12-01".parse::<Day>().unwrap().start();
    for at in [midnight.plus(Length::milliseconds(-1)), midnight] {
        let event = Event::new(EventType::JobFailed, Subject::Site("job"));
        let origin = Origin::outside_requests(Initiator::CommandLine);
        let mut tx = world.ctx.write().await.unwrap();
        tx.audit().record(&event, &origin, at).await.unwrap();
        tx.commit().await.unwrap();
    }
    go_to(&world, "2028-12-01");
    world.tick().await;
    assert_eq!(numbers(&world).await, ["2", "3"]);
    world.finish().await;
}

#[tokio::test]
async fn a_clock_that_was_ahead_keeps_rows_longer_and_never_shorter() {
    let world = World::new().await;
    for day in ["2026-11-02", "2031-01-01", "2026-11-03"] {
        record_on(&world, day, "192.0.2.1").await;
    }
    go_to(&world, "2029-01-01");
    world.tick().await;
    assert_eq!(numbers(&world).await, ["2", "3", "4"]);
    world.finish().await;
}

#[tokio::test]
async fn addresses_are_shortened_after_thirty_days() {
    let world = World::new().await;
    for (day, address) in [
        ("2026-10-01", "192.0.2.77"),
        ("2026-10-02", "2001:db8:1:2::3"),
        ("2026-10-03", "something else"),
        ("2026-11-01", "192.0.2.77"),
    ] {
        record_on(&world, day, address).await;
    }
    world.tick().await;
    let short = ["192.0.2.0/24", "2001:db8:1::/48", "-", "192.0.2.77"];
    assert_eq!(addresses(&world).await, short);
    assert_eq!(log_check::verify(&world.ctx).await.unwrap().broken, None);
    world.advance(Length::hours(2));
    world.tick().await;
    assert_eq!(addresses(&world).await, short);
    world.advance(Length::days(31));
    world.tick().await;
    assert_eq!(addresses(&world).await[3], "192.0.2.0/24");
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_cut_a_month_once() {
    let world = World::new().await;
    let other = world.another_process().await;
    for day in ["2026-11-02", "2026-11-30", "2026-12-01"] {
        record_on(&world, day, "192.0.2.1").await;
    }
    go_to(&world, "2028-12-15");
    let (one, two) = (world.ctx.clone(), other.clone());
    let runs =
        [one, two].map(|ctx| tokio::spawn(async move { jobs::run_all_due(&ctx).await.unwrap() }));
    for run in runs {
        run.await.unwrap();
    }
    assert_eq!(numbers(&world).await, ["3", "4"]);
    assert_eq!(world.events().await, ["job.failed", "log.months_cut"]);
    world.finish().await;
}

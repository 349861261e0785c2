//! The check of the log as administrators see it.

use service_manual_app::{jobs, log_check};
use service_manual_domain::audit::{Broken, Event, EventType, Initiator, Subject};
use service_manual_domain::time::Length;

use super::record;
use crate::world::World;

const PATH: &str = "/hallinta/loki/tarkistus";

#[tokio::test]
async fn administrators_see_the_last_check_and_ask_for_another() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let log = administrator.get("/hallinta/loki").await.assert(200);
    assert_eq!(log.link(".title-row a").as_deref(), Some(PATH));
    let page = administrator.get(PATH).await.assert(200);
    assert!(page.text().contains("Lokia ei ole vielä tarkistettu."), "{}", page.text());
    let asked = administrator.submit(page.form("/tarkistus")).await.assert(200);
    assert!(asked.text().contains("Tarkistus alkaa pian."), "{}", asked.text());
    assert!(!asked.has_form("/tarkistus"));
    world.tick().await;
    let rows = world.texts("SELECT CAST(COUNT(*) AS TEXT) FROM audit_event").await.remove(0);
    let page = administrator.get(PATH).await.assert(200);
    assert!(page.text().contains("Loki on ehyt"), "{}", page.text());
    assert!(page.all("dd").contains(&rows), "{rows} in {:?}", page.all("dd"));
    let mut main_user = world.signed_in("authority-main-user").await;
    main_user.get(PATH).await.assert(403);
    main_user.post(PATH, &[]).await.assert(403);
    assert!(main_user.get("/hallinta/loki").await.link(".title-row a").is_none());
    world.finish().await;
}

#[tokio::test]
async fn a_changed_log_is_found_within_a_day_and_told_once() {
    let world = World::new().await;
    world.region().await;
    world.tick().await;
    world.sql("UPDATE audit_event SET reason = 'x' WHERE number = 3").await;
    for _ in 0..3 {
        world.advance(Length::days(1));
        world.tick().await;
    }
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(PATH).await.assert(200);
    assert!(page.text().contains("Riviä 3 on muutettu"), "{}", page.text());
    let alarm = log_check::alarm(&mut world.ctx.read().await.unwrap()).await.unwrap();
    assert_eq!(alarm.map(Broken::row), Some(3));
    let told = world.events().await.into_iter().filter(|event| event == "log.check_failed");
    assert_eq!(told.count(), 1);
    let log = administrator.get("/hallinta/loki?event=log.check_failed").await.assert(200);
    assert_eq!(log.all("td[data-label=Tekijä]"), ["järjestelmä (lokin tarkistus)"]);
    assert_eq!(log.all("td[data-label=Muutos]"), ["Rivi: tyhjä → uusi arvo: 3"]);
}

/// A process that dies in the middle of a check leaves it to another one.
#[tokio::test]
async fn a_long_check_goes_on_in_slices_and_in_another_process() {
    let world = World::new().await;
    let other = world.another_process().await;
    let mut tx = world.ctx.write().await.unwrap();
    let origin = service_manual_domain::audit::Origin {
        initiator: Initiator::CommandLine,
        request: None,
        address: None,
    };
    let event = Event::new(EventType::JobFailed, Subject::Site("job"));
    for _ in 0..20_001 {
        tx.audit().record(&event, &origin, world.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    world.tick().await;
    let state = world.ctx.read().await.unwrap().audit().check_state().await.unwrap().0;
    assert_eq!(state.running.map(|run| run.rows), Some(20_000));
    // The lease of the first process holds.
    jobs::run_all_due(&other).await.unwrap();
    let state = world.ctx.read().await.unwrap().audit().check_state().await.unwrap().0;
    assert_eq!((state.running.is_some(), state.last), (true, None));
    world.advance(Length::minutes(6));
    jobs::run_all_due(&other).await.unwrap();
    let state = world.ctx.read().await.unwrap().audit().check_state().await.unwrap().0;
    assert_eq!(state.running, None);
    assert_eq!(state.last.map(|last| (last.rows, last.broken)), Some((20_001, None)));
    record(&world, Initiator::CommandLine, &event, world.ctx.now()).await;
    world.finish().await;
}

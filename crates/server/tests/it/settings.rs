//! The settings page.

use crate::world::World;

const PATH: &str = "/hallinta/asetukset";

#[tokio::test]
async fn pages_say_the_changed_periods_at_once() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(PATH).await.assert(200).form("/hallinta/asetukset");
    assert_eq!(form.value("life_cycle-deactivate_after-months"), "4");
    let form = form
        .fill("life_cycle-deactivate_after-months", "5")
        .fill("operation-operator", "Esimerkin kunta <x>")
        .fill("digest-weekday", "friday");
    let saved = administrator.submit(form).await.assert(200);
    let changes = "Koosteen weekday";
    assert!(!saved.text().contains(changes));
    assert!(saved.text().contains("Koosteen viikonpäivä: maanantai → perjantai"));
    assert!(saved.text().contains("Kuka ylläpitää palvelua: muutettu"), "{}", saved.text());
    let page = world.browser().get("/tietosuojaseloste").await.assert(200);
    assert!(page.text().contains("on kulunut 5 kuukautta"), "{}", page.text());
    assert!(page.text().contains("on kulunut 7 kuukautta"));
    assert!(page.text().contains("Esimerkin kunta <x>"));
    let mut tx = world.ctx.read().await.unwrap();
    let entries = tx.audit().after(0, 10_000).await.unwrap();
    let last = entries.last().unwrap();
    assert_eq!(last.record.event_type, "settings.changed");
    assert!(!last.record.changes.contains("Esimerkin"), "{}", last.record.changes);
    assert!(last.record.changes.contains("life_cycle-deactivate_after-months"));
    drop(tx);
    world.finish().await;
}

#[tokio::test]
async fn another_process_follows() {
    let world = World::new().await;
    world.region().await;
    let other = world.another_process().await;
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(PATH).await.form("/hallinta/asetukset");
    administrator.submit(form.fill("log-kept_months", "36")).await.assert(200);
    assert_eq!(other.settings().log.kept_months, 24);
    other.follower().catch_up(other.store()).await.unwrap();
    assert_eq!(other.settings().log.kept_months, 36);
    world.finish().await;
}

#[tokio::test]
async fn what_does_not_fit_is_told_by_field() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(PATH).await.form("/hallinta/asetukset");
    let wrong = form
        .clone()
        .fill("life_cycle-warn_before_deactivation", "6, 1")
        .fill("life_cycle-restore_within-months", "0");
    let page = administrator.submit(wrong).await.assert(422);
    assert_eq!(page.all(".error-text").len(), 2, "{}", page.text());
    let page = administrator.submit(form.fill("sessions-idle_hours", "8.5")).await.assert(422);
    let again = page.form("/hallinta/asetukset");
    assert_eq!(again.value("sessions-idle_hours"), "8.5");
    assert!(!world.events().await.contains(&"settings.changed".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_preset_is_one_press_and_a_stale_form_conflicts() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(PATH).await.assert(200);
    let stale = page.form("/hallinta/asetukset");
    let preset = page.form("/elinkaari");
    assert_eq!(preset.value("preset"), "six_months_and_thirty_days");
    let page = administrator.submit(preset.clone()).await.assert(200);
    assert_eq!(page.form("/elinkaari").value("preset"), "four_and_six_months");
    let public = world.browser().get("/en/data-security").await.assert(200);
    assert!(public.text().contains("deactivated 6 months after"), "{}", public.text());
    assert!(public.text().contains("6 months and 30 days after"), "{}", public.text());
    administrator.submit(preset).await.assert(409);
    let conflict = administrator.submit(stale.fill("log-kept_months", "12")).await.assert(409);
    assert_eq!(conflict.form("/hallinta/asetukset").value("log-kept_months"), "12");
    world.finish().await;
}

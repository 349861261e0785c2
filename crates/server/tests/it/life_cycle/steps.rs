//! Every step on its day, once, whoever runs the jobs and however often.

use service_manual_app::jobs;
use service_manual_domain::time::Length;

use super::{day, days_of, everybody_else_is_active, mails_of, pass};
use crate::world::{World, email};

#[tokio::test]
async fn an_unused_account_goes_through_every_step_once() {
    let world = World::new().await;
    world.region().await;
    let expert = world.account("expert").await.to_string();
    for _ in 0..260 {
        everybody_else_is_active(&world, &["expert"]).await;
        pass(&world, 1).await;
    }
    // Last active on 2 November 2026.
    assert_eq!(days_of(&world, "account.deactivated", &expert).await, [day("2027-03-02")]);
    assert_eq!(days_of(&world, "account.deleted", &expert).await, [day("2027-05-02")]);
    // The mails to the person went with the account.
    assert_eq!(mails_of(&world, "deactivation_warning", &expert).await, []);
    world.finish().await;
}

#[tokio::test]
async fn the_person_is_warned_four_times_then_told_and_warned_twice() {
    let world = World::new().await;
    world.region().await;
    let expert = world.account("expert").await.to_string();
    for _ in 0..175 {
        everybody_else_is_active(&world, &["expert"]).await;
        pass(&world, 1).await;
    }
    let warned = ["2027-01-31", "2027-02-16", "2027-02-23", "2027-03-01"].map(day);
    assert_eq!(mails_of(&world, "deactivation_warning", &expert).await, warned);
    assert_eq!(mails_of(&world, "account_deactivated", &expert).await, [day("2027-03-02")]);
    let warned = ["2027-04-02", "2027-04-25"].map(day);
    assert_eq!(mails_of(&world, "deletion_warning", &expert).await, warned);
    world.finish().await;
}

#[tokio::test]
async fn whoever_is_deactivated_is_out_at_once_and_told_who_can_help() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    world.advance(Length::days(119));
    world.tick().await;
    world.advance(Length::days(8));
    world.tick().await;
    let refused = browser.get("/kirjaudu").await.assert(200).form("/kirjaudu");
    let refused = refused.fill("email", &email("expert")).fill("password", crate::world::PASSWORD);
    let answer = browser.submit(refused).await.assert(403);
    assert!(answer.text().contains("pääkäyttäjä"), "{}", answer.text());
    browser.get("/aloitus").await.assert(303);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_at_once_take_each_step_once() {
    let world = World::new().await;
    world.region().await;
    let other = world.another_process().await;
    for _ in 0..200 {
        world.advance(Length::days(1));
        let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
        one.unwrap();
        two.unwrap();
    }
    let doubled = world
        .texts(
            "SELECT event_type || subject FROM audit_event WHERE event_type LIKE 'account.%' \
             GROUP BY event_type, subject HAVING COUNT(*) > 1",
        )
        .await;
    assert_eq!(doubled, Vec::<String>::new());
    let deleted = world.events().await.iter().filter(|one| *one == "account.deleted").count();
    // Everybody but the last administrator, who stays.
    assert_eq!(deleted, crate::world::PEOPLE.len());
    world.finish().await;
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let world = World::new().await;
    world.region().await;
    pass(&world, 300).await;
    let left = world.texts("SELECT email FROM account WHERE email IS NOT NULL").await;
    assert_eq!(left, [email("administrator")]);
    world.signed_in("administrator").await.get("/aloitus").await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn those_above_are_warned_of_the_last_main_user_and_told_when_nobody_is_left() {
    let world = World::new().await;
    world.region().await;
    let above = world.account("authority-main-user").await.to_string();
    let administrator = world.account("administrator").await.to_string();
    for _ in 0..125 {
        everybody_else_is_active(&world, &["provider-main-user"]).await;
        pass(&world, 1).await;
    }
    let expected = [day("2027-01-31")];
    assert_eq!(mails_of(&world, "last_main_user_warning", &above).await, expected);
    assert_eq!(mails_of(&world, "last_main_user_warning", &administrator).await, expected);
    let others = "SELECT account_id FROM mail WHERE kind = 'last_main_user_warning'";
    assert_eq!(world.texts(others).await.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn a_membership_ends_after_its_last_day() {
    let world = World::new().await;
    let region = world.region().await;
    let expert = world.account("expert").await.to_string();
    let statement =
        format!("UPDATE membership SET ends_on = '2026-11-20' WHERE account_id = '{expert}'");
    world.sql(&statement).await;
    let mut browser = world.signed_in("expert").await;
    pass(&world, 18).await;
    assert_eq!(days_of(&world, "membership.removed", &expert).await, []);
    pass(&world, 1).await;
    assert_eq!(days_of(&world, "membership.removed", &expert).await, [day("2026-11-21")]);
    assert_eq!(days_of(&world, "account.deactivated", &expert).await, [day("2026-11-21")]);
    browser.get("/aloitus").await.assert(303);
    let reason = "SELECT deactivation_reason FROM account WHERE deactivation_reason = 'end_date'";
    assert_eq!(world.texts(reason).await, ["end_date"]);
    let listed = format!(
        "SELECT organisation_id FROM audit_event WHERE event_type = 'account.deactivated' \
         AND subject = '{expert}'"
    );
    assert_eq!(world.texts(&listed).await, [region.authority.to_string()]);
    world.finish().await;
}

#[tokio::test]
async fn a_settings_preset_changes_the_periods() {
    use service_manual_domain::settings::{LifeCycleSettings, Settings};
    let world = World::new().await;
    world.region().await;
    let life_cycle = LifeCycleSettings::six_months_and_thirty_days();
    let settings = Settings { life_cycle, ..Settings::default() };
    let value = serde_json::to_string(&settings).unwrap();
    world
        .sql(&format!(
            "INSERT INTO setting (name, value, version) VALUES ('settings', '{value}', 1)"
        ))
        .await;
    let mut tx = world.ctx.write().await.unwrap();
    tx.feed().changed(service_manual_store::ChangedThing::Site, world.ctx.now()).await.unwrap();
    world.ctx.commit_public(tx).await.unwrap();
    let expert = world.account("expert").await.to_string();
    for _ in 0..215 {
        everybody_else_is_active(&world, &["expert"]).await;
        pass(&world, 1).await;
    }
    assert_eq!(days_of(&world, "account.deactivated", &expert).await, [day("2027-05-02")]);
    assert_eq!(days_of(&world, "account.deleted", &expert).await, [day("2027-06-01")]);
    world.finish().await;
}

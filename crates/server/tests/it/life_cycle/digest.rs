//! The digest: one mail a week with what can wait, and none when there is nothing to tell.

use service_manual_domain::time::{Length, Weekday};

use super::{day, everybody_else_is_active, mails_of, pass};
use crate::world::World;

#[tokio::test]
async fn main_users_read_once_a_week_who_is_about_to_go() {
    let world = World::new().await;
    world.region().await;
    let main_user = world.account("provider-main-user").await.to_string();
    for _ in 0..130 {
        everybody_else_is_active(&world, &["provider-editor"]).await;
        pass(&world, 1).await;
    }
    let sent = mails_of(&world, "digest", &main_user).await;
    assert!(sent.iter().all(|day| day.weekday() == Weekday::Monday), "{sent:?}");
    assert!(sent.windows(2).all(|pair| pair[0] < pair[1]), "one a week: {sent:?}");
    assert!(sent.contains(&day("2027-02-01")), "{sent:?}");
    let texts = world.texts("SELECT text_body FROM mail WHERE kind = 'digest'").await;
    let about = |words: &str| texts.iter().filter(|text| text.contains(words)).count();
    assert!(about("tunnus poistetaan käytöstä 2.3.2027") >= 4, "{texts:?}");
    assert_eq!(about("tunnus poistetaan lopullisesti 2.5.2027"), 1, "{texts:?}");
    world.finish().await;
}

#[tokio::test]
async fn whoever_wants_it_gets_a_digest_every_day() {
    let world = World::new().await;
    world.region().await;
    let main_user = world.account("provider-main-user").await.to_string();
    world.sql(&format!("UPDATE account SET digest = 'daily' WHERE id = '{main_user}'")).await;
    for _ in 0..100 {
        everybody_else_is_active(&world, &["provider-editor"]).await;
        pass(&world, 1).await;
    }
    let sent = mails_of(&world, "digest", &main_user).await;
    let last: Vec<_> = sent.iter().rev().take(5).rev().copied().collect();
    let expected: Vec<_> = (6..11).map(|days| day("2027-01-31").plus_days(days)).collect();
    assert_eq!(last, expected);
    world.finish().await;
}

#[tokio::test]
async fn a_check_of_people_is_opened_reminded_of_and_raised_once() {
    let world = World::new().await;
    let region = world.region().await;
    for _ in 0..160 {
        everybody_else_is_active(&world, &[]).await;
        pass(&world, 1).await;
    }
    let provider = region.provider.to_string();
    let days = |event: &'static str| super::days_of(&world, event, &provider);
    assert_eq!(days("access_review.opened").await, [day("2027-03-02")]);
    assert_eq!(days("access_review.overdue").await, [day("2027-04-01")]);
    let main_user = world.account("provider-main-user").await.to_string();
    let reminded = mails_of(&world, "access_review_reminder", &main_user).await;
    assert_eq!(reminded, [day("2027-03-16")]);
    let digests = world.texts("SELECT text_body FROM mail WHERE kind = 'digest'").await;
    let overdue = "Myöhässä olevia käyttäjien tarkistuksia: 3";
    let told = digests.iter().find_map(|text| text.split_once(overdue)).unwrap().1;
    assert!(told.contains("/hallinta/organisaatiot?needs=review_overdue"), "{told}");
    world.advance(Length::days(1));
    world.finish().await;
}

/// How many days lie between the digests of a person.
async fn gaps(world: &World, account: &str) -> Vec<i32> {
    let sent = mails_of(world, "digest", account).await;
    sent.windows(2).map(|pair| pair[0].days_until(pair[1])).collect()
}

#[tokio::test]
async fn whoever_changes_from_daily_to_weekly_and_an_outage_leave_a_week_between_digests() {
    let world = World::new().await;
    world.region().await;
    // Services without an updater wait for the main user all the time.
    world.deactivate("provider-editor").await;
    let main_user = world.account("provider-main-user").await.to_string();
    let in_rhythm =
        |rhythm| format!("UPDATE account SET digest = '{rhythm}' WHERE id = '{main_user}'");
    world.sql(&in_rhythm("daily")).await;
    // Until Thursday 12 November.
    pass(&world, 10).await;
    assert_eq!(mails_of(&world, "digest", &main_user).await.last(), Some(&day("2026-11-12")));
    world.sql(&in_rhythm("weekly")).await;
    pass(&world, 11).await;
    let sent = mails_of(&world, "digest", &main_user).await;
    assert_eq!(sent.last(), Some(&day("2026-11-23")), "{sent:?}");
    // No process runs from Sunday to Wednesday: what waits is told at once, and then not on Monday.
    pass(&world, 6).await;
    world.advance(Length::days(2));
    pass(&world, 1).await;
    pass(&world, 12).await;
    let sent = mails_of(&world, "digest", &main_user).await;
    assert_eq!(sent[sent.len() - 2..], [day("2026-12-02"), day("2026-12-14")], "{sent:?}");
    assert_eq!(gaps(&world, &main_user).await.iter().filter(|gap| **gap > 1).min(), Some(&9));
    world.finish().await;
}

#[tokio::test]
async fn main_users_are_not_told_of_people_who_left_them_for_another_organisation() {
    let world = World::new().await;
    let region = world.region().await;
    let editor = world.account("provider-editor").await;
    let other = "(SELECT id FROM organisation WHERE name_fi = 'Vantaa')";
    world
        .sql(&format!(
            "INSERT INTO membership (id, account_id, organisation_id, role, home, created_at) \
         VALUES ('{editor}', '{editor}', {other}, 'editor', 0, 0)"
        ))
        .await;
    let main_user = world.acting("provider-main-user").await;
    let provider = region.provider;
    service_manual_app::people::remove::remove(&world.ctx, &main_user, provider, editor)
        .await
        .unwrap();
    world.deactivate("provider-editor").await;
    pass(&world, 7).await;
    let told = |account: service_manual_domain::ids::AccountId| {
        let digest = format!(
            "SELECT text_body FROM mail WHERE kind = 'digest' AND account_id = '{account}'"
        );
        let world = &world;
        async move { world.texts(&digest).await.concat().contains("provider-editor@test.example (") }
    };
    assert!(told(world.account("stranger").await).await);
    assert!(!told(world.account("provider-main-user").await).await);
    world.finish().await;
}

#[tokio::test]
async fn what_happened_on_the_day_of_a_digest_is_told_by_it_and_not_by_the_next() {
    let world = World::new().await;
    world.region().await;
    // Early on Monday 9 November, before the digests of that day.
    world.advance(Length::hours(7 * 24 - 8));
    world.deactivate("provider-editor").await;
    world.advance(Length::hours(8));
    world.tick().await;
    pass(&world, 7).await;
    let main_user = world.account("provider-main-user").await;
    let digests = world.texts(&format!(
        "SELECT text_body FROM mail WHERE kind = 'digest' AND account_id = '{main_user}' ORDER BY created_at"
    )).await;
    let told: Vec<bool> = digests
        .iter()
        .map(|text| text.contains("provider-editor@test.example (Paja ry): tunnus"))
        .collect();
    assert_eq!(told, [true, false]);
    world.finish().await;
}

#[tokio::test]
async fn more_than_fifty_lines_of_a_kind_become_a_link_to_all_of_them() {
    let world = World::new().await;
    let region = world.region().await;
    let main_user = world.account("provider-main-user").await;
    for number in 0..53 {
        let address = format!("leaving-{number:02}@test.example");
        world.name_member(region.provider, "Lea", &format!("Lähtevä {number:02}"), &address).await;
    }
    let leaving = "SELECT id FROM account WHERE first_name = 'Lea'";
    let ends = "UPDATE membership SET ends_on = '2026-11-20' WHERE account_id IN";
    world.sql(&format!("{ends} ({leaving})")).await;
    pass(&world, 7).await;
    let digest =
        format!("SELECT text_body FROM mail WHERE kind = 'digest' AND account_id = '{main_user}'");
    let digest = world.texts(&digest).await.concat();
    assert_eq!(digest.matches("Lea Lähtevä").count(), 50, "{digest}");
    let more = digest.split_once("Ja vielä 3 muuta. Näytä kaikki").unwrap().1;
    assert!(more.contains("/hallinta/ihmiset?status=soon"), "{more}");
    world.finish().await;
}

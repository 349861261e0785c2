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
    assert!(digests.iter().any(|text| text.contains("Myöhässä olevia käyttäjien tarkistuksia: 3")));
    world.advance(Length::days(1));
    world.finish().await;
}

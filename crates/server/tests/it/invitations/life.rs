//! Reminders, the end, and erasure.

use service_manual_app::jobs;
use service_manual_domain::time::Length;

use super::{invited, links, list_path, mails_to, register, send, steps};
use crate::world::World;

/// What there is of the invitation, in a line.
async fn state(world: &World, address: &str) -> String {
    let mails = mails_to(world, address).await;
    let reminders = mails.iter().filter(|mail| mail.subject.starts_with("Muistutus")).count();
    let stored = world.texts("SELECT state FROM invitation").await.pop();
    format!(
        "{}; {} mail, {reminders} reminders; events: {}",
        stored.as_deref().unwrap_or("erased"),
        mails.len() - reminders,
        steps(world).await.join(", ")
    )
}

/// The days on which something changed, looking three times a day; on the days `away` nothing
/// runs.
async fn diary(away: std::ops::Range<i64>) -> String {
    let world = World::new().await;
    let region = world.region().await;
    invited(&world, region.provider, "uusi@test.example").await;
    let mut diary = String::new();
    let mut last = String::new();
    for day in 0..60 {
        for _ in 0..3 {
            if !away.contains(&day) {
                let now = state(&world, "uusi@test.example").await;
                if now != last {
                    diary.push_str(&format!("{}  {now}\n", world.ctx.now().day()));
                    last = now;
                }
            }
            world.advance(Length::hours(8));
        }
    }
    let left = "SELECT email FROM invitation UNION SELECT token_hash FROM invitation_token";
    assert!(world.texts(left).await.is_empty(), "address and links are erased");
    world.finish().await;
    diary
}

#[tokio::test]
async fn reminders_expiry_and_erasure_come_on_their_days() {
    insta::assert_snapshot!(diary(0..0).await);
}

#[tokio::test]
async fn after_an_outage_one_reminder_stands_for_two() {
    insta::assert_snapshot!(diary(2..12).await);
}

#[tokio::test]
async fn an_outage_over_the_end_keeps_the_address_no_longer() {
    insta::assert_snapshot!(diary(11..40).await);
}

#[tokio::test]
async fn after_an_outage_over_everything_it_ends_and_is_erased() {
    insta::assert_snapshot!(diary(1..50).await);
}

#[tokio::test]
async fn each_of_three_links_works_and_then_none() {
    for chosen in 0..3 {
        let world = World::new().await;
        let region = world.region().await;
        invited(&world, region.provider, "uusi@test.example").await;
        for days in [3, 7] {
            world.advance(Length::days(days));
            world.tick().await;
        }
        let links = links(&world, "uusi@test.example").await;
        assert_eq!(links.len(), 3);
        for link in &links {
            world.browser().get(link).await.assert(200);
        }
        register(&mut world.browser(), &links[chosen]).await.assert(200);
        for link in &links {
            world.browser().get(link).await.assert(410);
        }
        world.finish().await;
    }
}

#[tokio::test]
async fn two_processes_remind_and_expire_once() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let people: String = (0..20).map(|number| format!("p{number}@test.example ")).collect();
    send(&mut main_user, region.provider, "editor", &people).await;
    world.tick().await;
    let other = world.another_process().await;
    for days in [3, 7, 5, 31] {
        world.advance(Length::days(days));
        let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
        one.unwrap();
        two.unwrap();
    }
    let steps = steps(&world).await;
    assert_eq!(steps.iter().filter(|step| *step == "expired").count(), 20);
    let mails = world.mails().await;
    let to_them = mails.iter().filter(|mail| mail.address.as_str().starts_with('p'));
    assert_eq!(to_them.filter(|mail| mail.subject.contains("utsu")).count(), 60);
    assert!(world.texts("SELECT id FROM invitation").await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn an_invitation_works_for_fourteen_days() {
    let world = World::new().await;
    let region = world.region().await;
    let link = invited(&world, region.provider, "uusi@test.example").await;
    world.advance(Length::days(14));
    world.browser().get(&link).await.assert(200);
    world.advance(Length::days(1));
    let late = world.browser().get(&link).await.assert(410);
    assert!(late.text().contains("vanhentunut"), "{}", late.text());
    assert!(late.text().contains("Paja ry"), "whom to ask");
    let fields = [("password", "neljä sanaa riittää tähän"), ("privacy", "yes")];
    world.browser().post(&link, &fields).await.assert(410);
    world.finish().await;
}

#[tokio::test]
async fn what_nobody_approves_expires_and_is_erased() {
    let world = World::new().await;
    let region = world.region().await;
    world.sql("UPDATE organisation SET approval_required = 1").await;
    let mut main_user = world.signed_in("provider-main-user").await;
    send(&mut main_user, region.provider, "editor", "uusi@test.example").await;
    world.advance(Length::days(15));
    world.tick().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let list = main_user.get(&list_path(region.provider)).await.assert(200);
    assert!(list.text().contains("vanhentunut") && !list.has_form("/laheta-uudelleen"));
    world.advance(Length::days(31));
    world.tick().await;
    assert!(world.texts("SELECT id FROM invitation").await.is_empty());
    assert_eq!(steps(&world).await, ["sent", "expired"]);
    assert!(mails_to(&world, "uusi@test.example").await.is_empty());
    world.finish().await;
}

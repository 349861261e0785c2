use std::collections::{BTreeMap, BTreeSet};

use service_manual_app::Context;
use service_manual_app::services::{Outcome, confirm, mark_outdated};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::search::Group;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::{Day, Length};

use crate::world::{Full, World};

/// Publishes the service for some days only.
async fn valid(world: &World, full: Full, from: &str, until: &str) -> Full {
    let new = TypedService::new(full.typed.sanitiser);
    let new = new.with("validity_from", from).with("validity_until", until);
    let typed = full.typed.clone().replacing(&new, |name| name.starts_with("validity"));
    let full = Full { typed, ..full };
    let caller = world.caller("authority-editor").await;
    world.save_page(&caller, &full, FormPage::Step(Step::PlaceAndTime)).await;
    world.publish(full.service).await;
    full
}

/// Whether the page, the card on the front page and the search hits are there, and how many
/// services the category and the search count.
async fn seen(world: &World) -> (u16, bool, bool, String) {
    let mut visitor = world.browser();
    let page = visitor.get("/palvelu/kielikahvila").await.status.as_u16();
    let front = visitor.get("/").await.text().contains("Kielikahvila");
    let found = visitor.get("/haku?q=kielikahvila").await.text().contains("Kielikahvila");
    let everything = visitor.get("/haku").await.assert(200);
    (page, front, found, everything.all(".results-count").join(" "))
}

#[tokio::test]
async fn a_service_is_shown_from_its_first_to_its_last_day_by_the_clock() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let shown = (200, true, true, "2 palvelua".to_owned());
    let hidden = (404, false, false, "1 palvelu".to_owned());
    assert_eq!(seen(&world).await, shown);
    let full = valid(&world, full, "2026-11-10", "2026-11-20").await;
    let file = format!("/tiedostot/{}/esite.png", full.file);
    let days = [
        ("2026-11-09", &hidden),
        ("2026-11-10", &shown),
        ("2026-11-20", &shown),
        ("2026-11-21", &hidden),
        ("2026-11-15", &shown),
    ];
    for (day, expected) in days {
        let day: Day = day.parse().unwrap();
        // The first and the last minute of the day.
        for moment in [day.start(), day.plus_days(1).start().plus(Length::seconds(-1))] {
            world.clock.set(moment);
            assert_eq!(&seen(&world).await, expected, "{moment}");
            let status = world.browser().get(&file).await.status.as_u16();
            assert_eq!(status, expected.0, "its file, {moment}");
        }
    }
    // Another process sees the same, and nobody reads the guidance of what is not shown.
    world.clock.set("2026-11-21".parse::<Day>().unwrap().start());
    let mut expert = world.signed_in("expert").await;
    expert.get("/palvelu/kielikahvila/tyoohje").await.assert(404);
    let elsewhere = world.another_process().await;
    assert!(elsewhere.public_data().hidden.contains(&full.service));
    world.browser_of(&elsewhere).get("/palvelu/kielikahvila").await.assert(404);
    world.finish().await;
}

/// What the public sees: services, hidden ones, the latest first, and what categories count.
fn picture(ctx: &Context) -> (BTreeSet<ServiceId>, Vec<ServiceId>, BTreeMap<String, usize>) {
    let data = ctx.public_data();
    let counted = |code: &str| data.count(Group::Category, code);
    let all = data.categories.iter().map(|term| (term.code.clone(), counted(&term.code)));
    let counts = all.filter(|(_, count)| *count > 0);
    (
        data.hidden.iter().copied().collect(),
        data.latest().map(|card| card.id).collect(),
        counts.collect(),
    )
}

#[tokio::test]
async fn who_follows_the_changes_sees_what_somebody_sees_who_begins() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let reviewer = world.caller("authority-main-user").await;
    let follows = |step: &'static str| {
        let world = &world;
        async move {
            let begins = world.another_process().await;
            assert_eq!(picture(&world.ctx), picture(&begins), "{step}");
        }
    };
    follows("published").await;
    world.advance(Length::hours(1));
    let (ctx, old) = (&world.ctx, region.published);
    let version =
        |id| async move { ctx.read().await.unwrap().services().get(id).await.unwrap().version };
    let seen = version(old).await;
    assert_eq!(confirm::confirm(ctx, &reviewer, old, seen).await.unwrap(), Outcome::Done);
    assert_eq!(world.ctx.public_data().latest().next().map(|card| card.id), Some(old));
    follows("another one is the latest").await;
    let full = valid(&world, full, "2026-11-10", "2026-11-20").await;
    follows("hidden until it begins").await;
    world.advance(Length::days(9));
    follows("its first day").await;
    let full = valid(&world, full, "2026-11-10", "2026-11-25").await;
    follows("published again").await;
    let seen = version(old).await;
    mark_outdated::mark_outdated(ctx, &reviewer, old, seen, "Ohi.").await.unwrap();
    follows("one is gone").await;
    let seen = version(full.service).await;
    mark_outdated::mark_outdated(ctx, &reviewer, full.service, seen, "Ohi.").await.unwrap();
    assert_eq!(picture(ctx), Default::default());
    follows("nothing is left").await;
    world.finish().await;
}

//! What is new in saved searches: in the digest.

use service_manual_app::services::confirm;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use super::save;
use crate::world::{Region, World, email};

const HEADING: &str = "Uutta tallennetuissa hauissasi";

/// The digests of a person so far.
async fn digests(world: &World, person: &str) -> Vec<String> {
    let mails = world.mails().await.into_iter();
    let own = mails.filter(|mail| mail.kind == "digest" && mail.address.as_str() == email(person));
    own.map(|mail| mail.text).collect()
}

/// Days go by, one at a time.
async fn pass(world: &World, days: i64) {
    for _ in 0..days {
        world.advance(Length::days(1));
        world.tick().await;
    }
}

async fn published(world: &World, region: &Region, name: &str) -> ServiceId {
    world.complete_service(region, name, State::Published).await
}

#[tokio::test]
async fn the_digest_tells_what_is_new_once_and_with_links() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    save(&mut expert, "q=kokopaja&charge=free", "Pajat").await;
    save(&mut expert, "q=kielikurssi", "Kielet").await;
    pass(&world, 7).await;
    assert_eq!(digests(&world, "expert").await, Vec::<String>::new(), "nothing is new");

    let id = published(&world, &region, "Kokopaja").await;
    pass(&world, 7).await;
    let all = digests(&world, "expert").await;
    let [first] = all.as_slice() else { panic!("{all:?}") };
    assert!(first.contains(HEADING) && first.contains("Kokopaja (Paja ry)"), "{first}");
    assert!(first.contains("/palvelu/kokopaja"), "{first}");
    assert!(first.contains("Näytä haku: Pajat"), "{first}");
    assert!(first.contains("/haku?q=kokopaja&charge=free&sort=updated"), "{first}");
    assert!(!first.contains("Kielet"), "{first}");

    // Confirmed is not new.
    let caller = world.acting("authority-main-user").await;
    let seen = world.service(id).await.version;
    confirm::confirm(&world.ctx, &caller, id, seen).await.unwrap();
    assert_eq!(world.service(id).await.confirmed_at, Some(world.ctx.now()));
    pass(&world, 7).await;
    assert_eq!(digests(&world, "expert").await.len(), 1, "it is told once");
    world.finish().await;
}

#[tokio::test]
async fn only_what_has_every_word_and_fits_every_filter_is_told() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    save(&mut expert, "q=kokopaja%20sukellus", "Kaksi sanaa").await;
    save(&mut expert, "q=kokopaja&charge=chargeable", "Maksulliset").await;
    save(&mut expert, "q=-kokopaja", "Ilman").await;
    save(&mut expert, "", "Kaikki").await;
    world.advance(Length::hours(1));
    published(&world, &region, "Kokopaja").await;
    pass(&world, 7).await;
    let all = digests(&world, "expert").await;
    let [mail] = all.as_slice() else { panic!("{all:?}") };
    assert!(mail.contains("Näytä haku: Kaikki"), "{mail}");
    for other in ["Kaksi sanaa", "Maksulliset", "Ilman"] {
        assert!(!mail.contains(other), "{other}: {mail}");
    }
    world.finish().await;
}

#[tokio::test]
async fn what_was_there_when_the_search_was_saved_is_not_new() {
    let world = World::new().await;
    let region = world.region().await;
    published(&world, &region, "Kokopaja").await;
    world.advance(Length::hours(1));
    let mut expert = world.signed_in("expert").await;
    save(&mut expert, "q=kokopaja", "Pajat").await;
    pass(&world, 7).await;
    assert_eq!(digests(&world, "expert").await, Vec::<String>::new());
    // What is no longer public is not told, either.
    let id = world.complete_service(&region, "Kokopaja toinen", State::Outdated).await;
    assert!(!world.service(id).await.state.is_public());
    pass(&world, 7).await;
    assert_eq!(digests(&world, "expert").await, Vec::<String>::new());
    world.finish().await;
}

#[tokio::test]
async fn it_is_one_section_of_the_one_digest_a_week() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("authority-editor").await;
    save(&mut editor, "q=kokopaja", "Pajat").await;
    world.advance(Length::hours(1));
    published(&world, &region, "Kokopaja").await;
    pass(&world, 7).await;
    let all = digests(&world, "authority-editor").await;
    let [mail] = all.as_slice() else { panic!("{all:?}") };
    assert!(mail.contains(HEADING) && mail.contains("Odottavat julkaisua"), "{mail}");
    pass(&world, 7).await;
    let all = digests(&world, "authority-editor").await;
    let [_, mail] = all.as_slice() else { panic!("{all:?}") };
    assert!(!mail.contains(HEADING) && mail.contains("Odottavat julkaisua"), "{mail}");
    world.finish().await;
}

#[tokio::test]
async fn only_those_who_read_guidance_are_told_of_hits_in_it() {
    let world = World::new().await;
    let region = world.region().await;
    for person in ["expert", "provider-editor"] {
        let mut browser = world.signed_in(person).await;
        save(&mut browser, "q=sis%C3%A4inen-ohje", "Ohjeet").await;
    }
    world.advance(Length::hours(1));
    published(&world, &region, "Kokopaja").await;
    pass(&world, 7).await;
    let all = digests(&world, "expert").await;
    assert!(all.iter().any(|mail| mail.contains("Näytä haku: Ohjeet")), "{all:?}");
    let all = digests(&world, "provider-editor").await;
    assert!(all.iter().all(|mail| !mail.contains("Ohjeet")), "{all:?}");
    world.finish().await;
}

#[tokio::test]
async fn many_new_services_are_counted() {
    let world = World::new().await;
    let region = world.region().await;
    let mut expert = world.signed_in("expert").await;
    save(&mut expert, "q=kokopaja", "Pajat").await;
    world.advance(Length::hours(1));
    for number in 10..22 {
        published(&world, &region, &format!("Kokopaja {number}")).await;
    }
    pass(&world, 7).await;
    let all = digests(&world, "expert").await;
    let [mail] = all.as_slice() else { panic!("{all:?}") };
    assert!(mail.contains("Kokopaja 19 (Paja ry)") && !mail.contains("Kokopaja 20"), "{mail}");
    assert!(mail.contains("Ja vielä 2 palvelua. Näytä haku: Pajat"), "{mail}");
    world.finish().await;
}

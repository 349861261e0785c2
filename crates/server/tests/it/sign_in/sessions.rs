//! Own sessions and known devices.

use service_manual_domain::time::Length;

use super::{mails_to, send_password};
use crate::world::{PASSWORD, World};

const PAGE: &str = "/oma-tili/istunnot";

#[tokio::test]
async fn own_sessions_are_listed_and_ended() {
    let world = World::new().await;
    world.region().await;
    let mut first = world.signed_in("expert").await;
    let mut second = world.signed_in("expert").await;
    let mut third = world.signed_in("expert").await;
    let page = first.get(PAGE).await.assert(200);
    assert_eq!(page.all("tbody tr").len(), 3);
    assert_eq!(page.all("tbody .state").len(), 1, "this session is marked");
    let mut stranger = world.signed_in("stranger").await;
    let action = page.form("/lopeta").action;
    stranger.post(&action, &[]).await.assert(404);

    first.submit(page.form("/lopeta")).await.assert(200);
    let left = first.get(PAGE).await.assert(200);
    assert_eq!(left.all("tbody tr").len(), 2);
    first.post(&action, &[]).await.assert(404);
    first.submit(left.form("/lopeta-muut")).await.assert(200);
    second.get(PAGE).await.assert(303);
    third.get(PAGE).await.assert(303);
    first.get(PAGE).await.assert(200);
    let ended = world.events().await.into_iter().filter(|event| event == "session.ended");
    assert_eq!(ended.count(), 2);
    world.finish().await;
}

#[tokio::test]
async fn a_device_is_named_by_its_kind_only() {
    let world = World::new().await;
    world.region().await;
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    let mut browser = world.browser();
    let body = format!("email=expert%40test.example&password={}", PASSWORD.replace(' ', "+"));
    let headers = [("sec-fetch-site", "same-origin"), ("user-agent", agent)];
    browser.post_raw("/kirjaudu", body.into_bytes(), &headers).await.assert(303);
    let page = browser.get(PAGE).await.assert(200);
    assert!(page.text().contains("Firefox, Linux"), "{}", page.text());
    assert!(!page.body.contains("132"));
    world.finish().await;
}

#[tokio::test]
async fn a_sign_in_by_an_unknown_browser_is_told() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.browser();
    send_password(&mut browser, "expert", PASSWORD).await.assert(303);
    assert!(mails_to(&world, "expert").await.is_empty(), "the first browser is no news");
    world.advance(Length::days(60));
    send_password(&mut browser, "expert", PASSWORD).await.assert(303);
    assert!(mails_to(&world, "expert").await.is_empty(), "a known one is none either");
    send_password(&mut world.browser(), "expert", PASSWORD).await.assert(303);
    let mails = mails_to(&world, "expert").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains(PAGE), "{}", mails[0].text);
    world.finish().await;
}

#[tokio::test]
async fn staying_signed_in_takes_one_small_request() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    let page = browser.get("/aloitus").await.assert(200);
    assert!(page.body.contains("data-seconds=\"28800\""), "the script knows how long is left");
    world.advance(Length::minutes(7 * 60 + 55));
    browser.post("/oma-tili/istunnot/jatka", &[]).await.assert(204);
    world.advance(Length::minutes(7 * 60 + 55));
    browser.get("/aloitus").await.assert(200);
    world.advance(Length::hours(8));
    browser.post("/oma-tili/istunnot/jatka", &[]).await.assert(303);
    world.finish().await;
}

//! Signing in and out.

use service_manual_domain::time::Length;

use crate::sign_in::send_password;
use crate::world::{PASSWORD, World, email};

async fn try_password(world: &World, person: &str, password: &str) -> crate::world::Answer {
    send_password(&mut world.browser(), person, password).await
}

#[tokio::test]
async fn a_person_signs_in_and_out() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.browser();
    let asked = browser.get("/hallinta/palvelut?page=2").await.assert(303);
    assert_eq!(asked.location(), "/kirjaudu?next=%2Fhallinta%2Fpalvelut%3Fpage%3D2");
    let form = browser.get(&asked.location()).await.form("/kirjaudu");
    let form = form.fill("email", "PROVIDER-editor@Test.example").fill("password", PASSWORD);
    let landed = browser.submit(form).await.assert(200);
    assert_eq!(landed.path, "/hallinta/palvelut?page=2");

    let out = browser.submit(landed.form("/kirjaudu-ulos")).await.assert(200);
    assert!(out.body.contains("Olet kirjautunut ulos"), "{}", out.text());
    browser.get("/hallinta/palvelut").await.assert(303);
    assert!(
        world.events().await.ends_with(&["sign_in.succeeded".into(), "session.signed_out".into()])
    );
    world.finish().await;
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let world = World::new().await;
    world.region().await;
    let known = try_password(&world, "expert", "väärä salasana tällä kertaa").await.assert(422);
    let unknown = try_password(&world, "nobody", "väärä salasana tällä kertaa").await.assert(422);
    assert_eq!(known.body.replace("expert@", "nobody@"), unknown.body);
    assert!(!known.body.contains("väärä"), "the password is not shown again");
    let tail: Vec<String> = world.events().await.into_iter().rev().take(2).collect();
    assert_eq!(tail, ["sign_in.failed", "sign_in.failed"]);
    world.finish().await;
}

#[tokio::test]
async fn guessing_is_delayed_alike_for_known_and_unknown_addresses_and_the_owner_is_told() {
    let world = World::new().await;
    world.region().await;
    for person in ["expert", "nobody"] {
        for _ in 0..5 {
            try_password(&world, person, "arvaus numero yksi tai kaksi").await.assert(422);
        }
        let blocked = try_password(&world, person, PASSWORD).await.assert(429);
        assert_eq!(blocked.header("retry-after"), "61", "{person}");
    }
    let mut mails = world.mails().await;
    mails.retain(|mail| !mail.subject.starts_with("Kooste"));
    assert_eq!(mails.len(), 1, "only the owner of an account is told");
    assert_eq!(mails[0].address.as_str(), email("expert"));

    world.advance(Length::seconds(61));
    try_password(&world, "expert", PASSWORD).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn guesses_at_the_same_time_are_no_more_than_one_after_the_other() {
    let world = World::new().await;
    world.region().await;
    for person in ["expert", "deactivated", "nobody"] {
        let guesses = (0..12).map(|number| {
            let mut browser = world.browser();
            let password = format!("arvaus numero {number}");
            tokio::spawn(async move { send_password(&mut browser, person, &password).await.status })
        });
        let guesses: Vec<_> = guesses.collect();
        let mut answers = Vec::new();
        for guess in guesses {
            answers.push(guess.await.unwrap().as_u16());
        }
        answers.sort_unstable();
        let expected: Vec<u16> = [[422; 5].as_slice(), &[429; 7]].concat();
        assert_eq!(answers, expected, "{person}");
        try_password(&world, person, PASSWORD).await.assert(429);
    }
    world.finish().await;
}

#[tokio::test]
async fn many_addresses_from_one_network_are_delayed() {
    let world = World::new().await;
    world.region().await;
    for number in 0..50 {
        try_password(&world, &format!("guess-{number}"), "arvaus numero yksi").await.assert(422);
    }
    try_password(&world, "expert", PASSWORD).await.assert(429);
    world.advance(Length::minutes(16));
    try_password(&world, "expert", PASSWORD).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn sessions_end_when_idle_and_at_the_latest_after_fourteen_days() {
    let world = World::new().await;
    world.region().await;
    let mut idle = world.signed_in("expert").await;
    world.advance(Length::hours(7));
    idle.get("/aloitus").await.assert(200);
    world.advance(Length::hours(8));
    let ended = idle.get("/aloitus").await.assert(303);
    let page = idle.get(&ended.location()).await.assert(200);
    assert!(page.body.contains("Istuntosi päättyi"), "{}", page.body);

    let mut busy = world.signed_in("expert").await;
    for _ in 0..(14 * 4 - 1) {
        world.advance(Length::hours(6));
        busy.get("/aloitus").await.assert(200);
    }
    world.advance(Length::hours(6));
    busy.get("/aloitus").await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn a_deactivated_person_is_told_only_with_the_right_password() {
    let world = World::new().await;
    world.region().await;
    try_password(&world, "deactivated", "väärä salasana tällä kertaa").await.assert(422);
    try_password(&world, "deactivated", PASSWORD).await.assert(403);
    world.finish().await;
}

#[tokio::test]
async fn signing_in_never_leads_to_another_site() {
    let world = World::new().await;
    world.region().await;
    let elsewhere = [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        "/\u{a0}/evil.example",
        "javascript:alert(1)",
    ];
    for next in elsewhere {
        let email = email("expert");
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next)];
        let answer = world.browser().post("/kirjaudu", &fields).await.assert(303);
        assert_eq!(answer.location(), "/aloitus", "{next:?}");
    }
    let mut browser = world.signed_in("expert").await;
    let ways = [("%2F%09%2Fevil.example", "/aloitus"), ("%2Fhaku%3Fq%3Dpaja", "/haku?q=paja")];
    for (next, leads_to) in ways {
        let answer = browser.get(&format!("/kirjaudu?next={next}")).await.assert(303);
        assert_eq!(answer.location(), leads_to);
    }
    world.finish().await;
}

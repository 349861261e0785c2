//! The activity check of an organisation's people.

use service_manual_domain::time::{Day, Length};

use crate::world::{World, email};

/// A world in which the checks have just been opened.
async fn opened() -> (World, crate::world::Region) {
    let world = World::new().await;
    let region = world.region().await;
    world.clock.set("2027-03-05".parse::<Day>().unwrap().start().plus(Length::hours(12)));
    world.sql("UPDATE account SET last_active_on = '2027-03-01'").await;
    world.tick().await;
    (world, region)
}

fn path(organisation: impl std::fmt::Display) -> String {
    format!("/hallinta/organisaatiot/{organisation}/tarkistus")
}

#[tokio::test]
async fn everybody_is_kept_or_removed_in_one_step() {
    let (world, region) = opened().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let start = main_user.get("/aloitus").await.assert(200);
    assert!(start.text().contains("odottaa tarkistusta"), "{}", start.text());
    let page = main_user.get(&path(region.provider)).await.assert(200);
    assert!(page.all("input[checked]").is_empty(), "nothing is chosen beforehand");
    assert!(page.text().contains("sinä itse"), "{}", page.text());
    let editor = format!("person-{}", world.account("provider-editor").await);
    let form = page.form("/tarkistus");
    let incomplete = main_user.submit(form.clone().fill(&editor, "remove")).await.assert(422);
    assert_eq!(incomplete.all(".error-summary li").len(), 1, "{}", incomplete.text());
    assert_eq!(incomplete.form("/tarkistus").value(&editor), "remove", "nothing is lost");
    assert!(!world.events().await.contains(&"membership.removed".to_owned()));

    let other = format!("person-{}", world.account("deactivated").await);
    let complete = form.fill(&editor, "remove").fill(&other, "keep");
    let done = main_user.submit(complete.clone()).await.assert(200);
    assert!(done.text().contains("Käyttäjät on tarkistettu 5.3.2027."), "{}", done.text());
    assert!(done.text().contains("Seuraava tarkistus avautuu 5.7.2027."), "{}", done.text());
    let (event, changes, _) = world.last_record().await;
    assert_eq!(event, "access_review.confirmed");
    assert!(changes.contains("\"2\"") && changes.contains("\"1\""), "{changes}");
    assert!(world.events().await.contains(&"account.deactivated".to_owned()));
    main_user.submit(complete).await.assert(409);
    let start = main_user.get("/aloitus").await.assert(200);
    assert!(!start.text().contains("odottaa tarkistusta"));
    world.finish().await;
}

#[tokio::test]
async fn a_check_is_done_by_the_own_main_users_and_administrators() {
    let (world, region) = opened().await;
    for (person, status) in [
        ("stranger", 404),
        ("provider-editor", 403),
        ("authority-main-user", 403),
        ("provider-main-user", 200),
        ("administrator", 200),
    ] {
        let mut browser = world.signed_in(person).await;
        browser.get(&path(region.provider)).await.assert(status);
        let sent = browser.post(&path(region.provider), &[]).await;
        sent.assert(if status == 200 { 400 } else { status });
    }
    world.advance(Length::days(31));
    world.tick().await;
    let mut administrator = world.signed_in("administrator").await;
    let start = administrator.get("/aloitus").await.assert(200);
    assert!(start.text().contains("tarkistus on myöhässä"), "{}", start.text());
    let list = start.link("a[href*='needs=review_overdue']").unwrap();
    let list = administrator.get(&list).await.assert(200);
    assert_eq!(list.all("tbody a[href$='/tarkistus']").len(), 3, "{}", list.text());
    let mut parent = world.signed_in("authority-main-user").await;
    let list = parent.get("/hallinta/organisaatiot?needs=review_overdue").await.assert(200);
    assert_eq!(list.all("tbody th").len(), 2);
    assert_eq!(list.all("tbody a[href$='/tarkistus']").len(), 1, "the own one alone");
    world.finish().await;
}

#[tokio::test]
async fn before_the_first_check_the_page_says_so() {
    let world = World::new().await;
    let region = world.region().await;
    let mut main_user = world.signed_in("provider-main-user").await;
    let page = main_user.get(&path(region.provider)).await.assert(200);
    assert!(page.text().contains("ei ole vielä tarkistettu"), "{}", page.text());
    assert!(!page.has_form("/tarkistus"));
    assert!(!page.text().contains(&email("provider-editor")));
    world.finish().await;
}

//! Filtering the log: each filter alone and together, and what is wrong with what was typed.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::time::Length;

use super::{profile_changed, record};
use crate::world::{Browser, World, email, start_of_time};

async fn events(browser: &mut Browser, query: &str) -> Vec<String> {
    browser.get(&format!("/hallinta/loki?{query}")).await.assert(200).all("tbody th")
}

#[tokio::test]
async fn each_filter_finds_its_rows_and_no_others() {
    let world = World::new().await;
    let region = world.region().await;
    let expert = world.account("expert").await;
    profile_changed(&world, expert, start_of_time().plus(Length::days(-40))).await;
    let failed = Event::new(EventType::JobFailed, Subject::Site("job"));
    record(&world, Initiator::Job("queue"), &failed, world.ctx.now()).await;
    let mut administrator = world.signed_in("administrator").await;
    let profile = ["Omia tietoja muutettiin"];
    let browser = &mut administrator;
    assert_eq!(events(browser, "from=2026-09-23&until=23.9.2026").await, profile);
    assert!(events(browser, "from=22.9.2026&until=2026-09-22").await.is_empty());
    assert!(events(browser, "until=22.09.2026").await.is_empty());
    assert_eq!(events(browser, "event=profile.changed").await, profile);
    assert_eq!(events(browser, "actor=system:queue").await, ["Taustatehtävä epäonnistui"]);
    let number = world
        .texts(&format!("SELECT CAST(number AS TEXT) FROM account WHERE id = '{expert}'"))
        .await
        .remove(0);
    let typed = email("expert").to_uppercase().replace('@', "%40");
    for somebody in [typed.as_str(), number.as_str(), expert.to_string().as_str()] {
        assert_eq!(events(browser, &format!("actor={somebody}")).await, profile, "{somebody}");
        let both = format!("subject={somebody}&event=profile.changed&actor={somebody}");
        assert_eq!(events(browser, &both).await, profile, "{somebody}");
    }
    let draft = format!("subject={}", region.draft);
    assert_eq!(events(browser, &draft).await, ["Palvelu luotiin"]);
    let everything = events(browser, "organisation=paja%20RY").await;
    assert_eq!(everything, events(browser, &format!("organisation={}", region.provider)).await);
    assert!(everything.contains(&"Palvelu luotiin".to_owned()), "{everything:?}");
    let created = events(browser, "organisation=Paja+ry&event=service.created").await;
    let rows = world.texts("SELECT subject FROM audit_event WHERE event_type = 'service.created'");
    assert_eq!(created.len(), rows.await.len());
    world.finish().await;
}

#[tokio::test]
async fn filters_stay_on_every_page_and_can_be_taken_away() {
    let world = World::new().await;
    world.region().await;
    for _ in 0..55 {
        world.signed_in("expert").await;
    }
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get("/hallinta/loki").await.assert(200);
    assert!(page.all("details.filters[open]").is_empty() && page.all(".chip").is_empty());
    let form = page.form("/hallinta/loki").fill("event", "sign_in.succeeded");
    let form = form.fill("actor", &email("expert"));
    let query: Vec<String> =
        form.fields.iter().map(|(n, v)| format!("{n}={}", v.replace('@', "%40"))).collect();
    let path = format!("{}?{}", form.action, query.join("&"));
    let first = administrator.get(&path).await.assert(200);
    assert_eq!(first.all("tbody tr").len(), 50);
    assert_eq!(first.form("/hallinta/loki").value("actor"), email("expert"));
    let chips = first.all(".chip");
    assert_eq!(chips.len(), 3, "{chips:?}");
    assert_eq!(first.all("details.filters[open]").len(), 1, "it is told what is chosen");
    assert!(chips[0].starts_with("Tapahtuma: Kirjautuminen onnistui"), "{chips:?}");
    let second = administrator.get(&first.link("a[rel=next]").unwrap()).await.assert(200);
    assert_eq!(second.all("tbody th"), ["Kirjautuminen onnistui"; 5]);
    assert_eq!(second.form("/hallinta/loki").value("event"), "sign_in.succeeded");
    let back = administrator.get(&second.link("a[rel=prev]").unwrap()).await.assert(200);
    assert_eq!(back.all("tbody tr"), first.all("tbody tr"));
    let without = administrator.get(&second.link(".chip").unwrap()).await.assert(200);
    assert_eq!(without.form("/hallinta/loki").value("event"), "");
    assert_eq!(without.form("/hallinta/loki").value("actor"), email("expert"));
    // The language switch keeps what was typed, too.
    let swedish = without.link(".languages a[lang=sv]").unwrap();
    let swedish = administrator.get(&swedish).await.assert(200);
    assert_eq!(swedish.form("/sv/administration/logg").value("actor"), email("expert"));
    world.finish().await;
}

#[tokio::test]
async fn what_cannot_be_understood_is_said_beside_its_field_and_kept() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let query = "from=eilen&until=31.2.2026&event=nothing&actor=nobody%40test.example&subject=4711\
                 &organisation=Turku";
    let page = administrator.get(&format!("/hallinta/loki?{query}")).await.assert(200);
    assert_eq!(page.all(".error-summary li").len(), 6, "{}", page.text());
    assert_eq!(page.all(".error-text").len(), 6);
    assert!(page.all("tbody tr").is_empty());
    let form = page.form("/hallinta/loki");
    assert_eq!(form.value("from"), "eilen");
    assert_eq!(form.value("until"), "31.2.2026");
    assert_eq!(form.value("actor"), "nobody@test.example");
    assert_eq!(form.value("organisation"), "Turku");
    let file = administrator.get(&format!("/hallinta/loki.csv?{query}")).await.assert(303);
    let again = administrator.get(&file.location()).await.assert(200);
    assert_eq!(again.all(".error-summary li").len(), 6);
    let page = administrator.get("/hallinta/loki?from=2.2.2026&until=1.2.2026").await;
    assert_eq!(page.all(".error-text").len(), 1);
    let page = administrator.get("/hallinta/loki?actor=a%40b%40c").await;
    assert_eq!(page.all(".error-text").len(), 1);
    for odd in
        ["from=%00", "from=%F0%28", "actor=%27", "subject=99999999999999999999", "from=9999-12-31"]
    {
        administrator.get(&format!("/hallinta/loki?{odd}")).await.assert(200);
    }
    world.finish().await;
}

/// Whether there is an account outside the part that a main user reads cannot be found out.
#[tokio::test]
async fn main_users_find_only_who_is_in_their_part_of_the_log() {
    let world = World::new().await;
    let region = world.region().await;
    let editor = world.account("provider-editor").await;
    let outdated = Event::new(EventType::ServiceOutdated, Subject::Service(region.published));
    let outdated = outdated.in_organisation(region.provider);
    record(&world, Initiator::Account(editor), &outdated, world.ctx.now()).await;
    let mut provider = world.signed_in("provider-main-user").await;
    let editor = email("provider-editor").replace('@', "%40");
    assert!(!events(&mut provider, &format!("actor={editor}")).await.is_empty());
    let mut answers = Vec::new();
    for nobody in [email("stranger"), email("nobody"), email("expert")] {
        let path = format!("/hallinta/loki?actor={}", nobody.replace('@', "%40"));
        answers.push(provider.get(&path).await.assert(200).all(".error-text"));
    }
    assert_eq!(answers[0].len(), 1);
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    let other = provider.get("/hallinta/loki?organisation=Vantaa").await.assert(200);
    assert_eq!(other.form("/hallinta/loki").value("organisation"), "");
    // With one organisation there is nothing to choose; with several, only those are suggested.
    let mut authority = world.signed_in("authority-main-user").await;
    let page = authority.get("/hallinta/loki").await.assert(200);
    assert!(page.body.contains("<option value=\"Paja ry\">"));
    assert!(!page.body.contains("<option value=\"Vantaa\">"));
    let other = authority.get("/hallinta/loki?organisation=Vantaa").await.assert(200);
    assert_eq!(other.all(".error-text").len(), 1);
    let own = events(&mut authority, "organisation=Paja%20ry&event=service.outdated").await;
    assert_eq!(own.len(), 1);
    world.finish().await;
}

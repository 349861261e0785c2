//! Steps of the workflow through the pages: comments on fields, set times, four eyes, what happens
//! when somebody else was faster.

use service_manual_app::organisations::set_rules::set_rules;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::organisation::TypedRules;
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Length;

use crate::world::{World, rewritten};

fn path(id: ServiceId) -> String {
    format!("/hallinta/palvelut/{id}")
}

async fn events_of_services(world: &World) -> Vec<String> {
    let mut events = world.events().await;
    events.retain(|event| event.starts_with("service."));
    events
}

#[tokio::test]
async fn a_reviewer_comments_on_single_fields_and_a_writer_marks_them_as_done() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let page = reviewer.get(&path(id)).await.assert(200);
    assert!(page.link("a[href$='/palauta']").is_some(), "{}", page.text());
    let guidance = reviewer.get(&format!("{}/muokkaa/guidance", path(id))).await.assert(200);
    assert!(guidance.text().contains("se palaa luonnokseksi"), "{}", guidance.text());
    let form = reviewer.get(&format!("{}/palauta", path(id))).await.assert(200);
    assert!(form.text().contains("Työtä ja ohjausta."), "what is commented stands beside it");
    assert!(
        !form.body.contains("comment_referring_fi") && !form.body.contains("comment_statement")
    );
    let filled = form
        .form("/palauta")
        .fill("comment_summary_fi", "Liian lyhyt.")
        .fill("comment_charge", "Onko varmasti maksuton?");
    reviewer.submit(filled).await.assert(200);
    let mail = world.mails().await.pop().unwrap();
    assert!(mail.text.contains("> Tiivistelmä: Liian lyhyt."), "{}", mail.text);
    assert_eq!(events_of_services(&world).await.last().unwrap(), "service.returned");

    let mut writer = world.signed_in("provider-editor").await;
    let page = writer.get(&path(id)).await.assert(200);
    assert!(page.link("a[href$='#summary_fi']").is_some(), "{}", page.body);
    assert_eq!(page.all(".comment--done").len(), 0);
    let after = writer.submit(page.form("/kommentit/1")).await.assert(200);
    assert_eq!(after.all(".comment--done").len(), 1, "{}", after.body);
    let stale = writer.submit(page.form("/kommentit/0")).await.assert(409);
    assert_eq!(stale.all(".comment--done").len(), 1);
    let undone = writer.submit(stale.form("/kommentit/1")).await.assert(200);
    assert_eq!(undone.all(".comment--done").len(), 0);
    let events = events_of_services(&world).await;
    assert!(
        events
            .ends_with(&["service.comment_resolved", "service.comment_resolved"].map(String::from)),
        "{events:?}"
    );
    world.finish().await;
}

#[tokio::test]
async fn a_writer_marks_a_comment_as_done_in_the_form() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let form = reviewer.get(&format!("{}/palauta", path(id))).await.form("/palauta");
    let form = form.fill("comment", "Hyvä alku.").fill("comment_summary_fi", "Liian lyhyt.");
    reviewer.submit(form).await.assert(200);

    let step = format!("{}/muokkaa/target_group", path(id));
    let mut writer = world.signed_in("provider-editor").await;
    let opened = writer.get(&step).await.assert(200);
    let after = writer.submit(opened.form("/kommentit/1")).await.assert(200);
    assert!(after.has_form("/muokkaa/target_group"), "back in the form: {}", after.text());
    assert!(after.text().contains("Hyvä alku.") && !after.text().contains("Liian lyhyt."));
    world.finish().await;
}

#[tokio::test]
async fn comments_are_kept_when_the_service_changes_meanwhile() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let form = reviewer.get(&format!("{}/palauta", path(id))).await.form("/palauta");
    let form = form.fill("comment", "Kirjoitin tämän.").fill("comment_charge", "Ja tämän.");
    let mut writer = world.signed_in("provider-editor").await;
    let withdraw = writer.get(&path(id)).await.form("/peru-lahetys");
    let page = writer.submit(withdraw).await.assert(200);

    let kept = reviewer.submit(form.clone()).await.assert(409);
    assert!(kept.text().contains("Kirjoitin tämän.") && kept.text().contains("Ja tämän."));
    assert!(!kept.has_form("/palauta"), "a draft cannot be returned");

    writer.submit(page.form("/laheta")).await.assert(200);
    let again = reviewer.submit(form).await.assert(409);
    let form = again.form("/palauta");
    assert_eq!(form.value("comment"), "Kirjoitin tämän.");
    assert_eq!(form.value("comment_charge"), "Ja tämän.");
    reviewer.submit(form).await.assert(200);
    assert_eq!(world.service(id).await.comments.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn a_comment_that_is_too_long_is_shown_at_its_field() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let form = reviewer.get(&format!("{}/palauta", path(id))).await.form("/palauta");
    let refused = reviewer.submit(form.fill("comment_charge", &"x".repeat(2_001))).await;
    let refused = refused.assert(422);
    assert_eq!(refused.link(".error-summary a").as_deref(), Some("#comment_charge"));
    assert_eq!(refused.form("/palauta").value("comment_charge").len(), 2_001);
    let forged =
        refused.form("/palauta").fill("comment_charge", "").fill("comment_referring_fi", "x");
    reviewer.submit(forged).await.assert(422);
    assert_eq!(world.service(id).await.state, State::Submitted);
    world.finish().await;
}

#[tokio::test]
async fn a_set_time_publishes_by_itself_and_can_be_taken_back() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let form = reviewer.get(&path(id)).await.form("/ajasta");
    let refused = reviewer.submit(form.clone().fill("publish_on", "1.11.2026")).await.assert(422);
    assert_eq!(refused.link(".error-summary a").as_deref(), Some("#publish_on"));
    assert_eq!(refused.form("/ajasta").value("publish_on"), "1.11.2026");
    let form = form.fill("publish_on", "3.11.2026").fill("publish_time", "8.00");
    let set = reviewer.submit(form.clone()).await.assert(200);
    assert!(set.text().contains("Julkaistaan 3.11.2026 klo 8.00"), "{}", set.text());
    let kept = reviewer.submit(form).await.assert(409);
    assert_eq!(kept.form("/ajasta").value("publish_time"), "8.00");
    let back = reviewer.submit(set.form("/peru-ajastus")).await.assert(200);
    assert!(!back.has_form("/peru-ajastus"));
    let again = back.form("/ajasta").fill("publish_on", "3.11.2026").fill("publish_time", "8.00");
    reviewer.submit(again).await.assert(200);
    world.browser().get("/palvelu/kokopaja").await.assert(404);
    world.advance(Length::hours(21));
    world.tick().await;
    world.browser().get("/palvelu/kokopaja").await.assert(200);
    let events = events_of_services(&world).await;
    let expected =
        ["service.scheduled", "service.scheduled", "service.scheduled", "service.published"];
    assert!(events.ends_with(&expected.map(str::to_owned)), "{events:?}");
    world.finish().await;
}

#[tokio::test]
async fn where_four_eyes_are_demanded_nobody_publishes_what_they_alone_wrote() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Published).await;
    let rules = TypedRules { four_eyes: true, ..TypedRules::default() };
    let main_user = world.acting("authority-main-user").await;
    set_rules(&world.ctx, &main_user, region.authority, 1, &rules).await.unwrap();
    let changed = rewritten("Yksin kirjoitettu.");
    world.write(&main_user, id, Step::Description, changed).await;

    let mut browser = world.signed_in("authority-main-user").await;
    let page = browser.get(&path(id)).await.assert(200);
    assert!(!page.has_form("/julkaise") && !page.has_form("/ajasta"));
    assert!(page.text().contains("kirjoitit muutokset yksin"), "{}", page.text());
    let version = world.service(id).await.version.to_string();
    let refused = browser.post(&format!("{}/julkaise", path(id)), &[("version", &version)]).await;
    assert!(refused.assert(422).text().contains("toisen henkilön on julkaistava"));
    let mut other = world.signed_in("authority-editor").await;
    let page = other.get(&path(id)).await.assert(200);
    other.submit(page.form("/julkaise")).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn what_is_missing_leads_to_its_field_and_guidance_is_not_named_to_the_provider() {
    let world = World::new().await;
    let region = world.region().await;
    let mut writer = world.signed_in("provider-editor").await;
    let mut reviewer = world.signed_in("authority-editor").await;
    let id = world.complete_draft(&region, "Kokopaja").await;
    let page = writer.get(&path(id)).await.assert(200);
    assert!(page.text().contains("Kaikki tarvittavat tiedot on täytetty"), "{}", page.text());
    let steps = reviewer.get(&path(id)).await.assert(200);
    let chief = "section.panel .button:not(.button--secondary)";
    assert_eq!(steps.all(chief), ["Julkaise"], "who may publish need not submit first");
    assert_eq!(page.all(chief), ["Lähetä julkaistavaksi"]);
    let unfinished = world.complete_draft(&region, "Vajaa").await;
    let nothing = TypedService::new(1).with("how_to_take_part_fi", "").with("client_consent", "no");
    let caller = world.acting("provider-editor").await;
    world.write(&caller, unfinished, Step::Description, nothing).await;
    let page = writer.get(&path(unfinished)).await.assert(200);
    assert!(page.link("a[href$='#how_organised_fi']").is_some(), "{}", page.body);
    assert!(!page.body.contains("referring"), "{}", page.body);
    let refused = writer.submit(page.form("/laheta")).await.assert(422);
    assert!(refused.text().contains("puuttuu tietoja"));
    assert!(reviewer.get(&path(unfinished)).await.text().contains("puuttuu"));
    world.finish().await;
}

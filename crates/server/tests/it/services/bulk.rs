//! One change to many services: the preview says what it would do to each, and each is changed by
//! itself.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::{Reason, State};

use crate::world::{Answer, Browser, Form, World, category, rewritten};

const BULK: &str = "/hallinta/palvelut/yhdessa";

/// The form of a change of some services.
async fn form_of(browser: &mut Browser, ids: &[ServiceId], what: &str) -> Form {
    let services: Vec<String> = ids.iter().map(|id| format!("service={id}")).collect();
    let path = format!("{BULK}?{}&what={what}", services.join("&"));
    browser.get(&path).await.assert(200).form("/yhdessa")
}

/// What the table says of each service.
fn told(page: &Answer) -> Vec<(String, String)> {
    let names = page.all("tbody th");
    let what = page.all("tbody td[data-label='Muutos']");
    names.into_iter().zip(what).collect()
}

#[tokio::test]
async fn a_rhythm_of_many_services_is_previewed_and_then_changed_one_by_one() {
    let world = World::new().await;
    let region = world.region().await;
    let live = world.complete_service(&region, "Aamupaja", State::Published).await;
    let draft = world.complete_service(&region, "Iltapaja", State::Draft).await;
    let archived = world.complete_service(&region, "Varasto", State::Archived).await;
    let waiting = world.complete_service(&region, "Odottaja", State::Submitted).await;
    let all = [live, draft, archived, waiting];
    let mut editor = world.signed_in("provider-editor").await;
    let form = form_of(&mut editor, &all, "rhythm").await;
    let refused = editor.submit(form.clone()).await.assert(422);
    assert_eq!(refused.link(".error-summary a").as_deref(), Some("#rhythm-1"));
    let preview = editor.submit(form.fill("rhythm", "6")).await.assert(200);
    let lines = told(&preview);
    assert_eq!(lines.len(), 4);
    assert!(lines[0].1.contains("4 kuukauden välein → 6 kuukauden välein"), "{lines:?}");
    assert!(lines[0].1.contains("työversioon"), "{lines:?}");
    assert!(!lines[1].1.contains("työversioon"), "{lines:?}");
    assert!(lines[2].1.contains("ei enää odota julkaisua"), "{lines:?}");
    assert!(lines[3].1.contains("palvelun tila ei salli tätä"), "{lines:?}");
    for id in all {
        assert_eq!(world.ctx.read().await.unwrap().services().count_versions(id).await.unwrap(), 3);
    }

    // Somebody else saves one of them meanwhile.
    let other = world.acting("authority-editor").await;
    world.write(&other, draft, Step::Description, rewritten("Sillä välin.")).await;
    let before = world.events().await.len();
    let done = editor.submit(preview.form("/yhdessa")).await.assert(200);
    let lines = told(&done);
    assert_eq!(lines.len(), 3, "what cannot change is not sent: {lines:?}");
    assert!(lines[1].1.contains("joku muutti"), "{lines:?}");
    assert_eq!(world.service(live).await.state, State::PublishedWithDraft);
    assert_eq!(world.service(waiting).await.state, State::Draft);
    let events = world.events().await.split_off(before);
    assert_eq!(events, ["service.saved", "service.saved"]);
    let path = format!("/hallinta/palvelut/{waiting}");
    let text = editor.get(&path).await.text();
    assert!(text.contains("6 kuukauden välein"), "{text}");
    let text = editor.get(&format!("{path}/esikatselu")).await.text();
    assert!(text.contains("Ensimmäinen kuvaus"), "{text}");
    world.finish().await;
}

#[tokio::test]
async fn an_updater_is_changed_for_those_services_only_that_the_person_may_edit() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Aamupaja", State::Published).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let form = form_of(&mut main_user, &[id, region.draft], "updater").await;
    let provider = world.account("provider-main-user").await.to_string();
    let form = form.fill("side", "updater").fill("updater", &provider);
    let preview = main_user.submit(form.clone()).await.assert(200);
    let lines = told(&preview);
    assert!(lines[0].1.contains("provider-editor") && lines[0].1.contains("provider-main-user"));
    main_user.submit(preview.form("/yhdessa")).await.assert(200);
    let account = world.account("provider-main-user").await;
    for id in [id, region.draft] {
        assert_eq!(world.service(id).await.updater, Some(account));
    }
    assert_eq!(world.service(id).await.state, State::Published, "it belongs to no version");
    let again = main_user.submit(form.clone()).await.assert(200);
    assert!(told(&again).iter().all(|(_, what)| what.contains("on jo näin")));
    assert!(!again.has_form("/yhdessa"));
    let stranger = world.account("stranger").await.to_string();
    let none = main_user.submit(form.clone().fill("updater", &stranger)).await.assert(200);
    assert!(told(&none).iter().all(|(_, what)| what.contains("ei sovi")), "{:?}", told(&none));
    // The provider may not choose for the authority.
    let mut editor = world.signed_in("provider-editor").await;
    let form = form_of(&mut editor, &[id], "updater").await;
    let form = form.fill("side", "authority_updater").fill("updater", &provider);
    let refused = editor.submit(form).await.assert(200);
    assert!(told(&refused)[0].1.contains("ei ole oikeutta"), "{:?}", told(&refused));
    let changed = world.events().await;
    let changed = changed.iter().filter(|event| *event == "service.updater_changed").count();
    assert!(changed >= 2, "{changed}");
    world.finish().await;
}

#[tokio::test]
async fn categories_are_added_removed_and_replaced() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Aamupaja", State::Draft).await;
    let mut editor = world.signed_in("provider-editor").await;
    let now = |world: &World| {
        let ctx = world.ctx.clone();
        async move {
            let mut tx = ctx.read().await.unwrap();
            let newest = tx.services().get(id).await.unwrap().newest;
            let facts = tx.services().version(newest).await.unwrap().content.facts;
            facts.categories.iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>()
        }
    };
    for (step, which, new, expected) in [
        ("add", "work-trial", "", vec!["job-coaching", "work-trial"]),
        ("replace", "work-trial", "job-search-skills", vec!["job-coaching", "job-search-skills"]),
        ("remove", "job-search-skills", "", vec!["job-coaching"]),
    ] {
        let form = form_of(&mut editor, &[id], "category").await;
        let form = form.fill("category_step", step).fill("category", which);
        let preview = editor.submit(form.fill("new_category", new)).await.assert(200);
        editor.submit(preview.form("/yhdessa")).await.assert(200);
        assert_eq!(now(&world).await, expected, "{step}");
    }
    let form = form_of(&mut editor, &[id], "category").await;
    let last = form.fill("category_step", "remove").fill("category", &category());
    let refused = editor.submit(last).await.assert(200);
    assert!(told(&refused)[0].1.contains("ei jäisi yhtään aihetta"), "{:?}", told(&refused));
    world.finish().await;
}

#[tokio::test]
async fn services_are_marked_as_outdated_and_archived_together_with_a_reason() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Aamupaja", State::Published).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    for (what, state) in [("outdated", State::Outdated), ("archive", State::Archived)] {
        let form = form_of(&mut main_user, &[id, region.draft], what).await;
        main_user.submit(form.clone()).await.assert(422);
        let preview = main_user.submit(form.fill("reason", "Kausi päättyi.")).await.assert(200);
        main_user.submit(preview.form("/yhdessa")).await.assert(200);
        let service = world.service(id).await;
        assert_eq!(service.state, state);
        assert_eq!(service.reason, Some(Reason::Written("Kausi päättyi.".to_owned())));
        world.browser().get("/palvelu/aamupaja").await.assert(404);
    }
    let mut editor = world.signed_in("authority-editor").await;
    let form = form_of(&mut editor, &[region.published], "archive").await;
    let refused = editor.submit(form.fill("reason", "x")).await.assert(200);
    assert!(told(&refused)[0].1.contains("ei ole oikeutta"), "{:?}", told(&refused));
    world.finish().await;
}

#[tokio::test]
async fn services_of_others_are_neither_shown_nor_changed() {
    let world = World::new().await;
    let region = world.region().await;
    let mut stranger = world.signed_in("stranger").await;
    let page = stranger.get(&format!("{BULK}?service={}", region.draft)).await.assert(200);
    assert!(page.text().contains("Et valinnut yhtään"), "{}", page.text());
    let version = world.service(region.draft).await.version;
    let chosen = format!("{}:{version}", region.draft);
    let sent = [("what", "rhythm"), ("rhythm", "6"), ("chosen", chosen.as_str())];
    let done = stranger.post(BULK, &sent).await.assert(200);
    assert!(told(&done).is_empty());
    assert_eq!(world.service(region.draft).await.version, version);
    world.signed_in("expert").await.get(BULK).await.assert(403);
    let none = stranger.post(BULK, &[("what", "nonsense")]).await;
    none.assert(400);
    world.finish().await;
}

#[tokio::test]
async fn the_list_is_narrowed_by_its_address() {
    let world = World::new().await;
    let region = world.region().await;
    let due = world.complete_service(&region, "Aamupaja", State::Published).await;
    world.complete_service(&region, "Ilta paja", State::Archived).await;
    let mut editor = world.signed_in("provider-editor").await;
    let names = |page: &Answer| page.all("tbody th");
    let at = |query: &str| format!("/hallinta/palvelut?{query}");
    let archived = editor.get(&at("state=archived")).await.assert(200);
    assert_eq!(names(&archived), ["Ilta paja"]);
    let matching = editor.get(&at("text=paja")).await.assert(200);
    assert_eq!(names(&matching), ["Ilta paja"], "the beginning of a word");
    let none = editor.get(&at("text=olematon")).await.assert(200);
    assert!(none.text().contains("ei vastaa rajausta"));
    assert!(names(&editor.get(&at("needs=overdue")).await.assert(200)).is_empty());
    assert!(names(&editor.get(&at("updater=nobody")).await.assert(200)).is_empty());
    world.advance(service_manual_domain::time::Length::days(121));
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&at("needs=overdue&state=published&text=aamu")).await.assert(200);
    assert_eq!(names(&page), ["Aamupaja"]);
    let confirm = page.link("td a[href*='vahvista']").unwrap();
    let form = editor.get(&confirm).await.assert(200).form("/vahvista");
    let list = editor.submit(form).await.assert(200);
    assert_eq!(list.path, "/hallinta/palvelut");
    assert!(names(&editor.get(&at("needs=overdue&text=aamu")).await.assert(200)).is_empty());
    world.sql(&format!("UPDATE service SET updater_id = NULL WHERE id = '{due}'")).await;
    world.correct_updater_rights().await;
    let page = editor.get(&at("updater=nobody")).await.assert(200);
    assert_eq!(names(&page), ["Aamupaja"]);
    world.finish().await;
}

#[tokio::test]
async fn what_no_authority_answers_for_waits_first() {
    let world = World::new().await;
    let region = world.region().await;
    world.advance(service_manual_domain::time::Length::days(1));
    let id = world.complete_service(&region, "Aamupaja", State::Submitted).await;
    let mut reviewer = world.signed_in("authority-main-user").await;
    let page = reviewer.get("/hallinta/odottavat").await.assert(200);
    assert_eq!(page.all("tbody th"), ["Puupaja", "Aamupaja"]);
    world.sql(&format!("UPDATE service SET responsible_id = NULL WHERE id = '{id}'")).await;
    let page = reviewer.get("/hallinta/odottavat").await.assert(200);
    assert_eq!(page.all("tbody th"), ["Aamupaja", "Puupaja"]);
    assert!(page.all(".late").join(" ").contains("Ei valittu"), "{}", page.text());
    world.finish().await;
}

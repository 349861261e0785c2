//! Notices on every page, and notices of services.

use service_manual_domain::time::Length;

use crate::site::attributes;
use crate::world::{Answer, Browser, World};

const LIST: &str = "/hallinta/tiedotteet";
const CARD: &str = ".card__notice";
const WORKSHOP_PAGE: &str = "/palvelu/tyopaja-nuorille";

/// A notice from 14.00 until 15.00 of the day, where nothing else is said.
async fn add(browser: &mut Browser, more: &[(&str, &str)]) -> Answer {
    let form = browser.get(&format!("{LIST}/uusi")).await.assert(200).form("/uusi");
    let usual = [
        ("level", "warning"),
        ("audience", "everybody"),
        ("text_fi", "Huoltokatko kello 14–15"),
        ("from_day", "2.11.2026"),
        ("from_time", "14.00"),
        ("until_day", "2.11.2026"),
        ("until_time", "15.00"),
    ];
    let fields = usual.iter().chain(more);
    let form = fields.fold(form, |form, (name, value)| form.fill(name, value));
    browser.submit(form).await
}

async fn notices(browser: &mut Browser, path: &str) -> Vec<String> {
    browser.get(path).await.assert(200).all(".notices .notice p")
}

#[tokio::test]
async fn a_notice_begins_and_ends_by_the_clock_in_every_process() {
    let world = World::new().await;
    world.region().await;
    let second = world.another_process().await;
    let mut administrator = world.signed_in("administrator").await;
    // The Swedish text is missing.
    add(&mut administrator, &[("text_en", "A break at 2 pm")]).await.assert(200);
    second.follower().catch_up(second.store()).await.unwrap();
    let texts = [
        ("/", "Huomio: Huoltokatko kello 14–15"),
        ("/sv/sok", "Observera: Huoltokatko kello 14–15"),
        ("/en/help", "A break at 2 pm"),
    ];
    let start = world.ctx.now();
    for (minutes, shown) in [(0, false), (119, false), (120, true), (179, true), (180, false)] {
        world.clock.set(start.plus(Length::minutes(minutes)));
        for mut visitor in [world.browser(), world.browser_of(&second)] {
            for (path, text) in texts {
                let found = notices(&mut visitor, path).await;
                let is_shown =
                    found.iter().any(|one| one.contains(text.split(": ").last().unwrap()));
                assert_eq!(is_shown, shown, "{path} after {minutes} minutes: {found:?}");
            }
        }
        if shown {
            let swedish = world.browser().get("/sv").await.assert(200);
            assert_eq!(attributes(&swedish, ".notices .notice p span", "lang"), ["fi"]);
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn editors_are_told_what_visitors_are_not() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let for_editors = [("audience", "signed_in"), ("from_day", ""), ("from_time", "")];
    add(&mut administrator, &for_editors).await.assert(200);
    let mut editor = world.signed_in("provider-editor").await;
    for path in ["/", "/haku", "/aloitus"] {
        assert_eq!(notices(&mut editor, path).await.len(), 1, "{path}");
    }
    assert!(notices(&mut world.browser(), "/").await.is_empty());
    let failed = editor.get("/hallinta/olematon").await.assert(404);
    assert_eq!(failed.all(".notices .notice").len(), 1, "on error pages, too");
    world.finish().await;
}

#[tokio::test]
async fn a_notice_is_previewed_changed_and_removed() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    assert!(browser.get(LIST).await.assert(200).text().contains("Tiedotteita ei ole."));
    let previewed =
        add(&mut browser, &[("do", "preview"), ("text_sv", "Avbrott")]).await.assert(200);
    assert_eq!(previewed.all("#preview .notice p").len(), 3);
    assert_eq!(attributes(&previewed, "#preview .notice span[lang]", "lang"), ["fi", "sv", "fi"]);
    assert_eq!(previewed.form("/uusi").value("text_sv"), "Avbrott");
    assert!(browser.get(LIST).await.text().contains("Tiedotteita ei ole."), "nothing is stored");
    let refused = add(&mut browser, &[("until_time", "13.00"), ("text_fi", "")]).await.assert(422);
    assert_eq!(refused.all(".error-summary li").len(), 1);
    let list = add(&mut browser, &[("dismissible", "yes"), ("from_day", ""), ("from_time", "")]);
    let list = list.await.assert(200);
    let key = |answer: &Answer| attributes(answer, ".notice", "data-notice");
    let first = key(&list);
    assert_eq!(first.len(), 1);
    let path = list.link("tbody th a").unwrap();
    let form = browser.get(&path).await.assert(200).form(&path);
    assert_eq!((form.value("from_time"), form.value("until_time")), ("12.00", "15.00"));
    let stale = form.clone();
    let changed = browser.submit(form.fill("text_fi", "Katko siirtyy")).await.assert(200);
    assert_ne!(key(&changed), first, "who put it away sees that it says something else");
    let conflict = browser.submit(stale).await.assert(409);
    let removed = browser.submit(conflict.form("/poista")).await.assert(200);
    assert!(removed.text().contains("Tiedotteita ei ole."));
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "site_notice.changed").count(), 3);
    let log = browser.get("/hallinta/loki?event=site_notice.changed").await.assert(200).text();
    assert!(log.contains("Katko siirtyy") && log.contains("Huoltokatko kello 14–15"));
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_write_notices_for_every_page() {
    let world = World::new().await;
    world.region().await;
    for person in ["authority-main-user", "authority-editor", "expert", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        browser.get(LIST).await.assert(403);
        browser.get(&format!("{LIST}/uusi")).await.assert(403);
        for fields in [&[("level", "info")][..], &[("do", "preview")]] {
            browser.post(&format!("{LIST}/uusi"), fields).await.assert(403);
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn a_service_has_a_notice_on_its_page_and_card_for_some_days() {
    let world = World::new().await;
    let region = world.region().await;
    let second = world.another_process().await;
    let mut editor = world.signed_in("provider-editor").await;
    let path = format!("/hallinta/palvelut/{}/tiedote", region.published);
    let manage = editor.get(path.trim_end_matches("/tiedote")).await.assert(200);
    assert!(manage.body.contains(&path), "the page of the service leads there");
    let form = editor.get(&path).await.assert(200).form("/tiedote");
    let stale = form.clone();
    let refused = editor.submit(form.clone()).await.assert(422);
    assert_eq!(refused.all(".error-summary li").len(), 2);
    let form =
        form.fill("text_fi", "Suljettu").fill("from", "3.11.2026").fill("until", "4.11.2026");
    editor.submit(form.fill("text_en", "Closed")).await.assert(200);
    editor.submit(stale.fill("text_fi", "Auki")).await.assert(409);
    second.follower().catch_up(second.store()).await.unwrap();
    for (days, shown) in [(0, false), (1, true), (1, true), (1, false)] {
        world.advance(Length::days(days));
        for mut visitor in [world.browser(), world.browser_of(&second)] {
            let card = visitor.get("/haku").await.assert(200).all(CARD);
            let expected = if shown { vec!["Tiedote: Suljettu"] } else { Vec::new() };
            assert_eq!(card, expected);
            let page = visitor.get(WORKSHOP_PAGE).await.assert(200);
            assert_eq!(page.text().contains("Tiedote: Suljettu"), shown);
            let swedish = visitor.get("/sv/sok").await.assert(200);
            assert_eq!(attributes(&swedish, CARD, "lang").contains(&"fi".to_owned()), shown);
        }
    }
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "service_notice.changed").count(), 1);
    world.finish().await;
}

#[tokio::test]
async fn who_may_not_edit_a_service_writes_no_notice_of_it() {
    let world = World::new().await;
    let region = world.region().await;
    let path = format!("/hallinta/palvelut/{}/tiedote", region.published);
    let fields = [("version", "0"), ("text_fi", "Suljettu"), ("until", "31.12.2026")];
    let mut expert = world.signed_in("expert").await;
    for status in [expert.get(&path).await.status, expert.post(&path, &fields).await.status] {
        assert!(status.is_client_error(), "{status}");
    }
    expert.post(&format!("{path}/poista"), &[("version", "1")]).await;
    world.browser().get(&path).await.assert(303);
    assert!(world.browser().get("/haku").await.assert(200).all(CARD).is_empty());
    // It is removed by hand, and erased with the service.
    let mut administrator = world.signed_in("administrator").await;
    administrator.post(&path, &fields).await.assert(303);
    let form = administrator.get(&path).await.assert(200).form("/poista");
    administrator.submit(form).await.assert(200);
    assert_eq!(world.sql("DELETE FROM service_notice").await, 0);
    administrator.post(&path, &fields).await.assert(303);
    let delete = format!("/hallinta/palvelut/{}/poista", region.published);
    let form = administrator.get(&delete).await.assert(200).form("/poista");
    administrator.submit(form.fill("name", "Työpaja nuorille")).await.assert(200);
    assert_eq!(world.sql("DELETE FROM service_notice").await, 0);
    world.finish().await;
}

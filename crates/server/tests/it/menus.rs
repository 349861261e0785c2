//! Menus of the public pages: the defaults, what administrators change, and who sees it when.

use crate::world::{Answer, Browser, World};

const LIST: &str = "/en/manage/menus";
const EDIT: &str = "/en/manage/menus/footer_support";
const RESTORE: &str = "/en/manage/menus/footer_support/default";

async fn administered() -> (World, Browser) {
    let world = World::new().await;
    world.region().await;
    let administrator = world.signed_in("administrator").await;
    (world, administrator)
}

fn footer(page: &Answer) -> String {
    page.all(".site-footer__links").join(" ")
}

#[tokio::test]
async fn a_changed_menu_is_on_every_page_at_once_until_the_default_is_restored() {
    let (world, mut administrator) = administered().await;
    let other = world.another_process().await;
    let (mut visitor, mut elsewhere) = (world.browser(), world.browser_of(&other));
    for browser in [&mut visitor, &mut elsewhere] {
        assert!(footer(&browser.get("/en").await.assert(200)).contains("Guide"));
    }
    let page = administrator.get(EDIT).await.assert(200);
    assert!(page.text().contains("The default menu is in use."));
    let form = page
        .form("/footer_support")
        .fill("items_0_order", "9")
        .fill("items_3_page", "")
        .fill("items_5_label_fi", "Tuki")
        .fill("items_5_label_sv", "Stöd")
        .fill("items_5_label_en", "Help <desk>")
        .fill("items_5_address_fi", "https://tuki.example/fi")
        .fill("items_5_address_en", "/en/contact-us?about=help");
    administrator.submit(form).await.assert(200);
    other.follower().catch_up(other.store()).await.unwrap();
    for browser in [&mut visitor, &mut elsewhere] {
        let page = browser.get("/en").await.assert(200);
        let links = footer(&page);
        assert!(links.contains("Help <desk>") && !links.contains("Guide"), "{links}");
        let own = page.link("a[href=\"/en/contact-us?about=help\"]");
        assert!(own.is_some(), "{}", page.body);
        let page = browser.get("/sv").await.assert(200);
        assert!(page.link("a[href=\"https://tuki.example/fi\"]").is_some(), "{}", page.body);
    }
    let page = administrator.get(EDIT).await.assert(200);
    assert_eq!(page.form("/footer_support").value("items_2_page"), "help");
    let unconfirmed = administrator.submit(page.form("/default")).await.assert(422);
    let restore = unconfirmed.form("/default").fill("confirmed", "yes");
    administrator.submit(restore).await.assert(200);
    assert!(footer(&visitor.get("/en").await.assert(200)).contains("Guide"));
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "menu.changed").count(), 2);
    let history = administrator.get("/en/manage/history/menus").await.assert(200);
    let changes = history.all(".history__change");
    assert_eq!(changes.len(), 2);
    assert!(changes[1].contains("Help <desk>") && changes[1].contains("Guide"), "{changes:?}");
    assert!(!changes[1].contains("[guides]"), "{changes:?}");
    world.finish().await;
}

#[tokio::test]
async fn the_header_for_visitors_has_the_links_that_administrators_chose() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get("/en/manage/menus/header").await.assert(200);
    let form = page.form("/header").fill("items_0_page", "contact").fill("items_1_page", "");
    administrator.submit(form).await.assert(200);
    let menu = world.browser().get("/en").await.assert(200).all(".menu li");
    assert_eq!(menu.len(), 3, "{menu:?}");
    assert!(!menu.iter().any(|link| link.contains("opic")), "{menu:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_menu_with_problems_is_refused_and_stays_in_the_form() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get(EDIT).await.assert(200);
    let form = page.form("/footer_support").fill("items_5_label_fi", "Tuki");
    let form = form.fill("items_5_address_fi", "javascript:alert(1)");
    let refused = administrator.submit(form).await.assert(422);
    let form = refused.form("/footer_support");
    assert_eq!(form.value("items_5_address_fi"), "javascript:alert(1)");
    assert_eq!(refused.all(".error-summary li").len(), 3);
    let page = administrator.get("/en/manage/menus/footer_statements").await.assert(200);
    let form = page.form("/footer_statements").fill("items_0_page", "");
    administrator.submit(form).await.assert(422);
    assert!(footer(&world.browser().get("/en").await).contains("Privacy"));
    world.finish().await;
}

#[tokio::test]
async fn the_later_of_two_changes_is_not_lost() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get(EDIT).await.assert(200);
    let first = page.form("/footer_support").fill("items_3_page", "cookies");
    let second = page.form("/footer_support").fill("items_3_page", "experts");
    administrator.submit(first).await.assert(200);
    let conflict = administrator.submit(second).await.assert(409);
    let form = conflict.form("/footer_support");
    assert_eq!((form.value("items_3_page"), form.value("version")), ("experts", "1"));
    administrator.post(RESTORE, &[("version", "0"), ("confirmed", "yes")]).await.assert(409);
    administrator.submit(form).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_change_menus() {
    let (world, mut administrator) = administered().await;
    for person in ["authority-main-user", "provider-main-user", "expert"] {
        let mut browser = world.signed_in(person).await;
        browser.get(LIST).await.assert(403);
        browser.get(EDIT).await.assert(403);
        let form = [("version", "0"), ("items_0_order", "1"), ("confirmed", "yes")];
        for path in [EDIT, RESTORE] {
            browser.post(path, &form).await.assert(403);
        }
    }
    administrator.get("/en/manage/menus/nowhere").await.assert(404);
    world.finish().await;
}

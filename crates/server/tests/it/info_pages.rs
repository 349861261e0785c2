//! The pages that administrators write: versions, facts of the settings, and acknowledging the
//! privacy policy statement.

use service_manual_domain::info_page::{Fact, InfoPage, unknown_marks};
use service_manual_domain::language::Language;
use service_manual_render::i18n::Texts;
use service_manual_render::pages::info_page::{name, starting_text};
use service_manual_render::rich_text::RichText;
use service_manual_render::urls;

use crate::sign_in::{add_app, send_password};
use crate::world::{Browser, PASSWORD, World};

const EDITOR: &str = "/hallinta/sivut/privacy";

async fn write(browser: &mut Browser, text: &str) -> crate::world::Answer {
    let page = browser.get(EDITOR).await.assert(200);
    let form = page.form("/hallinta/sivut/privacy").fill("blocks_0_body_fi", text);
    browser.submit(form).await
}

#[test]
fn the_starting_texts_name_the_same_facts_in_every_language() {
    for page in InfoPage::ALL {
        let facts = |language| -> Vec<&Fact> {
            let text = starting_text(page, language);
            let shown = RichText::from_typed(text);
            assert_eq!(unknown_marks(&shown.to_plain()), [""; 0], "{language}");
            assert_eq!(RichText::from_typed(&shown.to_typed()), shown, "edited without a change");
            Fact::ALL.iter().filter(|fact| text.contains(&fact.mark())).collect()
        };
        let finnish = facts(Language::Fi);
        let about_data = matches!(page, InfoPage::Privacy | InfoPage::DataSecurity);
        assert!(!about_data || finnish.len() > 8);
        for language in [Language::Sv, Language::En] {
            assert_eq!(facts(language), finnish, "{} in {language}", page.code());
        }
    }
}

#[tokio::test]
async fn the_pages_about_data_are_the_same_for_everybody() {
    let world = World::new().await;
    world.region().await;
    for (path, words) in [
        ("/tietosuojaseloste", "kulunut 4 kuukautta"),
        ("/sv/dataskyddsbeskrivning", "har gått 4 månader"),
        ("/en/privacy-policy-statement", "deactivated 4 months after"),
        ("/tietoturva", "kulunut 6 kuukautta"),
        ("/sv/datasakerhet", "har gått 6 månader"),
        ("/en/data-security", "deleted for good 6 months after"),
    ] {
        let page = world.browser().get(path).await.assert(200);
        assert!(page.text().contains(words), "{}", page.text());
        assert!(!page.text().contains('['), "{}", page.text());
        assert_eq!(page.header("cache-control"), "public, no-cache");
        assert!(page.header("set-cookie").is_empty());
        let again = world.browser().get(path).await.assert(200);
        assert_eq!(page.bytes, again.bytes);
    }
    world.finish().await;
}

#[tokio::test]
async fn every_page_is_public_in_three_languages_and_linked_from_every_page() {
    let world = World::new().await;
    world.region().await;
    for language in Language::ALL {
        let front = world.browser().get(&urls::front(language)).await.assert(200);
        for page in InfoPage::ALL {
            let path = urls::info_page(language, page);
            assert!(front.link(&format!("footer a[href='{path}']")).is_some(), "{path}");
            let shown = world.browser().get(&path).await.assert(200);
            assert_eq!(shown.all("h1"), [name(Texts::of(language), page)], "{path}");
            assert!(shown.all("main h2").len() > 3, "{path}");
            let open = shown.text().contains(['[', '*']);
            assert!(!open, "a mark is left in {path}: {}", shown.text());
            assert!(shown.header("set-cookie").is_empty());
        }
        for page in InfoPage::AUDIENCES {
            let path = urls::info_page(language, page);
            assert!(front.link(&format!("main a[href='{path}']")).is_some(), "{path}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn any_page_can_be_rewritten_without_asking_everybody_to_read_it() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let mut expert = world.signed_in("expert").await;
    let list = administrator.get("/hallinta/sivut").await.assert(200);
    for page in InfoPage::ALL.into_iter().filter(|page| *page != InfoPage::Privacy) {
        let editor = urls::page_edit(Language::Fi, page);
        assert!(list.link(&format!("main a[href='{editor}']")).is_some(), "{editor}");
        let form = administrator.get(&editor).await.assert(200).form(&editor);
        administrator.submit(form.fill("blocks_0_body_fi", "Uusi teksti")).await.assert(200);
        let shown = world.browser().get(&urls::info_page(Language::Fi, page)).await.assert(200);
        assert!(shown.text().contains("Uusi teksti") && shown.text().contains("Versio 2"));
        let first = urls::page_version(Language::Fi, page, 1);
        let first = administrator.get(&first).await.assert(200);
        assert!(!first.text().contains("Uusi teksti"), "{editor}");
    }
    expert.get("/oma-tili").await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn whom_to_ask_can_be_written_to() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get("/hallinta/asetukset").await.assert(200).form("/asetukset");
    let form = form.fill("operation-contact", "Neuvonta <a@b.example>, 012 345");
    administrator.submit(form).await.assert(200);
    let editor = urls::page_edit(Language::Fi, InfoPage::Contact);
    let form = administrator.get(&editor).await.assert(200).form(&editor);
    let text = "Kysy: [contact].\n\n[Kirjoita](https://x.example/?to=[contact])";
    administrator.submit(form.fill("blocks_0_body_fi", text)).await.assert(200);
    let page = world.browser().get("/ota-yhteytta").await.assert(200);
    assert!(page.text().contains("Kysy: Neuvonta <a@b.example>, 012 345."), "{}", page.text());
    assert_eq!(page.link("main a[href^='mailto:']").as_deref(), Some("mailto:a@b.example"));
    assert_eq!(page.all("main .rich a").len(), 2, "a fact inside an address stays in it");
    world.finish().await;
}

#[tokio::test]
async fn the_page_about_cookies_names_every_cookie() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("expert").await;
    add_app(&world, &mut browser).await;
    let mut waiting = world.browser();
    send_password(&mut waiting, "expert", PASSWORD).await.assert(303);
    let mut cookies = format!("{}; {}", browser.cookies(), waiting.cookies());
    browser.post("/kirjaudu-ulos", &[]).await.assert(303);
    cookies = format!("{cookies}; {}", browser.cookies());
    let mut names: Vec<&str> =
        cookies.split("; ").filter_map(|pair| Some(pair.split_once('=')?.0)).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names, ["device", "flash", "session", "sign-in"]);
    for language in Language::ALL {
        let path = urls::info_page(language, InfoPage::Cookies);
        let page = world.browser().get(&path).await.assert(200);
        let mut told = page.all("main strong");
        told.sort_unstable();
        assert_eq!(told, names, "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn an_administrator_writes_a_new_version() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let before = world.browser().get("/tietosuojaseloste").await.assert(200);
    let page = write(&mut administrator, "## Uusi\n\nTilin aika on [delete_after]. <b>x</b>").await;
    assert!(page.assert(200).body.contains("Uusi versio on voimassa"));
    let after = world.browser().get("/tietosuojaseloste").await.assert(200);
    assert_ne!(before.bytes, after.bytes);
    assert!(after.text().contains("Tilin aika on 6 kuukautta. <b>x</b>"), "{}", after.text());
    assert!(after.text().contains("Versio 2"));
    // The other texts are as they were, and the first version can still be read.
    let swedish = world.browser().get("/sv/dataskyddsbeskrivning").await.assert(200);
    assert!(swedish.text().contains("Varför uppgifterna behandlas"));
    let first = administrator.get(&format!("{EDITOR}/versiot/1")).await;
    // The administrator has to read the new version first.
    assert_eq!(first.assert(303).location().split('?').next(), Some("/oma-tili/tietosuojaseloste"));
    assert!(world.events().await.contains(&"page.changed".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_with_a_page_is_told_and_a_preview_stores_nothing() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = write(&mut administrator, "Aika on [mystery]").await.assert(422);
    assert!(page.body.contains("[mystery]"), "{}", page.text());
    let page = write(&mut administrator, " ").await.assert(422);
    assert!(page.body.contains("aria-invalid"));

    let page = administrator.get(EDITOR).await.assert(200);
    let mut form =
        page.form("/hallinta/sivut/privacy").fill("blocks_0_body_fi", "Loki: [log_kept]");
    form.action = format!("{EDITOR}/esikatselu");
    let preview = administrator.submit(form).await.assert(200);
    assert!(preview.text().contains("Loki: 24 kuukautta"), "{}", preview.text());
    let shown = world.browser().get("/tietosuojaseloste").await.assert(200);
    assert!(shown.text().contains("Versio 1"));
    world.finish().await;
}

#[tokio::test]
async fn of_two_versions_written_at_once_the_second_conflicts() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let path = "/hallinta/sivut/data_security";
    let stale = administrator.get(path).await.form("/hallinta/sivut/data_security");
    let fresh = stale.clone().fill("blocks_0_body_fi", "Ensimmäinen");
    administrator.submit(fresh).await.assert(200);
    let page = administrator.submit(stale.fill("blocks_0_body_fi", "Toinen")).await.assert(409);
    let form = page.form("/hallinta/sivut/data_security");
    assert_eq!((form.value("version"), form.value("blocks_0_body_fi").trim()), ("2", "Toinen"));
    world.finish().await;
}

#[tokio::test]
async fn a_new_statement_is_shown_once_before_the_next_page_and_forms_are_not_lost() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    let form = expert.get("/oma-tili").await.assert(200).form("/oma-tili");
    let mut administrator = world.signed_in("administrator").await;
    write(&mut administrator, "Uusi seloste").await;

    // What was typed before is taken.
    let path = "/oma-tili?x=1";
    let sent = form.fill("first_name", "Eero");
    let fields: Vec<(&str, &str)> =
        sent.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    expert.post("/oma-tili", &fields).await.assert(303);

    let asked = expert.get(path).await.assert(303);
    let notice = expert.get(&asked.location()).await.assert(200);
    assert!(notice.text().contains("Uusi seloste"), "{}", notice.text());
    let old = [("version", "1"), ("next", path)];
    let again = expert.post("/oma-tili/tietosuojaseloste", &old).await.assert(303);
    assert!(again.location().starts_with("/oma-tili/tietosuojaseloste"));
    let landed = expert.submit(notice.form("/oma-tili/tietosuojaseloste")).await.assert(200);
    assert_eq!(landed.path, path);
    expert.get("/aloitus").await.assert(200);
    let id = world.account("expert").await;
    let mut tx = world.ctx.read().await.unwrap();
    assert_eq!(tx.accounts().get(id).await.unwrap().notice_version, 2);
    drop(tx);
    let last = world.events().await.pop();
    assert_eq!(last.as_deref(), Some("notice.acknowledged"));
    world.finish().await;
}

#[tokio::test]
async fn the_guides_are_public_and_the_first_steps_can_be_put_away() {
    let world = World::new().await;
    world.region().await;
    for path in [
        "/opas",
        "/opas/asiantuntija",
        "/sv/guide/redigerare",
        "/en/guide/main-user",
        "/opas/yllapitaja",
    ] {
        world.browser().get(path).await.assert(200);
    }
    let mut expert = world.signed_in("expert").await;
    let start = expert.get("/aloitus").await.assert(200);
    assert_eq!(start.all(".checklist__done").len(), 0);
    let mut guide = expert.submit(start.form("/aloitus/tehtava")).await.assert(200);
    assert_eq!(guide.path, "/opas/asiantuntija");
    guide = expert.post("/aloitus/tehtava", &[("step", "search")]).await.assert(303);
    assert_eq!(guide.location(), "/haku");
    expert.post("/aloitus/tehtava", &[("step", "swim")]).await.assert(404);
    let start = expert.get("/aloitus").await.assert(200);
    let taken = ["Tehty: Lue roolisi opas", "Tehty: Hae palvelua, jonka tunnet"];
    let done = start.all(".checklist__done");
    assert!(done.iter().zip(taken).all(|(done, taken)| done.starts_with(taken)), "{done:?}");
    assert_eq!(done.len(), 2, "each of them once");
    assert!(start.link(".checklist a[href='/opas/asiantuntija']").is_some(), "to read it again");
    assert!(!start.has_form("/aloitus/tehtava"));
    let form = expert.get("/oma-tili").await.form("/oma-tili").fill("last_name", "Esimerkki");
    expert.submit(form).await.assert(200);
    let start = expert.get("/aloitus").await.assert(200);
    assert!(start.all(".checklist__done").contains(&"Tehty: Täydennä nimesi".to_owned()));
    let hidden = expert.submit(start.form("/aloitus/tehtavat")).await.assert(200);
    assert!(hidden.all(".checklist").is_empty());
    let shown = expert.submit(hidden.form("/aloitus/tehtavat")).await.assert(200);
    assert_eq!(shown.all(".checklist").len(), 1);
    world.finish().await;
}

#[tokio::test]
async fn guides_lead_only_where_the_reader_may_go() {
    let world = World::new().await;
    world.region().await;
    let guides = ["/opas/asiantuntija", "/opas/muokkaaja", "/opas/paakayttaja", "/opas/yllapitaja"];
    let mut numbers = Vec::new();
    for person in
        ["expert", "authority-editor", "provider-main-user", "authority-main-user", "administrator"]
    {
        let mut browser = world.signed_in(person).await;
        let mut number = 0;
        for guide in guides {
            let page = browser.get(guide).await.assert(200);
            for (list, step) in
                ["ol", "ul"].into_iter().flat_map(|list| (1..=5).map(move |n| (list, n)))
            {
                let step = format!(".narrow {list} li:nth-of-type({step}) a");
                let Some(link) = page.link(&step) else { continue };
                browser.get(&link).await.assert(200);
                number += 1;
            }
        }
        numbers.push(number);
    }
    assert_eq!(numbers, [12, 23, 27, 27, 33]);
    let visitor = world.browser().get("/opas/paakayttaja").await.assert(200);
    assert!(visitor.link(".narrow ol a").is_none(), "what asks visitors to sign in");
    world.finish().await;
}

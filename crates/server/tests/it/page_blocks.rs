//! Pages made of blocks: how administrators put them together, and what everybody reads.

use service_manual_app::services::archive;
use service_manual_domain::page_block::LIMIT;
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use crate::files::samples;
use crate::world::{Answer, Browser, CAFE, Form, WORKSHOP, World, category};

const EDITOR: &str = "/hallinta/sivut/jobseekers";
const FILES: &str = "/hallinta/sivut/jobseekers/tiedostot";
const PAGE: &str = "/tyonhakijoille";

/// The same, and an administrator.
async fn administered() -> (World, Browser) {
    let (world, _) = World::with_two_services().await;
    let administrator = world.signed_in("administrator").await;
    (world, administrator)
}

async fn form(browser: &mut Browser) -> Form {
    browser.get(EDITOR).await.assert(200).form(EDITOR)
}

/// The form after a button was pressed.
async fn pressed(browser: &mut Browser, form: Form, button: &str) -> Form {
    browser.submit(form.fill("do", button)).await.assert(200).form(EDITOR)
}

/// The form with one more block, of a kind.
async fn with_block(browser: &mut Browser, form: Form, kind: &str) -> Form {
    pressed(browser, form.fill("add_kind", kind), "add-block").await
}

/// Saves the form with a second block, filled so.
async fn save(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let form = form(browser).await;
    let form = with_block(browser, form, kind).await.fill("blocks_1_heading_fi", "Otsikko");
    let form = fields
        .iter()
        .fold(form, |form, (name, value)| form.fill(&format!("blocks_1_{name}"), value));
    browser.submit(form).await
}

/// The id of a picture that is added to the page.
async fn added_file(browser: &mut Browser, name: &str) -> String {
    let form = browser.get(FILES).await.assert(200).form(FILES);
    let page = browser.submit_file(form, name, &samples::png()).await.assert(200);
    let link = page.link("tbody th a").unwrap();
    link.split('/').nth(2).unwrap().to_owned()
}

#[tokio::test]
async fn blocks_are_added_moved_and_removed_without_being_stored() {
    let (world, mut administrator) = administered().await;
    let first = form(&mut administrator).await.fill("blocks_0_body_sv", "Ny text");
    let cards = with_block(&mut administrator, first, "cards").await;
    let cards = cards.fill("blocks_1_items_0_title_fi", "Kortti");
    let links = with_block(&mut administrator, cards, "links").await;
    assert_eq!(links.value("blocks_2_kind"), "links");
    let moved = pressed(&mut administrator, links, "up:1").await;
    assert_eq!((moved.value("blocks_0_kind"), moved.value("blocks_1_kind")), ("cards", "text"));
    assert_eq!(moved.value("blocks_1_body_sv").trim(), "Ny text", "what was typed is kept");
    assert_eq!(moved.value("blocks_0_items_0_title_fi"), "Kortti");
    let more = pressed(&mut administrator, moved, "more:blocks_0_items").await;
    let has = |form: &Form, name: &str| form.fields.iter().any(|(known, _)| known == name);
    assert!(has(&more, "blocks_0_items_1_title_fi"));
    let removed = pressed(&mut administrator, more, "remove:2").await;
    assert!(!has(&removed, "blocks_2_kind"));
    let row = removed.fill("remove", "blocks_0_items_0");
    let emptied = pressed(&mut administrator, row, "down:0").await;
    assert_eq!(emptied.value("blocks_1_items_0_title_fi"), "", "a row that was ticked is gone");
    assert!(world.browser().get(PAGE).await.assert(200).text().contains("Versio 1"));
    assert!(!world.events().await.contains(&"page.changed".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_page_shows_its_blocks_in_every_language_and_follows_the_catalogue() {
    let (world, region) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let id = added_file(&mut administrator, "Opas.png").await;
    let mut form = form(&mut administrator).await;
    for kind in ["lifts", "cards", "services", "links", "files"] {
        form = with_block(&mut administrator, form, kind).await;
    }
    let filter = format!("http://localhost:8080/haku?category={}&sort=name#results", category());
    for (name, value) in [
        ("blocks_1_heading_fi", "Nostot"),
        ("blocks_1_heading_sv", "Utvalt"),
        ("blocks_1_items_0_service", CAFE),
        ("blocks_2_heading_fi", "Kortit"),
        ("blocks_2_items_0_title_fi", "Kysy <meiltä>"),
        ("blocks_2_items_0_text_sv", "Vi svarar."),
        ("blocks_2_items_0_page", "contact"),
        ("blocks_3_heading_fi", "Luettelo"),
        ("blocks_3_filter", &filter),
        ("blocks_3_most", "1"),
        ("blocks_4_heading_fi", "Linkit"),
        ("blocks_4_items_0_title_fi", "Laki"),
        ("blocks_4_items_0_address_fi", "https://laki.example/fi"),
        ("blocks_4_items_0_address_sv", "https://laki.example/sv"),
        ("blocks_5_heading_fi", "Tiedostot"),
        ("blocks_5_items_0_file", &id),
        ("blocks_5_items_0_title_sv", "Handbok"),
    ] {
        form = form.fill(name, value);
    }
    let swedish = "/sv/for-arbetssokande";
    world.browser().get(swedish).await.assert(200);
    administrator.submit(form).await.assert(200);

    let page = world.browser().get(swedish).await.assert(200);
    assert_eq!(page.header("cache-control"), "public, no-cache");
    let headings = page.all(".block h2");
    assert!(
        headings
            .ends_with(&["Utvalt", "Kortit", "Luettelo", "Linkit", "Tiedostot"].map(str::to_owned)),
        "{headings:?}"
    );
    assert_eq!(page.all(".block h2[lang=fi]").len(), 4, "what is not in Swedish is marked");
    assert_eq!(page.all(".card h3[lang=fi]"), ["Kysy <meiltä>"]);
    assert!(page.all(".card p[lang=sv]").contains(&"Vi svarar.".to_owned()));
    assert_eq!(page.all(".block .card__title").len(), 3, "one lift, one card, one of the list");
    assert!(page.link(".block a[href='/sv/kontakta-oss']").is_some());
    assert!(page.link("a[href='https://laki.example/sv']").is_some());
    assert!(page.link("a[href='/sv/tjanst/sprakcafe']").is_some());
    let all = page.link(".block a.more").unwrap();
    assert_eq!(all, format!("/sv/sok?category={}&sort=name", category()));
    let shown = world.browser().get(&all).await.assert(200).all(".card__title").len();
    assert!(page.text().contains(&format!("Visa alla {shown} tjänster")), "{}", page.text());
    let file = page.link("a[type='image/png']").unwrap();
    assert!(page.text().contains("Handbok (PNG"));
    assert_eq!(world.browser().get(&file).await.assert(200).bytes, samples::png());

    // A new service is in the list at once.
    world.complete_service(&region, "Aamupaja", State::Published).await;
    let page = world.browser().get(PAGE).await.assert(200);
    assert!(page.all(".block .card__title").contains(&"Aamupaja".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn what_is_edited_again_without_a_change_is_no_new_version() {
    let (world, mut administrator) = administered().await;
    let filter = format!("?q=työ ja&category={}", category());
    save(&mut administrator, "services", &[("filter", &filter)]).await.assert(200);
    let form = form(&mut administrator).await;
    assert_eq!(form.value("blocks_1_filter"), format!("?q=työ+ja&category={}", category()));
    administrator.submit(form).await.assert(200);
    assert!(world.browser().get(PAGE).await.text().contains("Versio 2"));
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_with_a_block_is_told_and_everything_typed_is_kept() {
    let (world, mut administrator) = administered().await;
    let unknown = save(&mut administrator, "services", &[("filter", "/haku?category=onni")]).await;
    let unknown = unknown.assert(422);
    assert!(unknown.text().contains("category=onni"), "{}", unknown.text());
    assert_eq!(unknown.form(EDITOR).value("blocks_1_filter"), "/haku?category=onni");
    for typed in ["?luck=1", "?sort=luck", "", "/haku"] {
        let answer = save(&mut administrator, "services", &[("filter", typed)]).await.assert(422);
        assert_eq!(answer.link(".error-summary a").as_deref(), Some("#blocks_1_filter"), "{typed}");
    }
    let nobody = save(&mut administrator, "lifts", &[("items_0_service", "Olematon")]).await;
    let place = nobody.assert(422).link(".error-summary a");
    assert_eq!(place.as_deref(), Some("#blocks_1_items_0_service"));
    let script = [("items_0_title_fi", "x"), ("items_0_address_fi", "javascript:alert(1)")];
    save(&mut administrator, "links", &script).await.assert(422);
    let foreign = [("items_0_file", "01ARZ3NDEKTSV4RRFFQ69G5FAV")];
    save(&mut administrator, "files", &foreign).await.assert(422);

    let mut full = form(&mut administrator).await;
    for _ in 0..LIMIT {
        full = with_block(&mut administrator, full, "text").await;
    }
    let full = (1..=LIMIT).fold(full, |form, at| {
        ["fi", "sv", "en"].iter().fold(form, |form, language| {
            form.fill(&format!("blocks_{at}_body_{language}"), "Teksti")
        })
    });
    let many = administrator.submit(full).await.assert(422);
    assert_eq!(many.link(".error-summary a").as_deref(), Some("#add_kind"));
    let textless = form(&mut administrator).await;
    let textless = pressed(&mut administrator, textless, "remove:0").await;
    let textless = administrator.submit(textless).await.assert(422);
    assert!(textless.text().contains("ainakin yksi teksti"), "{}", textless.text());
    assert!(world.browser().get(PAGE).await.assert(200).text().contains("Versio 1"));
    world.finish().await;
}

#[tokio::test]
async fn a_chosen_service_that_is_no_longer_public_leaves_the_page_and_must_leave_the_form() {
    let (world, mut administrator) = administered().await;
    let lifts = [("items_0_service", CAFE), ("items_1_service", WORKSHOP)];
    save(&mut administrator, "lifts", &lifts).await.assert(200);
    let lifted = ".block .card__title";
    assert_eq!(world.browser().get(PAGE).await.all(lifted), [CAFE, WORKSHOP]);
    let id = world.texts("SELECT id FROM service WHERE name = 'Kielikahvila'").await.remove(0);
    let service = world.service(id.parse().unwrap()).await;
    let caller = world.acting("administrator").await;
    archive::archive(&world.ctx, &caller, service.id, service.version, "Ohi.").await.unwrap();
    assert_eq!(world.browser().get(PAGE).await.all(lifted), [WORKSHOP]);
    let form = form(&mut administrator).await;
    assert_eq!(form.value("blocks_1_items_0_service"), CAFE, "it can be seen what is gone");
    let refused = administrator.submit(form.clone().fill("blocks_1_heading_fi", "Uusi")).await;
    let place = refused.assert(422).link(".error-summary a");
    assert_eq!(place.as_deref(), Some("#blocks_1_items_0_service"));
    let without = form.fill("blocks_1_items_0_service", "");
    administrator.submit(without).await.assert(200);
    assert_eq!(world.browser().get(PAGE).await.all(lifted), [WORKSHOP]);
    world.finish().await;
}

#[tokio::test]
async fn files_of_a_page_are_for_everybody_while_the_page_uses_them() {
    let (world, mut administrator) = administered().await;
    let form = administrator.get(FILES).await.assert(200).form(FILES);
    let refused = administrator.submit_file(form, "ohjelma.exe", b"MZ no picture").await;
    assert!(refused.assert(422).body.contains("aria-invalid"));
    let id = added_file(&mut administrator, "Opas.png").await;
    let address = format!("/tiedostot/{id}/Opas.png");
    world.browser().get(&address).await.assert(404);
    world.signed_in("authority-main-user").await.get(&address).await.assert(404);
    let own = administrator.get(&address).await.assert(200);
    assert_eq!(own.header("cache-control"), "private, no-store");
    save(&mut administrator, "files", &[("items_0_file", &id)]).await.assert(200);
    let everybody = world.browser().get(&address).await.assert(200);
    assert!(everybody.header("content-security-policy").contains("sandbox"));
    assert_eq!(everybody.header("x-content-type-options"), "nosniff");

    let remove = format!("{FILES}/{id}/poista");
    assert!(!administrator.get(FILES).await.assert(200).has_form("/poista"));
    administrator.post(&remove, &[]).await.assert(422);
    administrator
        .post(&format!("/hallinta/sivut/faq/tiedostot/{id}/poista"), &[])
        .await
        .assert(404);
    let without = self::form(&mut administrator).await;
    let without = pressed(&mut administrator, without, "remove:1").await;
    administrator.submit(without).await.assert(200);
    world.browser().get(&address).await.assert(404);
    let list = administrator.get(FILES).await.assert(200);
    administrator.submit(list.form("/poista")).await.assert(200);
    administrator.get(&address).await.assert(404);
    let events = world.events().await;
    let of_files: Vec<&String> = events.iter().filter(|one| one.starts_with("page.file")).collect();
    assert_eq!(of_files, ["page.file_added", "page.file_removed"]);
    world.finish().await;
}

#[tokio::test]
async fn a_file_that_no_version_uses_goes_after_a_month_and_a_used_one_stays() {
    let (world, mut administrator) = administered().await;
    let used = added_file(&mut administrator, "Opas.png").await;
    added_file(&mut administrator, "Turha.png").await;
    save(&mut administrator, "files", &[("items_0_file", &used)]).await.assert(200);
    let own_data = administrator.post("/oma-tili/omat-tiedot", &[]).await.assert(200);
    assert!(own_data.body.contains("Turha.png"), "who added what is their data");
    world.advance(Length::days(31));
    world.tick().await;
    assert_eq!(world.texts("SELECT id FROM page_file").await, [used.as_str()]);
    let of_pages = "SELECT DISTINCT file_id FROM file_piece WHERE file_id NOT IN \
         (SELECT id FROM file)";
    assert_eq!(world.texts(of_pages).await, [used.as_str()]);
    world.browser().get(&format!("/tiedostot/{used}/Opas.png")).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn a_version_written_before_blocks_is_one_text() {
    let (world, mut administrator) = administered().await;
    world
        .sql(
            "INSERT INTO page_version (page, number, body_fi, body_sv, body_en, sanitiser, written_at) \
             VALUES ('jobseekers', 2, '<p>Vanha</p>', '<p>Gammal</p>', '<p>Old</p>', 1, 5)",
        )
        .await;
    let form = form(&mut administrator).await;
    assert_eq!((form.value("version"), form.value("blocks_0_body_sv").trim()), ("2", "Gammal"));
    save(&mut administrator, "links", &[("items_0_title_fi", "Laki"), ("items_0_page", "faq")])
        .await
        .assert(200);
    let page = world.browser().get("/en/for-jobseekers").await.assert(200);
    assert!(page.text().contains("Old") && page.text().contains("Laki"), "{}", page.text());
    // The program before reads the texts of the page where it always did.
    let bodies = world.texts("SELECT body_sv FROM page_version WHERE number = 3").await;
    assert_eq!(bodies, ["<p>Gammal</p>"]);
    world.finish().await;
}

#[tokio::test]
async fn the_history_tells_a_page_as_a_whole_and_a_preview_shows_its_blocks() {
    let (world, mut administrator) = administered().await;
    let links = [("items_0_title_sv", "Lagen"), ("items_0_page", "faq")];
    let form = form(&mut administrator).await;
    let mut form = with_block(&mut administrator, form, "links").await;
    form = form.fill("blocks_1_heading_fi", "Linkit");
    form = links
        .iter()
        .fold(form, |form, (name, value)| form.fill(&format!("blocks_1_{name}"), value));
    let mut preview = form.clone();
    preview.action = format!("{EDITOR}/esikatselu");
    let preview = administrator.submit(preview).await.assert(200);
    assert_eq!(
        preview.all("#preview h3[lang=fi]").iter().filter(|one| *one == "Linkit").count(),
        3
    );
    assert_eq!(preview.form(EDITOR).value("blocks_1_items_0_title_sv"), "Lagen");
    assert!(world.browser().get(PAGE).await.text().contains("Versio 1"));

    administrator.submit(form).await.assert(200);
    let history = administrator.get("/hallinta/historia/pages?thing=jobseekers").await.assert(200);
    let rows = history.all(".history__change");
    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains("Lagen: Usein kysyttyä") && rows[0].contains("Linkit"), "{rows:?}");
    let version = administrator.get(&format!("{EDITOR}/versiot/2")).await.assert(200);
    assert!(version.text().contains("Lagen"));
    let second = world.another_process().await;
    let page = world.browser_of(&second).get(PAGE).await.assert(200);
    assert!(page.text().contains("Lagen"));
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_put_pages_together() {
    let (world, mut administrator) = administered().await;
    let id = added_file(&mut administrator, "Opas.png").await;
    for person in ["authority-main-user", "authority-editor", "expert", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        browser.get(FILES).await.assert(403);
        let add = [("version", "1"), ("do", "add-block"), ("add_kind", "cards")];
        browser.post(EDITOR, &add).await.assert(403);
        browser.post(&format!("{FILES}/{id}/poista"), &[]).await.assert(403);
    }
    world.finish().await;
}

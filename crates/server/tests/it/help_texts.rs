//! Help beside fields: the defaults, what administrators write instead, and who sees it when.

use service_manual_domain::content_history::ContentKind;
use service_manual_domain::help::{HelpTopic, TypedHelp};
use service_manual_domain::language::Language;
use service_manual_render::help::default_text;

use crate::world::{Answer, Browser, World};

const LIST: &str = "/en/manage/help-texts";
const EDIT: &str = "/en/manage/help-texts/contact_kind";
const PREVIEW: &str = "/en/manage/help-texts/contact_kind/preview";
const RESTORE: &str = "/en/manage/help-texts/contact_kind/default";

fn topic(code: &str) -> HelpTopic {
    code.parse().unwrap()
}

#[test]
fn every_default_is_one_that_administrators_could_save() {
    for topic in HelpTopic::all() {
        let texts = Language::ALL.map(|language| default_text(topic, language).to_owned());
        assert!(texts.iter().all(|text| !text.is_empty()), "{topic}");
        assert_eq!(TypedHelp(texts.clone()).parse(), Ok(texts), "{topic}");
    }
}

struct Site {
    world: World,
    /// Where the provider adds a contact.
    contact_new: String,
}

async fn site() -> (Site, Browser) {
    let world = World::new().await;
    let provider = world.region().await.provider;
    let administrator = world.signed_in("administrator").await;
    let contact_new = format!("/en/manage/organisations/{provider}/contacts/new");
    (Site { world, contact_new }, administrator)
}

async fn save(browser: &mut Browser, version: &str, texts: [&str; 3]) -> Answer {
    let [fi, sv, en] = texts;
    let form = [("version", version), ("body_fi", fi), ("body_sv", sv), ("body_en", en)];
    browser.post(EDIT, &form).await
}

impl Site {
    /// The version of the stored help, and in how many languages it is not the default.
    async fn stored(&self) -> Option<(i64, usize)> {
        let mut tx = self.world.ctx.read().await.unwrap();
        let stored = tx.help_texts().find(topic("contact_kind")).await.unwrap()?;
        Some((stored.version, stored.texts.iter().flatten().count()))
    }

    /// The help beside the fields of a new contact.
    async fn shown(&self, browser: &mut Browser) -> String {
        browser.get(&self.contact_new).await.assert(200).all("details.help").join(" ")
    }
}

#[tokio::test]
async fn every_step_of_the_form_of_a_service_has_help_beside_each_topic_once() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut browser = world.signed_in("provider-main-user").await;
    let steps = ["basics", "target_group", "place_and_time", "description", "responsibility"];
    let mut shown = Vec::new();
    for step in steps {
        let page = browser.get(&format!("/en/manage/services/{service}/edit/{step}")).await;
        let page = page.assert(200);
        let here = page.all("details.help");
        assert!(here.len() > 2, "{step}: {here:?}");
        shown.extend(here);
    }
    let all = shown.len();
    shown.sort();
    shown.dedup();
    assert_eq!(shown.len(), all, "the same help stands in two places");
    let summary = default_text(topic("service_summary"), Language::En);
    assert!(shown.iter().any(|text| text.contains(summary)));
    world.finish().await;
}

#[tokio::test]
async fn what_an_administrator_writes_stands_beside_the_field_until_the_default_is_restored() {
    let (site, mut administrator) = site().await;
    let other = site.world.another_process().await;
    let mut reader = site.world.signed_in("provider-main-user").await;
    let default = default_text(topic("contact_kind"), Language::En);
    assert!(site.shown(&mut reader).await.contains(default));

    let page = administrator.get(EDIT).await.assert(200);
    assert!(page.text().contains("The default text is in use."));
    assert!(!page.has_form("/default"));
    let form = page.form("/contact_kind").fill("body_en", "Alpha <b>x</b>\n\nSecond");
    let page = administrator.submit(form).await.assert(200);
    assert!(page.text().contains("Changed: English"), "{}", page.text());
    assert!(administrator.get(LIST).await.assert(200).text().contains("Changed: English"));

    let shown = site.shown(&mut reader).await;
    assert!(shown.contains("Alpha <b>x</b>") && !shown.contains(default), "{shown}");
    other.follower().catch_up(other.store()).await.unwrap();
    let help = &other.public_data().help;
    assert_eq!(help.get(topic("contact_kind"), Language::En), Some("Alpha <b>x</b>\n\nSecond"));

    let unconfirmed = administrator.submit(page.form("/default")).await.assert(422);
    let restore = unconfirmed.form("/default").fill("confirmed", "yes");
    administrator.submit(restore).await.assert(200);
    assert_eq!(site.stored().await, Some((2, 0)));
    assert!(site.shown(&mut reader).await.contains(default));
    let events = site.world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "help_text.changed").count(), 2);
    let log = administrator.get("/en/manage/log").await.assert(200).text();
    assert!(log.contains("Help beside a field changed"), "{log}");
    assert!(!log.contains("Alpha"), "texts are not in the log: {log}");
    site.world.finish().await;
}

#[tokio::test]
async fn an_emptied_text_takes_the_help_away_in_that_language() {
    let (site, mut administrator) = site().await;
    let own = default_text(topic("contact_kind"), Language::Sv);
    save(&mut administrator, "0", ["Suomeksi", own, " "]).await.assert(303);
    assert_eq!(site.stored().await, Some((1, 2)), "the Swedish default stays a default");
    let page = administrator.get(&site.contact_new).await.assert(200);
    assert!(page.all("#kind details.help").is_empty());
    assert!(!page.all("details.help").is_empty(), "other fields keep theirs");
    site.world.finish().await;
}

#[tokio::test]
async fn a_preview_stores_nothing_and_keeps_what_was_typed() {
    let (site, mut administrator) = site().await;
    let typed = "Help <script>alert(1)</script>";
    let form = [("version", "0"), ("body_fi", ""), ("body_sv", "a"), ("body_en", typed)];
    let shown = administrator.post(PREVIEW, &form).await.assert(200);
    assert_eq!(shown.form("/contact_kind").value("body_en").trim_start(), typed);
    let preview = shown.all("#preview").join(" ");
    assert!(preview.contains(typed), "{preview}");
    assert!(preview.contains("No help in this language."), "{preview}");
    assert!(!shown.body.contains("<script>alert"));
    let long = "x".repeat(1_001);
    for path in [EDIT, PREVIEW] {
        let form = [("version", "0"), ("body_fi", "a"), ("body_sv", &long), ("body_en", "b")];
        let refused = administrator.post(path, &form).await.assert(422);
        assert_eq!(refused.form("/contact_kind").value("body_sv").trim_start(), long);
    }
    assert_eq!(site.stored().await, None);
    site.world.finish().await;
}

#[tokio::test]
async fn the_later_of_two_changes_is_not_lost() {
    let (site, mut administrator) = site().await;
    save(&mut administrator, "0", ["Eka", "Etta", "First"]).await.assert(303);
    let conflict = save(&mut administrator, "0", ["Toka", "Tvåa", "Second"]).await.assert(409);
    assert!(conflict.text().contains("First"), "{}", conflict.text());
    let form = conflict.form("/contact_kind");
    assert_eq!((form.value("body_en").trim_start(), form.value("version")), ("Second", "1"));
    administrator.post(RESTORE, &[("version", "0"), ("confirmed", "yes")]).await.assert(409);
    administrator.submit(form).await.assert(200);
    // Saving the same again is no change.
    save(&mut administrator, "2", ["Toka", "Tvåa", "Second"]).await.assert(303);
    assert_eq!(site.stored().await, Some((2, 3)));
    let mut tx = site.world.ctx.read().await.unwrap();
    let changes = tx.content_changes().list(ContentKind::HelpTexts, None, 10).await.unwrap();
    assert_eq!(changes.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 1]);
    drop(tx);
    site.world.finish().await;
}

#[tokio::test]
async fn only_administrators_edit_help() {
    let (site, mut administrator) = site().await;
    for person in ["authority-main-user", "provider-main-user", "expert"] {
        let mut browser = site.world.signed_in(person).await;
        browser.get(LIST).await.assert(403);
        browser.get(EDIT).await.assert(403);
        let form = [("version", "0"), ("body_fi", "x"), ("confirmed", "yes")];
        for path in [EDIT, PREVIEW, RESTORE] {
            browser.post(path, &form).await.assert(403);
        }
    }
    administrator.get("/en/manage/help-texts/contact_unknown").await.assert(404);
    assert_eq!(site.stored().await, None);
    site.world.finish().await;
}

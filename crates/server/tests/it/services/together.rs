//! Several people on one service: what is kept, who is there, and what becomes of two changes.

use super::writing::{filled, open, page, save};
use crate::world::{Browser, Form, World};
use service_manual_domain::time::Length;

/// Sends what is typed as the script of the form does.
async fn keep(browser: &mut Browser, form: &Form) -> String {
    let fields: Vec<(&str, &str)> =
        form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&format!("{}/kirjoitettu", form.action), &fields).await.assert(200).body
}

#[tokio::test]
async fn what_is_typed_is_kept_until_it_is_saved_or_thrown_away() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "description").await;
    let typed = form.fill("benefits_fi", "Soita 040 123 4567").fill("links_0_address", "kesken");
    let answer = keep(&mut editor, &typed).await;
    assert!(answer.contains("\"kept\":\"12.00\"") && answer.contains("040 123 4567"), "{answer}");

    let mut again = world.signed_in("provider-editor").await;
    let opened = again.get(&page(&id, "description")).await.assert(200);
    let form = opened.form("description");
    assert_eq!(form.value("benefits_fi"), "Soita 040 123 4567");
    assert_eq!(form.value("links_0_address"), "kesken");
    assert!(opened.has_form("/hylkaa"));
    // It is nobody else's to see.
    let mut other = world.signed_in("authority-editor").await;
    let theirs = other.get(&page(&id, "description")).await.assert(200);
    assert!(!theirs.body.contains("kesken") && !theirs.has_form("/hylkaa"));

    again.submit(opened.form("/hylkaa")).await.assert(200);
    let opened = again.get(&page(&id, "description")).await.assert(200);
    assert!(!opened.has_form("/hylkaa"));
    let typed = opened.form("description").fill("benefits_fi", "Hyötyä");
    keep(&mut again, &typed).await;
    again.submit(typed).await.assert(200);
    let saved = again.get(&page(&id, "description")).await.assert(200);
    assert!(!saved.has_form("/hylkaa"));
    assert_eq!(saved.form("description").value("benefits_fi"), "Hyötyä");
    world.finish().await;
}

#[tokio::test]
async fn a_script_learns_that_the_session_has_ended() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &region.draft.to_string(), "basics").await;
    world.advance(Length::hours(9));
    let headers = [("accept", "application/json"), ("sec-fetch-site", "same-origin")];
    let path = format!("{}/kirjoitettu", form.action);
    let answer = editor.post_raw(&path, b"name_fi=Paja".to_vec(), &headers).await.assert(303);
    assert_eq!(answer.location(), "/kirjaudu");
    world.finish().await;
}

#[tokio::test]
async fn what_was_kept_beside_an_older_version_is_merged() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let typed = open(&mut editor, &id, "basics").await.fill("name_fi", "Minun nimeni");
    keep(&mut editor, &typed).await;
    let mut other = world.signed_in("authority-editor").await;
    save(&mut other, &id, "basics", &[("name_fi", "Toisen nimi")]).await.assert(200);
    let form = open(&mut editor, &id, "basics").await;
    assert_eq!(form.value("name_fi"), "Minun nimeni");
    let asked = editor.submit(form).await.assert(409);
    assert!(asked.text().contains("Toisen nimi") && asked.text().contains("Minun nimeni"));
    world.finish().await;
}

#[tokio::test]
async fn others_see_who_has_the_form_open() {
    let world = World::new().await;
    let region = world.region().await;
    let presence = format!("/hallinta/palvelut/{}/paikalla", region.draft);
    let mut editor = world.signed_in("provider-editor").await;
    let alone = editor.post(&presence, &[]).await.assert(200);
    assert_eq!(alone.body, "{\"present\":[]}");
    let mut other = world.signed_in("authority-editor").await;
    let seen = other.post(&presence, &[]).await.assert(200);
    assert!(seen.body.contains("provider-editor@test.example"), "{}", seen.body);
    let id = region.draft.to_string();
    let opened = other.get(&page(&id, "basics")).await.assert(200);
    assert_eq!(opened.all(".presence p").len(), 1, "{}", opened.text());
    world.advance(Length::minutes(6));
    let left = other.get(&page(&id, "basics")).await.assert(200);
    assert_eq!(left.all(".presence p").len(), 0, "{}", left.text());
    let stored = "SELECT account_id FROM service_presence";
    assert_eq!(world.texts(stored).await.len(), 2);
    world.advance(Length::hours(1));
    world.tick().await;
    assert!(world.texts(stored).await.is_empty());
    let mut stranger = world.signed_in("stranger").await;
    stranger.post(&presence, &[]).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn who_submits_a_service_no_longer_has_its_form_open() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_draft(&region, "Kokopaja").await.to_string();
    let service = format!("/hallinta/palvelut/{id}");
    let mut writer = world.signed_in("provider-editor").await;
    writer.post(&format!("{service}/paikalla"), &[]).await.assert(200);
    let mut reviewer = world.signed_in("authority-editor").await;
    let writing = reviewer.get(&page(&id, "basics")).await.assert(200);
    assert_eq!(writing.all(".presence p").len(), 1, "{}", writing.text());
    let own = writer.get(&service).await.assert(200);
    writer.submit(own.form("/laheta")).await.assert(200);
    let handed_on = reviewer.get(&page(&id, "basics")).await.assert(200);
    assert_eq!(handed_on.all(".presence p").len(), 0, "{}", handed_on.text());
    world.finish().await;
}

#[tokio::test]
async fn saving_over_somebody_elses_change_asks_field_by_field() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let mut other = world.signed_in("authority-editor").await;
    save(&mut other, &id, "basics", &[]).await.assert(200);
    let mine = [("name_fi", "Minun nimeni"), ("summary_fi", "Minun tiivistelmäni on tässä.")];
    let mine = filled(open(&mut editor, &id, "basics").await, &mine);
    let theirs = [
        ("name_fi", "Toisen nimi"),
        ("summary_fi", "Toisen tiivistelmä on tässä."),
        ("price_note_fi", "Ilmainen kaikille."),
    ];
    save(&mut other, &id, "basics", &theirs).await.assert(200);
    save(&mut other, &id, "description", &[("benefits_fi", "Lisää.")]).await.assert(200);

    let asked = editor.submit(mine).await.assert(409);
    assert_eq!(asked.all("form fieldset legend"), ["Nimi (suomeksi)", "Tiivistelmä (suomeksi)"]);
    let changed = asked.all("section dt");
    assert_eq!(changed, ["Lisätieto hinnasta (suomeksi)", "Mitä hyötyä palvelusta on (suomeksi)"]);
    let form = asked.form("basics").fill("choose.summary_fi", "theirs");
    editor.submit(form).await.assert(200);
    let now = open(&mut editor, &id, "basics").await;
    assert_eq!(now.value("name_fi"), "Minun nimeni");
    assert_eq!(now.value("summary_fi"), "Toisen tiivistelmä on tässä.");
    assert_eq!(now.value("price_note_fi"), "Ilmainen kaikille.");
    assert_eq!(open(&mut editor, &id, "description").await.value("benefits_fi"), "Lisää.");
    world.finish().await;
}

#[tokio::test]
async fn rich_texts_and_rows_survive_a_merge() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let mut other = world.signed_in("authority-editor").await;
    let mine = [
        ("how_organised_fi", "**Minun**\n\n- yksi"),
        ("links_0_address", "https://minun.example/"),
    ];
    let mine = filled(open(&mut editor, &id, "description").await, &mine);
    let theirs = [
        ("how_organised_fi", "_Toisen_\n\n- kaksi"),
        ("links_0_address", "https://toisen.example/"),
    ];
    save(&mut other, &id, "description", &theirs).await.assert(200);
    let asked = editor.submit(mine).await.assert(409);
    let form = asked.form("description").fill("choose.how_organised_fi", "theirs");
    let saved = editor.submit(form).await.assert(200).form("description");
    assert_eq!(saved.value("how_organised_fi"), "_Toisen_\n\n- kaksi");
    assert_eq!(saved.value("links_0_address"), "https://minun.example/");
    world.finish().await;
}

#[tokio::test]
async fn a_step_of_the_workflow_alone_is_no_conflict() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.submitted.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "basics").await.fill("name_fi", "Puupaja kaikille");
    let service = editor.get(&format!("/hallinta/palvelut/{id}")).await;
    editor.submit(service.form("/peru-lahetys")).await.assert(200);
    let saved = editor.submit(form).await.assert(200);
    assert_eq!(saved.form("basics").value("name_fi"), "Puupaja kaikille");
    world.finish().await;
}

#[tokio::test]
async fn a_translation_shows_what_changed_in_the_original() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.published.to_string();
    let mut editor = world.signed_in("authority-editor").await;
    let form = open(&mut editor, &id, "translation_sv").await.fill("still_right", "name");
    let mut form = form.fill("included", "sv");
    for field in ["summary", "target_group", "how_to_take_part", "conditions", "how_organised"] {
        form.fields.push(("still_right".to_owned(), field.to_owned()));
    }
    let before = editor.submit(form).await.assert(200);
    assert_eq!(before.all(".beside--behind").len(), 0, "{}", before.text());
    let form = open(&mut editor, &id, "basics").await;
    let form = form.fill("summary_fi", "Työtä ja ohjausta aivan kaikille nuorille.");
    editor.submit(form).await.assert(200);
    let minor = open(&mut editor, &id, "basics").await.fill("name_fi", "Työpaja Nuorille");
    editor.submit(minor.fill("minor", "yes")).await.assert(200);

    let behind = editor.get(&page(&id, "translation_sv")).await.assert(200);
    assert_eq!(behind.all(".beside--behind").len(), 1, "{}", behind.text());
    assert!(behind.all(".changes ins").join(" ").contains("aivan kaikille"));
    let form = behind.form("translation_sv").fill("still_right", "summary");
    let right = editor.submit(form).await.assert(200);
    assert_eq!(right.all(".beside--behind").len(), 0, "{}", right.text());
    assert_eq!(right.form("translation_sv").value("included"), "sv");
    world.finish().await;
}

//! The form of a service: its steps, rows, and what is wrong.

use super::writing::{begun, filled, finish, id_of, open, page, save, write};
use crate::world::{PASSWORD, World, email};
use service_manual_domain::time::Length;

#[tokio::test]
async fn each_step_saves_its_fields_and_leaves_the_others() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let new = editor.get("/hallinta/palvelut/uusi").await.assert(200);
    assert!(new.text().contains("Valitse ensin alkuperäiskieli"), "{}", new.text());
    let form = new.form("/uusi");
    let begun = begun(form, "Urapaja").fill("included", "sv").fill("do", "next");
    let next = editor.submit(begun).await.assert(200);
    let id = id_of(&next.path);
    assert_eq!(next.path, page(&id, "target_group"));
    assert!(next.text().contains("Kirjoita tekstit suomeksi."), "{}", next.text());
    finish(&mut editor, &id).await;
    let times = [
        ("occurrences_0_when", "continuous"),
        ("occurrences_0_monday", "9-12, 13-16"),
        ("occurrences_0_place_fi", "2. kerros"),
        ("occurrences_0_place_sv", "2 vån"),
        ("validity_until", "31.12.2027"),
        ("enrolment_link", "ilmo.example.fi"),
    ];
    save(&mut editor, &id, "place_and_time", &times).await.assert(200);
    let links = [
        ("links_0_address", "example.fi"),
        ("links_0_text_fi", "Lue lisää"),
        ("client_consent", "yes"),
        ("consent_note_fi", "Tietojen siirto."),
    ];
    save(&mut editor, &id, "description", &links).await.assert(200);
    save(&mut editor, &id, "responsibility", &[("rhythm", "6")]).await.assert(200);

    let basics = open(&mut editor, &id, "basics").await;
    assert_eq!(basics.value("name_fi"), "Urapaja");
    assert_eq!(basics.value("service_languages_0_level"), "A2");
    assert_eq!((basics.value("charge"), basics.value("included")), ("free", "sv"));
    let target = open(&mut editor, &id, "target_group").await;
    assert_eq!((target.value("age"), target.value("audience")), ("all", "jobseekers"));
    assert_eq!(target.value("target_group_fi"), "Kaikille, jotka etsivät työtä.");
    let place = open(&mut editor, &id, "place_and_time").await;
    assert_eq!(place.value("ways_of_delivery"), "on-site");
    assert_eq!(place.value("occurrences_0_monday"), "09:00–12:00, 13:00–16:00");
    assert_eq!(place.value("occurrences_0_place_sv"), "2 vån");
    assert_eq!(place.value("validity_until"), "2027-12-31");
    let description = open(&mut editor, &id, "description").await;
    assert_eq!(description.value("links_0_text_fi"), "Lue lisää");
    assert_eq!(description.value("client_consent"), "yes");
    let typed = "Tapaat **valmentajan** viikoittain.\n\n- aluksi\n- lopuksi";
    assert_eq!(description.value("how_organised_fi"), typed);
    assert_eq!(open(&mut editor, &id, "responsibility").await.value("rhythm"), "6");
    world.finish().await;
}

#[tokio::test]
async fn the_last_step_leads_to_the_page_and_counts_only_what_the_writer_can_fill_in() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let id = id_of(&write(&mut editor, "Urapaja").await.path);
    let last = editor.get(&page(&id, "responsibility")).await.assert(200);
    let text = last.text();
    assert!(
        text.contains("Vastuuorganisaation päivittäjä (vastuuorganisaatio valitsee)"),
        "{text}"
    );
    assert_eq!(last.all(".missing-mark").len(), 0, "{}", last.body);
    assert!(text.contains("Tallenna ja siirry palvelun sivulle"), "{text}");
    assert!(text.contains("kaikki, mitä lähettämiseen tarvitaan"), "{text}");
    let saved = editor.submit(last.form("responsibility").fill("do", "next")).await.assert(200);
    assert_eq!(saved.path, format!("/hallinta/palvelut/{id}"));
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_everything_typed_comes_back() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "place_and_time").await;
    let wrong = [
        ("occurrences_0_when", "single_days"),
        ("occurrences_0_days_0_day", "1.2.2027"),
        ("occurrences_0_days_0_times", "aamulla"),
        ("occurrences_0_place_fi", "Aula"),
        ("validity_from", "huomenna"),
        ("enrolment_link", "example.fi/ilmo"),
    ];
    let refused = editor.submit(filled(form, &wrong)).await.assert(422);
    let again = refused.form("place_and_time");
    for (name, value) in wrong {
        assert_eq!(again.value(name), value);
    }
    let summary = refused.all(".error-summary li");
    assert_eq!(summary.len(), 2, "{summary:?}");
    assert!(summary[0].starts_with("Paikka ja aika 1: Päivä 1: Kellonajat: "), "{summary:?}");
    let link = refused.link(".error-summary a").unwrap();
    assert_eq!(link, "#occurrences_0_days_0_times");
    let now = open(&mut editor, &id, "place_and_time").await;
    assert_eq!(now.value("enrolment_link"), "");
    world.finish().await;
}

#[tokio::test]
async fn rows_come_and_go_without_scripts_and_without_saving() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "description").await;
    let has =
        |form: &crate::world::Form, name: &str| form.fields.iter().any(|(known, _)| known == name);
    assert!(has(&form, "links_0_address") && !has(&form, "links_1_address"));
    let form = form.fill("links_0_address", "https://yksi.example").fill("do", "more:links");
    let more = editor.submit(form).await.assert(200).form("description");
    assert_eq!(more.value("links_0_address"), "https://yksi.example");
    assert!(has(&more, "links_1_address"));
    assert_eq!(open(&mut editor, &id, "description").await.value("links_0_address"), "");

    let links = [("links_1_address", "https://kaksi.example"), ("links_1_text_fi", "Kaksi")];
    editor.submit(filled(more, &links)).await.assert(200);
    let form = open(&mut editor, &id, "description").await;
    assert_eq!(form.value("links_1_text_fi"), "Kaksi");
    editor.submit(form.fill("remove", "links_0")).await.assert(200);
    let form = open(&mut editor, &id, "description").await;
    assert_eq!(form.value("links_0_address"), "https://kaksi.example/");
    assert!(!has(&form, "links_2_address"));
    world.finish().await;
}

#[tokio::test]
async fn rows_within_rows_are_added_too() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "place_and_time").await;
    let first = [
        ("occurrences_0_when", "periods"),
        ("occurrences_0_periods_0_from", "1.2.2027"),
        ("occurrences_0_periods_0_until", "5.2.2027"),
        ("do", "more:occurrences_0_periods"),
    ];
    let more = editor.submit(filled(form, &first)).await.assert(200).form("place_and_time");
    let second = [
        ("occurrences_0_periods_1_from", "1.3.2027"),
        ("occurrences_0_periods_1_until", "5.3.2027"),
    ];
    editor.submit(filled(more, &second)).await.assert(200);
    let saved = open(&mut editor, &id, "place_and_time").await;
    assert_eq!(saved.value("occurrences_0_periods_1_until"), "2027-03-05");
    world.finish().await;
}

#[tokio::test]
async fn the_texts_of_a_new_service_belong_to_the_language_that_is_chosen() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let form = editor.get("/hallinta/palvelut/uusi").await.form("/uusi");
    let form = form.fill("original", "sv").fill("name_fi", "Karriärverkstad");
    let saved = editor.submit(form).await.assert(200);
    let basics = saved.form("basics");
    assert_eq!((basics.value("original"), basics.value("name_sv")), ("sv", "Karriärverkstad"));
    world.finish().await;
}

#[tokio::test]
async fn what_is_missing_leads_to_the_step_of_its_field() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let whole = editor.get(&page(&id, "basics")).await.assert(200);
    assert_eq!(whole.all(".steps .missing-mark"), [""; 0]);
    let empty = [("summary_fi", "")];
    let saved = save(&mut editor, &id, "basics", &empty).await.assert(200);
    let step = saved.all(".steps a[aria-current=step]");
    assert_eq!(step, ["Perustiedot 1 puuttuu"]);
    let link = saved.link("aside a[href$='#summary_fi']").unwrap();
    assert_eq!(link, format!("{}#summary_fi", page(&id, "basics")));
    world.finish().await;
}

#[tokio::test]
async fn related_services_are_found_by_words() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "responsibility").await;
    let form = form.fill("related_words", "työpaja").fill("do", "search").fill("rhythm", "12");
    let found = editor.submit(form).await.assert(200);
    assert!(found.text().contains("Työpaja nuorille"), "{}", found.text());
    let published = region.published.to_string();
    let form = found.form("responsibility");
    assert_eq!(form.value("rhythm"), "12");
    let form = form.fill("related_services", &published).fill("do", "");
    editor.submit(form).await.assert(200);
    let saved = open(&mut editor, &id, "responsibility").await;
    assert_eq!(saved.value("related_services"), published);
    world.finish().await;
}

#[tokio::test]
async fn texts_worth_a_second_look_are_told_and_saved_all_the_same() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let text = [("how_to_take_part_fi", "Soita 040 123 4567 ennen 31.12.2026.")];
    let saved = save(&mut editor, &id, "description", &text).await.assert(200);
    let remarks = saved.all(".remarks li");
    assert_eq!(remarks.len(), 2, "{remarks:?}");
    assert!(remarks[0].contains("040 123 4567"), "{remarks:?}");
    world.finish().await;
}

#[tokio::test]
async fn harmful_html_of_the_editor_comes_out_harmless() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let harm = "<p>Hei <b>kaikki</b><script>alert(1)</script><img src=x onerror=alert(1)></p>\
                <p><a href='javascript:alert(1)'>a</a></p>";
    let html = [("benefits_fi", harm), ("html", "benefits_fi")];
    let saved = save(&mut editor, &id, "description", &html).await.assert(200);
    assert_eq!(saved.form("description").value("benefits_fi"), "Hei **kaikki**\n\na");
    for bad in ["<script>alert", "<img src=x", "javascript:alert"] {
        assert!(!saved.body.contains(bad), "{bad}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_page_sent_after_the_session_ended_goes_through_signing_in() {
    let world = World::new().await;
    let region = world.region().await;
    let id = region.draft.to_string();
    let mut editor = world.signed_in("provider-editor").await;
    let form = open(&mut editor, &id, "basics").await.fill("name_fi", "Uusi nimi");
    world.advance(Length::hours(9));
    let asked = editor.submit(form).await.assert(403);
    let sign_in = asked.form("/kirjaudu").fill("email", &email("provider-editor"));
    let waiting = editor.submit(sign_in.fill("password", PASSWORD)).await.assert(200);
    let saved = editor.submit(waiting.form("basics")).await.assert(200);
    assert_eq!(saved.form("basics").value("name_fi"), "Uusi nimi");
    world.finish().await;
}

#[tokio::test]
async fn a_provider_never_sees_the_guidance() {
    let world = World::new().await;
    world.region().await;
    let mut provider = world.signed_in("provider-editor").await;
    let id = id_of(&write(&mut provider, "Urapaja").await.path);
    let mut authority = world.signed_in("authority-editor").await;
    let guidance = [
        ("referring_fi", "Salainen ohje asiantuntijalle."),
        ("obligation", "always"),
        ("municipality_guidance_0_municipality", "049"),
        ("municipality_guidance_0_kind", "exception"),
        ("municipality_guidance_0_text_fi", "Espoossa salaa."),
    ];
    save(&mut authority, &id, "guidance", &guidance).await.assert(200);
    let form = open(&mut authority, &id, "guidance").await;
    assert_eq!(form.value("municipality_guidance_0_text_fi"), "Espoossa salaa.");

    for name in ["basics", "target_group", "description", "responsibility", "translation_sv"] {
        let seen = provider.get(&page(&id, name)).await.assert(200);
        assert!(!seen.body.contains("alainen ohje") && !seen.body.contains("salaa"), "{name}");
        assert!(!seen.body.contains("/guidance"), "{name}");
    }
    let refused = provider.get(&page(&id, "guidance")).await;
    assert!([403, 404].contains(&refused.status.as_u16()), "{}", refused.status);
    let next = save(&mut provider, &id, "description", &[("do", "next")]).await.assert(200);
    assert_eq!(next.path, page(&id, "responsibility"));
    let mut sent = open(&mut provider, &id, "basics").await.fill("referring_fi", "Oma ohje");
    provider.submit(sent.clone()).await.assert(200);
    sent.action = page(&id, "guidance");
    let refused = provider.submit(sent).await;
    assert!([403, 404, 409].contains(&refused.status.as_u16()), "{}", refused.status);
    let kept = open(&mut authority, &id, "guidance").await;
    assert_eq!(kept.value("referring_fi"), "Salainen ohje asiantuntijalle.");
    world.finish().await;
}

#[tokio::test]
async fn a_translation_tells_nobody_ids_of_accounts() {
    let world = World::new().await;
    let region = world.region().await;
    // An updater who cannot be chosen any more has no name in the form.
    world.deactivate("provider-editor").await;
    let mut editor = world.signed_in("authority-editor").await;
    let shown = editor.get(&page(&region.draft.to_string(), "translation_sv")).await.assert(200);
    for id in world.texts("SELECT id FROM account").await {
        assert!(!shown.body.contains(&id), "{}", shown.text());
    }
    world.finish().await;
}

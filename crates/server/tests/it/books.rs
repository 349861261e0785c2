//! Locations and contact books of organisations.

mod lists;
mod merging;

use service_manual_app::queries::{contacts, locations};
use service_manual_domain::ids::{ContactId, LocationId, ServiceId, ServiceVersionId};
use service_manual_domain::language::Texts;
use service_manual_domain::service::facts::{ContactUse, Facts};
use service_manual_domain::service::occurrence::{Occurrence, When};
use service_manual_domain::time::Length;
use service_manual_store::ServiceVersion;

use crate::world::{Answer, Browser, World};

fn path(organisation: impl std::fmt::Display, end: &str) -> String {
    format!("/hallinta/organisaatiot/{organisation}/{end}")
}

const HOUSE: [(&str, &str); 3] =
    [("street", "Mallikatu 1"), ("postal_code", "02100"), ("city", "Espoo")];

const DESK: [(&str, &str); 3] =
    [("kind", "unit"), ("name", "Neuvonta"), ("email", "neuvonta@paja.example")];

const PERSON: [(&str, &str); 4] = [
    ("kind", "person"),
    ("name", "Maija Meikäläinen"),
    ("email", "maija@paja.example"),
    ("phone", "040 123 4567"),
];

/// The list of an organisation in the list of all.
async fn listed(browser: &mut Browser, list: &str) -> Answer {
    let answer = browser.get(list).await.assert(303);
    browser.followed(answer).await.assert(200)
}

/// The way to the only entry of a list.
async fn only(browser: &mut Browser, list: &str) -> String {
    let shown = listed(browser, list).await;
    assert_eq!(shown.all("tbody th").len(), 1);
    shown.link("tbody th a").unwrap()
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

/// Saves a newer version of a service with other facts, as its form does.
async fn save(world: &World, id: ServiceId, change: impl FnOnce(&mut Facts), publish: bool) {
    let mut tx = world.ctx.write().await.unwrap();
    let mut service = tx.services().get(id).await.unwrap();
    let old = tx.services().version(service.newest).await.unwrap();
    let mut content = old.content.clone();
    change(&mut content.facts);
    let now = world.ctx.now();
    let version = ServiceVersion {
        id: ServiceVersionId::new(now, world.ctx.random()),
        service: id,
        content,
        guidance: old.guidance,
        note: None,
        written_by: old.written_by,
        written_at: now,
    };
    tx.services().add_version(&version, None).await.unwrap();
    let seen = service.version;
    service.newest = version.id;
    if publish {
        service.live = Some(version.id);
    }
    tx.services().save(&service, seen, now).await.unwrap();
    tx.commit().await.unwrap();
}

fn at(location: LocationId) -> Occurrence {
    Occurrence {
        location: Some(location),
        place_note: Texts::default(),
        when: When::ByAgreement,
        time_note: Texts::default(),
    }
}

#[tokio::test]
async fn a_location_is_kept_as_typed_and_found() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let list = path(region.provider, "toimipaikat");
    let empty = listed(&mut editor, &list).await;
    assert!(empty.text().contains("Toimipaikkoja ei ole vielä lisätty."));
    let form = editor.get(&format!("{list}/uusi")).await.assert(200).form("/uusi");
    let form = HOUSE.iter().fold(form, |form, (field, value)| form.fill(field, value));
    let form = form
        .fill("name_fi", "Työpajatalo")
        .fill("name_sv", "Verkstadshuset")
        .fill("accessibility", "lift")
        .fill("note_en", "Use the back door.")
        .fill("latitude", "60,2055")
        .fill("longitude", "24.6559");
    let shown = editor.submit(form).await.assert(200);
    assert_eq!(shown.all("tbody th"), ["Työpajatalo"]);
    assert!(shown.text().contains("Mallikatu 1, 02100 Espoo"));
    let swedish =
        format!("/sv/administration/organisationer/{}/verksamhetsstallen", region.provider);
    assert_eq!(listed(&mut editor, &swedish).await.all("tbody th"), ["Verkstadshuset"]);
    for (query, found) in [("q=MALLIK", 1), ("q=verkstad", 1), ("q=%25", 0), ("q=00100", 0)] {
        let shown = editor.get(&format!("/hallinta/toimipaikat?{query}")).await.assert(200);
        assert_eq!(shown.all("tbody th").len(), found, "{query}");
    }
    let own = only(&mut editor, &list).await;
    let form = editor.get(&own).await.assert(200).form(last(&own));
    for (field, value) in [
        ("street", "Mallikatu 1"),
        ("accessibility", "lift"),
        ("note_en", "Use the back door."),
        ("latitude", "60.2055"),
        ("longitude", "24.6559"),
        ("version", "1"),
    ] {
        assert_eq!(form.value(field), value, "{field}");
    }
    editor.submit(form.fill("city", "Esbo").fill("accessibility", "toilet")).await.assert(200);
    let changes = world
        .texts("SELECT changes FROM audit_event WHERE event_type = 'location.changed'")
        .await
        .join("\n");
    assert!(changes.contains("\"city\"") && changes.contains("\"accessibility\""), "{changes}");
    assert!(!changes.contains("Esbo") && changes.contains(last(&own)), "{changes}");
    world.finish().await;
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let fields = [("street", "Mallikatu 1"), ("postal_code", "2100"), ("latitude", "60,2")];
    let new = path(region.provider, "toimipaikat/uusi");
    let answer = editor.post(&new, &fields).await.assert(422);
    for field in ["postal_code", "city", "longitude"] {
        let link = format!(".error-summary a[href='#{field}']");
        assert!(answer.link(&link).is_some(), "{field}");
    }
    assert_eq!(answer.all(".error-summary li").len(), 3);
    assert_eq!(answer.form("/uusi").value("latitude"), "60,2");
    let new = path(region.provider, "yhteystiedot/uusi");
    let answer = editor.post(&new, &[("role_sv", "Anmälan")]).await.assert(422);
    assert_eq!(answer.all(".error-summary li").len(), 3);
    assert_eq!(answer.form("/uusi").value("role_sv"), "Anmälan");
    world.finish().await;
}

#[tokio::test]
async fn the_same_place_is_shown_before_it_is_added_again() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let (list, new) =
        (path(region.provider, "toimipaikat"), path(region.provider, "toimipaikat/uusi"));
    let near = [("latitude", "60.2"), ("longitude", "24.7")];
    editor.post(&new, &[&HOUSE[..], &near[..]].concat()).await.assert(303);
    let first = only(&mut editor, &list).await;
    // The same address, whatever the case.
    let again = [("street", "mallikatu  1"), ("postal_code", "02100"), ("city", "Espoo")];
    let asked = editor.post(&new, &again).await.assert(422);
    assert_eq!(asked.link("main .notice--warning ul a"), Some(first.clone()));
    assert_eq!(asked.form("/uusi").value("street"), "mallikatu  1");
    // Another address, 44 metres away.
    let address = [("street", "Toinen katu 2"), ("postal_code", "02110"), ("city", "Espoo")];
    let beside = [&address[..], &[("latitude", "60.2004"), ("longitude", "24.7")]].concat();
    let asked = editor.post(&new, &beside).await.assert(422);
    assert_eq!(world.texts("SELECT id FROM location").await.len(), 1);
    // The person says that it is another place.
    editor.submit(asked.form("/uusi").fill("different", "yes")).await.assert(200);
    assert_eq!(world.texts("SELECT id FROM location").await.len(), 2);
    // A place that stays where it is is not asked about again.
    let form = editor.get(&first).await.form(last(&first));
    editor.submit(form.fill("name_fi", "Talo")).await.assert(200);
    // 56 metres are another place; so is the same address of another organisation.
    let far = [&address[..], &[("latitude", "60.2009"), ("longitude", "24.7")]].concat();
    let other = [("street", "Kolmas katu 3"), ("postal_code", "02110"), ("city", "Espoo")];
    editor.post(&new, &[&other[..], &far[3..]].concat()).await.assert(303);
    let mut main_user = world.signed_in("authority-main-user").await;
    main_user.post(&path(region.authority, "toimipaikat/uusi"), &HOUSE).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn a_stale_form_keeps_what_was_typed_and_shows_the_way_to_what_is_stored() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    for (list, fields, field) in
        [("toimipaikat", &HOUSE[..], "city"), ("yhteystiedot", &DESK[..], "name")]
    {
        let list = path(region.provider, list);
        editor.post(&format!("{list}/uusi"), fields).await.assert(303);
        let own = only(&mut editor, &list).await;
        let form = editor.get(&own).await.assert(200).form(last(&own));
        editor.submit(form.clone().fill(field, "Ensimmäinen")).await.assert(200);
        let conflict = editor.submit(form.fill(field, "Toinen")).await.assert(409);
        assert_eq!(conflict.all("main .notice--warning h2").len(), 1);
        let form = conflict.form(last(&own));
        assert_eq!(form.value(field), "Toinen");
        assert_eq!(editor.get(&own).await.form(last(&own)).value(field), "Ensimmäinen");
        editor.submit(form).await.assert(200);
        assert_eq!(editor.get(&own).await.form(last(&own)).value(field), "Toinen");
        let retire = format!("{own}/poista-kaytosta");
        editor.post(&retire, &[("version", "1")]).await.assert(409);
    }
    world.finish().await;
}

#[tokio::test]
async fn a_location_in_use_is_retired_but_not_removed() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let list = path(region.provider, "toimipaikat");
    editor.post(&format!("{list}/uusi"), &HOUSE).await.assert(303);
    let own = only(&mut editor, &list).await;
    let id: LocationId = last(&own).parse().unwrap();
    save(&world, region.draft, |facts| facts.occurrences = vec![at(id)], false).await;
    let shown = editor.get(&own).await.assert(200);
    assert_eq!(shown.all("section[aria-labelledby=uses-title] li"), ["Keittiöpaja"]);
    assert!(!shown.has_form("/poista"));
    editor.post(&format!("{own}/poista"), &[("version", "1")]).await.assert(409);
    let uses = listed(&mut editor, &list).await.all("td[data-label=Palveluja]");
    assert_eq!(uses, ["1"]);
    // Retired: gone from the list and from the choices, but not from the service that has it.
    editor.submit(shown.form("/poista-kaytosta")).await.assert(200);
    assert!(listed(&mut editor, &list).await.all("tbody th").is_empty());
    let with_retired = editor.get("/hallinta/toimipaikat?state=retired").await;
    assert_eq!(with_retired.all("tbody th"), ["Mallikatu 1"]);
    let mut tx = world.ctx.read().await.unwrap();
    assert!(locations::choices(&mut tx, region.provider, &[]).await.unwrap().is_empty());
    assert_eq!(locations::choices(&mut tx, region.provider, &[id]).await.unwrap().len(), 1);
    drop(tx);
    // Old versions can be restored, so it stays, even when no newer version names it.
    save(&world, region.draft, |facts| facts.occurrences.clear(), false).await;
    let shown = editor.get(&own).await.assert(200);
    assert!(shown.text().contains("vanha versio mainitsee"), "{}", shown.text());
    editor.submit(shown.form("/ota-kayttoon")).await.assert(200);
    let mut tx = world.ctx.read().await.unwrap();
    assert_eq!(locations::choices(&mut tx, region.provider, &[]).await.unwrap().len(), 1);
    drop(tx);
    // One that nothing names goes.
    let other = [("street", "Sivukatu 2"), ("postal_code", "02100"), ("city", "Espoo")];
    editor.post(&format!("{list}/uusi"), &other).await.assert(303);
    let unused = editor.get("/hallinta/toimipaikat?q=sivukatu").await.link("tbody th a").unwrap();
    let form = editor.get(&unused).await.form("/poista");
    editor.submit(form).await.assert(200);
    editor.get(&unused).await.assert(404);
    let events = world.events().await;
    for code in ["location.retired", "location.restored", "location.removed"] {
        assert_eq!(events.iter().filter(|event| *event == code).count(), 1, "{code}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_person_who_is_needed_no_more_is_erased() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let list = path(region.provider, "yhteystiedot");
    let asked = editor.get(&format!("{list}/uusi")).await.assert(200);
    assert!(asked.text().contains("vain työssä käytettäviä yhteystietoja"));
    editor.post(&format!("{list}/uusi"), &PERSON).await.assert(303);
    let own = only(&mut editor, &list).await;
    let id: ContactId = last(&own).parse().unwrap();
    let contact = ContactUse { contact: id, role: Texts::default() };
    save(&world, region.published, |facts| facts.contacts = vec![contact], true).await;
    // The live version names it; the working copy does not any more.
    save(&world, region.published, |facts| facts.contacts.clear(), false).await;
    let shown = editor.get(&own).await.assert(200);
    assert_eq!(shown.all("section[aria-labelledby=uses-title] li"), ["Työpaja nuorille"]);
    editor.submit(shown.form("/poista-kaytosta")).await.assert(200);
    world.advance(Length::hours(2));
    world.tick().await;
    assert_eq!(world.texts("SELECT name FROM contact").await, ["Maija Meikäläinen"]);
    // Once the public does not see it any more either, it goes by itself.
    save(&world, region.published, |_| (), true).await;
    world.advance(Length::hours(2));
    world.tick().await;
    assert!(world.texts("SELECT name FROM contact").await.is_empty());
    editor.get(&own).await.assert(404);
    let log = world.texts("SELECT changes FROM audit_event").await.join("\n");
    assert!(!log.contains("Maija") && !log.contains("maija@"), "no names in the log");
    assert!(world.events().await.contains(&"contact.removed".to_owned()));
    let mut tx = world.ctx.read().await.unwrap();
    assert!(contacts::choices(&mut tx, region.provider, &[id]).await.unwrap().is_empty());
    drop(tx);
    // What is in use is never erased by itself.
    editor.post(&format!("{list}/uusi"), &DESK).await.assert(303);
    world.advance(Length::days(400));
    world.tick().await;
    assert_eq!(world.texts("SELECT name FROM contact").await, ["Neuvonta"]);
    world.finish().await;
}

#[tokio::test]
async fn a_change_reaches_the_pages_of_the_services_that_name_it() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let list = path(region.provider, "yhteystiedot");
    editor.post(&format!("{list}/uusi"), &DESK).await.assert(303);
    let own = only(&mut editor, &list).await;
    let id: ContactId = last(&own).parse().unwrap();
    let contact = ContactUse { contact: id, role: Texts::default() };
    save(&world, region.published, |facts| facts.contacts = vec![contact], true).await;
    let before = world.texts("SELECT subject FROM change_feed WHERE kind = 'service'").await;
    let form = editor.get(&own).await.form(last(&own));
    editor.submit(form.fill("phone", "09 765 432")).await.assert(200);
    let after = world.texts("SELECT subject FROM change_feed WHERE kind = 'service'").await;
    assert_eq!(after.len(), before.len() + 1);
    assert!(after.contains(&region.published.to_string()));
    world.finish().await;
}

#[tokio::test]
async fn who_sees_and_changes_whose_books() {
    let world = World::new().await;
    let region = world.region().await;
    for (person, books, own, provider) in [
        ("administrator", 200, 200, 200),
        ("authority-main-user", 200, 200, 200),
        ("authority-editor", 200, 200, 200),
        ("provider-main-user", 200, 404, 200),
        ("provider-editor", 200, 404, 200),
        ("expert", 403, 403, 403),
        ("stranger", 200, 404, 404),
    ] {
        let mut browser = world.signed_in(person).await;
        let all = "/hallinta/toimipaikat-ja-yhteystiedot";
        browser.get(all).await.assert(books);
        for end in ["toimipaikat/uusi", "yhteystiedot/uusi"] {
            browser.get(&path(region.authority, end)).await.assert(own);
            browser.get(&path(region.provider, end)).await.assert(provider);
        }
        for list in ["toimipaikat", "yhteystiedot", "toimipaikat.csv", "yhteystiedot/yhdista"] {
            browser.get(&format!("/hallinta/{list}")).await.assert(books);
        }
    }
    // An id of another organisation is not found under the own one.
    let mut editor = world.signed_in("authority-editor").await;
    editor.post(&path(region.provider, "toimipaikat/uusi"), &HOUSE).await.assert(303);
    let own = only(&mut editor, &path(region.provider, "toimipaikat")).await;
    editor.get(&path(region.authority, &format!("toimipaikat/{}", last(&own)))).await.assert(404);
    // The way leads over one's own organisations.
    let list = editor.get("/hallinta/toimipaikat-ja-yhteystiedot").await.assert(200);
    assert_eq!(list.all("tbody th"), ["Espoo", "Paja ry"]);
    world.finish().await;
}

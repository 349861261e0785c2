//! Merging locations, and contacts, that are one.

use service_manual_app::services::save as saving;
use service_manual_domain::ids::{ContactId, LocationId};
use service_manual_domain::language::Texts;
use service_manual_domain::service::facts::ContactUse;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Length;

use super::{DESK, HOUSE, at, path, save};
use crate::world::{Browser, World};

const MERGE: &str = "/hallinta/toimipaikat/yhdista";

/// Two locations of the provider that are one: that which stays, and the other.
async fn twins(
    world: &World,
    browser: &mut Browser,
    whose: impl std::fmt::Display,
) -> [LocationId; 2] {
    let new = path(whose, "toimipaikat/uusi");
    browser.post(&new, &HOUSE).await.assert(303);
    let again = [("street", "mallikatu 1"), ("postal_code", "02100"), ("city", "Esbo")];
    browser.post(&new, &[&again[..], &[("different", "yes")]].concat()).await.assert(303);
    let ids = world
        .texts("SELECT id FROM location WHERE retired_at IS NULL ORDER BY created_at, id")
        .await;
    let ids: Vec<LocationId> = ids.iter().map(|id| id.parse().unwrap()).collect();
    <[LocationId; 2]>::try_from(ids).unwrap()
}

fn asked(ids: &[LocationId], kept: LocationId) -> String {
    let entries: Vec<String> = ids.iter().map(|id| format!("entry={id}")).collect();
    format!("{MERGE}?{}&keep={kept}", entries.join("&"))
}

#[tokio::test]
async fn services_name_the_one_that_stays_in_public_and_in_their_working_copies() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let [kept, gone] = twins(&world, &mut editor, region.provider).await;
    save(&world, region.published, |facts| facts.occurrences = vec![at(gone)], true).await;
    save(&world, region.published, |facts| facts.occurrences = vec![at(gone), at(kept)], false)
        .await;
    save(&world, region.draft, |facts| facts.occurrences = vec![at(gone)], false).await;
    let stored = "SELECT content FROM service_version ORDER BY id";
    let versions = world.texts(stored).await;
    let fed = "SELECT subject FROM change_feed WHERE kind = 'service'";
    let before = world.texts(fed).await.len();
    let preview = editor.get(&asked(&[kept, gone], kept)).await.assert(200);
    let services = preview.all("section[aria-labelledby=services-title] li");
    assert_eq!(services, ["Keittiöpaja", "Työpaja nuorille"]);
    assert!(preview.all(".late").contains(&"eroaa".to_owned()), "{}", preview.text());
    assert_eq!(world.texts("SELECT id FROM merged_entry").await.len(), 0, "nothing is done yet");
    let form = preview.posted_form("/yhdista");
    let done = editor.submit(form).await.assert(200);
    assert_eq!(done.all("tbody th"), ["Mallikatu 1"]);
    // No version was changed, and all of them are read with the one that stays.
    assert_eq!(world.texts(stored).await, versions);
    let mut tx = world.ctx.read().await.unwrap();
    let live = tx.services().live(region.published).await.unwrap().unwrap();
    assert_eq!(live.content.facts.occurrences, [at(kept)]);
    let draft = tx.services().get(region.draft).await.unwrap().newest;
    let draft = tx.services().version(draft).await.unwrap();
    assert_eq!(draft.content.facts.occurrences, [at(kept)]);
    drop(tx);
    assert_eq!(world.texts(fed).await.len(), before + 2, "their pages are made anew");
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "location.merged").count(), 1);
    let own = path(region.provider, &format!("toimipaikat/{kept}"));
    let uses = editor.get(&own).await.assert(200);
    assert_eq!(uses.all("section[aria-labelledby=uses-title] li").len(), 2);
    // The other one is there, out of use, and leads on.
    let old = path(region.provider, &format!("toimipaikat/{gone}"));
    let page = editor.get(&old).await.assert(200);
    assert_eq!(page.link("main .notice a"), Some(own));
    assert!(!page.has_form("/ota-kayttoon"));
    let restore = format!("{old}/ota-kayttoon");
    editor.post(&restore, &[("version", "2")]).await.assert(409);
    let list = editor.get("/hallinta/toimipaikat?state=retired").await.assert(200);
    assert!(list.text().contains("yhdistetty toiseen"), "{}", list.text());
    world.finish().await;
}

#[tokio::test]
async fn nothing_is_merged_that_somebody_changed_since_the_preview() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let [kept, gone] = twins(&world, &mut editor, region.provider).await;
    let form = editor.get(&asked(&[kept, gone], kept)).await.assert(200).posted_form("/yhdista");
    let own = path(region.provider, &format!("toimipaikat/{gone}"));
    let change = editor.get(&own).await.form(&gone.to_string()).fill("name_fi", "Talo");
    editor.submit(change).await.assert(200);
    let refused = editor.submit(form).await.assert(409);
    assert!(refused.text().contains("Mitään ei ole yhdistetty"), "{}", refused.text());
    assert!(world.texts("SELECT id FROM merged_entry").await.is_empty());
    // What is shown now can be confirmed; a second time it is too late.
    let form = refused.posted_form("/yhdista");
    editor.submit(form.clone()).await.assert(200);
    editor.submit(form).await.assert(409);
    assert_eq!(world.texts("SELECT id FROM merged_entry").await, [gone.to_string()]);
    world.finish().await;
}

#[tokio::test]
async fn what_was_merged_before_follows_and_open_forms_are_understood() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let [middle, first] = twins(&world, &mut editor, region.provider).await;
    save(&world, region.draft, |facts| facts.occurrences = vec![at(first)], false).await;
    let writer = world.acting("provider-editor").await;
    let form = editor.get(&asked(&[middle, first], middle)).await.posted_form("/yhdista");
    editor.submit(form).await.assert(200);
    let other = [("street", "Toinen katu 2"), ("postal_code", "02100"), ("city", "Espoo")];
    editor.post(&path(region.provider, "toimipaikat/uusi"), &other).await.assert(303);
    let last = "SELECT id FROM location WHERE street = 'Toinen katu 2'";
    let last: LocationId = world.texts(last).await[0].parse().unwrap();
    let form = editor.get(&asked(&[last, middle], last)).await.posted_form("/yhdista");
    editor.submit(form).await.assert(200);
    let leads = world.texts("SELECT into_id FROM merged_entry").await;
    assert_eq!(leads, [last.to_string(), last.to_string()]);
    // Somebody had chosen the first one in a form that was open all the time.
    let typed = TypedService::new(1)
        .with("occurrences_0_location", first.to_string())
        .with("occurrences_0_when", "by_agreement");
    let sent = world.sent(region.draft, Step::PlaceAndTime, typed).await;
    assert_eq!(sent.page, FormPage::Step(Step::PlaceAndTime));
    saving::save(&world.ctx, &writer, region.draft, &sent).await.unwrap();
    let stored = "SELECT v.content FROM service_version v JOIN service s ON s.newest_version_id = v.id \
                  WHERE s.name = 'Keittiöpaja'";
    let content = world.texts(stored).await.concat();
    assert!(content.contains(&last.to_string()) && !content.contains(&first.to_string()));
    world.finish().await;
}

#[tokio::test]
async fn a_contact_that_was_merged_is_erased_and_still_led_to_the_other() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let new = path(region.provider, "yhteystiedot/uusi");
    for name in ["Neuvonta", "neuvonta"] {
        let fields = [("kind", "unit"), ("name", name), ("phone", "09 123 456")];
        editor.post(&new, &fields).await.assert(303);
    }
    let ids = world.texts("SELECT id FROM contact ORDER BY created_at, id").await;
    let ids: Vec<ContactId> = ids.iter().map(|id| id.parse().unwrap()).collect();
    let [kept, gone] = <[ContactId; 2]>::try_from(ids).unwrap();
    let named = |contact| ContactUse { contact, role: Texts::default() };
    save(&world, region.published, |facts| facts.contacts = vec![named(gone), named(kept)], true)
        .await;
    let address = format!("/hallinta/yhteystiedot/yhdista?entry={kept}&entry={gone}&keep={kept}");
    let form = editor.get(&address).await.assert(200).posted_form("/yhdista");
    editor.submit(form).await.assert(200);
    world.advance(Length::hours(2));
    world.tick().await;
    assert_eq!(world.texts("SELECT id FROM contact").await, [kept.to_string()]);
    let mut tx = world.ctx.read().await.unwrap();
    let live = tx.services().live(region.published).await.unwrap().unwrap();
    assert_eq!(live.content.facts.contacts, [named(kept)], "named once");
    drop(tx);
    let events = world.events().await;
    for code in ["contact.merged", "contact.removed"] {
        assert_eq!(events.iter().filter(|event| *event == code).count(), 1, "{code}");
    }
    world.finish().await;
}

#[tokio::test]
async fn one_merges_what_one_may_change_within_one_organisation() {
    let world = World::new().await;
    let region = world.region().await;
    let mut authority = world.signed_in("authority-main-user").await;
    for (whose, list) in [(region.provider, "yhteystiedot"), (region.authority, "yhteystiedot")] {
        authority.post(&path(whose, &format!("{list}/uusi")), &DESK).await.assert(303);
    }
    let ids = world.texts("SELECT id FROM contact ORDER BY id").await;
    let address =
        format!("/hallinta/yhteystiedot/yhdista?entry={}&entry={}&keep={}", ids[0], ids[1], ids[0]);
    let refused = authority.get(&address).await.assert(200);
    assert!(refused.text().contains("eri organisaatioille"), "{}", refused.text());
    let chosen: Vec<String> = ids.iter().map(|id| format!("{id}:1")).collect();
    let form = [("chosen", &*chosen[0]), ("chosen", &*chosen[1]), ("keep", &*ids[0])];
    authority.post("/hallinta/yhteystiedot/yhdista", &form).await.assert(409);
    // A provider does not even see the authority's, a stranger neither.
    for who in ["provider-editor", "stranger"] {
        let mut other = world.signed_in(who).await;
        other.get(&address).await.assert(404);
        other.post("/hallinta/yhteystiedot/yhdista", &form).await.assert(404);
    }
    world.signed_in("expert").await.post(MERGE, &form).await.assert(403);
    assert!(world.texts("SELECT id FROM merged_entry").await.is_empty());
    let few = authority.get(MERGE).await.assert(200);
    assert!(few.text().contains("vähintään kaksi"), "{}", few.text());
    // Administrators may.
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get(&address).await.assert(200).posted_form("/yhdista");
    administrator.submit(form).await.assert(200);
    assert_eq!(world.texts("SELECT id FROM merged_entry").await, [ids[1].clone()]);
    world.finish().await;
}

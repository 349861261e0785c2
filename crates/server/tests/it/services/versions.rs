//! The versions of a service: who wrote them, what differs, and bringing one back.

use service_manual_app::services::restore_version::restore_version;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::typed::TypedService;

use crate::world::{Answer, Full, GUIDANCE, World, rewritten};

fn path(id: ServiceId) -> String {
    format!("/hallinta/palvelut/{id}/versiot")
}

/// The ids of the versions on the page, the newest first.
fn ids(page: &Answer) -> Vec<String> {
    let html = page.body.split("name=\"old\" value=\"").skip(1);
    html.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn versions_say_who_wrote_them_when_and_what_became_of_them() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::PublishedWithDraft).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&path(id)).await.assert(200);
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert!(rows[0].contains("Uusin versio") && rows[0].contains("provider-editor"), "{rows:?}");
    assert!(rows[1].contains("Julkinen versio"), "{rows:?}");
    assert!(rows[1].contains("julkaistu 2.11.2026") && rows[1].contains("authority-editor"));
    assert!(!rows[2].contains("julkaistu"), "{rows:?}");
    for person in ["stranger", "expert"] {
        world.signed_in(person).await.get(&path(id)).await.assert(403);
        let draft = path(region.draft);
        world.signed_in(person).await.get(&draft).await.assert(404);
    }
    world.finish().await;
}

#[tokio::test]
async fn two_versions_are_compared_word_by_word_and_guidance_is_for_its_readers_only() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_draft(&region, "Kokopaja").await;
    let editor = world.acting("provider-editor").await;
    let basics = TypedService::new(1)
        .with("original", "fi")
        .with("name_fi", "Kokopaja")
        .with("summary_fi", "Työtä ja tukea.")
        .with("charge", "chargeable")
        .with("charge_price", "25,50")
        .with("categories", crate::world::category());
    world.write(&editor, id, Step::Basics, basics).await;
    let mut browser = world.signed_in("provider-editor").await;
    let versions = ids(&browser.get(&path(id)).await.assert(200));
    let (newest, first) = (&versions[0], versions.last().unwrap());
    let compare = format!("{}/vertailu?old={newest}&new={first}", path(id));
    let page = browser.get(&compare).await.assert(200);
    assert_eq!(page.all("del"), ["Poistettu: ohjausta."], "{}", page.body);
    assert_eq!(page.all("ins"), ["Lisätty: tukea."]);
    let text = page.text();
    assert!(text.contains("Maksuton") && text.contains("Maksullinen: 25,50"), "{text}");
    assert!(!page.body.contains(GUIDANCE) && !text.contains("Työohje"), "{text}");

    let mut authority = world.signed_in("authority-editor").await;
    let page = authority.get(&compare).await.assert(200);
    assert!(page.body.contains(GUIDANCE) && page.text().contains("Työohje"));
    assert!(page.text().contains("Velvoittaa, jos"), "{}", page.text());
    let same = format!("{}/vertailu?old={newest}&new={newest}", path(id));
    assert!(authority.get(&same).await.assert(200).text().contains("Ei eroja"));
    let other = world.service(region.draft).await.newest;
    let elsewhere = format!("{}/vertailu?old={other}&new={newest}", path(id));
    authority.get(&elsewhere).await.assert(404);
    authority.get(&format!("{}/vertailu", path(id))).await.assert(404);
    world.signed_in("stranger").await.get(&compare).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn an_old_version_comes_back_as_the_working_copy() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::PublishedWithDraft).await;
    let editor = world.acting("provider-editor").await;
    let mut browser = world.signed_in("provider-editor").await;
    let page = browser.get(&path(id)).await.assert(200);
    let live = ids(&page)[1].clone();
    let ending = format!("/{live}/palauta");
    world.write(&editor, id, Step::Description, rewritten("Kolmas kuvaus.")).await;
    browser.submit(page.form(&ending)).await.assert(409);
    let page = browser.get(&path(id)).await.assert(200);
    let restored = browser.submit(page.form(&ending)).await.assert(200);
    assert!(restored.text().contains("Versio 6"), "{}", restored.text());
    let preview = browser.get(&format!("/hallinta/palvelut/{id}/esikatselu")).await;
    assert!(preview.text().contains("Ensimmäinen kuvaus."), "{}", preview.text());
    let kept = browser.get(&path(id)).await;
    assert_eq!(kept.all("tbody tr").len(), 6, "nothing that was written is lost");
    // The guidance is as it was, though the provider does not see it.
    let mut authority = world.signed_in("authority-editor").await;
    let preview = authority.get(&format!("/hallinta/palvelut/{id}/esikatselu")).await;
    assert!(preview.body.contains(GUIDANCE));
    let events = world.events().await;
    let last = events.iter().rfind(|event| event.starts_with("service."));
    assert_eq!(last.unwrap(), "service.saved");
    world.finish().await;
}

#[tokio::test]
async fn what_restored_guidance_names_is_in_use_again() {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    let contact = full.internal_contact.to_string();
    let uses = || async {
        let mut tx = world.ctx.read().await.unwrap();
        let uses = tx.service_references().uses("contact", std::slice::from_ref(&contact)).await;
        uses.unwrap().get(&contact).copied().unwrap_or_default().now
    };
    let authority = world.caller("authority-editor").await;
    let with_contact = world.ctx.read().await.unwrap().services().get(full.service).await.unwrap();
    let typed = full.typed.clone().replacing(&TypedService::new(full.typed.sanitiser), |name| {
        name.starts_with("internal_contacts")
    });
    let full = Full { typed, ..full };
    world.save_page(&authority, &full, FormPage::Step(Step::Guidance)).await;
    world.publish(full.service).await;
    assert_eq!(uses().await, 0);
    let seen = world.ctx.read().await.unwrap().services().get(full.service).await.unwrap().version;
    let old = with_contact.newest;
    restore_version(&world.ctx, &authority, full.service, seen, old).await.unwrap();
    assert_eq!(uses().await, 1);
    world.finish().await;
}

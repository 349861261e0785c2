//! Where the translations of services stand, and what is translated next.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::time::Length;

use super::{names, shown, under};
use crate::world::{World, rewritten};

const LIST: &str = "/hallinta/kaannokset";

/// Says where a service stands, as if its versions did.
async fn stands(world: &World, id: ServiceId, texts: &str, guidance: &str) {
    let behind = if texts.contains(['b', 'd']) { "sv" } else { "" };
    world
        .sql(&format!(
            "UPDATE service SET translations = '{texts}', guidance_translations = '{guidance}', \
             behind = '{behind}', translate_key_internal = 400000000000000 WHERE id = '{id}'"
        ))
        .await;
}

#[tokio::test]
async fn the_matrix_says_how_each_language_stands_and_leads_to_its_form() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&format!("{LIST}?text=nuorille")).await.assert(200);
    assert_eq!(under(&page, "Suomeksi"), ["alkuperäinen"]);
    assert_eq!(under(&page, "Ruotsiksi"), ["mukana"]);
    assert_eq!(under(&page, "Englanniksi"), ["puuttuu"]);
    assert_eq!(under(&page, "Seuraavaksi"), [""]);
    let english = page.link("tbody td[data-label=Englanniksi] a").unwrap();
    assert!(english.ends_with("/translation_en"), "{english}");
    editor.get(&english).await.assert(200);
    let writer = world.acting("provider-editor").await;
    world.write(&writer, region.published, Step::Description, rewritten("Toisin.")).await;
    let page = editor.get(LIST).await.assert(200);
    assert_eq!(names(&page)[0], "Työpaja nuorille", "readers see an old translation");
    assert_eq!(under(&page, "Ruotsiksi")[0], "jäljessä");
    assert!(under(&page, "Seuraavaksi")[0].starts_with("julkinen käännös jäljessä"));
    // The start page counts the same, and leads there.
    let start = editor.get("/aloitus").await.assert(200);
    assert!(start.text().contains("1 palvelun käännös on jäljessä"), "{}", start.text());
    let link = start.link("a[href*='lacks=behind']").unwrap();
    assert_eq!(shown(&mut editor, &link).await, ["Työpaja nuorille"]);
    // Files have what the page shows.
    let csv = editor.get("/hallinta/kaannokset.csv?lacks=behind").await.assert(200);
    assert!(csv.body.contains("Työpaja nuorille") && csv.body.contains("jäljessä"));
    editor.get("/hallinta/kaannokset.xlsx").await.assert(200);
    world.signed_in("expert").await.get(LIST).await.assert(403);
    let mut stranger = world.signed_in("stranger").await;
    assert!(shown(&mut stranger, LIST).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn what_is_lacking_can_be_asked_of_one_language_or_of_any() {
    let world = World::new().await;
    let region = world.region().await;
    stands(&world, region.published, "obm", "").await;
    stands(&world, region.draft, "owi", "").await;
    stands(&world, region.submitted, "oam", "").await;
    let mut editor = world.signed_in("provider-editor").await;
    for (query, found) in [
        ("lacks=behind", &["Työpaja nuorille"][..]),
        ("lacks=behind&into=en", &[]),
        ("lacks=wanted", &["Keittiöpaja"]),
        ("lacks=apart&into=sv", &["Puupaja"]),
        ("lacks=missing&into=en", &["Puupaja", "Työpaja nuorille"]),
        ("lacks=missing&into=sv", &[]),
        ("into=sv", &["Keittiöpaja", "Puupaja", "Työpaja nuorille"]),
        ("into=fi", &[]),
    ] {
        let names = shown(&mut editor, &format!("{LIST}?{query}&sort=name")).await;
        assert_eq!(names, found, "{query}");
    }
    let told = editor.get(&format!("{LIST}?lacks=onni&into=de")).await.assert(200);
    assert_eq!(told.all(".notice li").len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn guidance_is_part_of_the_matrix_for_those_only_who_may_edit_it() {
    let world = World::new().await;
    let region = world.region().await;
    stands(&world, region.published, "oim", "obm").await;
    // The order is computed when a service is saved; here as a job does for an older program.
    world.sql("UPDATE service SET translations_version = 0").await;
    let id = region.published;
    let kept =
        format!("UPDATE service SET translate_key_internal = 200000000000001 WHERE id = '{id}'");
    world.sql(&kept).await;
    let mut provider = world.signed_in("provider-editor").await;
    let page = provider.get(LIST).await.assert(200);
    assert!(!page.text().contains("työohje"), "{}", page.text());
    assert!(shown(&mut provider, &format!("{LIST}?lacks=behind")).await.is_empty());
    assert_eq!(under(&page, "Seuraavaksi").concat(), "");
    let mut authority = world.signed_in("authority-editor").await;
    let page = authority.get(&format!("{LIST}?lacks=behind")).await.assert(200);
    assert_eq!(names(&page), ["Työpaja nuorille"]);
    assert!(under(&page, "Ruotsiksi")[0].contains("työohje jäljessä"));
    assert!(under(&page, "Seuraavaksi")[0].starts_with("työohjeen käännös jäljessä"));
    assert_eq!(names(&authority.get(LIST).await)[0], "Työpaja nuorille");
    // The job computes what the versions really say.
    world.advance(Length::hours(1));
    world.tick().await;
    let mut authority = world.signed_in("authority-editor").await;
    assert!(shown(&mut authority, &format!("{LIST}?lacks=behind")).await.is_empty());
    let left = "SELECT CAST(COUNT(*) AS TEXT) FROM service WHERE translations_version <> version";
    assert_eq!(world.texts(left).await, ["0"]);
    world.finish().await;
}

#[tokio::test]
async fn what_has_been_behind_for_longest_comes_first_and_archived_services_do_not_come() {
    let world = World::new().await;
    let region = world.region().await;
    let writer = world.acting("provider-editor").await;
    let wanted = |id| {
        let world = &world;
        let writer = &writer;
        async move {
            let typed = service_manual_domain::service::typed::TypedService::new(1)
                .with("original", "fi")
                .with("name_fi", "Paja")
                .with("included", "en");
            world.write(writer, id, Step::Basics, typed).await;
        }
    };
    let old = world.complete_service(&region, "Vanha", State::Draft).await;
    let new = world.complete_service(&region, "Uusi", State::Draft).await;
    world.complete_service(&region, "Poissa", State::Archived).await;
    wanted(new).await;
    world.advance(Length::days(2));
    wanted(old).await;
    world.advance(Length::days(2));
    // Another change does not let it begin to wait anew.
    world.write(&writer, new, Step::Description, rewritten("Toisin.")).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&format!("{LIST}?lacks=wanted")).await.assert(200);
    let rows = page.all("tbody th a");
    assert_eq!(rows.len(), 2);
    let first = page.link("tbody tr:first-child th a").unwrap();
    assert!(first.contains(&new.to_string()), "{first}");
    assert!(!shown(&mut editor, LIST).await.contains(&"Poissa".to_owned()));
    let archived = shown(&mut editor, &format!("{LIST}?state=archived")).await;
    assert_eq!(archived, ["Poissa"]);
    world.finish().await;
}

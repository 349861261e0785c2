//! The lists of locations and contacts of all organisations.

use service_manual_domain::time::Length;

use super::{DESK, HOUSE, PERSON, path};
use crate::world::{Browser, World};

const LOCATIONS: &str = "/hallinta/toimipaikat";
const CONTACTS: &str = "/hallinta/yhteystiedot";

async fn shown(browser: &mut Browser, address: &str) -> Vec<String> {
    browser.get(address).await.assert(200).all("tbody th")
}

#[tokio::test]
async fn one_sees_and_narrows_those_of_all_own_organisations() {
    let world = World::new().await;
    let region = world.region().await;
    let mut authority = world.signed_in("authority-main-user").await;
    for (whose, street) in [(region.authority, "Aakatu 1"), (region.provider, "Beekatu 2")] {
        let fields = [("street", street), ("postal_code", "02100"), ("city", "Espoo")];
        authority.post(&path(whose, "toimipaikat/uusi"), &fields).await.assert(303);
    }
    assert_eq!(shown(&mut authority, LOCATIONS).await, ["Aakatu 1", "Beekatu 2"]);
    let sorted = shown(&mut authority, &format!("{LOCATIONS}?sort=-organisation")).await;
    assert_eq!(sorted, ["Beekatu 2", "Aakatu 1"]);
    let own = format!("{LOCATIONS}?organisation={}", region.provider);
    let page = authority.get(&own).await.assert(200);
    assert_eq!(page.all("tbody th"), ["Beekatu 2"]);
    let add = page.link(".title-row a").unwrap();
    assert!(add.contains(&region.provider.to_string()), "{add}");
    let mut provider = world.signed_in("provider-editor").await;
    assert_eq!(shown(&mut provider, LOCATIONS).await, ["Beekatu 2"]);
    assert_eq!(shown(&mut provider, &format!("{LOCATIONS}?organisation=espoo")).await.len(), 0);
    let csv = provider.get(&format!("{LOCATIONS}.csv")).await.assert(200);
    assert!(csv.body.contains("Beekatu 2") && !csv.body.contains("Aakatu"), "{}", csv.body);
    provider.get(&format!("{LOCATIONS}.xlsx")).await.assert(200);
    let mut stranger = world.signed_in("stranger").await;
    assert!(shown(&mut stranger, LOCATIONS).await.is_empty());
    let told = provider.get(&format!("{LOCATIONS}?kind=person&alike=no&sort=onni")).await;
    assert_eq!(told.assert(200).all(".notice li").len(), 2, "locations have no kind to ask for");
    world.finish().await;
}

#[tokio::test]
async fn columns_are_remembered_and_contacts_narrowed_by_kind_and_use() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let new = path(region.provider, "yhteystiedot/uusi");
    editor.post(&new, &DESK).await.assert(303);
    editor.post(&new, &PERSON).await.assert(303);
    let at = |query: &str| format!("{CONTACTS}?{query}");
    assert_eq!(shown(&mut editor, &at("kind=unit")).await, ["Neuvonta"]);
    assert_eq!(shown(&mut editor, &at("q=meikä")).await, ["Maija Meikäläinen"]);
    assert_eq!(shown(&mut editor, &at("used=no")).await.len(), 2);
    assert!(shown(&mut editor, &at("used=yes")).await.is_empty());
    let mut form = editor.get(&at("kind=unit")).await.form("/contacts/sarakkeet");
    form.fields.retain(|(name, _)| name != "column");
    let page = editor.submit(form.fill("column", "kind")).await.assert(200);
    assert_eq!(page.path, at("kind=unit"));
    assert_eq!(page.all("thead th")[1..], ["Nimi ↑", "Kuka vastaa"]);
    world.finish().await;
}

#[tokio::test]
async fn possible_duplicates_are_found_and_forgotten() {
    let world = World::new().await;
    let region = world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    let new = path(region.provider, "toimipaikat/uusi");
    editor.post(&new, &HOUSE).await.assert(303);
    let again = [("street", "MALLIKATU 1."), ("postal_code", "02100"), ("city", "Espoo")];
    editor.post(&new, &[&again[..], &[("different", "yes")]].concat()).await.assert(303);
    let other = [("street", "Toinen katu 2"), ("postal_code", "02100"), ("city", "Espoo")];
    editor.post(&new, &other).await.assert(303);
    let alike = format!("{LOCATIONS}?alike=yes");
    let page = editor.get(&alike).await.assert(200);
    assert_eq!(page.all("tbody th").len(), 2);
    let merge = page.link("tbody td a[href*=yhdista]").unwrap();
    assert_eq!(merge.matches("entry=").count(), 2, "{merge}");
    let own = page.link("tbody th a").unwrap();
    let form = editor.get(&own).await.assert(200);
    assert_eq!(form.all("section[aria-labelledby=alike-title] li").len(), 1);
    // One moves away: both are alone.
    let moved = form.form(own.rsplit('/').next().unwrap()).fill("street", "Kolmas katu 3");
    editor.submit(moved).await.assert(200);
    assert!(shown(&mut editor, &alike).await.is_empty());
    // What was there before the program knew the rule is looked at by a job.
    world.sql("UPDATE location SET street = 'Mallikatu 1'").await;
    world.sql("UPDATE organisation SET alike_noted = 0").await;
    world.advance(Length::hours(1));
    world.tick().await;
    let mut editor = world.signed_in("provider-editor").await;
    assert_eq!(shown(&mut editor, &alike).await.len(), 3);
    world.finish().await;
}

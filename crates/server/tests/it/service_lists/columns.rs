//! Which columns one sees, and that they are remembered.

use super::{LIST, some};
use crate::world::{Answer, Browser, World};

fn headings(page: &Answer) -> Vec<String> {
    page.all("thead th")
}

async fn choose(browser: &mut Browser, address: &str, columns: &[&str]) -> Answer {
    let mut form = browser.get(address).await.assert(200).form("/services/sarakkeet");
    form.fields.retain(|(name, _)| name != "column");
    form.fields.extend(columns.iter().map(|one| ("column".to_owned(), (*one).to_owned())));
    browser.submit(form).await.assert(200)
}

#[tokio::test]
async fn chosen_columns_are_remembered_for_the_person_and_the_list() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-editor").await;
    let before = headings(&editor.get(LIST).await.assert(200));
    let page =
        choose(&mut editor, &format!("{LIST}?state=draft&sort=name"), &["code", "due"]).await;
    assert_eq!(page.path, format!("{LIST}?state=draft&sort=name"), "back to the same part");
    let chosen = ["Valitse palveluita", "Nimi ↑", "Tunnus", "Tarkistettava viimeistään"];
    assert_eq!(headings(&page)[1..], chosen[1..]);
    let mut again = world.signed_in("provider-editor").await;
    assert_eq!(headings(&again.get(LIST).await)[1..], ["Nimi", "Tunnus", chosen[3]]);
    let waiting = again.get("/hallinta/odottavat").await.assert(200);
    assert!(headings(&waiting).contains(&"Lähetetty".to_owned()));
    let mut colleague = world.signed_in("provider-main-user").await;
    assert_eq!(headings(&colleague.get(LIST).await), before);
    let named = again.get(&format!("{LIST}?columns=updated")).await.assert(200);
    assert_eq!(
        headings(&named)[1..],
        ["Nimi", "Muokattu ↓"],
        "the address before what is remembered"
    );
    let form = again.get(LIST).await.form("/services/sarakkeet").fill("do", "reset");
    assert_eq!(headings(&again.submit(form).await.assert(200)), before);
    world.finish().await;
}

#[tokio::test]
async fn columns_are_chosen_of_lists_that_exist_by_people_who_are_signed_in() {
    let world = World::new().await;
    world.region().await;
    let mut editor = world.signed_in("provider-editor").await;
    editor.post("/hallinta/luettelot/wishes/sarakkeet", &[("column", "name")]).await.assert(404);
    let path = "/hallinta/luettelot/services/sarakkeet";
    let none = editor.post(path, &[("column", "colour"), ("column", "waiting")]).await.assert(303);
    assert_eq!(none.location(), LIST);
    assert_eq!(headings(&editor.get(LIST).await)[1..], ["Nimi"], "no other column is known");
    let stored = world.texts("SELECT columns FROM list_columns").await;
    assert_eq!(stored, [""]);
    world.browser().post(path, &[]).await.assert(303);
    world.finish().await;
}

#[tokio::test]
async fn what_was_chosen_is_the_persons_own_data_and_goes_with_the_account() {
    let world = World::new().await;
    some(&world).await;
    let mut editor = world.signed_in("provider-main-user").await;
    choose(&mut editor, LIST, &["code"]).await;
    let answer = editor.post("/oma-tili/omat-tiedot", &[]).await.assert(200);
    let data: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(data["list_columns"][0]["list"], "services");
    assert_eq!(data["list_columns"][0]["columns"][0], "code");
    editor.post("/oma-tili/sulje", &[("confirmed", "yes")]).await.assert(303);
    assert!(world.texts("SELECT columns FROM list_columns").await.is_empty());
    world.finish().await;
}

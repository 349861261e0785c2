//! Importing in the browser, without JavaScript.

use service_manual_domain::time::Length;

use super::{count, description, page, traces};
use crate::world::{Answer, Browser, Region, World};

const PATH: &str = "/hallinta/tuonti";
const MEGABYTE: usize = 1024 * 1024;

/// Sends a file with the form filled in for Espoo.
async fn send(browser: &mut Browser, region: &Region, more: &[&str], file: &[u8]) -> Answer {
    let form = browser.get(PATH).await.assert(200).form(PATH);
    let form = form.fill("format", "ptv").fill("organisation", &region.authority.to_string());
    let form = more.iter().fold(form, |form, box_| form.fill(box_, "yes"));
    browser.submit_file(form, "kuvaukset.json", file).await
}

/// Where the form of a check leads.
fn import_path(check: &Answer) -> String {
    check.form("/hylkaa").action.trim_end_matches("/hylkaa").to_owned()
}

#[tokio::test]
async fn a_file_is_checked_and_then_imported() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let before = traces(&world).await;
    let file = page(&[description("a", "Paja", ""), description("b", "Kurssi", "")]);
    let check = send(&mut browser, &region, &["publish", "defaults"], &file).await.assert(200);
    assert_eq!(check.all("h1"), ["Tuonnin tarkistus"]);
    assert_eq!(check.all("tbody tr").len(), 2);
    assert!(check.all(".state").contains(&"julkaistaan".to_owned()), "{}", check.text());
    assert!(check.text().contains("Täytettiin oletuksella"));
    assert_eq!(traces(&world).await, before, "a check writes nothing");
    let table = check.link("a[href$='raportti.csv']").unwrap();
    let table = browser.get(&table).await.assert(200);
    assert!(table.header("content-disposition").starts_with("attachment"));
    assert!(String::from_utf8(table.bytes).unwrap().contains("Kurssi"));
    // Somebody must keep the services up to date.
    let path = import_path(&check);
    let again = browser.post(&path, &[]).await.assert(422);
    assert_eq!(again.all(".error-summary li").len(), 1);
    let updater = world.account("authority-editor").await.to_string();
    let done = browser.post(&path, &[("updater", &updater)]).await.assert(200);
    assert_eq!(done.all("h1"), ["Tuonti on valmis"]);
    assert_eq!(count(&world, "service_source").await, 2);
    assert_eq!(count(&world, "import_file").await, 0);
    let found = browser.get("/haku?q=kurssi").await.assert(200);
    assert!(found.all("h2 a, h3 a").contains(&"Kurssi".to_owned()));
    // The form sent twice finds the file gone, and imports nothing anew.
    browser.post(&path, &[("updater", &updater)]).await.assert(404);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "import.run").count(), 1);
    let log = browser.get("/hallinta/loki").await.assert(200);
    assert!(log.text().contains("Palvelujen tuonti"), "{}", log.text());
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_is_told_where_it_was_chosen() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let form = browser.get(PATH).await.form(PATH);
    let empty = browser.submit_file(form, "", b"").await.assert(422);
    assert_eq!(empty.all(".error-summary li").len(), 2, "{}", empty.text());
    let broken = send(&mut browser, &region, &["publish"], b"{\"itemList\": [1").await.assert(422);
    assert!(broken.all("[role=alert]").join(" ").contains("JSON"), "{}", broken.text());
    assert_eq!(broken.form(PATH).value("organisation"), region.authority.to_string());
    let large = vec![b' '; 20 * MEGABYTE + 1];
    let large = send(&mut browser, &region, &[], &large).await.assert(413);
    assert!(large.all(".error-text").join(" ").contains("20"), "{}", large.text());
    assert_eq!(count(&world, "import_file").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn bad_rows_stand_first_and_are_skipped_only_on_demand() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let bad = r#"{"id": "x", "names": "Paja"}"#.to_owned();
    let file = page(&[description("a", "Paja", ""), bad]);
    let check = send(&mut browser, &region, &[], &file).await.assert(200);
    let first = check.all("tbody tr").remove(0);
    assert!(first.contains("hylätty") && first.contains("names"), "{first}");
    let updater = world.account("authority-editor").await.to_string();
    let action = import_path(&check);
    let form = check.form(&action).fill("updater", &updater);
    let refused = browser.submit(form.clone()).await.assert(422);
    assert_eq!(refused.all(".error-summary li").len(), 1);
    assert_eq!(count(&world, "service_source").await, 0);
    let fields = [("updater", updater.as_str()), ("skip_bad_rows", "yes")];
    browser.post(&action, &fields).await.assert(200);
    assert_eq!(count(&world, "service_source").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_file_is_discarded_by_hand_or_after_a_day() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let file = page(&[description("a", "Paja", "")]);
    let check = send(&mut browser, &region, &[], &file).await.assert(200);
    let discard = check.form("/hylkaa");
    let check = check.link("a[href$='raportti.csv']").unwrap();
    browser.submit(discard).await.assert(200);
    browser.get(&check).await.assert(404);
    send(&mut browser, &region, &[], &file).await.assert(200);
    world.tick().await;
    assert_eq!(count(&world, "import_file").await, 1);
    world.advance(Length::hours(25));
    world.tick().await;
    assert_eq!(count(&world, "import_file").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_import() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let file = page(&[description("a", "Paja", "")]);
    let check = send(&mut administrator, &region, &[], &file).await.assert(200);
    let action = import_path(&check);
    let table = check.link("a[href$='raportti.csv']").unwrap();
    let updater = world.account("authority-editor").await.to_string();
    for person in ["authority-main-user", "authority-editor", "provider-main-user", "expert"] {
        let mut browser = world.signed_in(person).await;
        assert!(!browser.get("/").await.text().contains("Palvelujen tuonti"));
        for path in [PATH, action.as_str(), table.as_str()] {
            browser.get(path).await.assert(403);
        }
        browser.post(&action, &[("updater", &updater)]).await.assert(403);
        browser.post(&format!("{action}/hylkaa"), &[]).await.assert(403);
    }
    assert_eq!(count(&world, "service_source").await, 0);
    assert_eq!(count(&world, "import_file").await, 1);
    world.finish().await;
}

//! Everyday words of the search, as administrators change them.

use service_manual_app::Context;

use crate::world::{Answer, Browser, World};

const LIST: &str = "/hallinta/synonyymit";
const SCHEMES: &str = "/hallinta/synonyymit/sanastot";

const TURTLE: &str = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
    <http://words.example/workshop> a skos:Concept ; skos:prefLabel \"työpajat\"@fi ;\n\
    skos:altLabel \"verstashomma\"@fi ; skos:broader <http://words.example/none> .\n";

async fn learned(process: &Context) {
    process.follower().catch_up(process.store()).await.unwrap();
    process.follower().learn_words(process.store()).await.unwrap();
}

async fn finds(browser: &mut Browser, word: &str) -> bool {
    let found = browser.get(&format!("/haku?q={word}")).await.assert(200);
    found.text().contains("Työpaja nuorille")
}

async fn add(browser: &mut Browser, typed: &str, found: &str) -> Answer {
    let form = browser.get(&format!("{LIST}/uusi")).await.assert(200).form("/uusi");
    let form = form.fill("typed", typed).fill("found", found).fill("language", "fi");
    browser.submit(form).await
}

async fn row(browser: &mut Browser, word: &str) -> Answer {
    browser.get(&format!("{LIST}?q={word}")).await.assert(200)
}

#[tokio::test]
async fn only_administrators_see_and_change_words() {
    let world = World::new().await;
    world.region().await;
    for person in ["authority-main-user", "authority-editor", "expert", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        for path in [LIST, "/hallinta/synonyymit/uusi", SCHEMES] {
            browser.get(path).await.assert(403);
        }
        let fields = [("typed", "verstas"), ("found", "työpaja"), ("language", "fi")];
        browser.post(&format!("{LIST}/uusi"), &fields).await.assert(403);
        browser
            .post(&format!("{LIST}/valmiit/0123456789abcdef/ota-kayttoon"), &[])
            .await
            .assert(403);
        assert!(!browser.get("/hallinta").await.text().contains("Haun synonyymit"));
    }
    let mut administrator = world.signed_in("administrator").await;
    let list = administrator.get(LIST).await.assert(200);
    assert_eq!(list.all("tbody tr").len(), 50);
    let next = administrator.get(&format!("{LIST}?page=2")).await.assert(200);
    assert_eq!(next.all("tbody tr").len(), 50);
    assert_ne!(next.all("tbody th")[0], list.all("tbody th")[0]);
    world.finish().await;
}

#[tokio::test]
async fn a_line_works_in_the_search_of_every_process_until_it_is_removed() {
    let world = World::new().await;
    world.region().await;
    let second = world.another_process().await;
    let mut browser = world.signed_in("administrator").await;
    let mut visitor = world.browser();
    assert!(!finds(&mut visitor, "verstashommaan").await, "a page that is kept");
    let saved = add(&mut browser, "verstashomma, oma verstas", "työpaja\nkeittiöpaja").await;
    saved.assert(200);
    for process in [&world.ctx, &second] {
        learned(process).await;
        let mut visitor = world.browser_of(process);
        for word in ["verstashommaan", "oma+verstas"] {
            assert!(finds(&mut visitor, word).await, "{word}");
        }
    }
    let shown = row(&mut browser, "VERSTASHOMMA").await;
    assert_eq!(shown.all("tbody th"), ["verstashomma, oma verstas"]);
    let cells = shown.all("tbody td");
    assert_eq!(&cells[..4], ["työpaja, keittiöpaja", "suomi", "oma", "1 palvelun"]);
    // Changed, with a stale form in another window.
    let path = shown.link("tbody th a").unwrap();
    let form = browser.get(&path).await.assert(200).form(&path);
    let stale = form.clone();
    browser.submit(form.fill("typed", "verstasjuttu").fill("found", "olematon")).await.assert(200);
    let conflict = browser.submit(stale.fill("typed", "pajajuttu")).await.assert(409);
    assert_eq!(conflict.form(&path).value("typed"), "pajajuttu");
    assert!(conflict.text().contains("Nyt tallennettuna: verstasjuttu → olematon (fi)."));
    learned(&world.ctx).await;
    assert!(!finds(&mut browser, "verstashomma").await);
    let useless = row(&mut browser, "verstasjuttu").await;
    assert_eq!(useless.all("tbody td strong"), ["ei mitään"]);
    // Removed.
    let form = browser.get(&path).await.form("/poista");
    browser.submit(form).await.assert(200);
    browser.get(&path).await.assert(404);
    assert!(row(&mut browser, "verstasjuttu").await.all("tbody tr").is_empty());
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "synonyms.changed").count(), 3);
    let log = browser.get("/hallinta/loki").await.assert(200).text();
    assert!(log.contains("verstashomma, oma verstas") && log.contains("verstasjuttu"));
    world.finish().await;
}

#[tokio::test]
async fn what_is_wrong_with_a_line_is_told_and_nothing_is_lost() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let empty = browser.post(&format!("{LIST}/uusi"), &[]).await.assert(422);
    assert_eq!(empty.all(".error-summary li").len(), 3);
    for (typed, found, message) in [
        ("yksi kaksi kolme neljä viisi", "työpaja", "liian monta sanaa"),
        (&"a".repeat(81), "työpaja", "liian pitkä"),
        ("?!", "työpaja", "ei ole sanaa, jota haku voisi käyttää"),
        ("kenkää", "irtisanominen", "löytää jo kaikki nämä sanat"),
        ("verstas", ",", "työpaja"),
    ] {
        let refused = add(&mut browser, typed, found).await.assert(422);
        let form = refused.form("/uusi");
        assert_eq!((form.value("typed"), form.value("found")), (typed, found));
        if found == "työpaja" || found == "irtisanominen" {
            assert!(refused.all(".error-summary li")[0].contains(message), "{typed}");
        }
    }
    assert!(!world.events().await.contains(&"synonyms.changed".to_owned()));
    world.finish().await;
}

#[tokio::test]
async fn a_line_of_the_starting_list_can_be_switched_off_and_on() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let shown = row(&mut browser, "duunari").await;
    assert_eq!(shown.all("tbody td")[2], "valmis");
    let off = browser.submit(shown.form("/poista-kaytosta?q=duunari")).await.assert(200);
    assert!(off.text().contains("Rivi on poistettu käytöstä."));
    assert_eq!(off.all("tbody th"), ["duunari"], "the same part of the list is shown again");
    assert_eq!(off.all("tbody td")[2], "valmis, pois käytöstä");
    let all = browser.get(&format!("{LIST}?which=off")).await.assert(200);
    assert_eq!(all.all("tbody th"), ["duunari"]);
    // What it said can be written as an own line now.
    add(&mut browser, "duunari", "työntekijä").await.assert(200);
    let on = browser.submit(all.form("/ota-kayttoon?which=off")).await.assert(200);
    assert!(on.all("tbody tr").is_empty());
    let both = row(&mut browser, "duunari").await;
    let sources: Vec<String> = both.all("tbody td").chunks(5).map(|row| row[2].clone()).collect();
    assert_eq!(sources, ["oma", "valmis"]);
    browser.post(&format!("{LIST}/valmiit/0123456789abcdef/ota-kayttoon"), &[]).await.assert(404);
    browser.post(&format!("{LIST}/valmiit/nonsense/ota-kayttoon"), &[]).await.assert(404);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "synonyms.changed").count(), 3);
    world.finish().await;
}

async fn bring(browser: &mut Browser, code: &str, content: &str) -> Answer {
    let form = browser.get(SCHEMES).await.assert(200).form("/sanastot").fill("code", code);
    browser.submit_file(form, "sanasto.ttl", content.as_bytes()).await
}

#[tokio::test]
async fn a_vocabulary_is_looked_at_imported_and_removed() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let looked = bring(&mut browser, "words", TURTLE).await.assert(200);
    assert!(looked.text().contains("Mitään ei ole vielä tallennettu."));
    assert!(looked.text().contains("laajempi käsite puuttuu tiedostosta: 1"));
    assert!(browser.get(SCHEMES).await.text().contains("Sanastoja ei ole tuotu."));
    let done =
        browser.submit(looked.form(looked.path.split('?').next().unwrap())).await.assert(200);
    assert!(done.text().contains("Sanasto on tuotu."));
    assert_eq!(&done.all("tbody td")[..3], ["words", "1", "2"]);
    assert_eq!(world.sql("DELETE FROM file_piece").await, 0, "the file is gone");
    learned(&world.ctx).await;
    assert!(finds(&mut browser, "verstashomma").await);
    // Once more: the report tells what would change.
    let again =
        bring(&mut browser, "words", &TURTLE.replace("työpajat", "pajat")).await.assert(200);
    assert!(again.text().contains("tuonti korvaa sen"));
    assert_eq!(&again.all(".facts dd")[2..], ["0", "1", "0", "0"]);
    let asked = browser.get(&format!("{SCHEMES}/words/poista")).await.assert(200);
    assert!(asked.text().contains("Käsitteet (1) ja niiden nimet (2) poistetaan."));
    browser.submit(asked.form("/poista")).await.assert(200);
    learned(&world.ctx).await;
    assert!(!finds(&mut browser, "verstashomma").await);
    browser.get(&format!("{SCHEMES}/words/poista")).await.assert(404);
    let events = world.events().await;
    assert!(events.ends_with(&["import.run".to_owned(), "synonyms.changed".to_owned()]));
    world.finish().await;
}

#[tokio::test]
async fn a_file_that_cannot_be_imported_is_refused_and_forgotten() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    for (code, content, message) in [
        ("words", "<a> oops", "rivillä 1, kohdassa 1"),
        ("words", "", "Tiedosto on tyhjä"),
        ("words", "# nothing", "ei ole SKOS-käsitteitä"),
        ("Väärä koodi", TURTLE, "Tunnus"),
    ] {
        let refused = bring(&mut browser, code, content).await.assert(422);
        assert!(refused.all(".error-summary li")[0].contains(message), "{message}");
        assert_eq!(refused.form("/sanastot").value("code"), code);
    }
    assert_eq!(world.sql("DELETE FROM file_piece").await, 0);
    // A form without a file, and one of another kind.
    let form = browser.get(SCHEMES).await.form("/sanastot").fill("code", "words");
    browser.submit_file(form, "", b"").await.assert(422);
    browser.post(SCHEMES, &[("code", "words")]).await.assert(422);
    assert!(!world.events().await.contains(&"import.run".to_owned()));
    world.finish().await;
}

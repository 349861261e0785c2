//! Vocabularies, as administrators change them.

use service_manual_domain::language::Language;
use service_manual_domain::search::Group;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};

use crate::world::{Browser, World, category};

const LIST: &str = "/hallinta/sanastot";

fn term(vocabulary: &str, code: &str) -> String {
    format!("{LIST}/{vocabulary}/termit/{code}")
}

async fn labels(browser: &mut Browser, vocabulary: &str) -> Vec<String> {
    browser.get(&format!("{LIST}/{vocabulary}")).await.assert(200).all("tbody th a")
}

async fn add(browser: &mut Browser, vocabulary: &str, code: &str, parent: &str) {
    let fields = [
        ("code", code),
        ("parent", parent),
        ("label_fi", code),
        ("label_sv", code),
        ("label_en", code),
    ];
    browser.post(&format!("{LIST}/{vocabulary}/uusi"), &fields).await.assert(303);
}

#[tokio::test]
async fn only_administrators_see_and_change_vocabularies() {
    let world = World::new().await;
    world.region().await;
    for (person, status) in [("administrator", 200), ("authority-main-user", 403), ("expert", 403)]
    {
        let mut browser = world.signed_in(person).await;
        for path in [LIST, "/hallinta/sanastot/category", "/hallinta/sanastot/category/uusi"] {
            browser.get(path).await.assert(status);
        }
        browser.get(&term("category", &category())).await.assert(status);
    }
    let mut administrator = world.signed_in("administrator").await;
    let list = administrator.get(LIST).await.assert(200);
    assert_eq!(list.all("tbody th").len(), Vocabulary::ALL.len());
    administrator.get("/hallinta/sanastot/nonsense").await.assert(404);
    administrator.get(&term("category", "nonsense")).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn terms_are_added_relabelled_and_put_in_order() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let vocabulary = "way_of_delivery";
    let before = labels(&mut browser, vocabulary).await;
    let wrong = browser
        .post(&format!("{LIST}/{vocabulary}/uusi"), &[("code", "Väärin"), ("label_fi", "Uusi")])
        .await
        .assert(422);
    assert_eq!(wrong.all(".error-summary li").len(), 3);
    assert_eq!(wrong.form("/uusi").value("label_fi"), "Uusi");
    add(&mut browser, vocabulary, "by-boat", "").await;
    let last = labels(&mut browser, vocabulary).await;
    assert_eq!(last.len(), before.len() + 1);
    assert_eq!(last.last().unwrap(), "by-boat");
    // Up by one, and the first cannot go further.
    let path = term(vocabulary, "by-boat");
    browser.post(&format!("{path}/siirra"), &[("step", "up")]).await.assert(303);
    let moved = labels(&mut browser, vocabulary).await;
    assert_eq!(moved[moved.len() - 2], "by-boat");
    let shown = browser.get(&format!("{LIST}/{vocabulary}")).await;
    assert_eq!(shown.all("tbody tr:first-child button").len(), 1);
    browser.post(&format!("{path}/siirra"), &[("step", "sideways")]).await.assert(404);
    // Other labels; a stale form keeps what was typed.
    let form = browser.get(&path).await.assert(200).form("/by-boat");
    let stale = form.clone();
    browser.submit(form.fill("label_fi", "Laivalla")).await.assert(200);
    assert!(labels(&mut browser, vocabulary).await.contains(&"Laivalla".to_owned()));
    let conflict = browser.submit(stale.fill("label_fi", "Veneellä")).await.assert(409);
    assert_eq!(conflict.form("/by-boat").value("label_fi"), "Veneellä");
    assert!(conflict.text().contains("Nyt tallennettuna: Laivalla, by-boat, by-boat"));
    // Nothing has it, so it can go.
    let form = browser.get(&path).await.form("/poista");
    browser.submit(form).await.assert(200);
    assert_eq!(labels(&mut browser, vocabulary).await, before);
    let events = world.events().await;
    assert_eq!(events.iter().filter(|event| *event == "vocabulary.changed").count(), 4);
    world.finish().await;
}

#[tokio::test]
async fn a_term_in_use_is_retired_or_merged_but_not_deleted() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let path = term("category", &category());
    let shown = browser.get(&path).await.assert(200);
    let mut services = shown.all("section[aria-labelledby=uses-title] li");
    services.sort();
    assert_eq!(services, ["Keittiöpaja", "Puupaja", "Työpaja nuorille"]);
    assert!(!shown.has_form("/poista"));
    browser.post(&format!("{path}/poista"), &[]).await.assert(422);
    // Retired: it stays where it is, and cannot be chosen.
    let (new, choice) = ("/hallinta/palvelut/uusi", format!("value=\"{}\"", category()));
    assert!(browser.get(new).await.assert(200).body.contains(&choice));
    browser.submit(shown.form("/poista-kaytosta")).await.assert(200);
    assert!(!browser.get(new).await.assert(200).body.contains(&choice));
    let data = world.ctx.public_data();
    assert_eq!(data.cards[&region.published].categories, [TermCode::new(category())]);
    browser.post(&format!("{path}/ota-kayttoon"), &[]).await.assert(303);
    // Merged: the preview says whom it touches; versions stay, readers take it for the other.
    add(&mut browser, "category", "new-home", "training").await;
    let merge = format!("{path}/yhdista");
    let preview = browser.get(&merge).await.assert(200);
    assert!(preview.text().contains("3 palvelua saa toisen termin."));
    browser.post(&merge, &[]).await.assert(422);
    browser.post(&merge, &[("into", "training")]).await.assert(422);
    browser.submit(preview.form("/yhdista").fill("into", "new-home")).await.assert(200);
    let data = world.ctx.public_data();
    assert_eq!(data.cards[&region.published].categories, [TermCode::new("new-home")]);
    assert_eq!(data.count(Group::Category, "training"), 1);
    assert_eq!(data.count(Group::Category, "job-seeking"), 0);
    assert_eq!(data.category_label(&TermCode::new(category()), Language::Fi), "new-home");
    let mut tx = world.ctx.read().await.unwrap();
    let live = tx.services().live(region.published).await.unwrap().unwrap();
    drop(tx);
    assert!(live.content.facts.categories.contains(&TermCode::new(category())));
    // Who searches by either finds the service.
    for code in [category().as_str(), "new-home"] {
        let found = browser.get(&format!("/haku?category={code}")).await.assert(200);
        assert!(found.text().contains("Työpaja nuorille"), "{code}");
    }
    // A merged term cannot come back, and what it became cannot be deleted.
    browser.post(&format!("{path}/ota-kayttoon"), &[]).await.assert(409);
    browser.post(&format!("{}/poista", term("category", "new-home")), &[]).await.assert(422);
    assert!(browser.get(&path).await.text().contains("Sen paikalla näytetään: new-home."));
    world.finish().await;
}

#[tokio::test]
async fn a_group_takes_its_terms_along_and_never_becomes_one_while_services_have_it() {
    let world = World::new().await;
    world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let group = term("category", "training");
    browser.post(&format!("{group}/poista-kaytosta"), &[]).await.assert(303);
    let mut tx = world.ctx.read().await.unwrap();
    let terms = tx.terms().vocabulary(Vocabulary::Category).await.unwrap();
    drop(tx);
    let below = |term: &&service_manual_domain::vocabulary::Term| {
        term.parent == Some(TermCode::new("training"))
    };
    assert!(terms.iter().filter(below).count() > 2);
    assert!(terms.iter().filter(below).all(|term| !term.active));
    browser.post(&format!("{group}/ota-kayttoon"), &[]).await.assert(303);
    browser.post(&format!("{group}/yhdista"), &[("into", &category())]).await.assert(422);
    // A term below another cannot have terms below it.
    let fields = [
        ("code", "third"),
        ("parent", &category()),
        ("label_fi", "a"),
        ("label_sv", "b"),
        ("label_en", "c"),
    ];
    let answer = browser.post(&format!("{LIST}/category/uusi"), &fields).await.assert(422);
    assert!(answer.link(".error-summary a[href='#parent']").is_some());
    world.finish().await;
}

#[tokio::test]
async fn when_municipalities_merge_organisations_cover_the_new_one() {
    let world = World::new().await;
    let region = world.region().await;
    let mut browser = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = browser.get(&edit).await.form("/muokkaa").fill("municipalities", "049");
    browser.submit(form).await.assert(200);
    let path = term("municipality", "049");
    let preview = browser.get(&format!("{path}/yhdista")).await.assert(200);
    assert!(preview.text().contains("1 organisaation toiminta-alue"), "{}", preview.text());
    browser.submit(preview.form("/yhdista").fill("into", "091")).await.assert(200);
    let covered = world.texts("SELECT municipality FROM organisation_municipality").await;
    assert_eq!(covered, ["091"]);
    let form = browser.get(&edit).await.form("/muokkaa");
    assert_eq!(form.value("municipalities"), "091");
    world.finish().await;
}

//! Saved searches, what is new in them, and short addresses of searches (spec 4.3, 4.4).

mod news;

use service_manual_domain::saved_search::{SEARCHES, SHORT_AT_ONCE};
use service_manual_domain::time::Length;

use crate::world::{Browser, World};

/// Saves a search that the address asks for.
async fn save(browser: &mut Browser, query: &str, name: &str) {
    let path = format!("/haku/talletus?{query}");
    let path = path.trim_end_matches('?').to_owned();
    let form = browser.get(&path).await.assert(200).form(&path);
    let page = browser.submit(form.fill("name", name)).await.assert(200);
    assert!(page.text().contains(&format!("nimellä {name}.")), "{}", page.text());
}

#[tokio::test]
async fn a_search_is_saved_as_it_was_seen_renamed_and_removed() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    let results = expert.get("/haku?q=ty%C3%B6paja&charge=free&page=7&sort=name").await;
    let keep = results.link("a[href^='/haku/talletus']").unwrap();
    assert_eq!(keep, "/haku/talletus?q=ty%C3%B6paja&charge=free&sort=name");
    let page = expert.get(&keep).await.assert(200);
    assert_eq!(page.all("main ul li"), ["työpaja", "Maksuton"]);
    let form = page.form(&keep);
    assert_eq!(form.value("name"), "työpaja, Maksuton");
    let nothing = expert.submit(form.clone().fill("name", " ")).await.assert(422);
    assert!(nothing.text().contains("Haun nimi: Täytä tämä kohta."), "{}", nothing.text());
    let saved = expert.submit(form.clone()).await.assert(200);
    assert!(saved.text().contains("Haku on tallennettu nimellä työpaja, Maksuton."));
    // The same search again is the same row.
    expert.submit(form.fill("name", "Pajat")).await.assert(200);
    let all = expert.get("/omat-listat").await.assert(200);
    assert_eq!(all.all(".entries li"), ["Pajat · Muuta tai poista: Pajat"]);
    let found = expert.get(&all.link(".entries a").unwrap()).await.assert(200);
    assert_eq!(found.path, "/haku?q=ty%C3%B6paja&charge=free&sort=name");

    let one = all.link(".entries a:nth-of-type(2)").unwrap();
    let page = expert.get(&one).await.assert(200);
    let long = "x".repeat(81);
    let refused = expert.submit(page.form(&one).fill("name", &long)).await.assert(422);
    assert_eq!(refused.form(&one).value("name"), long);
    let all = expert.submit(page.form(&one).fill("name", "Työpajat")).await.assert(200);
    assert!(all.text().contains("Työpajat · Muuta"), "{}", all.text());

    for person in ["administrator", "provider-editor"] {
        let mut other = world.signed_in(person).await;
        other.get(&one).await.assert(404);
        other.post(&one, &[("name", "Minun")]).await.assert(404);
        other.post(&format!("{one}/poista"), &[]).await.assert(404);
        assert!(!other.get("/omat-listat").await.assert(200).body.contains("Työpajat"));
    }
    let answer = expert.post("/oma-tili/omat-tiedot", &[]).await.assert(200);
    let data: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(data["saved_searches"][0]["name"], "Työpajat");
    assert_eq!(data["saved_searches"][0]["asks_for"][0][1], "työpaja");
    let all = expert.submit(page.form("/poista")).await.assert(200);
    assert_eq!(all.all(".entries li"), Vec::<String>::new());
    expert.post(&format!("{one}/poista"), &[]).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn there_are_so_many_saved_searches_and_no_more() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    for number in 0..SEARCHES {
        save(&mut expert, &format!("q={number}"), &format!("Haku {number}")).await;
    }
    let path = "/haku/talletus?q=yksi";
    let form = expert.get(path).await.assert(200).form(path);
    let full = expert.submit(form).await.assert(422);
    assert!(full.text().contains("Enempää kuin 50 ei voi olla."), "{}", full.text());
    world.finish().await;
}

#[tokio::test]
async fn what_begins_with_the_own_municipalities_is_kept_with_them_or_without() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "049")).await.assert(200);
    let mut expert = world.signed_in("expert").await;
    let own = expert.get("/haku").await.assert(200);
    let keep = own.link("a[href^='/haku/talletus']").unwrap();
    assert_eq!(keep, "/haku/talletus?municipality=049");
    save(&mut expert, "municipality=any", "Kaikkialta").await;
    let all = expert.get("/omat-listat").await.assert(200);
    assert_eq!(all.link(".entries a").unwrap(), "/haku?municipality=any");
    world.finish().await;
}

#[tokio::test]
async fn a_short_address_leads_everybody_to_the_search_and_says_nothing_of_its_maker() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = "/haku/talletus?q=ty%C3%B6paja&charge=free";
    let page = expert.get(path).await.assert(200);
    let page = expert.submit(page.form("/haku/lyhyt-linkki?q=ty%C3%B6paja&charge=free")).await;
    let body = page.assert(200).body;
    let (_, rest) = body.split_once("/h/").unwrap();
    let short = format!("/h/{}", rest.split('"').next().unwrap());
    assert_eq!(short.len(), "/h/".len() + 10);

    let mut visitor = world.browser();
    let answer = visitor.get(&short).await.assert(302);
    assert_eq!(answer.location(), "/haku?q=ty%C3%B6paja&charge=free");
    assert_eq!(answer.header("cache-control"), "no-store");
    let swedish = visitor.get(&format!("/sv{}", short.to_uppercase().replace("/H/", "/h/"))).await;
    assert_eq!(swedish.assert(302).location(), "/sv/sok?q=ty%C3%B6paja&charge=free");
    visitor.get("/h/0000000000").await.assert(404);

    // Whoever asks for the same gets the same, and there is one row that names nobody.
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get("/haku/talletus?charge=free&q=ty%C3%B6paja").await.assert(200);
    assert!(page.body.contains(&short) && !page.has_form("/haku/lyhyt-linkki"));
    let rows = world.texts("SELECT code || asked || made_on FROM short_search").await;
    let asked = r#"[["q","työpaja"],["charge","free"]]"#;
    let code = short.trim_start_matches("/h/");
    assert_eq!(rows, [format!("{code}{asked}2026-11-02")]);
    world.finish().await;
}

#[tokio::test]
async fn who_makes_one_short_address_after_another_is_stopped_for_an_hour() {
    let world = World::new().await;
    world.region().await;
    let mut expert = world.signed_in("expert").await;
    let path = |number: u32| format!("/haku/lyhyt-linkki?q={number}");
    for number in 0..SHORT_AT_ONCE {
        expert.post(&path(number), &[]).await.assert(303);
    }
    let refused = expert.post(&path(99), &[]).await.assert(429);
    assert_eq!(refused.header("retry-after"), "3601");
    expert.post(&path(0), &[]).await.assert(303);
    world.signed_in("provider-editor").await.post(&path(99), &[]).await.assert(303);
    world.advance(Length::minutes(61));
    expert.post(&path(100), &[]).await.assert(303);
    world.finish().await;
}

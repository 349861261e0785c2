//! What people search for, counted without the people, and the report of it (spec 4.3).

use service_manual_app::jobs;
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use crate::world::{Answer, Browser, World};

const REPORT: &str = "/hallinta/haut";

async fn world() -> World {
    let world = World::new().await;
    world.region().await;
    world
}

/// Searches so many times.
async fn search(browser: &mut Browser, path: &str, times: usize) {
    for _ in 0..times {
        browser.get(path).await.assert(200);
    }
}

/// Lets a minute pass, after which counts are written.
async fn written(world: &World) {
    world.advance(Length::minutes(1));
    world.tick().await;
}

async fn rows(world: &World) -> Vec<String> {
    let all = "SELECT day || ' ' || language || ' ' || query || ' [' || filters || '] ' || hits \
         || ' ' || searches || ' ' || clicks || ' ' || positions FROM search_count ORDER BY 1";
    world.texts(all).await
}

async fn click(
    browser: &mut Browser,
    path: &str,
    position: &str,
    query: &[(&str, &str)],
) -> Answer {
    let fields: Vec<(&str, &str)> = query.iter().copied().chain([("position", position)]).collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn hits_are_what_visitors_find() {
    let world = World::new().await;
    let region = world.region().await;
    world.complete_service(&region, "Kokopaja", State::Published).await;
    let path = "/haku?q=sis%C3%A4inen-ohje";
    let mut expert = world.signed_in("expert").await;
    let page = expert.get(path).await.assert(200);
    assert!(!page.all(".card").is_empty(), "experts find it by its guidance");
    written(&world).await;
    let all = rows(&world).await;
    assert!(all.iter().any(|row| row.contains("sisäinen-ohje [] 0 1 0")), "{all:?}");
    world.finish().await;
}

#[tokio::test]
async fn searches_are_counted_by_the_day_also_those_from_the_page_cache() {
    let world = world().await;
    let mut visitor = world.browser();
    search(&mut visitor, "/haku?q=Ty%C3%B6paja", 3).await;
    search(&mut visitor, "/haku?q=+TY%C3%96PAJA+&sort=name", 1).await;
    search(&mut visitor, "/haku?q=ty%C3%B6paja&charge=free&age=24&utm_source=x", 1).await;
    search(&mut visitor, "/sv/sok?q=verkstad", 1).await;
    // None of these is a search of its own.
    search(&mut visitor, "/haku", 2).await;
    search(&mut visitor, "/haku?q=ty%C3%B6paja&page=5", 1).await;
    search(&mut visitor, "/haku?q=ty%C3%B6paja&page=1&explain=1", 1).await;
    let etag = visitor.get("/haku?q=olematon").await.header("etag").to_owned();
    visitor.get_with("/haku?q=olematon", &[("if-none-match", &etag)]).await.assert(304);
    visitor.get_with("/haku?q=olematon", &[("sec-purpose", "prefetch")]).await.assert(200);
    world.tick().await;
    assert!(rows(&world).await.is_empty(), "they wait for a minute");
    written(&world).await;
    let expected = [
        "2026-11-02 fi olematon [] 0 2 0 0",
        "2026-11-02 fi työpaja [] 1 4 0 0",
        "2026-11-02 fi työpaja [age&charge=free] 1 1 0 0",
        "2026-11-02 sv verkstad [] 1 1 0 0",
    ];
    assert_eq!(rows(&world).await, expected);
    // The next minute and the next day are added.
    search(&mut visitor, "/haku?q=ty%C3%B6paja", 1).await;
    written(&world).await;
    world.advance(Length::days(1));
    search(&mut visitor, "/haku?q=ty%C3%B6paja", 1).await;
    written(&world).await;
    let rows = rows(&world).await;
    assert!(rows.contains(&"2026-11-02 fi työpaja [] 1 5 0 0".to_owned()), "{rows:?}");
    assert!(rows.contains(&"2026-11-03 fi työpaja [] 1 1 0 0".to_owned()), "{rows:?}");
    world.finish().await;
}

#[tokio::test]
async fn nothing_personal_is_stored() {
    let world = world().await;
    let mut person = world.signed_in("expert").await;
    for query in [
        "maija.meikalainen%40esimerkki.fi",
        "040+123+4567",
        "131052-308T+meik%C3%A4l%C3%A4inen",
        "Esimerkkikatu+5+Espoo",
        "asiakas+1.2.1980",
    ] {
        for browser in [&mut person, &mut world.browser()] {
            search(browser, &format!("/haku?q={query}"), 3).await;
            click(browser, "/haku/valinta", "1", &[("q", "040 123 4567")]).await.assert(204);
        }
    }
    search(&mut person, "/haku?q=ty%C3%B6paja", 1).await;
    written(&world).await;
    assert_eq!(rows(&world).await, ["2026-11-02 fi työpaja [] 1 1 0 0"]);
    let columns = world.texts("SELECT query FROM search_count").await;
    assert_eq!(columns, ["työpaja"]);
    world.finish().await;
}

#[tokio::test]
async fn what_was_chosen_for_a_reader_does_not_tell_of_the_reader() {
    let world = World::new().await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let edit = format!("/hallinta/organisaatiot/{}/muokkaa", region.authority);
    let form = administrator.get(&edit).await.assert(200).form("/muokkaa");
    administrator.submit(form.fill("municipalities", "091")).await.assert(200);
    let mut expert = world.signed_in("expert").await;
    let page = expert.get("/haku?q=ty%C3%B6paja").await.assert(200);
    assert!(page.all(".chip")[0].contains("Helsinki"));
    written(&world).await;
    assert_eq!(rows(&world).await, ["2026-11-02 fi työpaja [] 1 1 0 0"]);
    world.finish().await;
}

#[tokio::test]
async fn opened_hits_are_counted_by_their_place_in_every_process() {
    let world = world().await;
    let second = world.another_process().await;
    let mut visitor = world.browser();
    let mut other = world.browser_of(&second);
    search(&mut visitor, "/haku?q=ty%C3%B6paja", 1).await;
    let query = [("q", "työpaja")];
    click(&mut visitor, "/haku/valinta", "1", &query).await.assert(204);
    click(&mut other, "/haku/valinta", "3", &query).await.assert(204);
    for position in ["0", "201", "-1", "yksi", ""] {
        click(&mut other, "/haku/valinta", position, &query).await.assert(204);
    }
    click(&mut other, "/haku/valinta", "1", &[]).await.assert(204);
    other.get("/haku/valinta").await.assert(405);
    let foreign = [("sec-fetch-site", "cross-site")];
    let sent = other.post_raw("/haku/valinta", b"q=a&position=1".to_vec(), &foreign).await;
    sent.assert(400);
    // The process in which only a hit was opened writes first, and knows of no search.
    world.advance(Length::minutes(1));
    jobs::run_all_due(&second).await.unwrap();
    assert_eq!(rows(&world).await, ["2026-11-02 fi työpaja [] 0 0 1 3"]);
    world.tick().await;
    assert_eq!(rows(&world).await, ["2026-11-02 fi työpaja [] 1 1 2 4"]);
    world.finish().await;
}

#[tokio::test]
async fn counts_are_erased_after_ninety_days() {
    let world = world().await;
    search(&mut world.browser(), "/haku?q=vanha", 1).await;
    written(&world).await;
    world.advance(Length::days(89));
    search(&mut world.browser(), "/haku?q=uusi", 1).await;
    written(&world).await;
    assert_eq!(rows(&world).await.len(), 2);
    world.advance(Length::days(1));
    world.tick().await;
    let left = rows(&world).await;
    assert_eq!(left.len(), 1);
    assert!(left[0].contains("uusi"), "{left:?}");
    world.finish().await;
}

#[tokio::test]
async fn memory_and_days_are_bounded() {
    let world = world().await;
    world
        .sql(
            "INSERT INTO search_count (day, language, query, filters, hits, searches, clicks, \
             positions) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE \
             i < 20000) SELECT '2026-11-02', 'fi', 'q' || i, '', 0, 1, 0, 0 FROM n",
        )
        .await;
    let mut visitor = world.browser();
    search(&mut visitor, "/haku?q=q1", 1).await;
    search(&mut visitor, "/haku?q=uusi", 1).await;
    for _ in 0..3_000 {
        world.ctx.searches().clicked(world.ctx.now(), &logged("q2"), 1);
    }
    written(&world).await;
    assert_eq!(world.texts("SELECT query FROM search_count WHERE query = 'uusi'").await.len(), 0);
    let counted = "SELECT query FROM search_count WHERE query = 'q1' AND searches = 2";
    assert_eq!(world.texts(counted).await.len(), 1, "what is there already is counted");
    let clicks = "SELECT query FROM search_count WHERE query = 'q2' AND clicks = 2000";
    assert_eq!(world.texts(clicks).await.len(), 1);
    world.finish().await;
}

fn logged(text: &str) -> service_manual_domain::query_log::LoggedSearch {
    service_manual_domain::query_log::LoggedSearch {
        text: text.to_owned(),
        language: service_manual_domain::language::Language::Fi,
        filters: String::new(),
    }
}

#[tokio::test]
async fn the_report_tells_what_is_searched_for_and_leads_on() {
    let world = world().await;
    let mut administrator = world.signed_in("administrator").await;
    let empty = administrator.get(REPORT).await.assert(200);
    assert!(empty.text().contains("Hakuja ei ole vielä kertynyt."));
    let mut visitor = world.browser();
    search(&mut visitor, "/haku?q=ty%C3%B6paja", 5).await;
    search(&mut visitor, "/haku?q=verstashomma", 3).await;
    search(&mut visitor, "/haku?q=harvinainen", 2).await;
    search(&mut visitor, "/haku?q=nuorille", 4).await;
    search(&mut visitor, "/sv/sok?q=verkstad", 3).await;
    click(&mut visitor, "/haku/valinta", "1", &[("q", "työpaja")]).await.assert(204);
    click(&mut visitor, "/haku/valinta", "2", &[("q", "työpaja")]).await.assert(204);
    written(&world).await;
    let all = administrator.get(REPORT).await.assert(200);
    let listed = ["työpaja", "nuorille", "verkstad", "verstashomma"];
    assert_eq!(all.all("tbody th > a"), listed);
    assert_eq!(all.all("tbody tr:first-child td")[..7], ["suomi", "5", "0", "0", "1", "2", "1,50"]);
    assert_eq!(all.all("tfoot td")[1..6], ["15", "0", "3", "1", "2"]);
    let names = async |browser: &mut Browser, query: &str| {
        browser.get(&format!("{REPORT}?{query}")).await.assert(200).all("tbody th > a")
    };
    assert_eq!(names(&mut administrator, "which=without-hits").await, ["verstashomma"]);
    assert_eq!(names(&mut administrator, "which=never-clicked&language=fi").await, ["nuorille"]);
    assert_eq!(names(&mut administrator, "q=VERST").await, ["verstashomma"]);
    let sorted = ["nuorille", "työpaja", "verkstad", "verstashomma"];
    assert_eq!(names(&mut administrator, "sort=query&order=asc").await, sorted);
    // The words that found nothing lead to a line of everyday words.
    let in_vain = administrator.get(&format!("{REPORT}?which=without-hits")).await;
    assert_eq!(in_vain.link("tbody th a").unwrap(), "/haku?q=verstashomma");
    let add = in_vain.link("tbody th .hint a").unwrap();
    let form = administrator.get(&add).await.assert(200).form("/uusi");
    assert_eq!((form.value("typed"), form.value("language")), ("verstashomma", "fi"));
    world.advance(Length::days(7));
    let mut administrator = world.signed_in("administrator").await;
    assert!(names(&mut administrator, "days=7").await.is_empty());
    assert_eq!(names(&mut administrator, "days=30").await.len(), 4);
    world.finish().await;
}

#[tokio::test]
async fn the_report_is_a_table_for_administrators_alone() {
    let world = world().await;
    search(&mut world.browser(), "/haku?q=%3D1%2B1", 3).await;
    written(&world).await;
    let path = format!("{REPORT}/haut.csv");
    for person in ["authority-main-user", "authority-editor", "expert", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        browser.get(REPORT).await.assert(403);
        browser.get(&path).await.assert(403);
    }
    let mut administrator = world.signed_in("administrator").await;
    let table = administrator.get(&path).await.assert(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(table.body.starts_with("\u{feff}Haku;Sivun kieli;Hakukertoja;"), "{}", table.body);
    assert!(table.body.contains("\r\n'=1+1;suomi;3;0;3;0;0;\r\n"), "{}", table.body);
    world.finish().await;
}

//! The page: who sees what, what the address asks for, the chart, and the table for spreadsheets.

use service_manual_domain::service::State;
use service_manual_domain::time::Day;

use super::{HISTORY, Past, give_back, pass, step, table};
use crate::world::{Answer, Region, World};

const CSV: &str = "/hallinta/julkaisuhistoria/julkaisut.csv";

/// A new service and a change that were published in November, and one that waits.
async fn november(world: &World) -> Region {
    let region = world.region().await;
    let id = world.complete_service(&region, "Kokopaja", State::Submitted).await;
    let late = world.complete_service(&region, "Myöhäinen", State::PublishedWithSubmitted).await;
    pass(world, 2);
    give_back(world, id).await;
    step(world, "provider-editor", id, "/laheta").await;
    pass(world, 3);
    step(world, "authority-main-user", id, "/julkaise").await;
    pass(world, 12);
    step(world, "authority-main-user", late, "/julkaise").await;
    region
}

fn rounds(page: &Answer) -> Vec<String> {
    page.all("#rounds ~ .table tbody tr")
}

#[tokio::test]
async fn main_users_see_what_was_published_and_how_long_it_took() {
    let world = World::new().await;
    november(&world).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = main_user.get(HISTORY).await.assert(200);
    assert_eq!(page.all(".menu a[aria-current]"), ["Odottavat"]);
    let text = page.text();
    assert!(text.contains("odottaa 1, joista myöhässä 0."), "{text}");
    assert_eq!(
        rounds(&page),
        [
            "Myöhäinen muutos julkaistuun Paja ry Espoo suomi 2.11.2026 0 19.11.2026 17 yli sovitun ajan",
            "Kokopaja uusi palvelu Paja ry Espoo suomi 2.11.2026 4.11.2026 1 7.11.2026 5"
        ]
    );
    assert_eq!(table(&page, "by-month")[0], "11/2026: 2 5 17 50 %");
    assert!(page.link("#rounds ~ .table a[href^='/hallinta/palvelut/']").is_some());
    let longest = main_user.get(&format!("{HISTORY}?order=longest&kind=new")).await.assert(200);
    assert_eq!(rounds(&longest).len(), 1);
    // Puupaja waits since 26 October.
    pass(&world, 6);
    let mut main_user = world.signed_in("authority-main-user").await;
    let text = main_user.get(HISTORY).await.assert(200).text();
    assert!(text.contains("odottaa 1, joista myöhässä 1."), "{text}");
    world.finish().await;
}

#[tokio::test]
async fn everybody_sees_only_what_their_organisations_own_or_review() {
    let world = World::new().await;
    let region = november(&world).await;
    for person in ["provider-editor", "provider-main-user", "authority-editor", "administrator"] {
        let mut browser = world.signed_in(person).await;
        assert_eq!(rounds(&browser.get(HISTORY).await.assert(200)).len(), 2, "{person}");
    }
    let mut stranger = world.signed_in("stranger").await;
    let page = stranger.get(HISTORY).await.assert(200);
    assert!(page.text().contains("ei ole julkaisuja"), "{}", page.text());
    assert!(page.text().contains("odottaa 0, joista myöhässä 0."), "{}", page.text());
    // Who reviewed nothing that they see is not asked for.
    let other =
        stranger.get(&format!("{HISTORY}?authority={}", region.authority)).await.assert(200);
    assert!(!other.body.contains("Espoo"));
    assert_eq!(other.all(".notice--warning li").len(), 1, "they are told, and learn no more");
    let table = stranger.get(CSV).await.assert(200);
    assert_eq!(table.body.lines().count(), 1, "{}", table.body);

    // What another authority reviewed stays in its history, without the name of the service.
    let vantaa = "(SELECT id FROM organisation WHERE name_fi = 'Vantaa')";
    let moved = format!(
        "UPDATE publication_round SET authority_id = {vantaa} WHERE is_new = 0 AND days = 17"
    );
    assert_eq!(world.sql(&moved).await, 1);
    let page = stranger.get(HISTORY).await.assert(200);
    assert_eq!(rounds(&page).len(), 1);
    assert!(page.text().contains("palvelu, jota et enää näe"), "{}", page.text());
    assert!(!page.body.contains("Myöhäinen") && page.link("#rounds ~ .table a").is_none());
    let table = stranger.get(CSV).await.assert(200);
    assert!(!table.body.contains("Myöhäinen") && table.body.lines().count() == 2);
    let mut owner = world.signed_in("provider-main-user").await;
    let page = owner.get(HISTORY).await.assert(200);
    assert_eq!(super::table(&page, "by-authority").len(), 2, "a provider has several reviewers");
    assert!(page.body.contains("Myöhäinen"));
    world.finish().await;
}

#[tokio::test]
async fn the_table_has_what_the_page_shows() {
    let world = World::new().await;
    let region = november(&world).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let asked = format!("{HISTORY}?kind=change&order=longest&authority={}", region.authority);
    let page = main_user.get(&asked).await.assert(200);
    let link = page.link("a[href*='.csv']").unwrap();
    assert!(link.contains("kind=change") && link.contains("order=longest"), "{link}");
    let events = world.events().await.len();
    let table = main_user.get(&link).await.assert(200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = table.body.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Palvelu;Järjestäjä;Viranomainen;Mitä julkaistiin;Kielet;Lähetetty;\
             Palautettu viimeksi;Palautuksia;Julkaistu;Päivää;Sovitussa ajassa",
            "Myöhäinen;Paja ry;Espoo;muutos julkaistuun;suomi;2026-11-02;;0;2026-11-19;17;ei",
        ]
    );
    let workbook = page.link("a[href*='.xlsx']").unwrap();
    assert!(workbook.contains("kind=change"), "{workbook}");
    let workbook = main_user.get(&workbook).await.assert(200);
    assert!(workbook.bytes.starts_with(b"PK"));
    assert_eq!(
        workbook.header("content-disposition"),
        "attachment; filename=\"publications-2026-11-19.xlsx\""
    );
    assert_eq!(world.events().await.len(), events, "there is nothing about people in it");
    world.finish().await;
}

#[tokio::test]
async fn long_histories_are_paged_and_cut_tables_say_so() {
    let world = World::new().await;
    let region = world.region().await;
    let today: Day = "2026-11-02".parse().unwrap();
    let past = Past { number: 1, is_new: true, published: today, days: 1, languages: "fi" };
    past.add(&world, (region.published, region.provider), region.authority).await;
    let many = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10001) \
         INSERT INTO publication_round (service_id, number, is_new, waits, submitted_at, returns, \
         published_at, published_month, days, organiser_id, authority_id, languages) \
         SELECT r.service_id, n.i, 0, 0, r.submitted_at, 0, r.published_at, r.published_month, \
         r.days, r.organiser_id, r.authority_id, 'fi,sv' FROM publication_round r CROSS JOIN n \
         WHERE r.published_at IS NOT NULL";
    assert_eq!(world.sql(many).await, 10_000);
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = main_user.get(HISTORY).await.assert(200);
    assert_eq!(rounds(&page).len(), 50);
    assert!(page.text().contains("10 000 ensimmäistä riviä"), "{}", page.text());
    let last = main_user.get(&format!("{HISTORY}?page=201")).await.assert(200);
    assert_eq!(rounds(&last).len(), 1);
    assert!(last.all("#by-month, .chart").is_empty(), "they are on the first page");
    let beyond = main_user.get(&format!("{HISTORY}?page=202")).await.assert(200);
    assert_eq!(rounds(&beyond).len(), 0);
    assert_eq!(main_user.get(CSV).await.assert(200).body.lines().count(), 10_001);
    world.finish().await;
}

#[tokio::test]
async fn the_chart_is_drawn_as_agreed() {
    let world = World::new().await;
    let region = world.region().await;
    let rounds = [("2026-02-10", 4), ("2026-02-11", 21), ("2026-03-02", 30), ("2026-10-30", 0)];
    for (number, (published, days)) in (1..).zip(rounds) {
        let published = published.parse().unwrap();
        let past = Past { number, is_new: false, published, days, languages: "fi" };
        past.add(&world, (region.published, region.provider), region.authority).await;
    }
    let mut main_user = world.signed_in("authority-main-user").await;
    let page = main_user.get("/en/manage/publication-history").await.assert(200);
    let (_, figure) = page.body.split_once("<figure").unwrap();
    let (figure, _) = figure.split_once("</figure>").unwrap();
    insta::assert_snapshot!(format!("<figure{figure}"));
    world.finish().await;
}

#[tokio::test]
async fn what_the_history_does_not_know_is_told() {
    let world = World::new().await;
    november(&world).await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let nonsense = "months=13&authority=espoo&kind=vanha&order=onni";
    let page = main_user.get(&format!("{HISTORY}?{nonsense}")).await.assert(200);
    let expected = [
        "Ajanjakso: arvoa ”13” ei ole.",
        "Viranomainen: arvoa ”espoo” ei ole.",
        "Mitä julkaistiin: arvoa ”vanha” ei ole.",
        "Järjestys: arvoa ”onni” ei ole.",
    ];
    assert_eq!(page.all(".notice--warning li"), expected);
    assert_eq!(rounds(&page).len(), 2);
    world.finish().await;
}

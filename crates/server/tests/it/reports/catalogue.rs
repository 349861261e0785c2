//! The catalogue in numbers: counted once a day, whoever counts, and kept.

use service_manual_app::Context;
use service_manual_app::jobs::{SCHEDULES, run_if_due};
use service_manual_domain::service::State;
use service_manual_domain::time::Length;

use super::{NUMBERS, lines};
use crate::world::World;

async fn count(ctx: &Context) -> bool {
    let counting = SCHEDULES.iter().find(|schedule| schedule.name == "catalogue_counts");
    run_if_due(ctx, counting.unwrap()).await.unwrap()
}

/// What was counted, by day.
async fn counted(world: &World, figure: &str) -> Vec<String> {
    let numbers = format!(
        "SELECT day || ' ' || CAST(number AS TEXT) FROM catalogue_count \
         WHERE figure = '{figure}' ORDER BY day"
    );
    world.texts(&numbers).await
}

#[tokio::test]
async fn what_there_is_is_counted() {
    let world = World::new().await;
    let region = world.region().await;
    world.complete_service(&region, "Arkisto", State::Archived).await;
    world.complete_service(&region, "Muutos", State::PublishedWithSubmitted).await;
    assert!(count(&world.ctx).await);
    for (figure, number) in [
        ("published", 2),
        ("drafts", 1),
        ("waiting", 2),
        ("overdue", 0),
        ("archived", 1),
        ("published_fi", 2),
        ("published_sv", 1),
        ("published_en", 0),
        ("administrators", 1),
        ("experts", 1),
    ] {
        assert_eq!(counted(&world, figure).await, [format!("2026-11-02 {number}")], "{figure}");
    }
    let authorities = "SELECT '2026-11-02 ' || CAST(COUNT(*) AS TEXT) FROM organisation \
                       WHERE kind = 'authority'";
    assert_eq!(counted(&world, "authorities").await, world.texts(authorities).await);
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_day_is_counted_once_by_whoever_is_first() {
    let world = World::new().await;
    let region = world.region().await;
    let other = world.another_process().await;
    let (mine, theirs) = tokio::join!(count(&world.ctx), count(&other));
    assert!(mine || theirs);
    assert_eq!(counted(&world, "published").await, ["2026-11-02 1"]);
    // What comes later on the day is counted the next day.
    world.complete_service(&region, "Toinen", State::Published).await;
    world.advance(Length::hours(2));
    assert!(count(&other).await);
    assert_eq!(counted(&world, "published").await, ["2026-11-02 1"]);
    world.advance(Length::hours(10));
    assert!(count(&world.ctx).await);
    assert_eq!(counted(&world, "published").await, ["2026-11-02 1", "2026-11-03 2"]);
    world.finish().await;
}

#[tokio::test]
async fn months_show_their_last_day_and_files_every_day() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let nothing = administrator.get(NUMBERS).await.assert(200);
    assert!(nothing.text().contains("Lukuja ei ole vielä"), "{}", nothing.text());
    assert!(nothing.all(".chart").is_empty());
    for (day, number) in [("2026-08-30", 7), ("2026-08-31", 8), ("2026-10-05", 11)] {
        let row = format!("INSERT INTO catalogue_count VALUES ('{day}', 'published', {number})");
        assert_eq!(world.sql(&row).await, 1);
    }
    // A figure of a newer program is nothing to an older one.
    world.sql("INSERT INTO catalogue_count VALUES ('2026-10-05', 'dreams', 1)").await;
    count(&world.ctx).await;
    let page = administrator.get(NUMBERS).await.assert(200);
    assert_eq!(page.all("#services tbody th"), ["11/2026", "10/2026", "9/2026", "8/2026"]);
    let published = page.all("#services tbody td[data-label='Julkaistut palvelut']");
    assert_eq!(published, ["1", "11", "", "8"], "nothing was counted in September");
    assert_eq!(page.all(".chart").len(), 1);
    let other = administrator.get(&format!("{NUMBERS}?figure=experts&months=12")).await;
    assert!(other.assert(200).all(".chart figcaption")[0].starts_with("Asiantuntijat"));

    let file = page.link(".list-files a[href*='.csv']").unwrap();
    let table = lines(&administrator.get(&file).await.assert(200));
    assert_eq!(table.len(), 5, "headings and four days: {table:?}");
    assert!(table[0].starts_with("Päivä;Julkaistut palvelut;Luonnokset;"), "{}", table[0]);
    assert!(table[1].starts_with("2026-08-30;7;;"), "{}", table[1]);
    let long_ago = "INSERT INTO catalogue_count VALUES ('2019-01-01', 'published', 1)";
    world.sql(long_ago).await;
    let page = administrator.get(NUMBERS).await.assert(200);
    assert_eq!(page.all("#services tbody tr").len(), 4, "beyond the period");
    let all = administrator.get(&format!("{NUMBERS}?months=120")).await.assert(200);
    assert_eq!(all.all("#services tbody tr").len(), 95);
    world.finish().await;
}

//! The audit log as people read it.

use crate::world::World;

#[tokio::test]
async fn main_users_read_their_own_organisations_part_and_administrators_all() {
    let world = World::new().await;
    world.region().await;
    let mut provider = world.signed_in("provider-main-user").await;
    let own = provider.get("/hallinta/loki").await.assert(200).text();
    assert!(own.contains("Paja ry") && !own.contains("Vantaa") && !own.contains("Espoo"), "{own}");

    let mut authority = world.signed_in("authority-main-user").await;
    let below = authority.get("/hallinta/loki").await.assert(200).text();
    assert!(below.contains("Paja ry") && below.contains("Espoo") && !below.contains("Vantaa"));

    let mut administrator = world.signed_in("administrator").await;
    let all = administrator.get("/hallinta/loki").await.assert(200).text();
    assert!(all.contains("Paja ry") && all.contains("Espoo") && all.contains("Vantaa"));
    world.finish().await;
}

#[tokio::test]
async fn the_log_is_read_page_by_page() {
    let world = World::new().await;
    world.region().await;
    for _ in 0..60 {
        world.signed_in("expert").await;
    }
    let mut administrator = world.signed_in("administrator").await;
    let mut path = "/hallinta/loki".to_owned();
    let mut numbers = Vec::new();
    loop {
        let page = administrator.get(&path).await.assert(200);
        let rows = page.all("tbody tr > :first-child");
        numbers.extend(rows.iter().map(|number| number.parse::<i64>().unwrap()));
        match page.link("a[rel=next]") {
            Some(older) => path = older,
            None => break,
        }
    }
    let expected: Vec<i64> = (1..=numbers[0]).rev().collect();
    assert_eq!(numbers, expected);
    world.finish().await;
}

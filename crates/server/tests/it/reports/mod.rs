//! Reports for administrators (spec 5): freshness by organisation, the check of links, and the
//! catalogue in numbers.

mod catalogue;
mod freshness;

use crate::world::{Answer, World};

const FRESHNESS: &str = "/hallinta/raportit/ajantasaisuus";
const LINKS: &str = "/hallinta/raportit/linkit";
const NUMBERS: &str = "/hallinta/raportit/luvut";

/// The rows of a table as a file.
fn lines(file: &Answer) -> Vec<String> {
    let text = file.body.trim_start_matches('\u{feff}');
    text.split("\r\n").filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[tokio::test]
async fn reports_are_for_administrators() {
    let world = World::new().await;
    world.region().await;
    for page in [FRESHNESS, LINKS, NUMBERS] {
        for address in [page.to_owned(), format!("{page}.csv"), format!("{page}.xlsx")] {
            world.signed_in("authority-main-user").await.get(&address).await.assert(403);
            world.browser().get(&address).await.assert(303);
            world.signed_in("administrator").await.get(&address).await.assert(200);
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn what_a_report_does_not_have_is_told() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    for (page, nonsense, told) in [
        (FRESHNESS, "sort=onni&kind=seura&to_do=no", 3),
        (LINKS, "sort=onni&by=maa", 2),
        (NUMBERS, "months=13&figure=onni", 2),
    ] {
        let answer = administrator.get(&format!("{page}?{nonsense}")).await.assert(200);
        assert_eq!(answer.all(".notice--warning li").len(), told, "{page}");
    }
    world.finish().await;
}

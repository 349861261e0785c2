//! The public catalogue by who, where and what: organisations, municipalities, categories and
//! client situations (spec 4.1).

mod municipalities;
mod organisations;
mod topics;

use crate::world::{Answer, Browser, World};

fn services(page: &Answer) -> Vec<String> {
    page.all(".card__title")
}

async fn assert_moved(browser: &mut Browser, from: &str, to: &str) {
    assert_eq!(browser.get(from).await.assert(301).location(), to, "{from}");
}

#[tokio::test]
async fn every_public_page_says_where_it_stands() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    assert!(visitor.get("/").await.assert(200).all(".breadcrumb").is_empty());
    let trails: [(&str, &[&str]); 12] = [
        ("/haku", &["Etusivu"]),
        ("/aiheet", &["Etusivu"]),
        ("/aihe/job-seeking", &["Etusivu", "Aiheet"]),
        ("/aihe/job-coaching", &["Etusivu", "Aiheet", "Työnhaku ja valmennus"]),
        ("/tilanne/immigrant", &["Etusivu", "Aiheet"]),
        ("/kunnat", &["Etusivu"]),
        ("/sv/kommun/esbo", &["Startsidan", "Kommuner"]),
        ("/en/organisation/paja-ry", &["Front page", "Organisations"]),
        ("/palvelu/kielikahvila", &["Etusivu", "Palveluhaku"]),
        ("/opas", &["Etusivu"]),
        ("/kayttoohje", &["Etusivu"]),
        ("/kirjaudu", &["Etusivu"]),
    ];
    for (path, trail) in trails {
        let page = visitor.get(path).await.assert(200);
        assert_eq!(page.all(".breadcrumb a"), *trail, "{path}");
        assert_eq!(page.all(".breadcrumb [aria-current=page]"), page.all("h1"), "{path}");
        assert_eq!(page.all("nav.breadcrumb[aria-label]").len(), 1, "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn the_front_page_and_the_header_lead_into_the_catalogue() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let front = visitor.get("/").await.assert(200);
    let indexes = ["/aiheet", "/kunnat", "/organisaatiot"];
    for css in [".menu a", ".site-footer a"] {
        let hrefs = crate::site::attributes(&front, css, "href");
        for index in indexes {
            assert!(hrefs.iter().any(|href| href == index), "{index} in {hrefs:?}");
        }
    }
    let mut chips = crate::site::attributes(&front, "main .chip", "href");
    chips.extend(crate::site::attributes(&front, "main .tile", "href"));
    assert!(chips.iter().any(|href| href == "/tilanne/immigrant"), "{chips:?}");
    assert!(chips.iter().any(|href| href == "/aihe/job-seeking"), "{chips:?}");
    for href in chips {
        visitor.get(&href).await.assert(200);
    }
    let index = visitor.get("/kunnat").await.assert(200);
    assert_eq!(index.all(".menu [aria-current=page]"), ["Kunnat"]);
    // Who signed in has a menu of their own.
    let mut person = world.signed_in("expert").await;
    let menu = person.get("/").await.assert(200).all(".menu a");
    assert!(!menu.contains(&"Kunnat".to_owned()) && !menu.is_empty(), "{menu:?}");
    world.finish().await;
}

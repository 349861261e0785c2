//! What the head of a page tells machines: addresses, languages, description, links to feeds.

use super::attributes;
use crate::world::{Answer, World};

const SITE: &str = "http://localhost:8080";

fn canonical(answer: &Answer) -> Vec<String> {
    attributes(answer, "link[rel=canonical]", "href")
}

#[tokio::test]
async fn public_pages_name_their_address_in_every_language() {
    let world = World::new().await;
    world.region().await;
    let pages = [
        ["/", "/sv", "/en"],
        ["/haku", "/sv/sok", "/en/search"],
        [
            "/palvelu/tyopaja-nuorille",
            "/sv/tjanst/verkstad-for-unga",
            "/en/service/tyopaja-nuorille",
        ],
        ["/kayttoohje", "/sv/hjalp", "/en/help"],
        ["/opas", "/sv/guide", "/en/guide"],
        ["/opas/muokkaaja", "/sv/guide/redigerare", "/en/guide/editor"],
    ];
    let locales = ["fi_FI", "sv_FI", "en_GB"];
    for paths in pages {
        let full = paths.map(|path| format!("{SITE}{path}"));
        for ((path, own), locale) in paths.iter().zip(&full).zip(locales) {
            // What campaigns add to an address makes no other page of it.
            let page = world.browser().get(&format!("{path}?utm_source=x")).await.assert(200);
            assert_eq!(canonical(&page), [own.as_str()], "{path}");
            let languages = attributes(&page, "link[rel=alternate][hreflang]", "hreflang");
            assert_eq!(languages, ["fi", "sv", "en", "x-default"], "{path}");
            let mut expected = full.to_vec();
            expected.push(full[0].clone());
            let alternates = attributes(&page, "link[rel=alternate][hreflang]", "href");
            assert_eq!(alternates, expected, "{path}");
            let meta =
                |name: &str| attributes(&page, &format!("meta[property='og:{name}']"), "content");
            assert_eq!(meta("url"), [own.as_str()], "{path}");
            assert_eq!(meta("locale"), [locale], "{path}");
            let heading = if path.len() < 4 { page.all("title") } else { page.all("h1") };
            assert_eq!(meta("title"), heading, "{path}");
            let description = attributes(&page, "meta[name=description]", "content");
            assert_eq!(meta("description"), description, "{path}");
            assert!(
                (30..=200).contains(&description[0].chars().count()),
                "{path}: {description:?}"
            );
            assert!(attributes(&page, "meta[name=robots]", "content").is_empty(), "{path}");
        }
    }
    world.finish().await;
}

#[tokio::test]
async fn the_order_and_the_page_of_results_make_no_other_page() {
    let world = World::new().await;
    world.region().await;
    let listed = [
        ("/haku?sort=name", "/haku"),
        ("/haku?category=job-coaching&sort=updated", "/haku?category=job-coaching"),
        ("/haku?no-such-filter=1&category=", "/haku"),
    ];
    for (path, expected) in listed {
        let page = world.browser().get(path).await.assert(200);
        assert_eq!(canonical(&page), [format!("{SITE}{expected}")], "{path}");
    }
    let chosen = world.browser().get("/haku?category=job-coaching").await.assert(200);
    let description = attributes(&chosen, "meta[name=description]", "content").remove(0);
    assert!(description.contains(": 1 palvelu."), "{description}");
    world.finish().await;
}

#[tokio::test]
async fn pages_that_are_not_for_everybody_are_not_listed() {
    let world = World::new().await;
    world.region().await;
    let visitor = ["/haku?q=paja", "/kirjaudu", "/kirjaudu/unohtunut-salasana"];
    for path in visitor {
        assert_unlisted(&world.browser().get(path).await.assert(200));
    }
    assert_unlisted(&world.browser().get("/ei-ole").await.assert(404));
    let mut expert = world.signed_in("expert").await;
    for path in ["/aloitus", "/oma-tili", "/palvelu/tyopaja-nuorille/tyoohje"] {
        assert_unlisted(&expert.get(path).await.assert(200));
    }
    world.finish().await;
}

#[track_caller]
fn assert_unlisted(page: &Answer) {
    assert_eq!(attributes(page, "meta[name=robots]", "content"), ["noindex"], "{}", page.path);
    assert!(canonical(page).is_empty(), "{}", page.path);
    assert!(attributes(page, "link[hreflang]", "href").is_empty(), "{}", page.path);
}

use super::assert_says;
use crate::world::{Full, MARK, Region, World};

const PAGE: &str = "/palvelu/kielikahvila/tyoohje";
const READERS: [&str; 5] =
    ["expert", "authority-editor", "authority-main-user", "stranger", "administrator"];

async fn world_with_service() -> (World, Region, Full) {
    let world = World::new().await;
    let region = world.region().await;
    let full = world.full_service(&region).await;
    (world, region, full)
}

#[tokio::test]
async fn the_guidance_shows_every_field_and_the_own_municipality_first() {
    let (world, region, full) = world_with_service().await;
    let espoo = region.authority;
    world.sql(&format!("INSERT INTO organisation_municipality VALUES ('{espoo}', '049')")).await;
    let mut expert = world.signed_in("expert").await;
    let public = expert.get("/palvelu/kielikahvila").await.assert(200);
    assert_eq!(public.all(".tabs a"), ["Asiakasnäkymä", "Työohje"]);
    assert_eq!(public.link(".tabs a[aria-current]"), Some("/palvelu/kielikahvila".to_owned()));
    assert!(!public.body.contains(MARK));
    let page = expert.get(PAGE).await.assert(200);
    assert_eq!(page.link(".tabs a[aria-current]"), Some(PAGE.to_owned()));
    let shown = [
        "Palveluun ohjaaminen kvasaari ohjaaminen",
        "Edellytykset, jotka asiantuntija tarkistaa kvasaari ehdot",
        "Osallistuminen velvoittaa asiakasta, jos siitä on sovittu suunnitelmassa. kvasaari velvoite",
        "Palvelusta annetaan työvoimapoliittinen lausunto. kvasaari lausunto",
        "Kirjaukset asiakastietojärjestelmään kvasaari kirjaukset",
        "Osallistumisesta voidaan maksaa kulukorvausta.",
        "kvasaari toimet",
        "arkistoidaan oman organisaation tiedonohjaussuunnitelman mukaan",
        "kvasaari sivut",
        "kvasaari lomake (PNG, 1 kt)",
        "Palveluneuvoja kvasaari neuvonta +358 9 123 4567",
    ];
    assert_says(&page, &shown);
    assert_eq!(
        page.all("article details"),
        [
            "Espoo: poikkeus (oma kuntasi) kvasaari espoolaisille",
            "Helsinki: ohje kvasaari helsinkiläisille"
        ]
    );
    assert_eq!(page.all("article details[open]").len(), 1);
    // Each entry of the contents leads to its section.
    let contents = page.all(".contents a");
    assert_eq!(page.all("section > h2"), contents);
    let file = format!("/tiedostot/{}/lomake.png", full.internal_file);
    expert.get(&file).await.assert(200);
    let swedish = expert.get("/sv/tjanst/sprakcafe/arbetsanvisning").await.assert(200);
    assert!(swedish.all(".rich[lang=sv]").contains(&"kvasaari hänvisning".to_owned()));
    assert!(swedish.all(".rich[lang=fi]").contains(&"kvasaari ehdot".to_owned()));
    expert.get("/en/service/kielikahvila/guidance").await.assert(200);
    let moved = expert.get("/sv/tjanst/kielikahvila/arbetsanvisning").await.assert(301);
    assert_eq!(moved.location(), "/sv/tjanst/sprakcafe/arbetsanvisning");
    world.finish().await;
}

#[tokio::test]
async fn only_those_with_the_right_learn_that_there_is_guidance() {
    let (world, _, full) = world_with_service().await;
    for person in READERS {
        let page = world.signed_in(person).await.get(PAGE).await.assert(200);
        assert!(page.body.contains(MARK), "{person}");
        assert_eq!(page.header("cache-control"), "no-store", "{person}");
    }
    let file = format!("/tiedostot/{}/lomake.png", full.internal_file);
    let nowhere = "/palvelu/ei-ole/tyoohje";
    for person in ["provider-editor", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        let public = browser.get("/palvelu/kielikahvila").await.assert(200);
        assert!(public.all(".tabs").is_empty(), "{person}");
        let refused = browser.get(PAGE).await.assert(404);
        assert_eq!(refused.body, browser.get(nowhere).await.assert(404).body, "{person}");
        browser.post(&format!("{PAGE}/viesti"), &[]).await.assert(404);
        let id = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        let fields = [("new_id", id), ("about", "public"), ("message", "Hei")];
        browser.post(&format!("{PAGE}/viesti"), &fields).await.assert(404);
        browser.get(&file).await.assert(404);
    }
    // Whoever is not signed in is asked to, whether there is a service or not, and comes back.
    let mut visitor = world.browser();
    for (path, encoded) in [(PAGE, "%2Fkielikahvila%2F"), (nowhere, "%2Fei-ole%2F")] {
        let asked = visitor.get(path).await.assert(303).location();
        assert!(asked.starts_with("/kirjaudu?next=") && asked.contains(encoded), "{asked}");
    }
    visitor.get(&file).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_page_of_somebody_is_never_given_to_others() {
    let (world, ..) = world_with_service().await;
    let mut expert = world.signed_in("expert").await;
    let mut visitor = world.browser();
    for path in ["/palvelu/kielikahvila", PAGE] {
        let before = visitor.get(path).await;
        let own = expert.get(path).await.assert(200);
        let after = visitor.get(path).await;
        assert_eq!(before.body, after.body, "{path}");
        assert_eq!(before.headers, after.headers, "{path}");
        assert_ne!(own.body, after.body, "{path}");
        assert_eq!(own.header("etag"), "", "{path}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_service_that_is_not_public_shows_no_guidance() {
    let (world, _, full) = world_with_service().await;
    let outdated = format!("UPDATE service SET state = 'outdated' WHERE id = '{}'", full.service);
    world.sql(&outdated).await;
    let process = world.another_process().await;
    let mut expert = world.signed_in("expert").await;
    expert.get(PAGE).await.assert(404);
    assert!(!process.public_data().cards.contains_key(&full.service));
    let published = format!("UPDATE service SET state = 'published' WHERE id = '{}'", full.service);
    world.sql(&published).await;
    world.finish().await;
}

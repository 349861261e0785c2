use super::{assert_moved, services};
use crate::site::attributes;
use crate::world::{CAFE, WORKSHOP, World};

#[tokio::test]
async fn a_category_shows_its_services_and_those_of_the_categories_under_it() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let above = visitor.get("/aihe/job-seeking").await.assert(200);
    assert_eq!(services(&above), [CAFE, WORKSHOP]);
    let below = attributes(&above, "#below + .chips a", "href");
    assert_eq!(below, ["/aihe/job-coaching"], "those without services lead nowhere");
    assert_eq!(above.link("main .more").as_deref(), Some("/haku?category=job-seeking"));
    let coaching = visitor.get("/sv/amne/job-coaching").await.assert(200);
    assert_eq!(services(&coaching), ["Språkcafé", "Verkstad för unga"]);
    let empty = visitor.get("/aihe/training").await.assert(200);
    assert!(services(&empty).is_empty());
    assert!(empty.text().contains("ei juuri nyt ole") || empty.text().contains("ei ole juuri nyt"));
    assert_eq!(empty.link("main .more").as_deref(), Some("/aiheet"));
    let under = visitor.get("/aihe/job-search-skills").await.assert(200);
    assert_eq!(under.link("main .more").as_deref(), Some("/aihe/job-seeking"));
    visitor.get("/aihe/ei-ole").await.assert(404);
    // The page of a service leads to its category.
    let service = visitor.get("/palvelu/kielikahvila").await.assert(200);
    let links = attributes(&service, ".service__facts a", "href");
    assert!(links.contains(&"/aihe/job-coaching".to_owned()), "{links:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_situation_shows_what_is_meant_for_it() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let page = visitor.get("/tilanne/immigrant").await.assert(200);
    assert_eq!(services(&page), [CAFE]);
    assert_eq!(page.link("main .more").as_deref(), Some("/haku?situation=immigrant"));
    visitor.get("/tilanne/job-coaching").await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn the_index_has_both_levels_and_the_situations_of_services() {
    let (world, _) = World::with_two_services().await;
    let mut visitor = world.browser();
    let index = visitor.get("/aiheet").await.assert(200);
    assert!(index.all("main h2").contains(&"Työnhaku ja valmennus (2)".to_owned()));
    assert!(index.all(".index li").contains(&"Työhönvalmennus (2)".to_owned()));
    let situations = index.all("#situations + .chips a");
    assert!(situations.contains(&"Maahanmuuttaja (1)".to_owned()), "{situations:?}");
    assert!(!situations.iter().any(|one| one.starts_with("Opiskelija")), "{situations:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_merged_category_leads_to_the_one_that_took_its_place() {
    let (world, _) = World::with_two_services().await;
    let mut administrator = world.signed_in("administrator").await;
    let merge = "/hallinta/sanastot/category/termit/job-coaching/yhdista";
    let form = administrator.get(merge).await.assert(200).form("/yhdista");
    administrator.submit(form.fill("into", "work-trial")).await.assert(200);
    let mut visitor = world.browser();
    assert_moved(&mut visitor, "/en/topic/job-coaching", "/en/topic/work-trial").await;
    assert_eq!(services(&visitor.get("/aihe/work-trial").await.assert(200)).len(), 2);
    // Out of use and empty: nobody needs the page.
    administrator
        .post("/hallinta/sanastot/category/termit/job-search-skills/poista-kaytosta", &[])
        .await
        .assert(303);
    visitor.get("/aihe/job-search-skills").await.assert(404);
    world.finish().await;
}

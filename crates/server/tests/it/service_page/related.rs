//! What else is offered on the page of a service, and what its readers may take along.

use super::super::site::attributes;
use crate::world::World;

#[tokio::test]
async fn similar_services_are_offered_as_long_as_they_are_public() {
    let world = World::new().await;
    let region = world.region().await;
    let offered = |page: &crate::world::Answer| {
        attributes(page, "section[aria-labelledby=related] a", "href")
    };
    let alone = world.browser().get("/palvelu/tyopaja-nuorille").await.assert(200);
    assert!(offered(&alone).is_empty(), "{}", alone.text());

    // "Puupaja" is a workshop of the same category; nobody chose it.
    world.publish(region.submitted).await;
    let page = world.browser().get("/palvelu/tyopaja-nuorille").await.assert(200);
    assert_eq!(offered(&page), ["/palvelu/puupaja"]);
    let swedish = world.browser().get("/sv/tjanst/verkstad-for-unga").await.assert(200);
    assert_eq!(offered(&swedish), ["/sv/tjanst/puupaja"]);

    // What was chosen comes first, and nothing twice.
    world.full_service(&region).await;
    let chosen = world.browser().get("/palvelu/kielikahvila").await.assert(200);
    assert_eq!(offered(&chosen)[0], "/palvelu/tyopaja-nuorille");
    let unique: std::collections::BTreeSet<String> = offered(&chosen).into_iter().collect();
    assert_eq!(unique.len(), offered(&chosen).len());
    world.finish().await;
}

#[tokio::test]
async fn a_service_is_sent_on_by_mail_with_its_short_address() {
    let world = World::new().await;
    let region = world.region().await;
    world.full_service(&region).await;
    let code = world.short_code(region.published).await;
    let page = world.browser().get("/sv/tjanst/verkstad-for-unga").await.assert(200);
    let short = format!("http://localhost:8080/sv/s/{code}");
    assert_eq!(attributes(&page, ".share", "data-copy"), [short.as_str()]);
    let mail = attributes(&page, ".share a[href^=mailto]", "href").remove(0);
    assert!(mail.starts_with("mailto:?subject=Verkstad%20f%C3%B6r%20unga&body="), "{mail}");
    let address = short.replace(':', "%3A").replace('/', "%2F");
    assert!(mail.ends_with(&format!("%0D%0A%0D%0A{address}")), "{mail}");
    world.finish().await;
}

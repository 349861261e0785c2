//! The menu of the header: what each role has in it, and the page of administrators.

use crate::site::attributes;
use crate::world::World;

#[tokio::test]
async fn administrators_find_everything_in_two_steps() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let start = administrator.get("/aloitus").await.assert(200);
    let daily = ["Aloitus", "Suosikit", "Palvelut", "Odottavat", "Organisaatiot", "Ylläpito"];
    assert_eq!(start.all(".menu a"), daily);
    assert_eq!(start.all(".menu [aria-current=page]"), ["Aloitus"]);

    let page = administrator.get("/hallinta").await.assert(200);
    assert_eq!(page.all(".menu [aria-current=page]"), ["Ylläpito"]);
    let links = attributes(&page, "main section a", "href");
    assert!(links.len() > 12, "{links:?}");
    for link in links {
        let entry = administrator.get(&link).await.assert(200);
        if link == "/hallinta/organisaatiot" {
            assert_eq!(entry.all(".menu [aria-current=page]"), ["Organisaatiot"]);
            continue;
        }
        assert_eq!(entry.all(".menu [aria-current=true]"), ["Ylläpito"], "{link}");
        let path = entry.all(".breadcrumb li");
        assert_eq!(path.get(1).map(String::as_str), Some("Ylläpito"), "{link}");
    }
    world.finish().await;
}

#[tokio::test]
async fn who_has_little_to_manage_has_it_in_the_header() {
    let world = World::new().await;
    world.region().await;
    let mut main_user = world.signed_in("authority-main-user").await;
    let log = main_user.get("/hallinta/loki").await.assert(200);
    assert_eq!(log.all(".menu [aria-current=page]"), ["Loki"]);
    assert!(!log.all(".breadcrumb li").contains(&"Ylläpito".to_owned()));
    main_user.get("/hallinta").await.assert(403);
    world.finish().await;
}

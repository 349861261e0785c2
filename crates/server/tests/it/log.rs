//! The audit log as people read it.

use service_manual_domain::audit::{Event, EventType, Initiator, Origin, Subject};

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

#[tokio::test]
async fn the_log_shows_names_and_no_codes() {
    let world = World::new().await;
    let region = world.region().await;
    let mut author = world.signed_in("provider-editor").await;
    let draft = author.get(&format!("/hallinta/palvelut/{}", region.draft)).await.assert(200);
    author.submit(draft.form("/laheta")).await.assert(200);
    let mut tx = world.ctx.write().await.unwrap();
    let event = Event::new(EventType::JobFailed, Subject::Site("job"));
    let origin = Origin { initiator: Initiator::Job("queue"), request: None, address: None };
    tx.audit().record(&event, &origin, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get("/hallinta/organisaatiot/uusi").await.assert(200).form("/uusi");
    let form = form.fill("kind", "authority").fill("name_fi", "Kauniainen");
    administrator.submit(form).await.assert(200);
    let page = administrator.get("/hallinta/loki").await.assert(200);
    let subjects = page.all("td[data-label=Kohde]");
    assert!(subjects.contains(&"taustatyö".to_owned()), "{subjects:?}");
    let changes = page.all("td[data-label=Muutos]").join("\n");
    assert!(changes.contains("Tila: Luonnos → uusi arvo: Valmis julkaistavaksi"), "{changes}");
    assert!(changes.contains("Tyyppi: tyhjä → uusi arvo: organisaatio"), "{changes}");
    for code in ["draft", "submitted", "published", "authority", "provider", "editor"] {
        assert!(!changes.contains(code), "{code} in {changes}");
    }
    world.finish().await;
}

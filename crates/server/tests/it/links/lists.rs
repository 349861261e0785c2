//! Who reads what was found.

use service_manual_app::queries::links;
use service_manual_app::{Caller, Error};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Denied;
use service_manual_domain::time::Length;
use service_manual_store::VersionPart;

use super::server::Server;
use super::{check, publish_with, world_with};
use crate::world::World;

async fn caller(world: &World, person: &str) -> Caller {
    let id = world.account(person).await;
    let mut tx = world.ctx.read().await.unwrap();
    let account = tx.accounts().get(id).await.unwrap();
    let today = world.ctx.now().day();
    Caller::of_actor(tx.memberships().actor(&account, today).await.unwrap())
}

/// A public service with a broken link in its description and one in its guidance.
async fn broken_world(server: &Server) -> (World, ServiceId) {
    let world = world_with(server).await;
    let region = world.region().await;
    publish_with(&world, region.published, &[server.page("yksi", "/gone")]).await;
    let internal = [server.page("yksi", "/broken").parse().unwrap()].into();
    let (service, now) = (region.published, world.ctx.now());
    let mut tx = world.ctx.write().await.unwrap();
    tx.links().put(service, VersionPart::Guidance, &internal, now).await.unwrap();
    tx.commit().await.unwrap();
    check(&world).await;
    world.advance(Length::days(1));
    check(&world).await;
    (world, service)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn links_of_the_guidance_are_for_those_who_may_read_it() {
    let server = Server::start().await;
    let (world, service) = broken_world(&server).await;
    for (person, of_service, broken) in [
        ("provider-editor", 1, 1),
        ("provider-main-user", 1, 1),
        ("authority-editor", 2, 2),
        ("administrator", 2, 2),
    ] {
        let caller = caller(&world, person).await;
        let found = links::of_service(&world.ctx, &caller, service).await.unwrap();
        assert_eq!(found.len(), of_service, "{person}");
        assert!(found.iter().all(|link| link.state.is_broken()));
        let list = links::broken(&world.ctx, &caller, None, 1).await.unwrap();
        assert_eq!((list.rows.len(), list.total), (broken, i64::try_from(broken).unwrap()));
        assert_eq!(list.rows[0].first_failed_at.day().to_string(), "2026-11-02");
    }
    let stranger = caller(&world, "stranger").await;
    assert_eq!(links::broken(&world.ctx, &stranger, None, 1).await.unwrap().total, 0);
    for person in ["stranger", "expert"] {
        let caller = caller(&world, person).await;
        let refused = links::of_service(&world.ctx, &caller, service).await.unwrap_err();
        assert!(matches!(refused, Error::Denied(Denied::NotAllowed)), "{refused:?}");
    }
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_of_a_service_and_the_list_name_broken_links() {
    let server = Server::start().await;
    let (world, service) = broken_world(&server).await;
    for (person, reads_guidance) in [("provider-editor", false), ("authority-editor", true)] {
        let mut browser = world.signed_in(person).await;
        let page = browser.get(&format!("/hallinta/palvelut/{service}")).await.assert(200);
        let text = page.text();
        assert!(
            text.contains("/gone") && text.contains("sivua ei löydy (2.11.2026 alkaen)"),
            "{text}"
        );
        assert_eq!(text.contains("/broken"), reads_guidance, "{person}: {text}");
        let start = browser.get("/aloitus").await.assert(200);
        let told = if reads_guidance { "2 linkkiä ei toimi" } else { "Yksi linkki ei toimi" };
        assert!(start.text().contains(told), "{}", start.text());
        let list = browser.get("/hallinta/rikkinaiset-linkit").await.assert(200).text();
        assert!(list.contains("/gone") && list.contains("Työpaja nuorille"), "{list}");
        assert_eq!(list.contains("/broken"), reads_guidance, "{person}: {list}");
    }
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_keeps_a_service_up_to_date_reads_of_its_broken_links_in_the_digest() {
    let server = Server::start().await;
    let (world, _) = broken_world(&server).await;
    world.advance(Length::days(7));
    check(&world).await;
    let updater = world.account("provider-editor").await;
    let query = format!(
        "SELECT text_body FROM mail WHERE kind = 'digest' AND account_id = '{updater}' \
         ORDER BY created_at"
    );
    let digests = world.texts(&query).await;
    assert_eq!(digests.len(), 1, "{digests:?}");
    assert!(digests[0].contains("/gone – sivua ei löydy (2.11.2026 alkaen)"), "{digests:?}");
    assert!(digests[0].contains("/hallinta/rikkinaiset-linkit"), "{digests:?}");
    assert!(!digests[0].contains("/broken"), "the updater of a provider reads no guidance");
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_report_counts_links_by_organisation_and_by_host() {
    const REPORT: &str = "/hallinta/raportit/linkit";
    let server = Server::start().await;
    let (world, _) = broken_world(&server).await;
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(REPORT).await.assert(200);
    assert_eq!(page.all("tbody tr"), ["Paja ry 2 2 2 2.11.2026 3.11.2026"]);
    let broken = page.link("tbody td[data-label='Rikkinäisiä'] a").unwrap();
    let list = administrator.get(&broken).await.assert(200);
    assert_eq!(list.all("tbody tr").len(), 2);
    assert_eq!(list.all(".chips .chip"), ["Poista rajaus Paja ry ✕"]);

    let hosts = administrator.get(&format!("{REPORT}?by=host&broken=yes")).await.assert(200);
    let names = hosts.all("tbody th");
    assert_eq!(names.len(), 1, "{names:?}");
    let broken = hosts.link("tbody td[data-label='Rikkinäisiä'] a").unwrap();
    assert_eq!(administrator.get(&broken).await.assert(200).all("tbody tr").len(), 2);
    let none = administrator.get("/hallinta/rikkinaiset-linkit?host=muu.example").await.assert(200);
    assert!(none.all("tbody tr").is_empty());
    let unknown = "/hallinta/rikkinaiset-linkit?organiser=paja";
    let unknown = administrator.get(unknown).await.assert(200);
    assert_eq!(unknown.all(".notice--warning li"), ["Järjestäjä: arvoa ”paja” ei ole."]);
    assert_eq!(unknown.all("tbody tr").len(), 2);

    let file = list.link(".list-files a[href*='.csv']").unwrap();
    let file = administrator.get(&file).await.assert(200);
    assert_eq!(file.body.lines().count(), 3, "{}", file.body);
    assert!(file.body.contains(";sivua ei löydy;2026-11-02;2026-11-03;Julkinen osa"));
    let mut provider = world.signed_in("provider-editor").await;
    let own = provider.get("/hallinta/rikkinaiset-linkit.csv").await.assert(200);
    assert_eq!(own.body.lines().count(), 2, "links of the guidance are for others: {}", own.body);
    let xlsx = provider.get("/hallinta/rikkinaiset-linkit.xlsx").await.assert(200);
    assert!(xlsx.bytes.starts_with(b"PK"));
    world.signed_in("expert").await.get("/hallinta/rikkinaiset-linkit.csv").await.assert(403);

    let csv = administrator.get(&format!("{REPORT}.csv")).await.assert(200);
    assert!(csv.body.contains("Paja ry;2;2;2;2026-11-02;2026-11-03"), "{}", csv.body);
    world.finish().await;
}

//! The check of links: what is asked for, how politely, and who reads what was found.

mod asking;
mod lists;
mod server;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::time::Length;

use crate::services::writing;
use crate::world::{Browser, World, WorldOptions};
use server::Server;

/// A world whose links are checked against a server.
async fn world_with(server: &Server) -> World {
    let link_checker = server.checker(std::time::Duration::from_secs(10));
    World::with_options(WorldOptions { link_checker, ..WorldOptions::default() }).await
}

/// Publishes a service with these addresses in its description.
async fn publish_with(world: &World, service: ServiceId, addresses: &[String]) {
    let mut reviewer = world.signed_in("authority-main-user").await;
    let id = service.to_string();
    writing::finish(&mut reviewer, &id).await;
    writing::finish_guidance(&mut reviewer, &id).await;
    save_with(&mut reviewer, service, addresses).await;
    let page = reviewer.get(&format!("/hallinta/palvelut/{service}")).await.assert(200);
    reviewer.submit(page.form("/julkaise")).await.assert(200);
}

/// Saves a service with these addresses, without publishing it.
async fn save_with(editor: &mut Browser, service: ServiceId, addresses: &[String]) {
    let links: Vec<String> =
        addresses.iter().map(|address| format!("[linkki]({address})")).collect();
    let values = [("how_organised_fi", links.join(" "))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    writing::save(editor, &service.to_string(), "description", &values).await.assert(200);
}

/// A minute later, what is due is checked.
async fn check(world: &World) {
    world.advance(Length::minutes(1));
    world.tick().await;
}

/// What is stored of each link: path, finding, whether it is broken.
async fn findings(world: &World) -> Vec<String> {
    let query = "SELECT address || ' ' || COALESCE(finding, '-') || \
                 CASE broken WHEN 1 THEN ' broken' ELSE '' END FROM link ORDER BY address";
    let rows = world.texts(query).await;
    let after_port = |row: &String| {
        let (_, rest) = row.split_once(".example:").unwrap();
        format!("/{}", rest.split_once('/').unwrap().1)
    };
    rows.iter().map(after_port).collect()
}

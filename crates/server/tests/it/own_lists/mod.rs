//! Own lists of services: favourites, lists with notes, sharing (spec 4.4).

mod favourites;
mod lists;
mod sharing;

use service_manual_app::services::mark_outdated;
use service_manual_domain::ids::ServiceId;

use crate::world::{Browser, World};

/// Takes a service from the public site.
async fn take_off(world: &World, service: ServiceId) {
    let caller = world.acting("authority-main-user").await;
    let seen = world.service(service).await.version;
    let reason = "Ei enää tarjolla.";
    mark_outdated::mark_outdated(&world.ctx, &caller, service, seen, reason).await.unwrap();
}

/// Makes a list and says where it is.
async fn list(browser: &mut Browser, name: &str) -> String {
    let page = browser.get("/omat-listat").await.assert(200);
    let page = browser.submit(page.form("/omat-listat").fill("name", name)).await.assert(200);
    assert_eq!(page.all("h1"), [name]);
    page.path
}

/// Puts a service into a list that exists, with a note.
async fn put(browser: &mut Browser, service: ServiceId, list: &str, note: &str) {
    let path = format!("/omat-listat/lisaa-palvelu/{service}");
    let form = browser.get(&path).await.assert(200).form(&path);
    let id = list.trim_start_matches("/omat-listat/");
    let page = browser.submit(form.fill("list", id).fill("note", note)).await.assert(200);
    assert!(page.path.ends_with(id), "{}", page.path);
}

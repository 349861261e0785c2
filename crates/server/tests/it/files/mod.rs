//! Files of services: adding, removing, and who gets them.

mod adding;
mod delivery;
mod large;
mod tidying;

#[path = "../../../../domain/src/file/samples.rs"]
pub(crate) mod samples;

use service_manual_app::Caller;
use service_manual_app::files::add;
use service_manual_domain::file::Visibility;
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::policy::{Actor, ActorMembership};

use crate::world::{Browser, World};

/// Adds a picture to a service for a person.
pub async fn added(
    world: &World,
    person: &str,
    service: ServiceId,
    visibility: Visibility,
) -> FileId {
    let caller = caller(world, person).await;
    let mut incoming = add::begin(&world.ctx, &caller, service).await.unwrap();
    incoming.take(&samples::png()).await.unwrap();
    incoming.finish(&caller, "kuva.png", Some(visibility)).await.unwrap()
}

async fn caller(world: &World, person: &str) -> Caller {
    let id = world.account(person).await;
    let mut tx = world.ctx.read().await.unwrap();
    let account = tx.accounts().get(id).await.unwrap();
    let mut memberships = Vec::new();
    for one in tx.memberships().of_account(id).await.unwrap() {
        let kind = tx.organisations().get(one.organisation).await.unwrap().kind;
        let (organisation, role) = (one.organisation, one.role);
        memberships.push(ActorMembership { organisation, kind, role });
    }
    let administrator = account.administrator;
    Caller::of_actor(Actor { account: Some(id), administrator, memberships })
}

/// Notes that the newest version of a service uses a file.
async fn use_in_newest(world: &World, service: ServiceId, file: FileId, visibility: Visibility) {
    let mut tx = world.ctx.write().await.unwrap();
    let newest = tx.services().get(service).await.unwrap().newest;
    tx.files().use_in(newest, file, visibility).await.unwrap();
    tx.commit().await.unwrap();
}

fn list(service: ServiceId) -> String {
    format!("/hallinta/palvelut/{service}/tiedostot")
}

/// What a browser gets of a picture that [`added`] added.
async fn status(browser: &mut Browser, file: FileId) -> u16 {
    browser.get(&format!("/tiedostot/{file}/kuva.png")).await.status.as_u16()
}

//! Two people of one name who keep the same service up to date.

use service_manual_domain::service::State;

use super::{LIST, under};
use crate::world::World;

#[tokio::test]
async fn namesakes_are_told_apart_by_organisation_or_by_address() {
    let world = World::new().await;
    let region = world.region().await;
    let id = world.complete_service(&region, "Aamupaja", State::Published).await;
    let same = "UPDATE account SET first_name = 'Maija', last_name = 'Malli' WHERE id IN \
                (SELECT updater_id FROM service UNION SELECT authority_updater_id FROM service)";
    world.sql(same).await;
    let address = format!("{LIST}?columns=updaters&text=aamupaja");
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&address).await.assert(200);
    let told = under(&page, "Päivittäjät").concat();
    assert!(told.contains("Maija Malli (Paja ry)"), "{told}");
    assert!(told.contains("Maija Malli (Espoo)"), "{told}");
    // Of one organisation: by their addresses, for those who manage its people.
    let colleague = world.account("provider-main-user").await;
    world
        .sql(&format!(
            "UPDATE account SET first_name = 'Maija', last_name = 'Malli' WHERE id = '{colleague}'"
        ))
        .await;
    let both = format!("UPDATE service SET authority_updater_id = '{colleague}' WHERE id = '{id}'");
    world.sql(&both).await;
    let page = editor.get(&address).await.assert(200);
    assert!(!page.text().contains("provider-main-user@"), "{}", page.text());
    let mut main_user = world.signed_in("provider-main-user").await;
    let told = under(&main_user.get(&address).await.assert(200), "Päivittäjät").concat();
    assert!(told.contains("(provider-main-user@") && told.contains("(provider-editor@"), "{told}");
    // The same person on both sides is named once.
    let both = "UPDATE service SET authority_updater_id = updater_id";
    world.sql(both).await;
    let told = under(&main_user.get(&address).await.assert(200), "Päivittäjät");
    assert_eq!(told, ["Maija Malli"]);
    world.finish().await;
}

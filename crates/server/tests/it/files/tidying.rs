use service_manual_app::files::add;
use service_manual_domain::file::Visibility::{Internal, Public};
use service_manual_domain::time::Length;

use super::{added, caller, list, samples, status, use_in_newest};
use crate::world::World;

async fn rows(world: &World, table: &str) -> String {
    world.texts(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {table}")).await.remove(0)
}

#[tokio::test]
async fn a_removed_file_is_gone_with_its_bytes() {
    let world = World::new().await;
    let draft = world.region().await.draft;
    let file = added(&world, "provider-editor", draft, Public).await;
    use_in_newest(&world, draft, file, Public).await;
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&list(draft)).await.assert(200);
    let page = editor.submit(page.form("/poista")).await.assert(200);
    assert!(page.text().contains("Tiedosto poistettiin"), "{}", page.text());
    assert_eq!(status(&mut editor, file).await, 404);
    for table in ["file", "file_use", "file_piece", "file_content"] {
        assert_eq!(rows(&world, table).await, "0", "{table}");
    }
    assert_eq!(world.events().await.last().unwrap(), "file.removed");
    let again = format!("{}/{file}/poista", list(draft));
    editor.post(&again, &[]).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn a_file_that_the_public_sees_stays() {
    let world = World::new().await;
    let live = world.region().await.published;
    let file = added(&world, "provider-editor", live, Public).await;
    use_in_newest(&world, live, file, Public).await;
    let mut editor = world.signed_in("provider-editor").await;
    assert!(!editor.get(&list(live)).await.assert(200).has_form("/poista"));
    let refused = editor.post(&format!("{}/{file}/poista", list(live)), &[]).await.assert(422);
    assert!(refused.text().contains("käyttää tiedostoa"), "{}", refused.text());
    assert_eq!(status(&mut world.browser(), file).await, 200);
    world.finish().await;
}

#[tokio::test]
async fn a_file_that_nothing_uses_goes_after_a_month() {
    let world = World::new().await;
    let draft = world.region().await.draft;
    let unused = added(&world, "provider-editor", draft, Public).await;
    let used = added(&world, "authority-editor", draft, Internal).await;
    use_in_newest(&world, draft, used, Internal).await;
    world.advance(Length::days(29));
    world.tick().await;
    assert_eq!(rows(&world, "file").await, "2");
    world.advance(Length::days(2));
    world.tick().await;
    let mut reviewer = world.signed_in("authority-editor").await;
    assert_eq!(status(&mut reviewer, unused).await, 404);
    assert_eq!(status(&mut reviewer, used).await, 200);
    assert_eq!(rows(&world, "file_piece").await, "1");
    let removed = world.events().await.into_iter().filter(|event| event == "file.removed");
    assert_eq!(removed.count(), 1);
    world.finish().await;
}

#[tokio::test]
async fn what_was_broken_off_goes_after_a_day() {
    let world = World::new().await;
    let draft = world.region().await.draft;
    let caller = caller(&world, "provider-editor").await;
    let mut incoming = add::begin(&world.ctx, &caller, draft).await.unwrap();
    let mut film = samples::mp4();
    film.resize(6_000_000, 1);
    incoming.take(&film).await.unwrap();
    drop(incoming);
    assert_eq!(rows(&world, "file_piece").await, "22");
    world.advance(Length::hours(2));
    world.tick().await;
    assert_eq!(rows(&world, "file_piece").await, "22");
    world.advance(Length::hours(23));
    world.tick().await;
    assert_eq!(rows(&world, "file_piece").await, "0");
    assert_eq!(rows(&world, "file_content").await, "0");
    world.finish().await;
}

#[tokio::test]
async fn a_right_that_was_lost_while_the_file_came_in_counts() {
    let world = World::new().await;
    let draft = world.region().await.draft;
    let caller = caller(&world, "provider-editor").await;
    let mut incoming = add::begin(&world.ctx, &caller, draft).await.unwrap();
    incoming.take(&samples::png()).await.unwrap();
    let closed = format!("UPDATE service SET state = 'archived' WHERE id = '{draft}'");
    world.sql(&closed).await;
    incoming.finish(&caller, "kuva.png", Some(Public)).await.unwrap_err();
    assert_eq!(rows(&world, "file_content").await, "0");
    world.finish().await;
}

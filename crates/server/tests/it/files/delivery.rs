use service_manual_domain::file::Visibility::{Internal, Public};
use service_manual_domain::ids::FileId;

use super::{added, list, samples, status, use_in_newest};
use crate::world::World;

const EVERYBODY: [&str; 6] =
    ["visitor", "expert", "authority-editor", "stranger", "provider-main-user", "provider-editor"];

/// What everybody gets, in the order of [`EVERYBODY`].
async fn statuses(world: &World, file: FileId) -> Vec<u16> {
    let mut found = Vec::new();
    for person in EVERYBODY {
        let mut browser = match person {
            "visitor" => world.browser(),
            person => world.signed_in(person).await,
        };
        found.push(status(&mut browser, file).await);
    }
    found
}

#[tokio::test]
async fn who_gets_a_file_is_decided_by_right_and_use() {
    let world = World::new().await;
    let region = world.region().await;
    let (live, draft) = (region.published, region.draft);
    let writers = [404, 404, 200, 404, 200, 200];
    let reviewers = [404, 404, 200, 404, 404, 404];
    let specialists = [404, 200, 200, 200, 404, 404];

    let public = added(&world, "provider-editor", live, Public).await;
    assert_eq!(statuses(&world, public).await, writers, "a public file that nothing uses");
    use_in_newest(&world, live, public, Public).await;
    assert_eq!(statuses(&world, public).await, [200; 6], "a public file of a public service");

    let internal = added(&world, "authority-editor", live, Internal).await;
    assert_eq!(statuses(&world, internal).await, reviewers, "an internal file that nothing uses");
    use_in_newest(&world, live, internal, Internal).await;
    assert_eq!(statuses(&world, internal).await, specialists, "an internal file in use");
    use_in_newest(&world, live, internal, Public).await;
    assert_eq!(statuses(&world, internal).await, specialists, "an internal file is never public");

    let unpublished = added(&world, "provider-editor", draft, Public).await;
    use_in_newest(&world, draft, unpublished, Public).await;
    assert_eq!(statuses(&world, unpublished).await, writers, "a public file of a draft");

    world.sql(&format!("UPDATE service SET state = 'outdated' WHERE id = '{live}'")).await;
    assert_eq!(statuses(&world, public).await, writers, "the service is not public any more");
    assert_eq!(statuses(&world, internal).await, reviewers, "nor is its guidance");
    world.sql(&format!("UPDATE service SET state = 'published' WHERE id = '{live}'")).await;
    world.finish().await;
}

#[tokio::test]
async fn a_file_of_another_version_than_the_live_one_is_not_public() {
    let world = World::new().await;
    let live = world.region().await.published;
    let file = added(&world, "provider-editor", live, Public).await;
    let mut editor = world.signed_in("provider-editor").await;
    let form =
        editor.get(&format!("/hallinta/palvelut/{live}/muokkaa/basics")).await.form("/basics");
    editor.submit(form.fill("summary_fi", "Uusi.")).await.assert(200);
    use_in_newest(&world, live, file, Public).await;
    assert_eq!(status(&mut world.browser(), file).await, 404);
    let page = editor.get(&list(live)).await.assert(200);
    assert!(page.text().contains("Luonnoksessa"), "{}", page.text());
    world.finish().await;
}

#[tokio::test]
async fn refusals_tell_nothing() {
    let world = World::new().await;
    let region = world.region().await;
    let hidden = added(&world, "authority-editor", region.draft, Internal).await;
    let mut visitor = world.browser();
    let one = visitor.get(&format!("/tiedostot/{hidden}/kuva.png")).await.assert(404);
    let none = visitor.get("/tiedostot/01ARZ3NDEKTSV4RRFFQ69G5FAV/kuva.png").await.assert(404);
    assert_eq!(one.body, none.body);
    assert_eq!(one.headers, none.headers);
    // Those who may edit the service, but not its guidance, do not see internal files.
    let mut editor = world.signed_in("provider-editor").await;
    let page = editor.get(&list(region.draft)).await.assert(200);
    assert!(!page.body.contains(&hidden.to_string()));
    let remove = format!("{}/{hidden}/poista", list(region.draft));
    editor.post(&remove, &[]).await.assert(404);
    // The name belongs to the address.
    let mut reviewer = world.signed_in("authority-editor").await;
    reviewer.get(&format!("/tiedostot/{hidden}/toinen.png")).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn public_files_may_be_kept_by_browsers_and_others_may_not() {
    let world = World::new().await;
    let live = world.region().await.published;
    let public = added(&world, "provider-editor", live, Public).await;
    let internal = added(&world, "authority-editor", live, Internal).await;
    use_in_newest(&world, live, public, Public).await;
    let path = format!("/tiedostot/{public}/kuva.png");
    let packing = [("accept-encoding", "gzip, br")];
    let file = world.browser().get_with(&path, &packing).await.assert(200);
    assert_eq!(file.bytes, samples::png());
    assert_eq!(file.header("cache-control"), "public, max-age=3600, immutable");
    assert_eq!(file.header("content-encoding"), "");
    let known = [("if-none-match", file.header("etag"))];
    let same = world.browser().get_with(&path, &known).await.assert(304);
    assert!(same.bytes.is_empty());
    let mut signed_out = world.signed_in("expert").await;
    world.sql("DELETE FROM session").await;
    let file = signed_out.get(&path).await.assert(200);
    assert!(file.header("set-cookie").contains("Max-Age=0"), "the cookie of the session ends");
    assert_eq!(file.header("cache-control"), "no-store", "no cache hands that on");

    let mut reviewer = world.signed_in("authority-editor").await;
    let path = format!("/tiedostot/{internal}/kuva.png");
    let file = reviewer.get(&path).await.assert(200);
    assert_eq!(file.header("cache-control"), "private, no-store");
    let known = [("if-none-match", file.header("etag"))];
    world.browser().get_with(&path, &known).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn parts_of_a_film_can_be_asked_for() {
    let world = World::new().await;
    let service = world.region().await.draft;
    let mut editor = world.signed_in("provider-editor").await;
    let mut film = samples::mp4();
    film.extend((0..600_000_u32).map(|number| u8::try_from(number % 253).unwrap()));
    let form = editor.get(&list(service)).await.form("/tiedostot");
    let page = editor.submit_file(form, "filmi.mp4", &film).await.assert(200);
    let path = page.link("table a").unwrap();
    let (size, last) = (film.len(), film.len() - 1);
    let parts = [
        ("bytes=0-9".to_owned(), 0..10),
        ("bytes=262143-262144".to_owned(), 262_143..262_145),
        ("bytes=100-".to_owned(), 100..size),
        ("bytes=-5".to_owned(), size - 5..size),
        (format!("bytes={last}-999999999"), last..size),
    ];
    for (range, expected) in parts {
        let part = editor.get_with(&path, &[("range", &range)]).await.assert(206);
        assert_eq!(part.bytes, film[expected.clone()], "{range}");
        let told = format!("bytes {}-{}/{size}", expected.start, expected.end - 1);
        assert_eq!(part.header("content-range"), told);
    }
    let beyond = [("range", "bytes=999999999-")];
    let none = editor.get_with(&path, &beyond).await.assert(416);
    assert_eq!(none.header("content-range"), format!("bytes */{size}"));
    for range in ["bytes=5-1", "bytes=0-1,5-6", "lines=1-2", "bytes=x-", "bytes=-"] {
        let whole = editor.get_with(&path, &[("range", range)]).await.assert(200);
        assert_eq!(whole.bytes.len(), size, "{range}");
    }
    let stale = [("range", "bytes=0-9"), ("if-range", "\"other\"")];
    assert_eq!(editor.get_with(&path, &stale).await.assert(200).bytes.len(), size);
    world.finish().await;
}

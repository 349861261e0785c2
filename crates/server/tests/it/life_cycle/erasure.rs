//! After the deletion nothing of the person is left anywhere (spec 2.5): the bytes of the SQLite
//! file and of its write-ahead log, or a dump of the PostgreSQL database and its statistics, are searched.

use std::process::Command;

use super::{everybody_else_is_active, pass};
use crate::world::{Browser, World, is_postgres};

const EMAIL: &str = "zyxgone-address@test.example";
const NAMES: [&str; 3] = ["Zyxgonefirst", "Zyxgonelast", "Zyxgonetitle"];

#[tokio::test]
async fn nothing_of_a_deleted_person_is_left_in_the_database() {
    let world = World::new().await;
    let region = world.region().await;
    leave_traces(&world, &region).await;
    assert_eq!(found(&world).await, [EMAIL, NAMES[0], NAMES[1], NAMES[2]], "nothing to erase");
    learn(&world).await;
    for _ in 0..250 {
        everybody_else_is_active(&world, &[]).await;
        world
            .sql(&format!(
                "UPDATE account SET last_active_on = '2026-11-02' WHERE email = '{EMAIL}' \
             AND deactivated_at IS NULL"
            ))
            .await;
        pass(&world, 1).await;
    }
    assert!(world.events().await.contains(&"account.deleted".to_owned()));
    assert_eq!(found(&world).await, Vec::<&str>::new());
    let mut browser = world.signed_in("administrator").await;
    let log = browser.get("/hallinta/loki").await.assert(200).text();
    assert!(log.contains("entinen käyttäjä"), "the log names a pseudonym");
    world.finish().await;
}

/// An account that did what an account can do: it was invited, registered, failed to sign in,
/// wrote a service, and got mails.
async fn leave_traces(world: &World, region: &crate::world::Region) {
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = format!("/hallinta/organisaatiot/{}/kutsu", region.provider);
    let form = main_user.get(&path).await.assert(200).form("/kutsu");
    let form = form.fill("addresses", EMAIL).fill("role", "editor").fill("language", "fi");
    let check = main_user.submit(form).await.assert(200);
    let send = check.form("/kutsu");
    main_user.submit(send).await.assert(200);
    let mails = world.mails().await;
    let invitation = mails.iter().rev().find(|mail| mail.kind == "invitation").unwrap();
    let link = invitation.text.split("http://localhost:8080").nth(1).unwrap();
    let path = link.split_whitespace().next().unwrap().to_owned();
    let mut browser = world.browser();
    let form = browser.get(&path).await.assert(200).form(&path);
    let form = form
        .fill("password", crate::world::PASSWORD)
        .fill("first_name", NAMES[0])
        .fill("last_name", NAMES[1])
        .fill("work_title", NAMES[2])
        .fill("privacy", "yes");
    browser.submit(form).await.assert(200);
    keep_things(&mut browser, region).await;
    let mut failing = world.browser();
    for _ in 0..6 {
        let form = failing.get("/kirjaudu").await.form("/kirjaudu");
        let form = form.fill("email", EMAIL).fill("password", "väärä salasana kuitenkin");
        failing.submit(form).await;
    }
    world.tick().await;
}

/// The database makes its statistics, while the person is there.
async fn learn(world: &World) {
    if is_postgres() {
        world.sql("ANALYZE").await;
        let sampled = format!(
            "SELECT tablename::text FROM pg_stats WHERE histogram_bounds::text LIKE '%{EMAIL}%'"
        );
        assert_ne!(world.texts(&sampled).await, Vec::<String>::new(), "nothing to forget");
    } else {
        world.ctx.store().learn_sizes().await.unwrap();
        let sizes = world.texts("SELECT stat FROM sqlite_stat1 WHERE tbl = 'account'").await;
        assert_ne!(sizes, Vec::<String>::new(), "nothing learnt");
        let samples = "SELECT name FROM sqlite_schema WHERE name = 'sqlite_stat4'";
        assert_eq!(world.texts(samples).await, Vec::<String>::new());
    }
}

/// A list with a note that is shared, and a saved search: people write names where they should not.
async fn keep_things(browser: &mut Browser, region: &crate::world::Region) {
    let page = browser.get("/omat-listat").await.assert(200);
    let page = browser.submit(page.form("/omat-listat").fill("name", NAMES[0])).await.assert(200);
    let put = format!("/omat-listat/lisaa-palvelu/{}", region.published);
    let form = browser.get(&put).await.assert(200).form(&put);
    let list = page.path.trim_start_matches("/omat-listat/");
    browser.submit(form.fill("list", list).fill("note", NAMES[1])).await.assert(200);
    browser.submit(page.form("/jaa").fill("days", "90")).await.assert(200);
    let keep = format!("/haku/talletus?q={}", NAMES[1]);
    let form = browser.get(&keep).await.assert(200).form(&keep);
    browser.submit(form.fill("name", NAMES[2])).await.assert(200);
}

/// Which of the person's texts are found, whatever their case.
async fn found(world: &World) -> Vec<&'static str> {
    let bytes = contents(world).await;
    let is_there = |text: &&'static str| {
        let wanted = text.to_lowercase().into_bytes();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    [EMAIL, NAMES[0], NAMES[1], NAMES[2]].into_iter().filter(is_there).collect()
}

/// Everything the database holds, in lower case.
async fn contents(world: &World) -> Vec<u8> {
    let mut bytes = Vec::new();
    if is_postgres() {
        let dump = Command::new("pg_dump").arg(world.database_url()).output();
        let dump = dump.expect("pg_dump is needed to search a dump; scripts/install brings it");
        assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
        bytes = dump.stdout;
        // Not in a dump, but on the disk: samples of what columns hold.
        let samples = "SELECT concat(most_common_vals, histogram_bounds) FROM pg_stats";
        bytes.extend(world.texts(samples).await.join("\n").into_bytes());
    } else {
        let file = world.database_url().trim_start_matches("sqlite:").to_owned();
        for ending in ["", "-wal"] {
            bytes.extend(std::fs::read(format!("{file}{ending}")).unwrap_or_default());
        }
    }
    bytes.make_ascii_lowercase();
    bytes
}

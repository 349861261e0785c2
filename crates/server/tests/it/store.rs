//! The database itself: its schema, its numbers, the audit chain, what is done about rows that the
//! program never wrote.

mod chain;

use std::collections::BTreeSet;
use std::path::PathBuf;

use service_manual_app::{Error as AppError, log_check};
use service_manual_domain::language::Language;
use service_manual_domain::service::{ReturnComment, Slug};
use service_manual_domain::time::Length;
use service_manual_store::{ChangedThing, Error, OpenError, Options, Store};

use crate::world::{World, is_postgres, opened};

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let world = World::new().await;
    let query = if is_postgres() {
        "SELECT CAST(table_name || '.' || column_name || ' ' || data_type || \
         CASE WHEN is_nullable = 'NO' THEN ' not null' ELSE '' END AS TEXT) \
         FROM information_schema.columns WHERE table_schema = 'public' \
         AND table_name <> '_sqlx_migrations' ORDER BY table_name, ordinal_position"
    } else {
        "SELECT t.name || '.' || c.name || ' ' || LOWER(c.type) || \
         CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN ' not null' ELSE '' END \
         FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' \
         AND t.name <> '_sqlx_migrations' ORDER BY t.name, c.cid"
    };
    insta::assert_snapshot!("tables", world.texts(query).await.join("\n"));
    world.finish().await;
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let world = World::new().await;
    let future = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, \
                  checksum, execution_time) SELECT 9999, 'future', installed_on, success, \
                  checksum, execution_time FROM _sqlx_migrations WHERE version = 1";
    assert_eq!(world.sql(future).await, 1);
    let refused = [
        world.ctx.store().check_schema().await.unwrap_err(),
        world.ctx.store().migrate().await.unwrap_err(),
    ];
    for error in refused {
        assert!(matches!(error, OpenError::NewerSchema(9999)), "{error:?}");
        let message = error.to_string();
        assert!(message.contains("schema 9999, which is newer than this program"), "{message}");
        assert!(message.contains("restore the backup"), "{message}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_database_of_an_older_program_is_named() {
    let world = World::new().await;
    world.ctx.store().check_schema().await.unwrap();
    for statement in ["DELETE FROM _sqlx_migrations", "DROP TABLE _sqlx_migrations"] {
        world.sql(statement).await;
        let error = world.ctx.store().check_schema().await.unwrap_err();
        assert!(matches!(error, OpenError::OlderSchema(2..)), "{error:?}");
        assert!(error.to_string().contains("run `service-manual migrate`"), "{error}");
    }
    world.finish().await;
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let world = World::new().await;
    world.ctx.store().migrate().await.unwrap();
    world.ctx.store().check_schema().await.unwrap();
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn numbers_of_the_change_feed_appear_in_order_whoever_writes() {
    const WRITERS: i64 = 40;
    let world = World::new().await;
    let other = world.another_process().await;
    let now = world.ctx.now();
    let start = world.ctx.read().await.unwrap().feed().position().await.unwrap();
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        let ctx = if number % 2 == 0 { world.ctx.clone() } else { other.clone() };
        writers.push(tokio::spawn(async move {
            let mut tx = ctx.write().await.unwrap();
            tx.feed().changed(ChangedThing::Site, now).await.unwrap();
            tx.commit().await.unwrap();
        }));
    }
    // A reader meanwhile: a gap would be a change that a follower misses for ever.
    let mut seen = 0;
    while seen < WRITERS {
        let mut tx = world.ctx.read().await.unwrap();
        let rows = tx.feed().after(start, 1_000).await.unwrap();
        let numbers: Vec<i64> = rows.iter().map(|row| row.number).collect();
        seen = i64::try_from(numbers.len()).unwrap();
        assert_eq!(numbers, (start + 1..=start + seen).collect::<Vec<_>>());
    }
    for writer in writers {
        writer.await.unwrap();
    }
    other.follower().catch_up(other.store()).await.unwrap();
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_saves_of_the_same_version_one_is_refused() {
    let world = World::new().await;
    let region = world.region().await;
    let other = world.another_process().await;
    let now = world.ctx.now();
    let service = world.ctx.read().await.unwrap().services().get(region.draft).await.unwrap();
    let save = |ctx: service_manual_app::Context, comment: &str| {
        let mut service = service.clone();
        service.comments = vec![ReturnComment::on_all(comment.to_owned())];
        tokio::spawn(async move {
            let mut tx = ctx.write().await.unwrap();
            let saved = tx.services().save(&service, service.version, now).await;
            tx.commit().await.unwrap();
            saved
        })
    };
    let (first, second) = (save(world.ctx.clone(), "one"), save(other, "two"));
    let results = [first.await.unwrap(), second.await.unwrap()];
    let refused = results.iter().filter(|result| matches!(result, Err(Error::Conflict("service"))));
    assert_eq!(refused.count(), 1, "{results:?}");
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    let saved = world.ctx.read().await.unwrap().services().get(region.draft).await.unwrap();
    assert_eq!(saved.version, service.version + 1);
    let winner = if results[0].is_ok() { "one" } else { "two" };
    assert_eq!(saved.comments, [ReturnComment::on_all(winner.to_owned())]);
    world.finish().await;
}

/// Writes what the checks of the schema would not let pass.
async fn write_unchecked(world: &World, table: &str, column: &str, value: &str) {
    let update = format!("UPDATE {table} SET {column} = '{value}'");
    if is_postgres() {
        let check = format!("{table}_{column}_check");
        world.sql(&format!("ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {check}")).await;
        world.sql(&update).await;
    } else {
        world.sql(&format!("PRAGMA ignore_check_constraints = ON; {update}")).await;
    }
}

#[tokio::test]
async fn a_value_that_the_program_never_wrote_is_named_by_its_place_and_not_shown() {
    let world = World::new().await;
    let region = world.region().await;
    let newest =
        world.ctx.read().await.unwrap().services().get(region.published).await.unwrap().newest;
    let account = world.account("expert").await;
    let mut editor = world.signed_in("provider-editor").await;
    let secrets = ["Maija-Meri", "{\"texts\": \"Maija-Meri\"}"];
    write_unchecked(&world, "service_version", "content", secrets[1]).await;
    write_unchecked(&world, "service", "state", secrets[0]).await;
    let page = editor.get(&format!("/hallinta/palvelut/{}", region.draft)).await.assert(500);
    assert!(!page.body.contains("Maija-Meri"), "{}", page.text());
    write_unchecked(&world, "account", "last_active_on", secrets[0]).await;

    let mut tx = world.ctx.read().await.unwrap();
    let errors = [
        (tx.services().get(region.draft).await.unwrap_err(), "service", "state"),
        (tx.services().version(newest).await.unwrap_err(), "service_version", "content"),
        (tx.accounts().get(account).await.unwrap_err(), "account", "last_active_on"),
    ];
    for (error, table, column) in errors {
        let message = AppError::from(error).to_string();
        let place = format!("table {table}, column {column}: ");
        assert!(message.starts_with(&place), "{message}");
        assert!(!message.contains("Maija-Meri"), "{message}");
    }
}

async fn refusal(url: &str) -> OpenError {
    Store::open(&Options { url: url.to_owned(), connections: 1 }).await.unwrap_err()
}

#[tokio::test]
async fn a_wrong_database_address_is_explained() {
    for url in ["mysql://somebody@localhost/x", "/var/lib/service.db", "", "sqlite3:x.db"] {
        let error = refusal(url).await;
        assert!(matches!(error, OpenError::UnknownScheme), "{url}: {error:?}");
        let message = error.to_string();
        assert_eq!(message, "the database address must begin with sqlite: or postgres:");
    }
    let nowhere = "postgres://somebody:pass-word@localhost/x?host=/nowhere/at/all";
    for url in ["sqlite:/nowhere/at/all/service.db", nowhere] {
        let error = refusal(url).await;
        assert!(matches!(error, OpenError::Unreachable(_)), "{url}: {error:?}");
        let message = error.to_string();
        assert!(message.starts_with("cannot open the database: "), "{message}");
        assert!(!message.contains("timed out"), "{message}");
        assert!(!message.contains("pass-word"), "{message}");
    }
}

/// A file for one test, removed with it.
struct File(PathBuf);

impl File {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("it_{}_{name}", std::process::id())))
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.0.display())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", self.0.display()));
        }
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_at_once_and_left_alone() {
    let file = File::new("text.db");
    let text = "Not a database, but somebody's notes.\n".repeat(40);
    std::fs::write(&file.0, &text).unwrap();
    let message = refusal(&file.url()).await.to_string();
    assert!(message.contains("not a database"), "{message}");
    assert_eq!(std::fs::read_to_string(&file.0).unwrap(), text);
}

#[tokio::test]
async fn a_copy_made_while_the_program_runs_is_whole() {
    if is_postgres() {
        println!("PostgreSQL makes its own copies: nothing to test");
        return;
    }
    let world = World::new().await;
    let region = world.region().await;
    let file = File::new("copy.db");
    // Somebody is writing meanwhile: what is not committed is not in the copy.
    let mut tx = world.ctx.write().await.unwrap();
    tx.sign_in_failures().remove_older(world.ctx.now()).await.unwrap();
    world.ctx.store().copy_to(&file.0).await.unwrap();
    drop(tx);

    let copy = opened(&file.url()).await;
    copy.check_schema().await.unwrap();
    let process = world.process_on(copy).await;
    let (original, copied) =
        (log_check::verify(&world.ctx).await.unwrap(), log_check::verify(&process).await.unwrap());
    assert_eq!(copied, original);
    assert_eq!(process.index().contents(), world.ctx.index().contents());
    process.read().await.unwrap().services().get(region.draft).await.unwrap();
    let again = world.ctx.store().copy_to(&file.0).await;
    assert!(again.is_err(), "a copy never overwrites another one");
    process.store().close().await;
    world.finish().await;
}

#[tokio::test]
async fn a_transaction_that_is_not_committed_leaves_nothing_behind() {
    let world = World::new().await;
    world.region().await;
    let before: BTreeSet<String> =
        world.texts("SELECT id FROM session").await.into_iter().collect();
    world.signed_in("expert").await;
    let mut tx = world.ctx.write().await.unwrap();
    let now = world.ctx.now().plus(Length::days(1));
    assert!(tx.sessions().remove_ended(now, now).await.unwrap() > 0);
    drop(tx);
    assert_eq!(world.texts("SELECT id FROM session").await.len(), before.len() + 1);
    world.finish().await;
}

/// On SQLite the second waits for the first; on PostgreSQL both may find the address free.
#[tokio::test]
async fn services_that_take_one_address_at_the_same_time_get_one_each() {
    let world = World::new().await;
    let region = world.region().await;
    let mut first = world.ctx.write().await.unwrap();
    let slug = || Slug::received("sama-osoite");
    first.services().set_slug(region.draft, Language::Fi, &slug()).await.unwrap();
    let (ctx, other) = (world.ctx.clone(), region.submitted);
    let second = tokio::spawn(async move {
        let mut tx = ctx.write().await.unwrap();
        tx.services().set_slug(other, Language::Fi, &slug()).await.unwrap();
        tx.commit().await.unwrap();
    });
    tokio::task::yield_now().await;
    first.commit().await.unwrap();
    second.await.unwrap();
    let current = "SELECT service_id || ' ' || slug FROM service_slug \
                   WHERE is_current = 1 AND slug LIKE 'sama-osoite%' ORDER BY slug";
    let expected =
        [format!("{} sama-osoite", region.draft), format!("{} sama-osoite-2", region.submitted)];
    assert_eq!(world.texts(current).await, expected);
    world.finish().await;
}

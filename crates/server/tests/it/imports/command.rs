//! The command as an operator runs it.

use std::path::PathBuf;
use std::process::{Command, Output};

use super::{count, description, page, traces};
use crate::world::{World, email};

/// Runs `service-manual import` on the world's database.
fn run(world: &World, folder: &std::path::Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_service-manual"))
        .arg("import")
        .args(arguments)
        .env("SERVICE_MANUAL_DATABASE_URL", world.database_url())
        .env("SERVICE_MANUAL_DATA_DIRECTORY", folder)
        .output()
        .unwrap()
}

fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("it_import_{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[tokio::test]
async fn the_command_tells_what_it_would_do_and_does_it() {
    let world = World::new().await;
    world.region().await;
    let folder = folder();
    let file = folder.join("kuvaukset.json");
    let (good, bad) = (description("a", "Paja", ""), r#"{"id": "b", "names": 1}"#.to_owned());
    std::fs::write(&file, page(&[good, bad])).unwrap();
    let updater = email("authority-editor");
    let report = folder.join("raportti.csv");
    let mut arguments = vec!["ptv", file.to_str().unwrap(), "--organisation", "espoo", "--updater"];
    arguments.extend([updater.as_str(), "--report", report.to_str().unwrap()]);
    let with = |more: &[&'static str]| [arguments.as_slice(), more].concat();
    let before = traces(&world).await;
    // A bad row ends it, and the report is written all the same.
    let refused = run(&world, &folder, &arguments);
    assert!(!refused.status.success());
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("1 of 2 rows") && told.contains("--skip-bad-rows"), "{told}");
    let table = std::fs::read_to_string(&report).unwrap();
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(table.contains("names: expected a list"), "{table}");
    let dry = run(&world, &folder, &with(&["--skip-bad-rows", "--dry-run"]));
    assert!(dry.status.success());
    let told = String::from_utf8(dry.stdout).unwrap();
    assert!(told.contains("A dry run: nothing was written. 2 rows: 1 new, 1 refused"), "{told}");
    assert_eq!(traces(&world).await, before);
    let done = run(&world, &folder, &with(&["--skip-bad-rows", "--publish", "--defaults"]));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(count(&world, "service_source").await, 1);
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    let found = world.browser().get("/haku?q=paja").await.assert(200);
    assert!(found.all("h2 a, h3 a").contains(&"Paja".to_owned()));
    let actors = world
        .texts(
            "SELECT actor FROM audit_event WHERE event_type IN ('import.run', 'service.published') \
             AND organisation_id IS NULL",
        )
        .await;
    assert_eq!(actors, ["cli"]);
    std::fs::remove_dir_all(&folder).unwrap();
    world.finish().await;
}

#[tokio::test]
async fn the_command_says_what_is_wrong_with_its_arguments() {
    let world = World::new().await;
    world.region().await;
    let folder = folder().join("arguments");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("palvelut.csv");
    std::fs::write(&file, "id;nimi\n1;Paja\n").unwrap();
    let (file, updater) = (file.to_str().unwrap(), email("authority-editor"));
    let order = |file, organisation, updater| {
        vec!["csv", file, "--organisation", organisation, "--updater", updater]
    };
    let stranger = email("stranger");
    let cases = [
        (order("/nowhere.csv", "Espoo", &updater), "cannot read"),
        (order(file, "Tampere", &updater), "no active organisation"),
        (order(file, "a", &updater), "give its id"),
        (order(file, "Espoo", &stranger), "may edit its services"),
        (order(file, "Espoo", "nobody"), "may edit its services"),
        (order(file, "Espoo", &updater), "import columns"),
        ([order(file, "Espoo", &updater), vec!["--category", "x"]].concat(), "--defaults"),
    ];
    for (arguments, told) in cases {
        let output = run(&world, &folder, &arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains(told), "{arguments:?}: {said}");
    }
    let columns = run(&world, &folder, &["columns"]);
    assert!(String::from_utf8(columns.stdout).unwrap().contains("how_to_take_part_sv\n"));
    std::fs::remove_dir_all(&folder).unwrap();
    world.finish().await;
}

//! The audit log as people read it.

mod check;
mod files;
mod filters;
mod retention;

use service_manual_domain::audit::{Event, EventType, Initiator, Origin, Subject};
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;

use crate::world::World;

/// Records something, from a network address.
async fn record(world: &World, initiator: Initiator, event: &Event, at: Instant) {
    let address = Some("192.0.2.77".to_owned());
    let origin = Origin { initiator, request: None, address };
    let mut tx = world.ctx.write().await.unwrap();
    tx.audit().record(event, &origin, at).await.unwrap();
    tx.commit().await.unwrap();
}

/// Records that somebody changed their profile.
async fn profile_changed(world: &World, id: AccountId, at: Instant) {
    let event = Event::new(EventType::ProfileChanged, Subject::Account(id));
    record(world, Initiator::Account(id), &event, at).await;
}

#[tokio::test]
async fn main_users_read_their_own_organisations_part_and_administrators_all() {
    let world = World::new().await;
    world.region().await;
    let mut provider = world.signed_in("provider-main-user").await;
    let own = provider.get("/hallinta/loki").await.assert(200);
    let own = own.all("tbody tr").join("\n");
    assert!(own.contains("Paja ry") && !own.contains("Vantaa") && !own.contains("Espoo"), "{own}");

    let mut authority = world.signed_in("authority-main-user").await;
    let below = authority.get("/hallinta/loki").await.assert(200).all("tbody tr").join("\n");
    assert!(below.contains("Paja ry") && below.contains("Espoo") && !below.contains("Vantaa"));

    let mut stranger = world.signed_in("stranger").await;
    let other = stranger.get("/hallinta/loki").await.assert(200).all("tbody tr").join("\n");
    assert!(other.contains("Vantaa") && !other.contains("Paja ry") && !other.contains("Espoo"));

    let mut administrator = world.signed_in("administrator").await;
    let all = administrator.get("/hallinta/loki").await.assert(200).all("tbody tr").join("\n");
    assert!(all.contains("Paja ry") && all.contains("Espoo") && all.contains("Vantaa"));
    world.finish().await;
}

#[tokio::test]
async fn the_log_is_read_page_by_page_and_back() {
    let world = World::new().await;
    world.region().await;
    for _ in 0..60 {
        world.signed_in("expert").await;
    }
    let mut administrator = world.signed_in("administrator").await;
    let mut path = "/hallinta/loki".to_owned();
    let mut numbers = Vec::new();
    let mut before_last = Vec::new();
    loop {
        let page = administrator.get(&path).await.assert(200);
        let rows = page.all("tbody tr > :first-child");
        let Some(older) = page.link("a[rel=next]") else {
            numbers.extend(rows);
            let newer = page.link("a[rel=prev]").unwrap();
            let back = administrator.get(&newer).await.assert(200);
            assert_eq!(back.all("tbody tr > :first-child"), before_last);
            break;
        };
        numbers.extend(rows.clone());
        before_last = rows;
        path = older;
    }
    let numbers: Vec<i64> = numbers.iter().map(|number| number.parse().unwrap()).collect();
    let expected: Vec<i64> = (1..=numbers[0]).rev().collect();
    assert_eq!(numbers, expected);
    // What leads nowhere shows the newest page.
    for nowhere in ["before=0-0", "after=99999999999999-1", "before=x", "after="] {
        let page = administrator.get(&format!("/hallinta/loki?{nowhere}")).await.assert(200);
        assert_eq!(page.all("tbody tr > :first-child")[0], numbers[0].to_string(), "{nowhere}");
    }
    world.finish().await;
}

#[tokio::test]
async fn the_log_shows_names_and_no_codes() {
    let world = World::new().await;
    let region = world.region().await;
    let mut author = world.signed_in("provider-editor").await;
    let draft = author.get(&format!("/hallinta/palvelut/{}", region.draft)).await.assert(200);
    author.submit(draft.form("/laheta")).await.assert(200);
    let event = Event::new(EventType::JobFailed, Subject::Site("job"));
    record(&world, Initiator::Job("queue"), &event, world.ctx.now()).await;
    let mut administrator = world.signed_in("administrator").await;
    let form = administrator.get("/hallinta/organisaatiot/uusi").await.assert(200).form("/uusi");
    let form = form.fill("kind", "authority").fill("name_fi", "Kauniainen");
    administrator.submit(form).await.assert(200);
    let page = administrator.get("/hallinta/loki").await.assert(200);
    let subjects = page.all("td[data-label=Kohde]");
    assert!(subjects.contains(&"taustatyö".to_owned()), "{subjects:?}");
    let actors = page.all("td[data-label=Tekijä]").join("\n");
    assert!(actors.contains("järjestelmä (taustatöiden jono)"), "{actors}");
    let changes = page.all("td[data-label=Muutos]").join("\n");
    assert!(changes.contains("Tila: Luonnos → uusi arvo: Valmis julkaistavaksi"), "{changes}");
    assert!(changes.contains("Tyyppi: tyhjä → uusi arvo: organisaatio"), "{changes}");
    for code in ["draft", "submitted", "published", "authority", "provider", "editor"] {
        assert!(!changes.contains(code), "{code} in {changes}");
    }
    world.finish().await;
}

#[tokio::test]
async fn everybody_reads_their_own_events_and_nobody_elses() {
    let world = World::new().await;
    world.region().await;
    let expert = world.account("expert").await;
    let editor = world.account("provider-editor").await;
    profile_changed(&world, editor, world.ctx.now()).await;
    // Done to the expert by somebody else, whose address is their own business.
    let event = Event::new(EventType::AdministratorGranted, Subject::Account(expert));
    record(&world, Initiator::Account(editor), &event, world.ctx.now()).await;
    let mut browser = world.signed_in("expert").await;
    let page = browser.get("/oma-tili/tapahtumat").await.assert(200);
    let events = page.all("tbody th");
    let number = events.len();
    assert_eq!(
        events[..2],
        ["Kirjautuminen onnistui", "Ylläpitäjän oikeudet annettiin"],
        "{events:?}"
    );
    let rows = page.all("tbody tr").join("\n");
    assert!(!rows.contains("192.0.2.77"), "{rows}");
    assert!(rows.contains("127.0.0.1"), "{rows}");
    assert!(!rows.contains("Omia tietoja"), "{rows}");

    let found = browser.get("/oma-tili/tapahtumat?event=sign_in.succeeded").await.assert(200);
    assert_eq!(found.all("tbody th"), ["Kirjautuminen onnistui"]);
    assert!(number > 2);
    for path in ["/sv/mitt-konto/handelser", "/en/my-account/events"] {
        assert_eq!(browser.get(path).await.assert(200).all("tbody tr").len(), number, "{path}");
    }
    let json = browser.get("/oma-tili/tapahtumat.json").await.assert(200);
    assert_eq!(json.body.matches("\"number\":").count(), number);
    world.finish().await;
}

/// Every job that acts in the log has a name for people.
#[test]
fn jobs_have_names_in_every_language() {
    use service_manual_domain::language::Language;
    use service_manual_render::{Texts, labels};

    let app = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src");
    let mut folders = vec![app];
    let mut names = std::collections::BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(path).unwrap();
            let found = source.split("Initiator::Job(\"").skip(1);
            names.extend(found.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    assert!(names.contains("log_retention"), "{names:?}");
    for name in names {
        for language in Language::ALL {
            assert_ne!(labels::job(Texts::of(language), &name), name, "{language}");
        }
    }
}

#[tokio::test]
async fn changes_are_read_with_names_and_exported_with_ids() {
    let world = World::new().await;
    let region = world.region().await;
    let (expert, gone) = (world.account("expert").await, world.account("deactivated").await);
    let handed_over = Event::new(EventType::ServiceUpdaterChanged, Subject::Service(region.draft))
        .in_organisation(region.provider)
        .change("updater", Some(&gone.to_string()), Some(&expert.to_string()));
    record(&world, Initiator::CommandLine, &handed_over, world.ctx.now()).await;
    let moved = Event::new(EventType::OrganisationAttached, Subject::Organisation(region.provider))
        .in_organisation(region.provider)
        .change("parent", None, Some(&region.authority.to_string()));
    record(&world, Initiator::CommandLine, &moved, world.ctx.now()).await;
    let mut tx = world.ctx.write().await.unwrap();
    tx.accounts().erase(gone, None, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    let number = format!("SELECT CAST(number AS TEXT) FROM account WHERE id = '{gone}'");
    let number = world.texts(&number).await.remove(0);

    let mut main_user = world.signed_in("provider-main-user").await;
    let rows = main_user.get("/hallinta/loki").await.assert(200).all("tbody tr td:last-child");
    let expert_name = crate::world::email("expert");
    assert!(rows.iter().any(|row| row.contains("Espoo")), "{rows:?}");
    assert!(
        rows.iter().any(|row| {
            row.contains(&format!("entinen käyttäjä {number}")) && row.contains(&expert_name)
        }),
        "{rows:?}"
    );
    for id in [expert.to_string(), gone.to_string(), region.authority.to_string()] {
        assert!(rows.iter().all(|row| !row.contains(&id)), "{rows:?}");
    }
    for file in ["csv", "json"] {
        let file = main_user.get(&format!("/hallinta/loki.{file}")).await.assert(200);
        for id in [expert.to_string(), gone.to_string(), region.authority.to_string()] {
            assert!(file.body.contains(&id), "{}", file.body);
        }
    }
    world.finish().await;
}

//! The history of what administrators change: who, when, what was and what is.

use service_manual_app::queries::content_history::{self, Asked};
use service_manual_app::queries::log::Who;
use service_manual_domain::account::PersonName;
use service_manual_domain::audit::{Event, EventType, Initiator, Origin, Subject};
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::LiftId;

use crate::world::{Browser, World, email};

const HISTORY: &str = "/en/manage/history";

async fn administered() -> (World, Browser) {
    let world = World::new().await;
    world.region().await;
    let administrator = world.signed_in("administrator").await;
    (world, administrator)
}

async fn history(browser: &mut Browser, of: &str) -> Vec<String> {
    browser.get(&format!("{HISTORY}/{of}")).await.assert(200).all(".history__change")
}

#[tokio::test]
async fn texts_of_mails_and_help_are_told_word_by_word() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get("/en/manage/mail-texts/invitation/en").await.assert(200);
    let form = page.form("/invitation/en").fill("subject", "You are welcome");
    administrator.submit(form).await.assert(200);
    let page = administrator.get("/en/manage/mail-texts/invitation/en").await;
    let restore = page.form("/default").fill("confirmed", "yes");
    administrator.submit(restore).await.assert(200);
    let rows = history(&mut administrator, "mail_texts").await;
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[1].starts_with("Changed: Invitation (in English)"), "{rows:?}");
    assert!(rows[1].contains("Added: ") && rows[1].contains("welcome"), "{rows:?}");
    assert!(!rows[1].contains("Text of the mail"), "only what differs: {rows:?}");
    assert_eq!(history(&mut administrator, "mail_texts?thing=invitation/en").await.len(), 2);
    assert!(history(&mut administrator, "mail_texts?thing=invitation/sv").await.is_empty());

    let page = administrator.get("/en/manage/help-texts/service_name").await.assert(200);
    let form = page.form("/service_name").fill("body_en", "Short, please.");
    administrator.submit(form).await.assert(200);
    let page = administrator.get("/en/manage/help-texts/service_name").await.assert(200);
    let link = page.link("a[href*='/history/']").unwrap();
    let rows = administrator.get(&link).await.assert(200).all(".history__change");
    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains("please") && !rows[0].contains("Only the changes"), "{rows:?}");
    world.finish().await;
}

#[tokio::test]
async fn a_term_has_its_history_with_every_name_it_had() {
    let (world, mut administrator) = administered().await;
    let vocabulary = "/en/manage/vocabularies/client_situation";
    let page = administrator.get(&format!("{vocabulary}/new")).await.assert(200);
    let form = page.form("/client_situation/new").fill("code", "between-jobs");
    let form = form.fill("label_fi", "Töiden välissä").fill("label_sv", "Mellan jobb");
    administrator.submit(form.fill("label_en", "Between jobs")).await.assert(200);
    let term = format!("{vocabulary}/terms/between-jobs");
    let page = administrator.get(&term).await.assert(200);
    let form = page.form("/between-jobs").fill("label_en", "Between two jobs");
    administrator.submit(form).await.assert(200);
    let page = administrator.get(&term).await.assert(200);
    administrator.submit(page.form("/retire")).await.assert(200);

    let one = "vocabulary?vocabulary=client_situation&thing=between-jobs";
    let rows = history(&mut administrator, one).await;
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(rows[0].starts_with("Changed: Töiden välissä"), "{rows:?}");
    assert!(rows[1].contains("two") && !rows[1].contains("Mellan"), "{rows:?}");
    assert!(rows[2].starts_with("Added: Töiden välissä") && rows[2].contains("Mellan"));
    let other = "vocabulary?vocabulary=accessibility";
    assert!(history(&mut administrator, other).await.is_empty());
    world.finish().await;
}

#[tokio::test]
async fn what_the_log_says_of_settings_notices_and_lines_is_their_history() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get("/en/manage/settings").await.assert(200);
    let form = page.form("/settings").fill("invitations-valid_days", "21");
    administrator.submit(form).await.assert(200);
    let rows = history(&mut administrator, "settings").await;
    assert!(rows[0].contains("Removed: 14") && rows[0].contains("Added: 21"), "{rows:?}");

    let page = administrator.get("/en/manage/synonyms/new").await.assert(200);
    let form = page.form("/new").fill("language", "en").fill("typed", "gizmo");
    administrator.submit(form.fill("found", "workshop")).await.assert(200);
    let rows = history(&mut administrator, "synonyms").await;
    assert!(rows[0].starts_with("Added: gizmo"), "{rows:?}");
    assert!(rows[0].contains("workshop"), "{rows:?}");
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_read_the_history() {
    let (world, mut administrator) = administered().await;
    for person in ["authority-main-user", "provider-main-user", "expert"] {
        let mut browser = world.signed_in(person).await;
        for kind in ["settings", "mail_texts", "vocabulary"] {
            browser.get(&format!("{HISTORY}/{kind}")).await.assert(403);
        }
    }
    administrator.get(&format!("{HISTORY}/unknown")).await.assert(404);
    administrator.get(&format!("{HISTORY}/lifts?page=9&thing=none")).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn a_lift_is_called_by_its_service_also_where_an_event_has_its_id_alone() {
    let (world, mut administrator) = administered().await;
    let person = world.account("administrator").await;
    let lift = LiftId::new(world.ctx.now(), world.ctx.random());
    let service = "SELECT id FROM service WHERE name = 'Työpaja nuorille'";
    let service = world.texts(service).await.remove(0);
    let row = format!("'{lift}', '{service}', '[]', 1");
    world
        .sql(&format!("INSERT INTO lift (id, service_id, searches, position) VALUES ({row})"))
        .await;
    let event = || {
        let event = Event::new(EventType::LiftsChanged, Subject::Site("lifts"));
        event.change("lift", None, Some(&lift.to_string()))
    };
    let mut tx = world.ctx.write().await.unwrap();
    for initiator in [Initiator::CommandLine, Initiator::Account(person)] {
        let origin = Origin::outside_requests(initiator);
        tx.audit().record(&event(), &origin, world.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let rows = history(&mut administrator, "lifts").await;
    assert!(rows.iter().all(|row| row.contains(": Työpaja nuorille")), "{rows:?}");
    assert!(rows[0].contains(&email("administrator")), "{rows:?}");
    assert!(rows[1].contains("command line"), "who did it: {rows:?}");
    world.finish().await;
}

#[tokio::test]
async fn the_history_of_texts_names_a_deleted_administrator_by_a_pseudonym() {
    let (world, mut administrator) = administered().await;
    let page = administrator.get("/en/manage/help-texts/service_name").await.assert(200);
    let form = page.form("/service_name").fill("body_en", "Short, please.");
    administrator.submit(form).await.assert(200);
    let gone = world.account("administrator").await;
    let reader = world.acting("administrator").await;
    let mut tx = world.ctx.write().await.unwrap();
    tx.accounts().erase(gone, None, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
    let asked = Asked { kind: ContentKind::HelpTexts, vocabulary: None, thing: None };
    let rows = content_history::history(&world.ctx, &reader, asked).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert!(matches!(rows[0].by, Who::Person(PersonName::Former { .. })), "{:?}", rows[0].by);
    let left = "SELECT changes FROM content_change";
    let left = world.texts(left).await.concat();
    assert!(!left.contains(&email("administrator")), "{left}");
    world.finish().await;
}

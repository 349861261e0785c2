//! A year of digests (spec 2.8): nobody gets two in a week, everything that waits for a person is in
//! that person's digest, and nothing else is; while people work, neglect, leave and come back.

use service_manual_app::accounts::change_profile::{TypedProfile, change_profile};
use service_manual_app::accounts::restore::restore;
use service_manual_app::digest_proof::{Part, Proof, SentDigest};
use service_manual_app::invitations::invite::{self, TypedInvitations};
use service_manual_app::people::remove::remove;
use service_manual_app::services::confirm::confirm;
use service_manual_app::services::mark_outdated::mark_outdated;
use service_manual_app::services::publish::publish;
use service_manual_app::services::return_to_writers::return_to_writers;
use service_manual_app::services::submit::submit;
use service_manual_domain::account::invitation::TypedTerms;
use service_manual_domain::account::{AccountState, Membership, Role};
use service_manual_domain::ids::{MembershipId, ServiceId};
use service_manual_domain::random::{Random, SeededRandom};
use service_manual_domain::service::State;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::review::TypedReturn;
use service_manual_domain::time::{Length, Weekday};

use crate::world::{PEOPLE, Region, World, rewritten};

const DAYS: i32 = 365;
const SERVICES: usize = 10;
const RHYTHMS: [i64; 5] = [1, 3, 4, 6, 12];
/// Who uses the service every day; the others never come again unless something happens to them.
const REGULARS: [&str; 5] =
    ["administrator", "authority-main-user", "authority-editor", "provider-main-user", "stranger"];

fn below(random: &dyn Random, limit: usize) -> usize {
    let mut byte = [0_u8];
    random.fill(&mut byte);
    usize::from(byte[0]) % limit
}

/// Services in every state, of every rhythm, kept by anybody or nobody.
async fn fill(world: &World, region: &Region, random: &SeededRandom) {
    let until = world.ctx.now().day().plus_days(100);
    for number in 0..SERVICES {
        let state = State::ALL[below(random, State::ALL.len())];
        let id = world.complete_service(region, &format!("Paja {number:02}"), state).await;
        let mut changes = vec![format!("rhythm = {}", RHYTHMS[below(random, RHYTHMS.len())])];
        for column in ["updater_id", "authority_updater_id"] {
            changes.push(match PEOPLE.get(below(random, PEOPLE.len() + 2)) {
                Some((name, _, _)) => format!("{column} = '{}'", world.account(name).await),
                None => format!("{column} = NULL"),
            });
        }
        if number % 4 == 0 {
            changes.push(format!("live_valid_until = '{until}'"));
        }
        let changes = changes.join(", ");
        world
            .sql(&format!("UPDATE service SET {changes}, listed_version = 0 WHERE id = '{id}'"))
            .await;
    }
    world.correct_updater_rights().await;
}

async fn regulars_come(world: &World, people: &[&str]) {
    let today = world.ctx.now().day();
    let mut tx = world.ctx.write().await.unwrap();
    for person in people {
        let email = service_manual_domain::email::EmailAddress::parse(&crate::world::email(person));
        let account = tx.accounts().find_by_email(&email.unwrap()).await.unwrap();
        if let Some(account) = account.filter(|one| one.state == AccountState::Active) {
            tx.accounts().active_on(account.id, today).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

/// Somebody does something to a service, as its state allows.
async fn work(world: &World, id: ServiceId, random: &SeededRandom) {
    let (ctx, service) = (&world.ctx, world.service(id).await);
    let somebody = world.acting("authority-main-user").await;
    let seen = service.version;
    match service.state {
        State::Archived => {}
        state if state.is_waiting() && below(random, 2) == 0 => {
            let typed = TypedReturn { comment: "Korjaa.".to_owned(), ..TypedReturn::default() };
            return_to_writers(ctx, &somebody, id, seen, &typed).await.unwrap();
        }
        State::Draft | State::PublishedWithDraft | State::OutdatedWithDraft => {
            submit(ctx, &somebody, id, seen).await.unwrap();
        }
        State::Submitted | State::PublishedWithSubmitted | State::Outdated => {
            publish(ctx, &somebody, id, seen).await.unwrap();
        }
        State::Published => match below(random, 3) {
            0 => world.write(&somebody, id, Step::Description, rewritten("Uusi.")).await,
            1 => mark_outdated(ctx, &somebody, id, seen, "Vanha.").await.unwrap(),
            _ => {
                confirm(ctx, &somebody, id, seen).await.unwrap();
            }
        },
    }
}

async fn set_rhythm(world: &World, person: &str, digest: &str) {
    let caller = world.acting(person).await;
    let id = caller.actor.account.unwrap();
    let version = world.ctx.read().await.unwrap().accounts().get(id).await.unwrap().version;
    let typed = TypedProfile {
        language: "fi".to_owned(),
        digest: digest.to_owned(),
        ..TypedProfile::default()
    };
    change_profile(&world.ctx, &caller, version, &typed).await.unwrap();
}

/// What happens to people on a day of the year.
async fn happen(world: &World, region: &Region, number: i32) {
    match number {
        30 => invite(world, region).await,
        40 => set_rhythm(world, "authority-editor", "daily").await,
        // A Thursday: the next Monday is less than a week away.
        66 => set_rhythm(world, "authority-editor", "weekly").await,
        90 => end_membership(world, "expert").await,
        // Unused since the beginning, and out of use since 2 March: day 120.
        135 => restore_editor(world).await,
        // From the provider to the other authority, and out of use there after four months.
        150 => join_stranger(world).await,
        200 => leave_provider(world, region).await,
        300 => end_membership(world, "authority-editor").await,
        _ => {}
    }
}

/// The main user of the provider invites, and nobody else there can approve it.
async fn invite(world: &World, region: &Region) {
    world.sql("UPDATE organisation SET approval_required = 1").await;
    let typed = TypedInvitations {
        terms: TypedTerms { role: "editor".to_owned(), ends_on: String::new() },
        language: "fi".to_owned(),
        addresses: "uusi@test.example".to_owned(),
        message: String::new(),
    };
    let caller = world.acting("provider-main-user").await;
    invite::invite(&world.ctx, &caller, region.provider, &typed).await.unwrap();
}

/// The membership of a person has a last day soon.
async fn end_membership(world: &World, person: &str) {
    let day = world.ctx.now().day().plus_days(20);
    let id = world.account(person).await;
    world.sql(&format!("UPDATE membership SET ends_on = '{day}' WHERE account_id = '{id}'")).await;
}

async fn restore_editor(world: &World) {
    let main_user = world.acting("provider-main-user").await;
    let editor = world.account("provider-editor").await;
    restore(&world.ctx, &main_user, editor, None).await.unwrap();
}

async fn join_stranger(world: &World) {
    let vantaa = world.texts("SELECT id FROM organisation WHERE name_fi = 'Vantaa'").await;
    let membership = Membership {
        id: MembershipId::new(world.ctx.now(), world.ctx.random()),
        account: world.account("provider-editor").await,
        organisation: vantaa[0].parse().unwrap(),
        role: Role::Editor,
        home: false,
        ends_on: None,
        ended: None,
    };
    let mut tx = world.ctx.write().await.unwrap();
    tx.memberships().add(&membership, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn leave_provider(world: &World, region: &Region) {
    let main_user = world.acting("provider-main-user").await;
    let editor = world.account("provider-editor").await;
    remove(&world.ctx, &main_user, region.provider, editor).await.unwrap();
}

async fn live(world: &World, region: &Region, random: &SeededRandom) -> (Proof, Vec<SentDigest>) {
    let services = world.texts("SELECT id FROM service ORDER BY id").await;
    let mut proof = Proof::begin(&world.ctx).await.unwrap();
    let mut sent = Vec::new();
    for number in 0..DAYS {
        world.advance(Length::hours(16));
        if world.ctx.now().day().weekday() == Weekday::Monday {
            // Jobs that are due by the day run hours before the digests, as in a real night.
            world.tick().await;
        }
        world.advance(Length::hours(8));
        regulars_come(world, &REGULARS).await;
        happen(world, region, number).await;
        if below(random, 8) == 0 {
            let id = services[below(random, services.len())].parse().unwrap();
            work(world, id, random).await;
        }
        world.tick().await;
        sent.extend(proof.look(&world.ctx).await.unwrap());
    }
    (proof, sent)
}

#[tokio::test]
async fn a_year_of_digests_names_what_waits_and_nothing_else_and_comes_once_a_week() {
    let world = World::new().await;
    let region = world.region().await;
    let random = SeededRandom::new(20_261_201);
    fill(&world, &region, &random).await;
    let (proof, sent) = live(&world, &region, &random).await;
    let found = proof.findings();
    assert!(found.all().is_empty(), "{:#?}", found.all());
    assert_eq!(found.digests, sent.len());
    // The year had everything that the proof is about.
    let is_named = |part: &Part| sent.iter().any(|digest| digest.named.contains_key(part));
    let compared = Part::ALL.into_iter().filter(|part| part.is_compared());
    let absent: Vec<Part> = compared.filter(|part| !is_named(part)).collect();
    assert_eq!(absent, [], "{} digests", sent.len());
    world.advance(Length::days(1));
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    world.finish().await;
}

#[tokio::test]
async fn the_proof_finds_what_is_missing_what_does_not_wait_and_what_comes_too_soon() {
    let world = World::new().await;
    world.region().await;
    world.deactivate("provider-editor").await;
    let mut proof = Proof::begin(&world.ctx).await.unwrap();
    world.advance(Length::days(7));
    world.tick().await;
    let other = "UPDATE mail SET text_body = REPLACE(text_body, 'Keittiöpaja', 'Muu paja')";
    world.sql(other).await;
    proof.look(&world.ctx).await.unwrap();
    let found = proof.findings();
    let main_user = |words: &[String], what: &str| words.iter().any(|word| word.contains(what));
    assert!(main_user(&found.missing, "without updater “Keittiöpaja (Paja ry)”"), "{found:?}");
    assert!(main_user(&found.unfounded, "without updater “Muu paja (Paja ry)”"), "{found:?}");
    assert!(found.too_soon.is_empty(), "{found:?}");
    // A digest that is not sent at all, and one that comes again.
    world.advance(Length::days(3));
    let again = "UPDATE mail SET step_key = id WHERE kind = 'digest'";
    world.sql(again).await;
    world.sql("UPDATE account SET digest_on = '2026-11-03'").await;
    world.tick().await;
    proof.look(&world.ctx).await.unwrap();
    assert!(!proof.findings().too_soon.is_empty(), "{:?}", proof.findings());
    world.advance(Length::days(7));
    world.tick().await;
    world.sql("DELETE FROM mail_mention").await;
    world.sql("DELETE FROM mail WHERE kind = 'digest'").await;
    let before = proof.findings().missing.len();
    world.advance(Length::days(4));
    proof.look(&world.ctx).await.unwrap();
    assert!(proof.findings().missing.len() > before, "{:?}", proof.findings());
    world.finish().await;
}

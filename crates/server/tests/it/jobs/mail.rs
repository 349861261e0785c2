//! Mail on its way out, through a relay that takes it, refuses it or is not there.

use service_manual_app::jobs::{LEASE, run_all_due};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::mail_delivery::MailFailure;
use service_manual_domain::time::Length;
use service_manual_store::OutgoingMail;

use super::{INSTANT, LEASE_IS_OVER, order};
use crate::world::World;
use crate::world::smtp::{Mood, Relay};

/// Invites an address to the provider, with a mail in a language.
async fn invite(world: &World, provider: OrganisationId, address: &str, language: &str) {
    let mut main_user = world.signed_in("provider-main-user").await;
    let path = format!("/hallinta/organisaatiot/{provider}/kutsu");
    let form = main_user.get(&path).await.assert(200).form("/kutsu");
    let form = form.fill("role", "editor").fill("language", language).fill("addresses", address);
    let form = form.fill("message", "Välkommen & lycka till!");
    let check = main_user.submit(form).await.assert(200);
    main_user.submit(check.form("/kutsu")).await.assert(200);
}

/// Where each mail that the tests ordered stands, the oldest first: state and tries.
async fn mail(world: &World) -> String {
    let query = "SELECT state || ' ' || CAST(attempts AS TEXT) FROM mail \
                 WHERE kind IN ('sign_in_blocked', 'invitation') ORDER BY created_at, id";
    world.texts(query).await.join("; ")
}

/// A header of a mail as it came over the wire.
fn header<'m>(mail: &'m str, name: &str) -> &'m str {
    let start = format!("{name}: ");
    mail.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_default()
}

/// The body of the part of a mail with this type, decoded.
#[track_caller]
fn part(mail: &str, content_type: &str) -> String {
    let start = format!("Content-Type: {content_type}; charset=utf-8");
    let part = mail.split("\n--").find(|part| part.contains(&start)).expect(content_type);
    let (headers, body) = part.trim_start().split_once("\n\n").unwrap();
    match header(headers, "Content-Transfer-Encoding") {
        "quoted-printable" => from_quoted_printable(body),
        "7bit" => body.to_owned(),
        other => panic!("{other} is not expected for a text"),
    }
}

fn from_quoted_printable(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'=' {
            let (digits, after) = rest.split_at(2);
            bytes.push(u8::from_str_radix(str::from_utf8(digits).unwrap(), 16).unwrap());
            rest = after;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn an_invitation_goes_out_in_its_language_and_leaves_nothing_behind() {
    let relay = Relay::start(Mood::Takes).await;
    let world = World::with_mail(relay.transport()).await;
    let region = world.region().await;
    invite(&world, region.provider, "uusi@test.example", "sv").await;
    world.tick().await;
    world.tick().await;
    run_all_due(&world.another_process().await).await.unwrap();

    let mails = relay.mails();
    assert_eq!(mails.len(), 1, "once, whoever looks");
    let mail = &mails[0];
    let id = world.texts("SELECT id FROM mail").await.remove(0);
    assert_eq!(header(mail, "To"), "uusi@test.example");
    assert_eq!(header(mail, "From"), "Palveluopas <noreply@palvelut.example>");
    assert_eq!(header(mail, "Message-ID"), format!("<{id}@palvelut.example>"));
    assert!(header(mail, "Content-Type").starts_with("multipart/alternative"), "{mail}");
    assert!(header(mail, "Subject").starts_with("Inbjudan"), "{mail}");

    let (text, html) = (part(mail, "text/plain"), part(mail, "text/html"));
    let link = text.split_whitespace().find(|word| word.contains("/sv/inbjudan/")).unwrap();
    assert!(html.contains(link), "{html}");
    assert!(html.contains("lang=\"sv\""), "{html}");
    assert!(text.contains("Välkommen & lycka till!"), "{text}");
    assert!(html.contains("Välkommen &#38; lycka till!"), "{html}");

    let path = link.trim_start_matches("http://localhost:8080");
    let page = world.browser().get(path).await.assert(200);
    assert!(page.has_form(path));
    let token = path.rsplit('/').next().unwrap();
    let left = "SELECT address || subject || text_body || html_body FROM mail";
    assert_eq!(world.texts(left).await, [""], "personal data and the secret are erased");
    let everywhere = ["SELECT payload FROM job", "SELECT changes FROM audit_event"];
    for query in everywhere {
        assert!(world.texts(query).await.iter().all(|text| !text.contains(token)), "{query}");
    }
    world.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_hand_over_each_mail_once() {
    let relay = Relay::start(Mood::Takes).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let other = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 20).await;
    let first = world.ctx.clone();
    let works = [
        tokio::spawn(async move { run_all_due(&first).await }),
        tokio::spawn(async move { run_all_due(&other).await }),
    ];
    for work in works {
        work.await.unwrap().unwrap();
    }
    world.tick().await;
    let mails = relay.mails();
    let mut ids: Vec<&str> = mails.iter().map(|mail| header(mail, "Message-ID")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), mails.len()), (20, 20));
    world.finish().await;
}

#[tokio::test]
async fn mail_that_is_refused_again_and_again_waits_longer_and_is_dead_after_two_weeks() {
    let relay = Relay::start(Mood::RefusesForNow).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    world.tick().await;
    let daily = std::iter::repeat_n(86_400, 14);
    for (tries, delay) in (1..).zip([10, 60, 600, 3_600, 21_600, 43_200].into_iter().chain(daily)) {
        world.advance(Length::milliseconds(delay * 1_000 - 1));
        world.tick().await;
        assert_eq!(mail(&world).await, format!("queued {tries}"), "not before {delay} s");
        world.advance(INSTANT);
        world.tick().await;
    }
    assert_eq!(mail(&world).await, "dead 21");
    world.advance(Length::days(20));
    world.tick().await;
    assert_eq!(mail(&world).await, "dead 21");
    // Others were written meanwhile, and wait for the relay: a digest, a warning.
    world.sql("DELETE FROM mail WHERE state = 'queued'").await;
    world.finish().await;
}

#[tokio::test]
async fn a_relay_that_is_down_for_a_week_loses_no_mail_and_delivers_all_in_order() {
    let relay = Relay::start(Mood::Away).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let account = world.account("expert").await;
    for _ in 0..7 {
        order(&world.ctx, account, 2).await;
        for _ in 0..24 {
            world.tick().await;
            world.advance(Length::hours(1));
        }
    }
    assert_eq!(relay.mails().len(), 0);
    let written = world.texts("SELECT id FROM mail ORDER BY created_at, id").await;
    let digests = world.texts("SELECT id FROM mail WHERE kind = 'digest'").await.len();
    assert_eq!(written.len(), 14 + digests);
    let failures = "SELECT DISTINCT last_error FROM mail WHERE last_error IS NOT NULL";
    assert_eq!(world.texts(failures).await, ["no_connection"]);

    relay.becomes(Mood::Takes);
    world.tick().await;
    let sent: Vec<String> = relay.mails().iter().map(|mail| message_id(mail)).collect();
    assert_eq!(sent, written);
    assert!(world.events().await.iter().all(|event| event != "mail.given_up"));
    world.finish().await;
}

/// The id of a mail as it came over the wire.
fn message_id(mail: &str) -> String {
    let id = header(mail, "Message-ID").trim_start_matches('<');
    id.split('@').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_relay_that_refuses_our_password_is_no_reason_to_give_mail_up() {
    let relay = Relay::start(Mood::RefusesUs).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    order(&world.ctx, world.account("expert").await, 3).await;
    world.tick().await;
    let tried = world.texts("SELECT last_error FROM mail WHERE attempts > 0").await;
    assert_eq!(tried, ["not_admitted 530"], "one try tells enough");
    relay.becomes(Mood::Takes);
    world.advance(Length::seconds(10));
    world.tick().await;
    assert_eq!(relay.mails().len(), 3);
    world.finish().await;
}

#[tokio::test]
async fn mail_that_is_refused_for_now_goes_out_when_the_relay_takes_it() {
    let relay = Relay::start(Mood::RefusesForNow).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.tries()), ("queued 1", 1));
    let error = world.texts("SELECT last_error FROM mail").await.remove(0);
    assert_eq!(error, "not_now 451", "what the relay said may name the recipient");

    relay.becomes(Mood::Takes);
    world.tick().await;
    assert_eq!(relay.tries(), 1, "not before its time");
    world.advance(Length::seconds(10));
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.mails().len()), ("sent 2", 1));
    world.finish().await;
}

#[tokio::test]
async fn mail_that_is_refused_for_good_is_dead_at_once_and_does_not_hold_up_the_others() {
    let relay = Relay::start(Mood::RefusesForGood).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let account = world.account("expert").await;
    order(&world.ctx, account, 1).await;
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.tries()), ("dead 1", 1));

    relay.becomes(Mood::Takes);
    world.advance(Length::days(2));
    order(&world.ctx, account, 1).await;
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.mails().len()), ("dead 1; sent 1", 1));
    world.finish().await;
}

async fn claim(ctx: &service_manual_app::Context) -> Option<OutgoingMail> {
    let mut tx = ctx.write().await.unwrap();
    let claimed = tx.mails().claim(ctx.process(), ctx.now(), LEASE).await.unwrap();
    tx.commit().await.unwrap();
    claimed
}

#[tokio::test]
async fn the_mail_of_a_dead_process_is_sent_by_another_one_after_the_lease() {
    // The first try only brings the mail into the outbox.
    let relay = Relay::start(Mood::RefusesForNow).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let slow = world.another_process().await;
    order(&world.ctx, world.account("expert").await, 1).await;
    world.tick().await;
    relay.becomes(Mood::Takes);
    world.advance(Length::seconds(10));
    let claimed = claim(&slow).await.unwrap();
    world.advance(LEASE);
    world.tick().await;
    assert_eq!(mail(&world).await, "queued 2", "it may still be at work");
    world.advance(INSTANT);
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.mails().len()), ("sent 3", 1));

    // It was not dead, only slow: now it fails, and must not bring back a mail without content.
    let mut tx = slow.write().await.unwrap();
    let (owner, failure) = (slow.process(), MailFailure::NoConnection);
    tx.mails().try_again(claimed.id, owner, slow.now(), failure).await.unwrap();
    assert!(!tx.mails().give_up(claimed.id, owner, failure, true, slow.now()).await.unwrap());
    tx.commit().await.unwrap();
    world.advance(LEASE_IS_OVER);
    world.tick().await;
    assert_eq!((mail(&world).await.as_str(), relay.tries()), ("sent 3", 2));
    world.finish().await;
}

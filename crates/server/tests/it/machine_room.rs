//! Background work as administrators see it: what failed, trying it again, discarding it.

use service_manual_app::jobs::{Job, MailOrder, SCHEDULES, enqueue};
use service_manual_app::mail::Transport;
use service_manual_domain::email::EmailAddress;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Length;

use service_manual_store::ErasedPerson;

use crate::world::smtp::{Mood, Relay};
use crate::world::{Answer, Browser, World, email};

const PAGE: &str = "/hallinta/taustatyot";

/// The mails that the tests order, and no others.
const KIND: &str = "kind = 'sign_in_blocked'";

/// Orders different mails to one person.
async fn order(world: &World, account: AccountId, count: i64) {
    let now = world.ctx.now();
    let mut tx = world.ctx.write().await.unwrap();
    for number in 0..count {
        let at = now.plus(Length::milliseconds(-number));
        let order = MailOrder::SignInBlocked { account: Some(account), at, until: now };
        enqueue(&world.ctx, &mut tx, &Job::Mail(order)).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// A world with so many mails that were refused for good, and an administrator in it.
async fn refused(count: i64) -> (World, Relay, Browser) {
    let relay = Relay::start(Mood::Takes).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let administrator = world.signed_in("administrator").await;
    world.tick().await;
    relay.becomes(Mood::RefusesForGood);
    order(&world, world.account("expert").await, count).await;
    world.tick().await;
    (world, relay, administrator)
}

async fn states(world: &World) -> Vec<String> {
    world.texts(&format!("SELECT state FROM mail WHERE {KIND} ORDER BY created_at, id")).await
}

async fn number_of(world: &World, event: &str) -> usize {
    world.events().await.iter().filter(|one| *one == event).count()
}

/// The texts of the tasks on the start page.
async fn tasks(browser: &mut Browser) -> String {
    browser.get("/aloitus").await.assert(200).all(".row-link").join("; ")
}

fn banner(page: &Answer) -> String {
    page.all("main .notice--error").join("")
}

#[tokio::test]
async fn a_mail_refused_for_good_is_listed_told_once_and_sent_again() {
    let (world, relay, mut administrator) = refused(1).await;
    assert_eq!(states(&world).await, ["dead"]);
    assert_eq!(number_of(&world, "mail.given_up").await, 1);
    let change = "SELECT changes FROM audit_event WHERE event_type = 'mail.given_up'";
    let change = world.texts(change).await.remove(0);
    assert!(change.contains("sign_in_blocked") && !change.contains('@'), "{change}");

    assert!(tasks(&mut administrator).await.contains("1 viesti on jäänyt toimittamatta"));
    let page = administrator.get(PAGE).await.assert(200);
    let row = page.all("tbody tr").remove(0);
    assert!(row.contains("kirjautuminen estetty") && row.contains("(550)"), "{row}");
    assert!(row.contains(&email("expert")), "people without a name are known by their address");
    assert!(!page.text().contains("no such mailbox"), "not what the relay said");

    relay.becomes(Mood::Takes);
    let before = relay.mails().len();
    let id = world.texts(&format!("SELECT id FROM mail WHERE {KIND}")).await.remove(0);
    let form = page.form(&format!("{id}/uudelleen"));
    administrator.submit(form.clone()).await.assert(200);
    world.tick().await;
    assert_eq!((states(&world).await, relay.mails().len()), (vec!["sent".to_owned()], before + 1));
    assert_eq!(number_of(&world, "mail.retried").await, 1);
    assert_eq!(number_of(&world, "mail.given_up").await, 1);
    administrator.post(&form.action, &[]).await.assert(409);
    assert!(!tasks(&mut administrator).await.contains("toimittamatta"));
    let log = administrator.get("/hallinta/loki").await.assert(200).text();
    assert!(log.contains("Sähköpostiviestiä ei voitu toimittaa"), "{log}");
    world.finish().await;
}

#[tokio::test]
async fn a_discarded_mail_is_empty_and_its_step_gets_no_second_one() {
    let (world, relay, mut administrator) = refused(1).await;
    let page = administrator.get(PAGE).await.assert(200);
    let id = world.texts(&format!("SELECT id FROM mail WHERE {KIND}")).await.remove(0);
    administrator.submit(page.form(&format!("{id}/poista"))).await.assert(200);
    let left =
        format!("SELECT address || subject || text_body || html_body FROM mail WHERE {KIND}");
    assert_eq!(world.texts(&left).await, [""]);
    assert_eq!(number_of(&world, "mail.discarded").await, 1);
    let page = administrator.get(PAGE).await.assert(200).text();
    assert!(page.contains("Kaikki viestit on saatu toimitettua"), "{page}");

    relay.becomes(Mood::Takes);
    order(&world, world.account("expert").await, 1).await;
    world.tick().await;
    assert_eq!(states(&world).await, ["dead"], "the same step again");
    administrator.post(&format!("{PAGE}/viestit/{id}/poista"), &[]).await.assert(409);
    administrator.post(&format!("{PAGE}/viestit/{id}/uudelleen"), &[]).await.assert(409);
    world.finish().await;
}

#[tokio::test]
async fn all_dead_mails_are_listed_page_by_page_and_sent_again_at_once() {
    let (world, relay, mut administrator) = refused(25).await;
    let first = administrator.get(PAGE).await.assert(200);
    let next = first.link("a[rel=next]").unwrap();
    let second = administrator.get(&next).await.assert(200);
    let rows = |page: &Answer| page.all("[aria-labelledby=dead-title] tbody tr").len();
    assert_eq!((rows(&first), rows(&second)), (20, 5));

    relay.becomes(Mood::Takes);
    let before = relay.mails().len();
    administrator.submit(first.form("/viestit/uudelleen")).await.assert(200);
    world.tick().await;
    assert_eq!(states(&world).await, vec!["sent"; 25]);
    assert_eq!(relay.mails().len(), before + 25);
    assert_eq!(number_of(&world, "mail.retried").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_secret_is_erased_when_its_mail_is_dead_and_the_page_says_how_to_make_a_new_one() {
    let relay = Relay::start(Mood::Takes).await;
    let world = World::with_mail(relay.transport()).await;
    let region = world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    world.tick().await;
    relay.becomes(Mood::RefusesForGood);
    let path = format!("/hallinta/organisaatiot/{}/kutsu", region.provider);
    let form = administrator.get(&path).await.assert(200).form("/kutsu");
    let form =
        form.fill("role", "editor").fill("language", "fi").fill("addresses", "uusi@a.example");
    let check = administrator.submit(form).await.assert(200);
    administrator.submit(check.form("/kutsu")).await.assert(200);
    world.tick().await;
    let mail = "SELECT state || subject || text_body || html_body FROM mail \
                WHERE kind = 'invitation'";
    assert_eq!(world.texts(mail).await, ["dead"]);

    let page = administrator.get(PAGE).await.assert(200);
    let row = page.all("[aria-labelledby=dead-title] tbody tr").remove(0);
    assert!(row.contains("kutsuttu, Paja ry") && row.contains("Lähetä kutsu uudelleen"), "{row}");
    let link = page.link("[aria-labelledby=dead-title] tbody a").unwrap();
    assert_eq!(link, format!("/hallinta/organisaatiot/{}", region.provider));
    assert!(!page.has_form("/uudelleen"), "it cannot be sent again, nor all");
    let id = world.texts("SELECT id FROM mail WHERE kind = 'invitation'").await.remove(0);
    administrator.post(&format!("{PAGE}/viestit/{id}/uudelleen"), &[]).await.assert(409);
    administrator.submit(page.form(&format!("{id}/poista"))).await.assert(200);
    world.finish().await;
}

#[tokio::test]
async fn what_failed_and_what_was_sent_is_kept_no_longer_than_it_should() {
    let (world, relay, _) = refused(2).await;
    let content = format!("SELECT address FROM mail WHERE state = 'dead' AND {KIND}");
    world.advance(Length::days(29));
    world.tick().await;
    assert_eq!(world.texts(&content).await, vec![email("expert"); 2]);
    world.advance(Length::days(2));
    world.tick().await;
    assert_eq!(world.texts(&content).await, [""; 2]);

    relay.becomes(Mood::Takes);
    order(&world, world.account("expert").await, 1).await;
    world.tick().await;
    assert_eq!(states(&world).await, ["dead", "dead", "sent"]);
    world.advance(Length::days(60));
    world.tick().await;
    assert_eq!(states(&world).await, ["sent"]);
    world.advance(Length::days(31));
    world.tick().await;
    assert!(states(&world).await.is_empty());
}

/// A world with a job that failed for good.
async fn failed_job() -> (World, Browser) {
    let world = World::without_mailbox().await;
    world.region().await;
    order(&world, world.account("expert").await, 1).await;
    world.sql("UPDATE job SET payload = '{}'").await;
    for hours in [0, 1, 2, 3, 7, 13, 25] {
        world.advance(Length::hours(hours));
        world.tick().await;
    }
    let administrator = world.signed_in("administrator").await;
    (world, administrator)
}

#[tokio::test]
async fn a_failed_job_is_listed_runs_again_and_is_discarded() {
    let (world, mut administrator) = failed_job().await;
    assert!(tasks(&mut administrator).await.contains("1 taustatyö on epäonnistunut"));
    let page = administrator.get(PAGE).await.assert(200);
    let row = page.all("[aria-labelledby=failed-title] tbody tr").remove(0);
    assert!(row.contains("viestin kirjoittaminen") && row.contains("cannot be read"), "{row}");

    let id = world.texts("SELECT id FROM job").await.remove(0);
    administrator.submit(page.form(&format!("{id}/uudelleen"))).await.assert(200);
    world.tick().await;
    let job = "SELECT state || ' ' || CAST(attempts AS TEXT) FROM job";
    assert_eq!(world.texts(job).await, ["waiting 1"], "with all its tries");
    administrator.post(&format!("{PAGE}/tyot/{id}/poista"), &[]).await.assert(409);
    for hours in [1, 2, 3, 7, 13, 25] {
        world.advance(Length::hours(hours));
        world.tick().await;
    }
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(PAGE).await.assert(200);
    administrator.submit(page.form(&format!("{id}/poista"))).await.assert(200);
    world.tick().await;
    assert!(world.texts(job).await.is_empty());
    let (failed, retried) = (number_of(&world, "job.failed"), number_of(&world, "job.retried"));
    assert_eq!((failed.await, retried.await), (2, 1));
    assert_eq!(number_of(&world, "job.discarded").await, 1);
    administrator.post(&format!("{PAGE}/tyot/{id}/poista"), &[]).await.assert(404);
    world.finish().await;
}

#[tokio::test]
async fn the_content_of_a_failed_job_is_erased_after_a_month() {
    let (world, _) = failed_job().await;
    world.advance(Length::days(31));
    world.tick().await;
    assert_eq!(world.texts("SELECT payload FROM job").await, [""]);
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(PAGE).await.assert(200);
    assert!(!page.has_form("/uudelleen") && page.has_form("/poista"));
    let id = world.texts("SELECT id FROM job").await.remove(0);
    administrator.post(&format!("{PAGE}/tyot/{id}/uudelleen"), &[]).await.assert(409);
    world.advance(Length::days(60));
    world.tick().await;
    assert!(world.texts("SELECT id FROM job").await.is_empty());
}

#[tokio::test]
async fn the_page_says_so_when_mail_cannot_leave() {
    let relay = Relay::start(Mood::Takes).await;
    let world = World::with_mail(relay.transport()).await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    world.tick().await;
    assert_eq!(banner(&administrator.get(PAGE).await.assert(200)), "");

    relay.becomes(Mood::Away);
    order(&world, world.account("expert").await, 1).await;
    world.tick().await;
    world.advance(Length::minutes(60));
    assert_eq!(banner(&administrator.get(PAGE).await.assert(200)), "");
    world.advance(Length::minutes(1));
    let late = banner(&administrator.get(PAGE).await.assert(200));
    assert!(late.contains("yli tunnin"), "{late}");
    relay.becomes(Mood::Takes);
    world.tick().await;
    assert_eq!(banner(&administrator.get(PAGE).await.assert(200)), "");
    world.finish().await;

    let world = World::with_mail(Transport::Waiting).await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let none = banner(&administrator.get(PAGE).await.assert(200));
    assert!(none.contains("sähköpostipalvelinta ei ole määritetty"), "{none}");
}

#[tokio::test]
async fn the_page_shows_schedules_before_and_after_their_first_run() {
    let world = World::new().await;
    world.region().await;
    let mut administrator = world.signed_in("administrator").await;
    let page = administrator.get(PAGE).await.assert(200);
    assert!(page.text().contains("siivous ei vielä pian odottaa vuoroaan"), "{}", page.text());
    for schedule in SCHEDULES {
        let named = page.all("section[aria-labelledby=schedules-title] tbody th");
        assert!(!named.iter().any(|name| name == schedule.name), "{} is a code", schedule.name);
    }
    world.tick().await;
    let page = administrator.get(PAGE).await.assert(200).text();
    let row = "siivous 2.11.2026 klo 12.00 2.11.2026 klo 13.00 odottaa vuoroaan";
    assert!(page.contains(row), "{page}");
    world.finish().await;
}

#[tokio::test]
async fn only_administrators_see_and_touch_background_work() {
    let (world, _, _) = refused(1).await;
    let id = world.texts(&format!("SELECT id FROM mail WHERE {KIND}")).await.remove(0);
    for person in ["expert", "authority-main-user", "provider-main-user"] {
        let mut browser = world.signed_in(person).await;
        browser.get(PAGE).await.assert(403);
        assert!(!tasks(&mut browser).await.contains("toimittamatta"), "{person}");
        for path in [format!("viestit/{id}/uudelleen"), format!("viestit/{id}/poista")] {
            browser.post(&format!("{PAGE}/{path}"), &[]).await.assert(403);
        }
        browser.post(&format!("{PAGE}/viestit/uudelleen"), &[]).await.assert(403);
    }
    assert_eq!(states(&world).await, ["dead"]);
}

#[tokio::test]
async fn every_mail_of_an_account_or_an_address_can_be_erased() {
    let (world, _, _) = refused(2).await;
    let account = world.account("expert").await;
    let other = world.account("stranger").await;
    order(&world, other, 1).await;
    world.tick().await;
    erase(&world, account, "somebody.else@test.example").await;
    assert_eq!(states(&world).await, ["dead"]);
    // An address without an account, as that of an invitation.
    world.sql("UPDATE mail SET account_id = NULL").await;
    erase(&world, account, "Stranger@Test.example").await;
    assert!(states(&world).await.is_empty());
    world.finish().await;
}

async fn erase(world: &World, id: AccountId, email: &str) {
    let email = EmailAddress::parse(email).unwrap();
    let person = ErasedPerson { id, email, names: Vec::new(), pseudonyms: Default::default() };
    let mut tx = world.ctx.write().await.unwrap();
    tx.mails().erase_person(&person).await.unwrap();
    tx.commit().await.unwrap();
}

//! Measures saving and publishing at the full size of the catalogue (spec 3, 6): fills a new
//! database with made-up services, builds the index over them, and saves and publishes large ones
//! as editors and reviewers do. `scripts/bench-services` runs it on both databases.
//!
//! ```text
//! bench_services DATABASE_URL [SERVICES] [REPETITIONS]
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    unreachable_pub,
    reason = "a measurement that meets the unexpected ends"
)]

#[path = "../bench/context.rs"]
mod context;
#[path = "../bench/people.rs"]
mod people;
mod services;
#[path = "../bench/statistics.rs"]
mod statistics;

use std::sync::Arc;
use std::time::Duration;

use service_manual::SystemClock;
use service_manual_app::jobs::follow_until;
use service_manual_app::queries::search::search;
use service_manual_app::services::form::Sent;
use service_manual_app::services::{Outcome, publish, save};
use service_manual_app::{Caller, Context, vocabularies};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::Actor;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::search::SearchRequest;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::time::Clock;
use service_manual_store::{Options, Store};

use people::Usage;

/// The people of the organisations, who are not what is measured.
const ACCOUNTS: usize = 10_000;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (count, repetitions): (usize, usize) = (number(100_000), number(200));
    let store = Store::open(&Options { url: url.clone(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    vocabularies::install(&store, SystemClock.now()).await.unwrap();
    let people = people::fill(&url, ACCOUNTS, in_use).await;
    let ctx = context::context(store, Arc::new(SystemClock));
    let begin = std::time::Instant::now();
    let ids = services::fill(&ctx, &url, &people, count).await;
    println!("{count} services written in {:.0} s", begin.elapsed().as_secs_f64());
    statistics::analyse(&url).await;
    let begin = std::time::Instant::now();
    ctx.follower().start(ctx.store()).await.unwrap();
    println!("indexed in {:.0} s", begin.elapsed().as_secs_f64());
    let other = another_process(&url).await;
    measure(&ctx, &other, &ids, repetitions).await;
}

/// A second process on the same database, which learns of publications as one does that runs apart:
/// it shares nothing with the first but the database.
async fn another_process(url: &str) -> Arc<Context> {
    let store = Store::open(&Options { url: url.to_owned(), connections: 4 }).await.unwrap();
    let other = Arc::new(context::context(store, Arc::new(SystemClock)));
    other.follower().start(other.store()).await.unwrap();
    let follows = Arc::clone(&other);
    tokio::spawn(async move { follow_until(&follows, std::future::pending()).await });
    other
}

fn in_use(_: &SeededRandom, _: usize) -> Usage {
    Usage { unused_days: 1, out_of_use_days: None }
}

async fn measure(ctx: &Context, other: &Context, ids: &[ServiceId], repetitions: usize) {
    let caller = administrator(ctx).await;
    let (mut saving, mut publishing, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new());
    let apart = (ids.len() / repetitions).max(1);
    for (number, id) in ids.iter().step_by(apart).take(repetitions).enumerate() {
        let sent = large_step(ctx, &caller, *id, number).await;
        let begin = std::time::Instant::now();
        let saved = save::save(ctx, &caller, *id, &sent).await.unwrap();
        saving.push(begin.elapsed());
        assert!(matches!(saved, save::Saved::Done { .. }));
        let seen = ctx.read().await.unwrap().services().get(*id).await.unwrap().version;
        let begin = std::time::Instant::now();
        let published = publish::publish(ctx, &caller, *id, seen).await.unwrap();
        publishing.push(begin.elapsed());
        assert_eq!(published, Outcome::Done);
        assert!(finds(ctx, number), "the process that published finds it");
        while !finds(other, number) {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        elsewhere.push(begin.elapsed());
    }
    report("save a large step", saving);
    report("publish, to findable", publishing);
    report("… in another process", elsewhere);
}

/// Whether a visitor finds the service whose texts were written last.
fn finds(ctx: &Context, number: usize) -> bool {
    let visitor = Caller::of_actor(Actor::visitor());
    let mark = services::mark(number);
    let (request, _) = SearchRequest::read([("q", mark.as_str())]);
    let found = search(ctx, &visitor, &ctx.public_data(), Language::Fi, &request).unwrap();
    found.corrected.is_none() && found.total == 1
}

/// The step of the descriptions, with long texts that nobody has written before.
async fn large_step(ctx: &Context, caller: &Caller, id: ServiceId, number: usize) -> Sent {
    let form = service_manual_app::queries::service_form::service_form(ctx, caller, id).await;
    let form = form.unwrap();
    Sent {
        typed: services::large(form.typed, number),
        page: FormPage::Step(Step::Description),
        seen: form.service.version,
        base: form.newest,
        edit: Edit::default(),
        note: String::new(),
    }
}

async fn administrator(ctx: &Context) -> Caller {
    let mut tx = ctx.read().await.unwrap();
    let account = tx.accounts().administrators().await.unwrap().swap_remove(0);
    Caller::of_actor(Actor {
        account: Some(account.id),
        administrator: true,
        memberships: Vec::new(),
    })
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| {
        let place = ((times.len() as f64 * share) as usize).min(times.len() - 1);
        times[place].as_secs_f64() * 1000.0
    };
    println!(
        "{what:24} p50 {:7.1} ms  p90 {:7.1} ms  p99 {:7.1} ms  max {:7.1} ms",
        at(0.5),
        at(0.9),
        at(0.99),
        at(1.0)
    );
}

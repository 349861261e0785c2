//! Measures the search page at the full size of the catalogue (spec 4.3, 6): fills a new database
//! with made-up services, whose words and facts are as unequal as those of people, and searches,
//! filters, sorts and asks for suggestions. `scripts/bench-search` runs it.
//!
//! ```text
//! bench_search DATABASE_URL [SERVICES] [REPETITIONS]
//! ```
//!
//! Without repetitions it fills the database, for `bench/bench.py`, and measures nothing.

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
use std::time::{Duration, Instant};

use service_manual::SystemClock;
use service_manual_app::queries::search::{search, suggest};
use service_manual_app::{Caller, Context, vocabularies};
use service_manual_domain::language::Language;
use service_manual_domain::policy::Actor;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::search::SearchRequest;
use service_manual_domain::time::Clock;
use service_manual_store::{Options, Store};

use people::Usage;

/// The people of the organisations, who are not what is measured.
const ACCOUNTS: usize = 30_000;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (count, repetitions): (usize, usize) = (number(100_000), number(1_000));
    let store = Store::open(&Options { url: url.clone(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    vocabularies::install(&store, SystemClock.now()).await.unwrap();
    let people = people::fill(&url, ACCOUNTS, in_use).await;
    let ctx = context::context(store, Arc::new(SystemClock));
    services::fill(&ctx, &people, count).await;
    println!("{count} services of {} organisations", people.organisations.len());
    if repetitions == 0 {
        return;
    }
    let begin = Instant::now();
    ctx.follower().start(ctx.store()).await.unwrap();
    println!("read and indexed in {:.1} s", begin.elapsed().as_secs_f64());
    let begin = Instant::now();
    ctx.public_data();
    println!("arranged for the day in {:.0} ms", begin.elapsed().as_secs_f64() * 1000.0);
    println!("resident: {} MB", resident());
    measure(&ctx, repetitions);
}

fn in_use(_: &SeededRandom, _: usize) -> Usage {
    Usage { unused_days: 1, out_of_use_days: None }
}

fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

fn measure(ctx: &Context, repetitions: usize) {
    let words = |place: usize| {
        let random = |salt: usize| services::word(place * 7 + salt * 13);
        format!("{} {}", random(1), random(2))
    };
    ask(ctx, "two words", repetitions, |place| vec![("q", words(place))]);
    let filtered = |place: usize| {
        vec![("q", words(place)), ("municipality", "091".to_owned()), ("charge", "free".to_owned())]
    };
    ask(ctx, "two words, two filters", repetitions, filtered);
    ask(ctx, "a frequent word", repetitions, |_| vec![("q", services::word(0))]);
    let named = |_| vec![("q", services::word(0)), ("sort", "name".to_owned())];
    ask(ctx, "a frequent word, by name", repetitions, named);
    ask(ctx, "everything", repetitions, |_| Vec::new());
    ask(ctx, "everything by name", repetitions, |_| vec![("sort", "name".to_owned())]);
    ask(ctx, "everything by start", repetitions, |_| vec![("sort", "start".to_owned())]);
    let month = |_| vec![("start", "1-month".to_owned()), ("age", "20".to_owned())];
    ask(ctx, "everything, two filters", repetitions, month);
    let data = ctx.public_data();
    let mut times = Vec::new();
    for place in 0..repetitions {
        let word = services::word(place);
        let typed: String = word.chars().take(2 + place % 4).collect();
        let begin = Instant::now();
        suggest(ctx, &data, Language::Fi, &typed).unwrap();
        times.push(begin.elapsed());
    }
    report("suggestions", 0, times);
}

fn ask(
    ctx: &Context,
    what: &str,
    repetitions: usize,
    query: impl Fn(usize) -> Vec<(&'static str, String)>,
) {
    let (data, caller) = (ctx.public_data(), Caller::of_actor(Actor::visitor()));
    let (mut times, mut hits) = (Vec::new(), 0);
    for place in 0..repetitions {
        let query = query(place);
        let pairs = query.iter().map(|(name, value)| (*name, value.as_str()));
        let (request, _) = SearchRequest::read(pairs);
        let begin = Instant::now();
        hits += search(ctx, &caller, &data, Language::Fi, &request).unwrap().total;
        times.push(begin.elapsed());
    }
    report(what, hits / repetitions, times);
}

fn report(what: &str, hits: usize, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |share: f64| {
        let place = ((times.len() as f64 * share) as usize).min(times.len() - 1);
        times[place].as_secs_f64() * 1000.0
    };
    println!(
        "{what:26} {hits:7} hits  p50 {:7.2} ms  p90 {:7.2} ms  p99 {:7.2} ms  max {:7.2} ms",
        at(0.5),
        at(0.9),
        at(0.99),
        at(1.0)
    );
}

//! Measures the management lists of services at full size (spec 5, 6): fills a new database with
//! made-up people and services in every state, and asks for pages as editors, main users and
//! administrators do. `scripts/bench-lists` runs it on both databases.
//!
//! ```text
//! bench_lists DATABASE_URL [SERVICES] [ACCOUNTS] [PAGES_OF_EACH_CASE]
//! ```
//!
//! A database that it has filled before is measured as it is.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    unreachable_pub,
    reason = "a measurement that meets the unexpected ends"
)]

mod cases;
#[path = "../bench/context.rs"]
mod context;
#[path = "../bench/people.rs"]
mod people;
mod services;
#[path = "../bench/statistics.rs"]
mod statistics;

use std::sync::Arc;

use service_manual::SystemClock;
use service_manual_app::vocabularies;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::time::Clock;
use service_manual_store::{Options, Store};

use people::{Usage, below};
use statistics::analyse;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (count, accounts, pages) = (number(100_000), number(100_000), number(100));
    let options = Options { url: url.clone(), connections: 4 };
    let store = Store::open(&options).await.unwrap();
    store.migrate().await.unwrap();
    vocabularies::install(&store, SystemClock.now()).await.unwrap();
    let ctx = context::context(store, Arc::new(SystemClock));
    let begin = std::time::Instant::now();
    let found = services::organisations(&url).await;
    let organisations = if found.is_empty() {
        let people = people::fill(&url, accounts, habit).await;
        services::fill(&ctx, &url, &people, count).await;
        println!(
            "{count} services of {} organisations and {accounts} accounts written in {:.0} s",
            people.organisations.len(),
            begin.elapsed().as_secs_f64()
        );
        people.organisations
    } else {
        println!("what was written before, of {} organisations", found.len());
        analyse(&url).await;
        found
    };
    // With connections that know the statistics that were made last.
    ctx.store().close().await;
    let store = Store::open(&options).await.unwrap();
    let ctx = context::context(store, Arc::new(SystemClock));
    cases::measure(&ctx, &organisations, pages).await;
}

/// Everybody was here in the last 125 days; one in twenty-five is out of use.
fn habit(random: &SeededRandom, _: usize) -> Usage {
    let unused_days = i64::try_from(below(random, 125)).unwrap();
    Usage { unused_days, out_of_use_days: (below(random, 25) == 0).then_some(0) }
}

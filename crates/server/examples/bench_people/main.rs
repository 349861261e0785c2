//! Measures the lists of people at their full size (spec 2.4, a million accounts in ten thousand
//! organisations): fills a new database with made-up people, and asks for pages as main users and
//! administrators do. `scripts/bench-people` runs it on both databases.
//!
//! ```text
//! bench_people DATABASE_URL [ACCOUNTS] [PAGES_OF_EACH_CASE]
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

mod cases;
#[path = "../bench/context.rs"]
mod context;
#[path = "../bench/people.rs"]
mod people;
#[path = "../bench/statistics.rs"]
mod statistics;

use std::sync::Arc;

use service_manual::SystemClock;
use service_manual_domain::random::SeededRandom;
use service_manual_store::{Options, Store};

use people::{Usage, below};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (accounts, pages): (usize, usize) = (number(1_000_000), number(300));
    let options = Options { url: url.clone(), connections: 4 };
    let store = Store::open(&options).await.unwrap();
    store.migrate().await.unwrap();
    let begin = std::time::Instant::now();
    let people = people::fill(&url, accounts, habit).await;
    println!("{accounts} accounts written in {:.0} s", begin.elapsed().as_secs_f64());
    // With connections that know the statistics that were made last.
    store.close().await;
    let store = Store::open(&options).await.unwrap();
    cases::measure(&context::context(store, Arc::new(SystemClock)), &people, pages).await;
}

/// Everybody was here in the last 125 days; one in twenty-five is out of use.
fn habit(random: &SeededRandom, _: usize) -> Usage {
    let unused_days = i64::try_from(below(random, 125)).unwrap();
    Usage { unused_days, out_of_use_days: (below(random, 25) == 0).then_some(0) }
}

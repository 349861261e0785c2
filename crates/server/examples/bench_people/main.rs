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
mod fill;

use std::sync::Arc;

use service_manual::{SystemClock, SystemRandom};
use service_manual_app::Context;
use service_manual_app::context::Parts;
use service_manual_app::hashing::Hashing;
use service_manual_app::mail::Transport;
use service_manual_app::public_data::Follower;
use service_manual_search::Index;
use service_manual_store::{Options, Store};
use tokio::sync::Notify;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (accounts, pages): (usize, usize) = (number(1_000_000), number(300));
    let store = Store::open(&Options { url: url.clone(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    let begin = std::time::Instant::now();
    let people = fill::fill(&url, accounts).await;
    println!("{accounts} accounts written in {:.0} s", begin.elapsed().as_secs_f64());
    cases::measure(&context(store), &people, pages).await;
}

fn context(store: Store) -> Context {
    let random = Arc::new(SystemRandom);
    Context::new(Parts {
        store,
        clock: Arc::new(SystemClock),
        hashing: Hashing::new(1, &*random).unwrap(),
        random,
        transport: Transport::Waiting,
        public_address: "http://localhost".to_owned(),
        demo: false,
        process: "bench".to_owned(),
        follower: Follower::new(Index::in_memory().unwrap()),
        wake: Notify::new(),
    })
}

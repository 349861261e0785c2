//! Measures the audit log at its full size (spec 2.7: fast at ten million rows): fills a new
//! database with made-up events, and asks for pages as people do. `scripts/bench-log` runs it on
//! both databases.
//!
//! ```text
//! bench_log DATABASE_URL [ROWS] [PAGES_OF_EACH_CASE]
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::disallowed_methods,
    clippy::string_slice,
    unreachable_pub,
    reason = "a measurement that meets the unexpected ends"
)]

mod cases;
#[path = "../bench/context.rs"]
mod context;
mod fill;

use std::sync::Arc;

use service_manual::SystemClock;
use service_manual_app::log_check;
use service_manual_store::{Options, Store};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let mut number = |otherwise| arguments.next().map_or(otherwise, |text| text.parse().unwrap());
    let (rows, pages) = (number(10_000_000), number(300));
    let store = Store::open(&Options { url: url.clone(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    let people = fill::people();
    let begin = std::time::Instant::now();
    let last = fill::fill(&url, &people, rows).await;
    println!("{rows} rows written in {:.0} s", begin.elapsed().as_secs_f64());
    let ctx = context::context(store, Arc::new(SystemClock));
    cases::measure(&ctx, &people, last, pages as usize).await;
    let begin = std::time::Instant::now();
    let verdict = log_check::verify(&ctx).await.unwrap();
    assert_eq!(verdict.broken, None);
    println!("{} rows verified in {:.0} s", verdict.rows, begin.elapsed().as_secs_f64());
}

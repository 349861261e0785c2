//! Measures the daily work at its full size (issue of the people: a million accounts, under 60 s):
//! fills a new database with made-up people in every part of the life cycle, and lives three days.
//! `scripts/bench-daily` runs it on both databases.
//!
//! ```text
//! bench_daily DATABASE_URL [ACCOUNTS] [most | nobody]
//! ```
//!
//! `most`: nine in ten used their account in the last month, the others left at an even rate over
//! half a year. `nobody`: everybody left so; more can never be due.

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
#[path = "../bench/statistics.rs"]
mod statistics;

use std::sync::Arc;

use sqlx::{AnyConnection, Connection, Executor, Row};

use service_manual::SystemClock;
use service_manual_app::jobs::Schedule;
use service_manual_app::{Context, jobs};
use service_manual_domain::account::lifecycle::unused_since;
use service_manual_domain::random::SeededRandom;
use service_manual_domain::settings::LifeCycleSettings;
use service_manual_domain::time::{Clock, Instant, Length, ManualClock};
use service_manual_store::{Options, Store};

use people::{Usage, below};

/// Days from the last activity to the deactivation, and to the deletion.
const IN_USE: i64 = 122;
const UNTIL_DELETED: usize = 184;
const DIGESTS: &str = "digests";

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of an empty database");
    let accounts = arguments.next().map_or(1_000_000, |text| text.parse().unwrap());
    let habit = match arguments.next().as_deref() {
        Some("nobody") => nobody_comes,
        _ => most_come,
    };
    let store = Store::open(&Options { url: url.clone(), connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    let people = people::fill(&url, accounts, habit).await;
    println!("{accounts} accounts in {} organisations", people.organisations.len());
    let clock = Arc::new(ManualClock::new(SystemClock.now()));
    let mut connection = AnyConnection::connect(&url).await.unwrap();
    give_warnings(&mut connection, clock.now()).await;
    let ctx = context::context(store, clock.clone());
    println!("what was due before the first day:");
    live(&ctx, &mut connection).await;
    for day in 1..=3 {
        clock.advance(Length::days(1));
        println!("day {day}:");
        live(&ctx, &mut connection).await;
    }
    catch_up(&ctx, &mut connection).await;
}

fn most_come(random: &SeededRandom, number: usize) -> Usage {
    if below(random, 10) > 0 {
        let unused_days = i64::try_from(below(random, 30)).unwrap();
        return Usage { unused_days, out_of_use_days: None };
    }
    nobody_comes(random, number)
}

fn nobody_comes(random: &SeededRandom, _: usize) -> Usage {
    let unused_days = i64::try_from(below(random, UNTIL_DELETED)).unwrap();
    let out_of_use_days = (unused_days > IN_USE).then_some(unused_days - IN_USE);
    Usage { unused_days, out_of_use_days }
}

/// The warnings that were due until today, given and delivered long ago.
async fn give_warnings(connection: &mut AnyConnection, now: Instant) {
    let settings = LifeCycleSettings::default();
    let before = now.plus(Length::days(-20)).milliseconds();
    for days in &settings.warn_before_deactivation {
        let since = unused_since(&settings, now.day().plus_days(*days));
        let who = format!("deactivated_at IS NULL AND last_active_on <= '{since}'");
        give(connection, "'active:' || last_active_on", *days, before, &who).await;
    }
    for days in &settings.warn_before_deletion {
        let since = now.plus(Length::days(i64::from(*days) - 61)).milliseconds();
        let who = format!("deactivated_at <= {since}");
        give(connection, "'deactivated:' || deactivated_at", *days, before, &who).await;
    }
}

async fn give(connection: &mut AnyConnection, phase: &str, days: i32, at: i64, who: &str) {
    let statement = format!(
        "INSERT INTO life_cycle_warning (account_id, phase, days, given_at, mail_key, delivered_at) \
         SELECT id, {phase}, {days}, {at}, {phase} || ':{days}:' || id, {at} FROM account WHERE {who}"
    );
    connection.execute(sqlx::AssertSqlSafe(statement)).await.unwrap();
}

/// Runs every schedule and then the jobs that they left behind, and prints the time of each. The
/// digests, which are for one day of the week, come at the end.
async fn live(ctx: &Context, connection: &mut AnyConnection) {
    let before = rows(connection, "audit_event").await;
    let jobs_before = rows(connection, "job").await;
    let mut together = 0.0;
    for schedule in jobs::SCHEDULES.iter().filter(|schedule| schedule.name != DIGESTS) {
        together += timed(ctx, schedule).await;
    }
    println!("  {:20}{together:8.2} s", "together");
    let left = rows(connection, "job").await - jobs_before;
    println!("  {left} jobs ordered, {} events", rows(connection, "audit_event").await - before);
}

async fn timed(ctx: &Context, schedule: &Schedule) -> f64 {
    let begin = std::time::Instant::now();
    assert!(jobs::run_if_due(ctx, schedule).await.unwrap(), "a day has passed");
    let seconds = begin.elapsed().as_secs_f64();
    println!("  {:20}{seconds:8.2} s", schedule.name);
    seconds
}

/// Runs the jobs that were ordered, which write the mails, and makes everybody's first digest.
async fn catch_up(ctx: &Context, connection: &mut AnyConnection) {
    let left = rows(connection, "job").await;
    let begin = std::time::Instant::now();
    while jobs::run_one_due(ctx).await.unwrap() {}
    println!("{left} jobs in {:.1} s", begin.elapsed().as_secs_f64());
    let digests = jobs::SCHEDULES.iter().find(|schedule| schedule.name == DIGESTS).unwrap();
    timed(ctx, digests).await;
    println!("{} mails in the outbox", rows(connection, "mail").await);
}

async fn rows(connection: &mut AnyConnection, table: &str) -> i64 {
    let statement = format!("SELECT COUNT(*) AS found FROM {table}");
    let row = connection.fetch_one(sqlx::AssertSqlSafe(statement)).await.unwrap();
    row.get("found")
}

//! The life cycle of accounts (spec 2.5), through the real jobs with a moved clock.

mod digest;
mod erasure;
mod random;
mod restoring;
mod steps;

use service_manual_domain::time::{Day, Instant, Length};

use crate::world::World;

/// Lets days pass; the jobs run once a day.
async fn pass(world: &World, days: i64) {
    for _ in 0..days {
        world.advance(Length::days(1));
        world.tick().await;
    }
}

/// Everybody but these is as if they had been here today: for tests about one person.
async fn everybody_else_is_active(world: &World, but: &[&str]) {
    let today = world.ctx.now().day();
    let but: Vec<String> = but.iter().map(|one| crate::world::email(one)).collect();
    let statement = format!(
        "UPDATE account SET last_active_on = '{today}' WHERE deactivated_at IS NULL \
         AND email IS NOT NULL AND email NOT IN ('{}')",
        but.join("', '")
    );
    world.sql(&statement).await;
}

/// The days on which events of a type about an account were recorded.
async fn days_of(world: &World, event: &str, account: &str) -> Vec<Day> {
    let query = format!(
        "SELECT CAST(happened_at AS TEXT) FROM audit_event WHERE event_type = '{event}' \
         AND subject = '{account}' ORDER BY number"
    );
    days(&world.texts(&query).await)
}

/// The days on which mails of a kind to an account were written.
async fn mails_of(world: &World, kind: &str, account: &str) -> Vec<Day> {
    let query = format!(
        "SELECT CAST(created_at AS TEXT) FROM mail WHERE kind = '{kind}' \
         AND account_id = '{account}' ORDER BY created_at"
    );
    days(&world.texts(&query).await)
}

fn days(milliseconds: &[String]) -> Vec<Day> {
    milliseconds
        .iter()
        .map(|text| Instant::from_milliseconds(text.parse().unwrap()).day())
        .collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

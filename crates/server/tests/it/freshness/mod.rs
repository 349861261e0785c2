//! The freshness of services (spec 3.5), through the real jobs with a moved clock.

mod digest;
mod random;
mod steps;
mod updaters;

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::freshness::Step;
use service_manual_domain::time::{Day, Instant, Length};

use crate::world::{Region, World};

/// A region whose services were published and submitted today.
async fn region(world: &World) -> Region {
    let region = world.region().await;
    let now = world.ctx.now().milliseconds();
    world.sql(&format!("UPDATE service SET renewed_at = {now} WHERE renewed_at IS NOT NULL")).await;
    let waiting = "WHERE submitted_at IS NOT NULL";
    world.sql(&format!("UPDATE service SET submitted_at = {now} {waiting}")).await;
    region
}

/// Lets days pass; the jobs run once a day, and nobody is away for long.
async fn pass(world: &World, days: i64) {
    for _ in 0..days {
        world.advance(Length::days(1));
        everybody_is_active(world).await;
        world.tick().await;
    }
}

/// Everybody is as if they had been here today: the life cycle of accounts is none of ours here.
async fn everybody_is_active(world: &World) {
    let today = world.ctx.now().day();
    let statement = format!(
        "UPDATE account SET last_active_on = '{today}' WHERE deactivated_at IS NULL \
         AND email IS NOT NULL"
    );
    world.sql(&statement).await;
}

/// The days on which events of a type about a service were recorded.
async fn days_of(world: &World, event: &str, service: ServiceId) -> Vec<Day> {
    let query = format!(
        "SELECT CAST(happened_at AS TEXT) FROM audit_event WHERE event_type = '{event}' \
         AND subject = '{service}' AND actor = 'system:service_freshness' ORDER BY number"
    );
    days(&world.texts(&query).await)
}

/// The days on which mails of a kind to a person were written.
async fn mails_to(world: &World, kind: &str, person: &str) -> Vec<Day> {
    let account = world.account(person).await;
    let query = format!(
        "SELECT CAST(created_at AS TEXT) FROM mail WHERE kind = '{kind}' \
         AND account_id = '{account}' ORDER BY created_at"
    );
    days(&world.texts(&query).await)
}

/// The last mail of a kind to a person.
async fn last_mail(world: &World, kind: &str, person: &str) -> String {
    let account = world.account(person).await;
    let query = format!(
        "SELECT text_body FROM mail WHERE kind = '{kind}' AND account_id = '{account}' \
         ORDER BY created_at DESC, id DESC"
    );
    world.texts(&query).await.into_iter().next().unwrap_or_default()
}

/// The steps that are noted of a service, with their days.
async fn steps_of(world: &World, service: ServiceId) -> Vec<(Step, Day)> {
    let mut tx = world.ctx.read().await.unwrap();
    let found = tx.freshness().find(service).await.unwrap().unwrap();
    let mut steps: Vec<_> =
        found.history.done.into_iter().map(|done| (done.step, done.on)).collect();
    steps.sort_by_key(|(_, on)| *on);
    steps
}

fn days(milliseconds: &[String]) -> Vec<Day> {
    let instant = |text: &String| Instant::from_milliseconds(text.parse().unwrap());
    milliseconds.iter().map(|text| instant(text).day()).collect()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

async fn state_of(world: &World, service: ServiceId) -> String {
    let mut tx = world.ctx.read().await.unwrap();
    tx.services().get(service).await.unwrap().state.code().to_owned()
}

/// "Still correct", as the use case does it.
async fn confirm(world: &World, service: ServiceId) {
    let mut tx = world.ctx.write().await.unwrap();
    let before = tx.services().get(service).await.unwrap();
    let after = before.clone().confirm(world.ctx.now()).unwrap();
    tx.services().save(&after, before.version, world.ctx.now()).await.unwrap();
    tx.commit().await.unwrap();
}

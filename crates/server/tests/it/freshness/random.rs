//! Freshness under random confirmations, outages, clock jumps, changes of updaters and several
//! processes. What happened is checked from outside, against the sentences of spec 3.5.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use service_manual_app::jobs;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::State;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::service::freshness::{Done, Step, To};
use service_manual_domain::time::{Day, Length};

use super::{everybody_is_active, mails_to, region};
use crate::world::World;

/// How many histories are lived in one run of the tests; each takes seconds.
const CASES: u32 = 1;
const DAYS: usize = 260;

/// What happens on a day, besides that it passes.
#[derive(Debug, Clone)]
enum Happening {
    Nothing,
    /// Somebody confirms the service, if it is public, or publishes it again, if it is not.
    Renew,
    /// There is an updater, or none.
    Updater(bool),
    /// Another rhythm.
    Rhythm(usize),
    /// No process runs for some days, or the clock goes forward.
    Away(u16),
    /// The clock is set back by some days.
    ClockBack(u16),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        120 => Just(Happening::Nothing),
        2 => Just(Happening::Renew),
        3 => any::<bool>().prop_map(Happening::Updater),
        1 => (0..3_usize).prop_map(Happening::Rhythm),
        2 => (1..90_u16).prop_map(Happening::Away),
        1 => (1..20_u16).prop_map(Happening::ClockBack),
    ]
}

#[test]
fn whatever_happens_no_service_goes_too_early_stays_too_long_or_goes_in_silence() {
    let days = prop::collection::vec((happening(), any::<bool>()), DAYS);
    let mut runner =
        TestRunner::new(Config { cases: CASES, max_shrink_iters: 0, ..Config::default() });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let lived =
        runner.run(&days, |days| runtime.block_on(live(&days)).map_err(TestCaseError::fail));
    lived.unwrap();
}

/// What an observer writes down about the service.
#[derive(Debug, Clone)]
struct Observed {
    id: ServiceId,
    state: State,
    renewed_on: Day,
    rhythm: Rhythm,
    outdated_on: Option<Day>,
    /// When the main users were warned of archiving, in this stretch.
    warned_on: Option<Day>,
    has_updater: bool,
    /// The latest day so far.
    latest: Day,
}

async fn live(days: &[(Happening, bool)]) -> Result<(), String> {
    let world = World::new().await;
    let id = region(&world).await.published;
    let other = world.another_process().await;
    let mut seen = Observed {
        id,
        state: State::Published,
        renewed_on: world.ctx.now().day(),
        rhythm: Rhythm::default(),
        outdated_on: None,
        warned_on: None,
        has_updater: true,
        latest: world.ctx.now().day(),
    };
    for (happening, two_processes) in days {
        world.advance(Length::days(1));
        happen(&world, happening, &mut seen).await;
        everybody_is_active(&world).await;
        if *two_processes {
            let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
            one.and(two).map_err(|error| error.to_string())?;
        } else {
            jobs::run_all_due(&world.ctx).await.map_err(|error| error.to_string())?;
        }
        check(&world, &mut seen).await?;
    }
    let doubled = "SELECT step_key FROM mail GROUP BY step_key HAVING COUNT(*) > 1";
    if !world.texts(doubled).await.is_empty() {
        return Err("a mail was written twice".to_owned());
    }
    world.advance(Length::days(400));
    world.ctx.follower().catch_up(world.ctx.store()).await.unwrap();
    Ok(())
}

async fn happen(world: &World, happening: &Happening, seen: &mut Observed) {
    let id = seen.id;
    match happening {
        Happening::Nothing => {}
        Happening::Renew => renew(world, seen).await,
        Happening::Updater(there) => {
            let editor = world.account("provider-editor").await;
            let updater = if *there { format!("'{editor}'") } else { "NULL".to_owned() };
            world
                .sql(&format!("UPDATE service SET updater_id = {updater} WHERE id = '{id}'"))
                .await;
            seen.has_updater = *there;
        }
        Happening::Rhythm(number) => {
            seen.rhythm = Rhythm::ALL[*number];
            let months = seen.rhythm.months();
            world.sql(&format!("UPDATE service SET rhythm = {months} WHERE id = '{id}'")).await;
        }
        Happening::Away(days) => world.advance(Length::days(i64::from(*days))),
        Happening::ClockBack(days) => world.advance(Length::days(-i64::from(*days))),
    }
}

async fn renew(world: &World, seen: &mut Observed) {
    let now = world.ctx.now();
    let mut tx = world.ctx.write().await.unwrap();
    let before = tx.services().get(seen.id).await.unwrap();
    let after = match before.state {
        State::Archived => return,
        state if state.is_public() => before.clone().confirm(now).unwrap(),
        _ => before.clone().publish(now).unwrap(),
    };
    tx.services().save(&after, before.version, now).await.unwrap();
    let thing = service_manual_store::ChangedThing::Service(seen.id);
    tx.feed().changed(thing, now).await.unwrap();
    tx.commit().await.unwrap();
    seen.state = after.state;
    seen.renewed_on = now.day();
    seen.outdated_on = None;
    seen.warned_on = None;
}

/// Compares what the database says now with what was observed before, sentence by sentence.
async fn check(world: &World, seen: &mut Observed) -> Result<(), String> {
    let today = world.ctx.now().day();
    let mut tx = world.ctx.read().await.unwrap();
    let state = tx.services().get(seen.id).await.unwrap().state;
    let steps = tx.freshness().find(seen.id).await.unwrap().unwrap().history.done;
    drop(tx);
    let due = seen.renewed_on.plus_months(i32::from(seen.rhythm.months()));
    let before = seen.clone();
    let wrong = |what: &str| Err(format!("{what} on {today}: {before:?}, now {state:?}"));
    // A clock that was set back keeps the schedule from running until the time is reached again.
    let ran = today > seen.latest;
    seen.latest = seen.latest.max(today);
    let told_main_users = |step: &Done| matches!(step.step, Step::Remind(_, To::MainUsers));
    match (seen.state, state) {
        (State::Published, State::Outdated) if today < due.plus_days(30) => {
            return wrong("outdated before 30 days after the due date");
        }
        (State::Outdated, State::Archived) => {
            let since = seen.outdated_on.unwrap();
            if today < since.plus_months(2) {
                return wrong("archived before two months");
            }
            if seen.warned_on.is_none_or(|warned| warned.plus_days(14) > today) {
                return wrong("archived less than 14 days after the warning");
            }
        }
        (State::Published, State::Published) if ran && today >= due.plus_days(30) => {
            return wrong("public for more than 30 days after the due date");
        }
        (State::Published, State::Published) if ran && today >= due && steps.is_empty() => {
            return wrong("due, and nobody was reminded");
        }
        (State::Published, State::Published)
            if ran && today >= due && !seen.has_updater && !steps.iter().any(told_main_users) =>
        {
            return wrong("due without an updater, and no main user was told");
        }
        (before, now) if before == now => {}
        (State::Published, State::Outdated) => {}
        _ => return wrong("a step that does not exist"),
    }
    if state == State::Outdated && seen.state != State::Outdated {
        seen.outdated_on = Some(today);
        let told = mails_to(world, "services_outdated", "provider-main-user").await;
        if !told.contains(&today) {
            return wrong("outdated, and the main user was not told");
        }
    }
    seen.state = state;
    let warnings = mails_to(world, "services_archiving", "provider-main-user").await;
    if warnings.contains(&today) && state == State::Outdated && seen.warned_on.is_none() {
        seen.warned_on = Some(today);
    }
    Ok(())
}

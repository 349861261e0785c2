//! The life cycle under random activity, outages, clock jumps, restores, a relay that fails and
//! several processes. What happened is checked from outside, against the sentences of spec 2.5.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use service_manual_app::jobs;
use service_manual_domain::account::AccountState;
use service_manual_domain::ids::AccountId;
use service_manual_domain::settings::LifeCycleSettings;
use service_manual_domain::time::{Day, Instant, Length};

use crate::world::World;

/// How many histories are lived.
const CASES: u32 = 3;
const DAYS: usize = 260;

/// What happens on a day, besides that it passes.
#[derive(Debug, Clone)]
enum Happening {
    Nothing,
    /// The person signs in, if that is possible.
    Activity(usize),
    /// Somebody restores the person, if that is possible.
    Restore(usize),
    /// No process runs for some days.
    Outage(u16),
    /// The clock goes forward by some days, and no process ran meanwhile.
    ClockForward(u16),
    /// The clock is set back by some days.
    ClockBack(u16),
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        120 => Just(Happening::Nothing),
        12 => (0..6_usize).prop_map(Happening::Activity),
        4 => (0..6_usize).prop_map(Happening::Restore),
        2 => (1..90_u16).prop_map(Happening::Outage),
        1 => (1..150_u16).prop_map(Happening::ClockForward),
        1 => (1..20_u16).prop_map(Happening::ClockBack),
    ]
}

#[test]
fn whatever_happens_nobody_is_deactivated_unwarned_or_deleted_too_early() {
    let days = prop::collection::vec((happening(), any::<bool>()), DAYS);
    let mut runner =
        TestRunner::new(Config { cases: CASES, max_shrink_iters: 0, ..Config::default() });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let lived =
        runner.run(&days, |days| runtime.block_on(live(&days)).map_err(TestCaseError::fail));
    lived.unwrap();
}

/// What an observer writes down about one account.
#[derive(Debug, Clone)]
struct Observed {
    id: AccountId,
    last_active: Day,
    state: State,
    /// When the first mail with a warning of the present stretch was delivered.
    warned: Option<Day>,
    warnings: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Active,
    Deactivated(Day),
    Deleted,
}

async fn live(days: &[(Happening, bool)]) -> Result<(), String> {
    let world = World::new().await;
    world.region().await;
    let other = world.another_process().await;
    let mut people = observed(&world).await;
    for (happening, two_processes) in days {
        world.advance(Length::days(1));
        happen(&world, happening, &mut people).await;
        let today = world.ctx.now().day();
        if *two_processes {
            let (one, two) = tokio::join!(jobs::run_all_due(&world.ctx), jobs::run_all_due(&other));
            one.and(two).map_err(|error| error.to_string())?;
        } else {
            jobs::run_all_due(&world.ctx).await.map_err(|error| error.to_string())?;
        }
        for person in &mut people {
            check(&world, person, today).await?;
        }
    }
    let doubled = "SELECT step_key FROM mail GROUP BY step_key HAVING COUNT(*) > 1";
    if !world.texts(doubled).await.is_empty() {
        return Err("a mail was written twice".to_owned());
    }
    world.finish().await;
    Ok(())
}

async fn observed(world: &World) -> Vec<Observed> {
    let names = ["expert", "authority-editor", "authority-main-user", "stranger"];
    let names = names.into_iter().chain(["provider-main-user", "provider-editor"]);
    let mut people = Vec::new();
    for name in names {
        people.push(Observed {
            id: world.account(name).await,
            last_active: world.ctx.now().day(),
            state: State::Active,
            warned: None,
            warnings: 0,
        });
    }
    people
}

async fn happen(world: &World, happening: &Happening, people: &mut [Observed]) {
    let today = world.ctx.now().day();
    match happening {
        Happening::Nothing => {}
        Happening::Activity(number) => {
            let person = &mut people[*number];
            if person.state == State::Active {
                let mut tx = world.ctx.write().await.unwrap();
                tx.accounts().active_on(person.id, today).await.unwrap();
                tx.commit().await.unwrap();
                person.begin(today);
            }
        }
        Happening::Restore(number) => {
            let person = &mut people[*number];
            if matches!(person.state, State::Deactivated(_)) {
                let mut tx = world.ctx.write().await.unwrap();
                tx.accounts().restore(person.id, world.ctx.now()).await.unwrap();
                tx.life_cycle().forget(person.id).await.unwrap();
                tx.commit().await.unwrap();
                person.state = State::Active;
                person.begin(today);
            }
        }
        Happening::Outage(days) | Happening::ClockForward(days) => {
            world.advance(Length::days(i64::from(*days)));
        }
        Happening::ClockBack(days) => world.advance(Length::days(-i64::from(*days))),
    }
}

impl Observed {
    fn begin(&mut self, today: Day) {
        self.last_active = today;
        self.warned = None;
        self.warnings = 0;
    }
}

/// Compares what the database says now with what was observed before, sentence by sentence.
async fn check(world: &World, person: &mut Observed, today: Day) -> Result<(), String> {
    let settings = LifeCycleSettings::default();
    let mut tx = world.ctx.read().await.unwrap();
    let account = tx.accounts().find(person.id).await.unwrap();
    let living = tx.life_cycle().find(person.id).await.unwrap();
    drop(tx);
    let state = match account.as_ref().map(|account| account.state) {
        None => State::Deleted,
        Some(AccountState::Active) => State::Active,
        Some(AccountState::Deactivated { at, .. }) => State::Deactivated(at.day()),
    };
    let wrong = |what: &str| Err(format!("{what} on {today}: {person:?}, now {state:?}"));
    match (person.state, state) {
        (State::Active, State::Deactivated(_)) => {
            if today < settings.deactivate_after.after(person.last_active) {
                return wrong("deactivated before 4 months");
            }
            if person.warned.is_none_or(|warned| warned.plus_days(7) > today) {
                return wrong("deactivated less than 7 days after the first delivered warning");
            }
            person.warned = None;
            person.warnings = 0;
        }
        (State::Deactivated(at), State::Deleted) => {
            let window = settings.restore_within.after(at);
            let whole = settings.delete_after().after(person.last_active);
            if today < window.max(whole) {
                return wrong("deleted before its time");
            }
            if person.warned.is_none_or(|warned| warned.plus_days(7) > today) {
                return wrong("deleted without a warning of 7 days");
            }
            person.warnings = 0;
        }
        (State::Active, State::Deleted) => return wrong("deleted at once"),
        (State::Deactivated(_), State::Active) => return wrong("restored by nobody"),
        (State::Deleted, State::Active | State::Deactivated(_)) => return wrong("risen"),
        (before, now) => assert_eq!(before, now),
    }
    person.state = state;
    let warnings = living.map(|living| living.history.warnings).unwrap_or_default();
    if warnings.len() < person.warnings {
        return Err(format!("a warning was forgotten on {today}: {person:?}"));
    }
    person.warnings = warnings.len();
    let delivered = warnings.iter().filter_map(|warning| warning.delivered_at).min();
    person.warned = delivered.map(Instant::day);
    Ok(())
}

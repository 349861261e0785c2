//! `service-manual simulate`: the real jobs on a copy of the database with a moved clock, and a
//! dated report of what they do.

mod digests;

use std::collections::BTreeMap;
use std::sync::Arc;

use clap::Args;

use service_manual_app::simulated_people::SimulatedPeople;
use service_manual_app::{Context, jobs, queries::report};
use service_manual_domain::time::{Clock, Day, Length, ManualClock};
use service_manual_store::dialect::Dialect;
use service_manual_store::{Options, Store};

use self::digests::DigestReport;
use super::{Done, open_ready_store};
use crate::config::Config;
use crate::start::{Purpose, open_context};
use crate::system::SystemClock;

/// Jobs run this often in a simulated day.
const STEP: Length = Length::hours(6);

/// Arguments of `simulate`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// How many days to go forward
    #[arg(long, value_parser = clap::value_parser!(i64).range(1..=4_000))]
    days: i64,
    /// The first day, as YYYY-MM-DD; today if it is not given
    #[arg(long)]
    from: Option<Day>,
    /// Print every digest and what it names, and compare it with what waits for the person
    #[arg(long)]
    digests: bool,
    /// Those who used the service in the last 30 days go on doing so, and confirm half of what is due
    #[arg(long)]
    people_go_on: bool,
    /// The configured database is itself a copy: use it as it is
    #[arg(long)]
    in_place: bool,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> Done {
    if arguments.in_place {
        let store = open_ready_store(config).await?;
        return report_days(config, store, arguments).await;
    }
    let original = open_ready_store(config).await?;
    if original.dialect() == Dialect::Postgres {
        return Err("a PostgreSQL database is not copied by this command. Copy it with `createdb \
                    --template`, name the copy with SERVICE_MANUAL_DATABASE_URL, and add --in-place"
            .to_owned());
    }
    let copy = config.data.directory.join(format!("simulation-{}.db", std::process::id()));
    let copied = original.copy_to(&copy).await.map_err(|error| error.to_string());
    let done = match copied {
        Ok(()) => simulate_copy(config, &copy, arguments).await,
        Err(error) => Err(format!("cannot copy the database: {error}")),
    };
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{ending}", copy.display()));
    }
    done
}

async fn simulate_copy(config: &Config, copy: &std::path::Path, arguments: &Arguments) -> Done {
    let options = Options { url: format!("sqlite:{}", copy.display()), connections: 2 };
    let store = Store::open(&options).await.map_err(|error| error.to_string())?;
    report_days(config, store.clone(), arguments).await?;
    store.close().await;
    Ok(())
}

async fn report_days(config: &Config, store: Store, arguments: &Arguments) -> Done {
    let days = arguments.days;
    let start = arguments.from.map_or_else(|| SystemClock.now(), Day::start);
    let clock = Arc::new(ManualClock::new(start));
    let ctx = open_context(config, store, Purpose::Simulation, clock.clone())?;
    let failed = |error: service_manual_app::Error| error.to_string();
    ctx.follower().start(ctx.store()).await.map_err(failed)?;
    let people = if arguments.people_go_on {
        Some(SimulatedPeople::of_today(&ctx).await.map_err(failed)?)
    } else {
        None
    };
    if arguments.digests {
        let begun_on = clock.now().day();
        let mut report = DigestReport::begin(&ctx).await.map_err(failed)?;
        for _ in 0..days {
            live_a_day(&ctx, &clock, people.as_ref(), Some(&mut report)).await.map_err(failed)?;
        }
        return report.print(arguments, begun_on);
    }
    let mut seen = report::position(&ctx).await.map_err(failed)?;
    for _ in 0..days {
        live_a_day(&ctx, &clock, people.as_ref(), None).await.map_err(failed)?;
        seen = print_day(&ctx, &seen).await.map_err(failed)?;
    }
    println!("{} days until {} were simulated.", days, clock.now().day());
    Ok(())
}

/// A day with all its jobs; people come at its beginning.
async fn live_a_day(
    ctx: &Context,
    clock: &ManualClock,
    people: Option<&SimulatedPeople>,
    mut report: Option<&mut DigestReport>,
) -> Result<(), service_manual_app::Error> {
    if let Some(people) = people {
        people.live_a_day(ctx).await?;
    }
    for _ in 0..(Length::days(1).as_seconds() / STEP.as_seconds()) {
        clock.advance(STEP);
        jobs::run_all_due(ctx).await?;
        if let Some(report) = &mut report {
            report.look(ctx).await?;
        }
    }
    Ok(())
}

/// One line for each event and mail of the day; what is said of several at once stands once.
async fn print_day(
    ctx: &Context,
    seen: &report::Position,
) -> Result<report::Position, service_manual_app::Error> {
    let (now, happened) = report::since(ctx, seen).await?;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for what in happened {
        *counts.entry(what).or_default() += 1;
    }
    for (what, count) in counts {
        let times = if count > 1 { format!(" × {count}") } else { String::new() };
        println!("{}  {what}{times}", ctx.now().day());
    }
    Ok(now)
}

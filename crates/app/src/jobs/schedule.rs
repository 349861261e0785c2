//! What happens by itself, and how often: the one list of schedules.

use service_manual_domain::time::Length;

use crate::context::Context;
use crate::error::Result;
use crate::jobs::{
    LEASE, access_reviews, catalogue_counts, digests, housekeeping, invitations, life_cycle,
    link_check, log_retention, service_freshness,
};
use crate::log_check;
use crate::services::schedule;

/// Something that happens by itself.
pub struct Schedule {
    /// Its name in the database and the log.
    pub name: &'static str,
    /// How often.
    pub every: Length,
    task: Task,
}

/// The tasks that schedules start.
#[derive(Debug, Clone, Copy)]
enum Task {
    Housekeeping,
    Invitations,
    LifeCycle,
    ServiceFreshness,
    AccessReviews,
    SetTimes,
    Digests,
    LogRetention,
    LogCheck,
    LinkCheck,
    CatalogueCounts,
    TableSizes,
}

/// All schedules.
pub const SCHEDULES: &[Schedule] = &[
    // Ended sessions and forgotten failures take room only; once an hour is enough.
    Schedule { name: "housekeeping", every: Length::hours(1), task: Task::Housekeeping },
    // Reminders are due by the day, and the end comes at midnight.
    Schedule { name: "invitations", every: Length::hours(1), task: Task::Invitations },
    // Steps are due by the day, but a process may have been away at any hour; looking costs little.
    Schedule { name: "life_cycle", every: Length::hours(1), task: Task::LifeCycle },
    Schedule { name: "service_freshness", every: Length::hours(1), task: Task::ServiceFreshness },
    // People set times to the minute.
    Schedule { name: "set_times", every: Length::minutes(1), task: Task::SetTimes },
    Schedule { name: "access_reviews", every: Length::hours(1), task: Task::AccessReviews },
    Schedule { name: "digests", every: Length::hours(1), task: Task::Digests },
    // Periods of days and months need no more; a run does a part only, so often enough to keep up.
    Schedule { name: "log_retention", every: Length::hours(1), task: Task::LogRetention },
    // A change behind the program's back is known within a day. The check itself is done a slice
    // at a time by the worker.
    Schedule { name: "log_check", every: Length::days(1), task: Task::LogCheck },
    // A run asks for some links only, so often enough to keep up, and soon after publishing.
    Schedule { name: "link_check", every: Length::minutes(1), task: Task::LinkCheck },
    // The first run of a day counts. Once a day would move with every run, and leave out a day.
    Schedule { name: "catalogue_counts", every: Length::hours(1), task: Task::CatalogueCounts },
    // Tables do not grow tenfold in less.
    Schedule { name: "table_sizes", every: Length::days(1), task: Task::TableSizes },
];

impl Schedule {
    /// Whether it waits for other machines, and so must not hold up anything else.
    const fn is_slow(&self) -> bool {
        matches!(self.task, Task::LinkCheck)
    }

    fn is_switched_on(&self, ctx: &Context) -> bool {
        !self.is_slow() || ctx.link_checker().is_on()
    }
}

/// Runs what is due and not another process's, of the slow tasks or of the others.
pub(super) async fn run_due(ctx: &Context, slow: bool) -> Result<()> {
    let wanted = |schedule: &&Schedule| schedule.is_slow() == slow && schedule.is_switched_on(ctx);
    for schedule in SCHEDULES.iter().filter(wanted) {
        run_if_due(ctx, schedule).await?;
    }
    Ok(())
}

/// Runs a task if it is due and not another process's; whether it ran.
pub async fn run_if_due(ctx: &Context, schedule: &Schedule) -> Result<bool> {
    let due = start(ctx, schedule).await?;
    if due {
        run(ctx, schedule).await?;
    }
    Ok(due)
}

async fn start(ctx: &Context, schedule: &Schedule) -> Result<bool> {
    let now = ctx.now();
    let due_before = now.plus(Length::milliseconds(-schedule.every.as_milliseconds()));
    // Most of the time nothing is due, and finding that out must not take the write lock.
    let mut tx = ctx.read().await?;
    if !tx.jobs().schedule_is_due(schedule.name, due_before, now).await? {
        return Ok(false);
    }
    drop(tx);
    let mut tx = ctx.write().await?;
    let owner = ctx.process();
    let started = tx.jobs().start_scheduled(schedule.name, owner, due_before, now, LEASE).await?;
    tx.commit().await?;
    Ok(started)
}

async fn run(ctx: &Context, schedule: &Schedule) -> Result<()> {
    match schedule.task {
        Task::Housekeeping => housekeeping::run(ctx).await?,
        Task::TableSizes => ctx.store().learn_sizes().await?,
        Task::Invitations => invitations::run(ctx).await?,
        Task::LifeCycle => life_cycle::run(ctx).await?,
        Task::ServiceFreshness => service_freshness::run(ctx).await?,
        Task::AccessReviews => access_reviews::run(ctx).await?,
        Task::SetTimes => schedule::publish_due(ctx).await?,
        Task::Digests => digests::run(ctx).await?,
        Task::LogRetention => log_retention::run(ctx).await?,
        Task::LogCheck => log_check::want(ctx).await?,
        Task::LinkCheck => link_check::run(ctx).await?,
        Task::CatalogueCounts => catalogue_counts::run(ctx).await?,
    }
    let mut tx = ctx.write().await?;
    tx.jobs().finish_scheduled(schedule.name, ctx.process()).await?;
    Ok(tx.commit().await?)
}

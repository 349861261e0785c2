//! The worker: follows changes, runs jobs, sends mail, starts schedules.

use std::time::Duration;

use tokio::sync::watch;

use crate::context::Context;
use crate::error::Result;
use crate::jobs::{queue, schedule, send_mail};
use crate::log_check;
use crate::query_log;

/// How often the database is asked for the work and the changes of other processes. Publishing
/// must be visible on every replica within a second (spec 6).
const POLL: Duration = Duration::from_millis(400);

/// What a worker does, each on its own: a relay that does not answer must not hold up jobs, and a
/// long job must not keep the search from following what others publish.
#[derive(Debug, Clone, Copy)]
enum Duty {
    Follow,
    Work,
    SendMail,
    AskOthers,
    CountSearches,
}

/// Works until the future ends. A failure is logged and tried again: the database may be gone for
/// a while.
pub async fn run_until(ctx: &Context, shutdown: impl Future<Output = ()> + Send) {
    let (stop, stopped) = watch::channel(false);
    let end = async move {
        shutdown.await;
        // Nobody listens only when all duties have ended.
        let _ = stop.send(true);
    };
    tokio::join!(
        end,
        repeat(ctx, Duty::Follow, stopped.clone()),
        repeat(ctx, Duty::Work, stopped.clone()),
        repeat(ctx, Duty::SendMail, stopped.clone()),
        repeat(ctx, Duty::CountSearches, stopped.clone()),
        until_stopped(repeat(ctx, Duty::AskOthers, stopped.clone()), stopped),
    );
    write_counts(ctx).await;
}

/// Only follows changes and counts searches, for a process that runs no jobs.
pub async fn follow_until(ctx: &Context, shutdown: impl Future<Output = ()> + Send) {
    let (stop, stopped) = watch::channel(false);
    let end = async move {
        shutdown.await;
        let _ = stop.send(true);
    };
    tokio::join!(
        end,
        repeat(ctx, Duty::Follow, stopped.clone()),
        repeat(ctx, Duty::CountSearches, stopped),
    );
    write_counts(ctx).await;
}

/// Writes the searches that wait to be counted, at the end.
async fn write_counts(ctx: &Context) {
    if let Err(error) = query_log::write_rest(ctx).await {
        tracing::error!(%error, "the last searches were not counted");
    }
}

/// Breaks off when the worker stops: whoever waits for a machine somewhere else would hold up the
/// end of the process. What was not stored is asked for again.
async fn until_stopped(work: impl Future<Output = ()>, mut stopped: watch::Receiver<bool>) {
    tokio::select! {
        () = work => {}
        _ = stopped.wait_for(|stopped| *stopped) => {}
    }
}

async fn repeat(ctx: &Context, duty: Duty, mut stopped: watch::Receiver<bool>) {
    loop {
        // Boxed: the duties together would be a large future.
        if let Err(error) = Box::pin(perform(ctx, duty)).await {
            tracing::error!(%error, ?duty, "background work failed");
        }
        tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return,
            () = ctx.woken(), if matches!(duty, Duty::Work) => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

async fn perform(ctx: &Context, duty: Duty) -> Result<()> {
    match duty {
        Duty::Follow => Ok(ctx.follower().catch_up(ctx.store()).await?),
        Duty::Work => work(ctx).await,
        Duty::SendMail => send_mails(ctx).await,
        Duty::AskOthers => schedule::run_due(ctx, true).await,
        Duty::CountSearches => query_log::write_due(ctx).await,
    }
}

async fn work(ctx: &Context) -> Result<()> {
    schedule::run_due(ctx, false).await?;
    while queue::run_next_due(ctx).await? {}
    log_check::go_on(ctx).await
}

async fn send_mails(ctx: &Context) -> Result<()> {
    while send_mail::run_next_due(ctx).await? {}
    Ok(())
}

/// Does everything that is due now, one after the other.
pub async fn run_all_due(ctx: &Context) -> Result<()> {
    ctx.follower().catch_up(ctx.store()).await?;
    work(ctx).await?;
    query_log::write_due(ctx).await?;
    schedule::run_due(ctx, true).await?;
    send_mails(ctx).await
}

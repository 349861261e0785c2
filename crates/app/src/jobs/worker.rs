//! The worker: follows changes, runs jobs, sends mail, starts schedules.

use std::time::Duration;

use crate::context::Context;
use crate::error::Result;
use crate::jobs::{queue, schedule, send_mail};
use crate::log_check;

/// How often the database is asked for the work and the changes of other processes. Publishing
/// must be visible on every replica within a second (spec 6).
const POLL: Duration = Duration::from_millis(400);

/// Works until the future ends. A failure is logged and tried again: the database may be gone for
/// a while.
pub async fn run_until(ctx: &Context, shutdown: impl Future<Output = ()> + Send) {
    tokio::pin!(shutdown);
    loop {
        if let Err(error) = run_all_due(ctx).await {
            tracing::error!(%error, "background work failed");
        }
        tokio::select! {
            () = &mut shutdown => return,
            () = ctx.woken() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Only follows changes, for a process that runs no jobs.
pub async fn follow_until(ctx: &Context, shutdown: impl Future<Output = ()> + Send) {
    tokio::pin!(shutdown);
    loop {
        if let Err(error) = ctx.follower().catch_up(ctx.store()).await {
            tracing::error!(%error, "changes cannot be followed");
        }
        tokio::select! {
            () = &mut shutdown => return,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Does everything that is due now.
pub async fn run_all_due(ctx: &Context) -> Result<()> {
    ctx.follower().catch_up(ctx.store()).await?;
    schedule::run_due(ctx).await?;
    while queue::run_next_due(ctx).await? {}
    while send_mail::run_next_due(ctx).await? {}
    log_check::go_on(ctx).await
}

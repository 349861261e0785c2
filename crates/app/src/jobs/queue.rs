//! Adding jobs and running them.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::ids::JobId;
use service_manual_domain::time::{Instant, Length};
use service_manual_store::{ClaimedJob, JobRow, Tx};

use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::jobs::{Job, LEASE};
use crate::mail::compose;

/// How long a job waits before each further try; after the last one it is given up.
const RETRY_AFTER: [Length; 6] = [
    Length::seconds(10),
    Length::minutes(1),
    Length::minutes(10),
    Length::hours(1),
    Length::hours(6),
    Length::days(1),
];

/// Adds a job to the transaction; it runs once the transaction is committed.
pub async fn enqueue(ctx: &Context, tx: &mut Tx, job: &Job) -> Result<()> {
    let now = ctx.now();
    let payload = serde_json::to_string(job)
        .map_err(|error| Error::Internal(format!("a job cannot be written: {error}")))?;
    let row = JobRow {
        id: JobId::new(now, ctx.random()),
        kind: job.kind().to_owned(),
        payload,
        dedup_key: job.dedup_key(),
        run_at: now,
    };
    Ok(tx.jobs().add(&row, now).await?)
}

/// Claims and runs one job, if one is due; whether it was.
pub async fn run_next_due(ctx: &Context) -> Result<bool> {
    // Finding that nothing is due must not take the write lock.
    if !ctx.read().await?.jobs().any_due(ctx.now()).await? {
        return Ok(false);
    }
    let mut tx = ctx.write().await?;
    let claimed = tx.jobs().claim(ctx.process(), ctx.now(), LEASE).await?;
    tx.commit().await?;
    let Some(job) = claimed else { return Ok(false) };
    if let Err(error) = run(ctx, &job).await {
        put_back(ctx, &job, &error).await?;
    }
    Ok(true)
}

/// The work of a job and its removal from the queue are one transaction, so it is done once.
async fn run(ctx: &Context, claimed: &ClaimedJob) -> Result<()> {
    let job: Job = serde_json::from_str(&claimed.payload).map_err(|error| unreadable(&error))?;
    if job == Job::ForgetErased {
        // Not inside a transaction, and no harm when it is done twice.
        ctx.store().forget_erased().await?;
    }
    let mut tx = ctx.write().await?;
    match &job {
        Job::Mail(order) => compose::write(ctx, &mut tx, order).await?,
        Job::ForgetErased => {}
    }
    tx.jobs().done(claimed.id, ctx.process()).await?;
    ctx.commit(tx).await
}

/// What serde says may quote the payload, which may hold a secret; where it stopped is enough.
fn unreadable(error: &serde_json::Error) -> Error {
    let (line, position) = (error.line(), error.column());
    Error::Internal(format!("a job cannot be read: not as expected at {line}:{position}"))
}

/// A job whose lease ran out meanwhile is another process's, and left alone.
async fn put_back(ctx: &Context, job: &ClaimedJob, error: &Error) -> Result<()> {
    let mut tx = ctx.write().await?;
    let (owner, text) = (ctx.process(), error.to_string());
    if let Some(run_at) = next_try(job.attempts, ctx.now()) {
        tracing::warn!(job.id = %job.id, job.kind, job.attempts, %error, "job failed");
        tx.jobs().retry(job.id, owner, run_at, &text).await?;
    } else if tx.jobs().give_up(job.id, owner, ctx.now(), &text).await? {
        tracing::error!(job.id = %job.id, job.kind, job.attempts, %error, "job given up");
        let event = Event::new(EventType::JobFailed, Subject::Site("job"));
        let event = event.change("job", None, Some(&job.id.to_string()));
        record_by(&mut tx, Initiator::Job("queue"), &event, ctx.now()).await?;
    }
    ctx.commit(tx).await
}

/// When to try again after so many tries.
fn next_try(attempts: i64, now: Instant) -> Option<Instant> {
    let index = usize::try_from(attempts.saturating_sub(1)).ok()?;
    RETRY_AFTER.get(index).map(|length| now.plus(*length))
}

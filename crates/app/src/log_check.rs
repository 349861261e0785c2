//! Proves that nobody changed the audit log (spec 2.7).
//!
//! The command `audit verify` does it at once. For the page it happens in the background, a slice
//! at a time between other work, because ten million rows take minutes; the page shows what the
//! last check found and how far the present one is. It is asked for by administrators, and once a
//! day by the schedule `log_check`.

use service_manual_domain::audit::{Broken, ChainCheck, Event, EventType, Initiator, Subject};
use service_manual_domain::policy::{Action, Target};
pub use service_manual_store::LogCheckResult;
use service_manual_store::{ChainHead, LogCheckRun, LogCheckState, Tx};

use crate::caller::Caller;
use crate::context::{Context, record_by};
use crate::error::{Error, Result};
use crate::jobs::LEASE;

/// Rows read in one transaction.
const AT_ONCE: i64 = 1_000;
/// Pieces of so many rows checked between other work: some tenths of a second.
const PIECES: usize = 20;

/// The check as administrators see it.
#[derive(Debug, Clone)]
pub struct CheckPage {
    /// How far it is, and what the last one found.
    pub state: LogCheckState,
    /// The chain as it is now.
    pub head: ChainHead,
}

/// Follows the chain from its first row to its head.
pub async fn verify(ctx: &Context) -> Result<LogCheckResult> {
    let mut run = begin(ctx, &mut ctx.read().await?).await?;
    loop {
        if let Some(end) = piece(ctx, &mut run).await? {
            return Ok(result(ctx, &run, end));
        }
    }
}

/// The state of the check, for administrators.
pub async fn page(ctx: &Context, caller: &Caller) -> Result<CheckPage> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let (state, _) = tx.audit().check_state().await?;
    Ok(CheckPage { state, head: tx.audit().head().await? })
}

/// An administrator asks for a check; one that is under way goes on.
pub async fn ask(ctx: &Context, caller: &Caller) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    want(ctx).await
}

/// Where the last check found the chain broken, if it did: for an alarm to administrators.
pub async fn alarm(tx: &mut Tx) -> Result<Option<Broken>> {
    let (state, _) = tx.audit().check_state().await?;
    Ok(state.last.and_then(|last| last.broken))
}

/// Asks for a check unless one is asked for or under way.
pub(crate) async fn want(ctx: &Context) -> Result<()> {
    let mut tx = ctx.write().await?;
    let (mut state, seen) = tx.audit().check_state().await?;
    if state.asked_at.is_none() && state.running.is_none() {
        state.asked_at = Some(ctx.now());
        tx.audit().save_check_state(&state, seen).await?;
    }
    ctx.commit(tx).await
}

/// Goes on with the check for a slice, if one was asked for and no other process is at it.
pub(crate) async fn go_on(ctx: &Context) -> Result<()> {
    // Most of the time there is nothing to do, and finding that out must not take the write lock.
    let (state, _) = ctx.read().await?.audit().check_state().await?;
    if !is_mine(&state, ctx) {
        return Ok(());
    }
    match slice(ctx).await {
        // Another process was faster; what this one found is found there too.
        Err(Error::Conflict) => Ok(()),
        other => other,
    }
}

fn is_mine(state: &LogCheckState, ctx: &Context) -> bool {
    state.running.as_ref().map_or(state.asked_at.is_some(), |run| {
        run.owner == ctx.process() || run.lease_until < ctx.now()
    })
}

async fn slice(ctx: &Context) -> Result<()> {
    let Some((mut state, mut run, seen)) = claim(ctx).await? else { return Ok(()) };
    for _ in 0..PIECES {
        if let Some(end) = piece(ctx, &mut run).await? {
            return finish(ctx, state, result(ctx, &run, end), seen).await;
        }
    }
    state.running = Some(run);
    let mut tx = ctx.write().await?;
    tx.audit().save_check_state(&state, seen).await?;
    ctx.commit(tx).await
}

/// Takes the check for this process, and begins it if it was only asked for.
async fn claim(ctx: &Context) -> Result<Option<(LogCheckState, LogCheckRun, i64)>> {
    let mut tx = ctx.write().await?;
    let (mut state, seen) = tx.audit().check_state().await?;
    if !is_mine(&state, ctx) {
        return Ok(None);
    }
    let mut run = match state.running.take() {
        Some(run) => run,
        None => begin(ctx, &mut tx).await?,
    };
    ctx.process().clone_into(&mut run.owner);
    run.lease_until = ctx.now().plus(LEASE);
    state.asked_at = None;
    state.running = Some(run.clone());
    tx.audit().save_check_state(&state, seen).await?;
    tx.commit().await?;
    Ok(Some((state, run, seen.saturating_add(1))))
}

/// The event is recorded when the finding is new, and not again every day.
async fn finish(
    ctx: &Context,
    mut state: LogCheckState,
    result: LogCheckResult,
    seen: i64,
) -> Result<()> {
    let known = state.last.and_then(|last| last.broken);
    let found = result.broken.filter(|broken| Some(*broken) != known);
    state.running = None;
    state.last = Some(result);
    let mut tx = ctx.write().await?;
    tx.audit().save_check_state(&state, seen).await?;
    if let Some(broken) = found {
        tracing::error!(%broken, "the audit log was changed");
        let event = Event::new(EventType::LogCheckFailed, Subject::Site("log"));
        let event = event.change("row", None, Some(&broken.row().to_string()));
        record_by(&mut tx, Initiator::Job("log_check"), &event, ctx.now()).await?;
    }
    ctx.commit(tx).await
}

async fn begin(ctx: &Context, tx: &mut Tx) -> Result<LogCheckRun> {
    let head = tx.audit().head().await?;
    let now = ctx.now();
    Ok(LogCheckRun {
        started_at: now,
        owner: ctx.process().to_owned(),
        lease_until: now.plus(LEASE),
        check: ChainCheck::starting(head.first_number, head.first_previous_hash),
        rows: 0,
        first_at: None,
        last_at: None,
    })
}

/// Checks the next rows, in a transaction of their own. `None`: there are more; otherwise the end,
/// with what is broken.
async fn piece(ctx: &Context, run: &mut LogCheckRun) -> Result<Option<Option<Broken>>> {
    let mut tx = ctx.read().await?;
    let head = tx.audit().head().await?;
    if run.check.next() < head.first_number {
        // Retention has cut these rows meanwhile.
        *run = LogCheckRun { started_at: run.started_at, ..begin(ctx, &mut tx).await? };
    }
    let entries = tx.audit().after(run.check.next().saturating_sub(1), AT_ONCE).await?;
    if entries.is_empty() {
        return Ok(Some(run.check.clone().finish(head.last_number, &head.last_hash).err()));
    }
    for entry in &entries {
        run.rows = run.rows.saturating_add(1);
        run.first_at = run.first_at.or(Some(entry.record.at));
        run.last_at = Some(entry.record.at);
        if let Err(broken) = run.check.take(&entry.record, &entry.hash) {
            return Ok(Some(Some(broken)));
        }
    }
    Ok(None)
}

fn result(ctx: &Context, run: &LogCheckRun, broken: Option<Broken>) -> LogCheckResult {
    LogCheckResult {
        finished_at: ctx.now(),
        rows: run.rows,
        first_at: run.first_at,
        last_at: run.last_at,
        broken,
    }
}

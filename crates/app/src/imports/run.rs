//! Importing a file: the check, which writes nothing, and the import itself.

use std::sync::Arc;

use service_manual_domain::import::{Report, Unreadable};
use service_manual_domain::problem::{Problem, ProblemCode};

use super::plan::{Ground, Plan, plan};
use super::{Importer, Orders, prepare, write};
use crate::context::Context;
use crate::error::{Error, Result};

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It could not be read; nothing was written.
    Unreadable(Unreadable),
    /// Rows are bad, and only all were to be imported; nothing was written.
    Refused(Report),
    /// It was imported.
    Done(Report),
}

/// What would become of a file. Nothing is written.
///
/// # Errors
/// [`Error::Invalid`] with what cannot be ordered.
pub async fn check(
    ctx: &Context,
    by: &Importer,
    file: Arc<[u8]>,
    orders: &Orders,
) -> Result<std::result::Result<Report, Unreadable>> {
    Ok(planned(ctx, by, file, orders).await?.map(|plan| plan.report))
}

/// Imports a file: all of it, or nothing.
///
/// # Errors
/// [`Error::Invalid`] with what cannot be ordered.
pub async fn import(
    ctx: &Context,
    by: &Importer,
    file: Arc<[u8]>,
    orders: &Orders,
) -> Result<Imported> {
    if orders.updater.is_none() {
        let problem = Problem::new("updater", ProblemCode::Required);
        return Err(Error::Invalid(vec![problem]));
    }
    match once(ctx, by, Arc::clone(&file), orders).await {
        // Somebody saved one of the services, or imported the same, since the plan was made: now
        // that is to be seen.
        Err(Error::Conflict) => once(ctx, by, file, orders).await,
        done => done,
    }
}

async fn once(ctx: &Context, by: &Importer, file: Arc<[u8]>, orders: &Orders) -> Result<Imported> {
    let mut plan = match planned(ctx, by, file, orders).await? {
        Ok(plan) => plan,
        Err(unreadable) => return Ok(Imported::Unreadable(unreadable)),
    };
    if plan.report.has_faults() && !orders.skip_bad_rows {
        return Ok(Imported::Refused(plan.report));
    }
    let mut tx = ctx.write().await?;
    Ground::look_up(&mut tx, by, orders).await?;
    write::write(ctx, &mut tx, by, orders, &mut plan).await?;
    match by {
        // The running service follows the change feed; this process has no index.
        Importer::Operator => ctx.commit(tx).await?,
        Importer::Person(_) => ctx.commit_public(tx).await?,
    }
    Ok(Imported::Done(plan.report))
}

async fn planned(
    ctx: &Context,
    by: &Importer,
    file: Arc<[u8]>,
    orders: &Orders,
) -> Result<std::result::Result<Plan, Unreadable>> {
    let mut tx = ctx.read().await?;
    let ground = Ground::look_up(&mut tx, by, orders).await?;
    drop(tx);
    let (format, known) = (orders.format, Arc::clone(&ground.known));
    let rows = off_the_runtime(move || prepare::read(format, &file, &known)).await?;
    match rows {
        Ok(rows) => plan(ctx, by, orders, ground, rows).await.map(Ok),
        Err(unreadable) => Ok(Err(unreadable)),
    }
}

/// Reading files takes processor time: it must not hold up requests.
pub(super) async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::Internal(format!("an import could not be read: {error}")))
}

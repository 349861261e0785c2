//! Submitting a service for publication (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::{for_step, store_step};
use crate::services::missing::Missing;
use crate::services::{Outcome, presence};

/// Hands the working copy to the reviewers, who get a mail.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the service since the version `seen`.
pub async fn submit(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Submit.needs(), id, seen).await?;
    let version = tx.services().version(service.newest).await?;
    let problems = Missing::of(ctx, &mut tx, &service, &version).await?.to_submit;
    if !problems.is_empty() {
        return Ok(Outcome::NotReady(problems));
    }
    let account = caller.account()?;
    let submitted = service.clone().submit(account, ctx.now())?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &submitted), EventType::ServiceSubmitted)
        .await?;
    presence::left(&mut tx, id, account).await?;
    let order = MailOrder::ServiceSubmitted { service: id, at: ctx.now() };
    enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    ctx.commit(tx).await?;
    Ok(Outcome::Done)
}

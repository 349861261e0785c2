//! Publishing at a set time (spec 3.4): the order, taking it back, and the job that carries it out.

use service_manual_domain::audit::{Event, EventType, Initiator, Origin, Subject};
use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::set_time::TypedMoment;
use service_manual_domain::service::{Service, Transition};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::for_step;
use crate::services::missing::Missing;
use crate::services::publish::{four_eyes, go_live};
use crate::services::{Outcome, responsibility};

/// How many services the job publishes in one run.
const AT_ONCE: i64 = 100;

/// Orders that the newest version is published later; whatever changes it takes the order back.
///
/// # Errors
/// [`Error::Invalid`] for a time that is none, or is over; else as [`super::publish::publish`].
pub async fn schedule(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    typed: &TypedMoment,
) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Schedule.needs(), id, seen).await?;
    let at = typed.parse(ctx.now())?;
    let version = tx.services().version(service.newest).await?;
    let problems = Missing::of(ctx, &mut tx, &service, &version).await?.to_publish;
    if !problems.is_empty() {
        return Ok(Outcome::NotReady(problems));
    }
    four_eyes(&mut tx, caller, &service).await?;
    let scheduled = service.clone().schedule(at, caller.account()?)?;
    store(ctx, &mut tx, &caller.origin(), (&service, &scheduled)).await?;
    ctx.commit(tx).await?;
    Ok(Outcome::Done)
}

/// Takes the order to publish back.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed the service since the version `seen`.
pub async fn unschedule(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Schedule.needs(), id, seen).await?;
    if service.scheduled.is_none() {
        return Err(Error::Conflict);
    }
    let after = service.clone().unschedule();
    store(ctx, &mut tx, &caller.origin(), (&service, &after)).await?;
    ctx.commit(tx).await
}

/// Publishes what is due, each service in a transaction of its own; one that fails does not hold up
/// the others.
pub(crate) async fn publish_due(ctx: &Context) -> Result<()> {
    let due = ctx.read().await?.services().due_to_publish(ctx.now(), AT_ONCE).await?;
    for id in due {
        match publish_one(ctx, id).await {
            Ok(()) | Err(Error::Conflict) => {}
            Err(error) => tracing::error!(service.id = %id, %error, "not published at its time"),
        }
    }
    Ok(())
}

async fn publish_one(ctx: &Context, id: ServiceId) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = tx.services().get(id).await?;
    // Another process may have done it meanwhile, or somebody took the order back.
    let Some(order) = service.due(ctx.now()) else { return Ok(()) };
    let version = tx.services().version(service.newest).await?;
    let ready = Missing::of(ctx, &mut tx, &service, &version).await?.to_publish.is_empty()
        && responsibility::may_publish(ctx, &mut tx, &service, order.by).await?;
    let origin = Origin::outside_requests(Initiator::Job("set_times"));
    if ready {
        go_live(ctx, &mut tx, &service, &version, &origin).await?;
        return ctx.commit_public(tx).await;
    }
    give_up(ctx, &mut tx, &service, &origin).await?;
    ctx.commit(tx).await
}

/// Something is missing by now: the order is taken back, and who gave it is told.
async fn give_up(ctx: &Context, tx: &mut Tx, service: &Service, origin: &Origin) -> Result<()> {
    let Some(order) = service.scheduled else { return Ok(()) };
    let mail = MailOrder::ServiceNotPublished { service: service.id, to: order.by, at: ctx.now() };
    enqueue(ctx, tx, &Job::Mail(mail)).await?;
    store(ctx, tx, origin, (service, &service.clone().unschedule())).await
}

/// Stores a service with another order to publish, or none, with the event.
async fn store(
    ctx: &Context,
    tx: &mut Tx,
    origin: &Origin,
    (before, after): (&Service, &Service),
) -> Result<()> {
    let now = ctx.now();
    tx.services().save(after, before.version, now).await?;
    let at = |service: &Service| service.scheduled.map(|order| order.at.to_string());
    let event = Event::new(EventType::ServiceScheduled, Subject::Service(after.id))
        .in_organisation(after.organiser)
        .change("publish_at", at(before).as_deref(), at(after).as_deref());
    Ok(tx.audit().record(&event, origin, now).await?)
}

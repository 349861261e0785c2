//! Doing a change, each service in a transaction of its own: one that cannot be changed does not
//! hold up the others.

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::{Action, scope};
use service_manual_domain::service::bulk::{AT_ONCE, Change};
use service_manual_store::ChangedThing;

use super::plan::{Plan, plan};
use super::{Effect, Line, Verdict, Why};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::load::{for_step, store_step};
use crate::services::{archive, assign, mark_outdated};

/// A service to change, as the person saw it in the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub id: ServiceId,
    /// Its version.
    pub seen: i64,
}

/// Does a change to each of some services, and tells what became of it. A service that somebody
/// changed since the person saw it stays as it is.
pub async fn apply(
    ctx: &Context,
    caller: &Caller,
    chosen: &[Chosen],
    change: &Change,
) -> Result<Vec<Line>> {
    let scope = scope(&caller.actor, Action::SeeWorkingCopies);
    let ids: Vec<ServiceId> = chosen.iter().take(AT_ONCE).map(|one| one.id).collect();
    let rows = ctx.read().await?.service_lists().chosen(&scope, &ids).await?;
    let mut lines = Vec::new();
    for row in rows {
        let Some(one) = chosen.iter().find(|one| one.id == row.id) else { continue };
        let verdict = match Box::pin(change_one(ctx, caller, *one, change)).await {
            Ok(Ok(effect)) => Verdict::Changes(Box::new(effect)),
            Ok(Err(why)) => Verdict::Stays(why),
            Err(error) => Verdict::Stays(why(one.id, &error)),
        };
        lines.push(Line::of(row, verdict));
    }
    Ok(lines)
}

fn why(id: ServiceId, error: &Error) -> Why {
    match error {
        Error::Conflict => Why::Changed,
        Error::NotAllowedFrom(_) => Why::WrongState,
        Error::Denied(_) | Error::NotFound => Why::NotAllowed,
        Error::Invalid(_) => Why::NotOffered,
        error => {
            tracing::error!(service.id = %id, %error, "not changed with the others");
            Why::Failed
        }
    }
}

async fn change_one(
    ctx: &Context,
    caller: &Caller,
    one: Chosen,
    change: &Change,
) -> Result<std::result::Result<Effect, Why>> {
    let (id, seen) = (one.id, one.seen);
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::SeeWorkingCopies, id, seen).await?;
    let (plan, effect) = match plan(ctx, &mut tx, caller, &service, change).await? {
        Ok(planned) => planned,
        Err(why) => return Ok(Err(why)),
    };
    match plan {
        Plan::Version(after, version) => {
            tx.services().add_version(&version, None).await?;
            let saved = EventType::ServiceSaved;
            store_step(ctx, &mut tx, &caller.origin(), (&service, &after), saved).await?;
            ctx.commit(tx).await?;
        }
        Plan::Assigned(after, events) => {
            tx.services().save(&after, service.version, ctx.now()).await?;
            if service.state.is_public() {
                tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
            }
            assign::record(ctx, &mut tx, caller, &events).await?;
            ctx.commit_public(tx).await?;
        }
        Plan::Archived(reason) => {
            drop(tx);
            archive::archive(ctx, caller, id, seen, &reason).await?;
        }
        Plan::Outdated(reason) => {
            drop(tx);
            mark_outdated::mark_outdated(ctx, caller, id, seen, &reason).await?;
        }
    }
    Ok(Ok(effect))
}

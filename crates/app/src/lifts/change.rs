//! Adding, changing, moving and removing lifts.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{LiftId, ServiceId};
use service_manual_domain::lift::{LIMIT, Lift, TypedLift};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::Step;
use service_manual_search::words_said;
use service_manual_store::{ChangedThing, StoredLift, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::lifts::find;

/// The subject of the events.
const SUBJECT: Subject = Subject::Site("lifts");

/// Adds a lift after all others.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub async fn add(ctx: &Context, caller: &Caller, typed: &TypedLift) -> Result<LiftId> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let lift = checked(ctx, typed)?;
    let mut tx = ctx.write().await?;
    if tx.lifts().all().await?.len() >= LIMIT {
        return Err(vec![Problem::new("service", ProblemCode::TooMany { limit: LIMIT })].into());
    }
    let id = LiftId::new(ctx.now(), ctx.random());
    tx.lifts().add(id, &lift).await?;
    end(ctx, caller, tx, told(ctx, id, None, Some(&lift))).await?;
    Ok(id)
}

/// Changes a lift.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`; [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    (id, seen): (LiftId, i64),
    typed: &TypedLift,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let before = seen_lift(&mut tx, id, seen).await?.lift;
    let lift = checked(ctx, typed)?;
    if lift == before {
        return Ok(());
    }
    tx.lifts().change(id, seen, &lift).await?;
    end(ctx, caller, tx, told(ctx, id, Some(&before), Some(&lift))).await
}

/// Removes a lift.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`.
pub async fn remove(ctx: &Context, caller: &Caller, id: LiftId, seen: i64) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let before = seen_lift(&mut tx, id, seen).await?.lift;
    tx.lifts().remove(id, seen).await?;
    end(ctx, caller, tx, told(ctx, id, Some(&before), None)).await
}

/// Moves a lift by one place. At either end it stays where it is.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] for a lift that was removed.
pub async fn move_lift(ctx: &Context, caller: &Caller, id: LiftId, step: Step) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.write().await?;
    let lifts = tx.lifts().all().await?;
    let mut order: Vec<LiftId> = lifts.iter().map(|one| one.id).collect();
    let at = order.iter().position(|one| *one == id).ok_or(Error::NotFound)?;
    let to = match step {
        Step::Up => at.saturating_sub(1),
        Step::Down => (at + 1).min(order.len() - 1),
    };
    if at == to {
        return Ok(());
    }
    order.swap(at, to);
    tx.lifts().arrange(&order).await?;
    let place = |at: usize| (at + 1).to_string();
    let event = event(id).change("order", Some(&place(at)), Some(&place(to)));
    end(ctx, caller, tx, event).await
}

async fn seen_lift(tx: &mut Tx, id: LiftId, seen: i64) -> Result<StoredLift> {
    let stored = tx.lifts().get(id).await?;
    if stored.version == seen { Ok(stored) } else { Err(Error::Conflict) }
}

async fn end(ctx: &Context, caller: &Caller, mut tx: Tx, event: Event) -> Result<()> {
    tx.feed().changed(ChangedThing::Site, ctx.now()).await?;
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await
}

fn checked(ctx: &Context, typed: &TypedLift) -> Result<Lift> {
    let data = ctx.public_data();
    Ok(typed.parse(|text| find(&data, text), words_said)?)
}

/// The event of a change of a lift.
pub(crate) fn event(id: LiftId) -> Event {
    Event::new(EventType::LiftsChanged, SUBJECT).change("lift", None, Some(&id.to_string()))
}

/// The event with what was and is lifted: the log is its history.
fn told(ctx: &Context, id: LiftId, before: Option<&Lift>, after: Option<&Lift>) -> Event {
    let data = ctx.public_data();
    let name = |service: ServiceId| match data.cards.get(&service) {
        Some(card) => card.texts.best(card.texts.original()).map(|(_, text)| text.name.clone()),
        None => Some(service.to_string()),
    };
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let said = |lift: &Lift| {
        let searches = (!lift.searches.is_empty()).then(|| lift.searches.join(", "));
        [name(lift.service), searches, day(lift.days.from), day(lift.days.until)]
    };
    let fields = ["service", "searches", "shown_from", "shown_until"];
    event(id).compared(fields, before.map(said), after.map(said))
}

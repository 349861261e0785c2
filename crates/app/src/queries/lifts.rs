//! Lifted services as administrators see them.

use std::collections::HashMap;

use service_manual_domain::ids::{LiftId, ServiceId};
use service_manual_domain::lift::Lift;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Day;
pub use service_manual_store::StoredLift;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Whether a lift is seen today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftState {
    /// It is.
    Shown,
    /// Not yet.
    Coming,
    /// No more.
    Over,
    /// The service is not public.
    NotPublic,
}

/// A lift in the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// The lift.
    pub stored: StoredLift,
    /// The name of its service, in its original language.
    pub name: String,
    /// Whether it is seen today.
    pub state: LiftState,
}

/// All lifts, in their order.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<Row>> {
    may_edit(caller)?;
    let mut tx = ctx.read().await?;
    let all = tx.lifts().all().await?;
    let ids: Vec<ServiceId> = all.iter().map(|one| one.lift.service).collect();
    let mut names: HashMap<ServiceId, String> = tx.names().services(&ids).await?;
    drop(tx);
    let (data, today) = (ctx.public_data(), ctx.now().day());
    names.retain(|_, name| !name.is_empty());
    let row = |stored: StoredLift| Row {
        name: names.get(&stored.lift.service).cloned().unwrap_or_default(),
        state: state(&stored.lift, today, data.cards.contains_key(&stored.lift.service)),
        stored,
    };
    Ok(all.into_iter().map(row).collect())
}

/// A lift to be changed, with the name of its service.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::NotFound`] for a lift that was removed.
pub async fn to_edit(ctx: &Context, caller: &Caller, id: LiftId) -> Result<(StoredLift, String)> {
    may_edit(caller)?;
    let mut tx = ctx.read().await?;
    let stored = tx.lifts().get(id).await?;
    let mut names = tx.names().services(&[stored.lift.service]).await?;
    let name = names.remove(&stored.lift.service).unwrap_or_default();
    Ok((stored, name))
}

/// Whether the caller may lift services at all.
///
/// # Errors
/// Refused to all but administrators.
pub fn may_edit(caller: &Caller) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)
}

fn state(lift: &Lift, today: Day, is_public: bool) -> LiftState {
    if lift.days.until.is_some_and(|until| until < today) {
        LiftState::Over
    } else if !is_public {
        LiftState::NotPublic
    } else if lift.days.covers(today) {
        LiftState::Shown
    } else {
        LiftState::Coming
    }
}

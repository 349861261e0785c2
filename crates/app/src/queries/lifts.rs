//! Lifted services as administrators see them.

use std::collections::HashMap;

use service_manual_domain::ids::{LiftId, ServiceId};
use service_manual_domain::lift::LiftState;
use service_manual_domain::policy::{Action, Target};
pub use service_manual_store::StoredLift;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

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
    let names: HashMap<ServiceId, String> = tx.names().services(&ids).await?;
    drop(tx);
    let (data, today) = (ctx.public_data(), ctx.now().day());
    let row = |stored: StoredLift| Row {
        name: names.get(&stored.lift.service).cloned().unwrap_or_default(),
        state: stored.lift.state(today, data.cards.contains_key(&stored.lift.service)),
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

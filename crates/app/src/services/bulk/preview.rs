//! What a change would do to each service.

use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::{Action, scope};
use service_manual_domain::service::bulk::{AT_ONCE, Change};

use super::plan::plan;
use super::{Line, Verdict};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// What a change would do to each of some services, by name. Services of which the caller may not
/// know are left out.
pub async fn preview(
    ctx: &Context,
    caller: &Caller,
    ids: &[ServiceId],
    change: &Change,
) -> Result<Vec<Line>> {
    let scope = scope(&caller.actor, Action::SeeWorkingCopies);
    let mut tx = ctx.read().await?;
    let ids: Vec<ServiceId> = ids.iter().copied().take(AT_ONCE).collect();
    let mut lines = Vec::new();
    for row in tx.service_lists().chosen(&scope, &ids).await? {
        let service = tx.services().get(row.id).await?;
        let verdict = match plan(ctx, &mut tx, caller, &service, change).await? {
            Ok((_, effect)) => Verdict::Changes(Box::new(effect)),
            Err(why) => Verdict::Stays(why),
        };
        lines.push(Line::of(row, verdict));
    }
    Ok(lines)
}

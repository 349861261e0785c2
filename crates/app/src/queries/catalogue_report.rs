//! The catalogue in numbers over time, for administrators (spec 5 "Reports").

use service_manual_domain::catalogue_count::Counts;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Day;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// What was counted on the last counted day of each month, so many months back, the oldest first.
///
/// # Errors
/// Refused to all but administrators.
pub async fn by_month(ctx: &Context, caller: &Caller, months: i32) -> Result<Vec<(Day, Counts)>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(ctx.read().await?.catalogue_counts().by_month(since(ctx, months)).await?)
}

/// What was counted on each day of the same months, for a file.
///
/// # Errors
/// Refused to all but administrators.
pub async fn by_day(ctx: &Context, caller: &Caller, months: i32) -> Result<Vec<(Day, Counts)>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(ctx.read().await?.catalogue_counts().by_day(since(ctx, months)).await?)
}

/// The first day of a period that ends with the present month.
fn since(ctx: &Context, months: i32) -> Day {
    ctx.now().day().first_of_month().plus_months(1 - months)
}

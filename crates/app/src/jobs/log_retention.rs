//! Lets go of what the log need not keep any longer (spec 2.7): the ends of old network addresses,
//! and whole months.

use service_manual_domain::audit::{Event, EventType, Initiator, Subject};
use service_manual_domain::time::{Day, Length};

use crate::context::{Context, record_by};
use crate::error::Result;

/// Rows in one transaction, so that whoever wants to write waits for moments only.
const PIECE: i64 = 1_000;
/// Pieces in one run; what remains is done by the next.
const PIECES: usize = 100;

/// Shortens addresses, cuts months and removes what was cut.
pub(super) async fn run(ctx: &Context) -> Result<()> {
    shorten_addresses(ctx).await?;
    while cut_month(ctx).await? {}
    remove_cut(ctx).await
}

async fn shorten_addresses(ctx: &Context) -> Result<()> {
    let kept = ctx.settings().log.addresses_kept().as_milliseconds();
    let before = ctx.now().plus(Length::milliseconds(-kept));
    for _ in 0..PIECES {
        let mut tx = ctx.write().await?;
        let found = tx.audit().shorten_addresses(before, PIECE).await?;
        tx.commit().await?;
        if i64::try_from(found).unwrap_or(PIECE) < PIECE {
            break;
        }
    }
    Ok(())
}

/// Cuts the month with which the chain begins, if it is older than the months that are kept. The
/// chain begins after it from then on; that it does is recorded in the same transaction.
async fn cut_month(ctx: &Context) -> Result<bool> {
    let kept = ctx.settings().log.kept_months;
    let kept_from = ctx.now().day().first_of_month().plus_months(-kept).start();
    let mut tx = ctx.read().await?;
    let Some(begins_at) = tx.audit().begins_at().await?.filter(|at| *at < kept_from) else {
        return Ok(false);
    };
    let month = begins_at.day().first_of_month();
    let Some(old) = tx.audit().old_rows(month.plus_months(1).start()).await? else {
        return Ok(false);
    };
    drop(tx);
    let mut tx = ctx.write().await?;
    if !tx.audit().cut(&old).await? {
        return Ok(false);
    }
    let event = Event::new(EventType::LogMonthsCut, Subject::Site("log"))
        .change("month", Some(&in_words(month)), None)
        .change("first_number", Some(&old.first.to_string()), None)
        .change("last_number", Some(&old.last.to_string()), None);
    record_by(&mut tx, Initiator::Job("log_retention"), &event, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

async fn remove_cut(ctx: &Context) -> Result<()> {
    let piece = u64::try_from(PIECE).unwrap_or(u64::MAX);
    for _ in 0..PIECES {
        let mut tx = ctx.write().await?;
        let removed = tx.audit().remove_cut(PIECE).await?;
        tx.commit().await?;
        if removed < piece {
            break;
        }
    }
    Ok(())
}

/// The month as `2026-11`.
fn in_words(month: Day) -> String {
    let (year, month, _) = month.parts();
    format!("{year}-{month:02}")
}

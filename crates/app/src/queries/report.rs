//! What happened since a moment, for the report of a simulation.

use crate::context::Context;
use crate::error::Result;

/// How far the log has been reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    event: i64,
    mails: i64,
}

/// Where the log and the outbox stand now.
pub async fn position(ctx: &Context) -> Result<Position> {
    let mut tx = ctx.read().await?;
    let event = tx.audit().head().await?.last_number;
    Ok(Position { event, mails: tx.mails().count().await? })
}

/// The codes of events and the kinds of mails that came after a position, and the new position.
pub async fn since(ctx: &Context, before: Position) -> Result<(Position, Vec<String>)> {
    let mut tx = ctx.read().await?;
    let events = tx.audit().after(before.event, i64::MAX).await?;
    let event = events.last().map_or(before.event, |entry| entry.record.number);
    let mails = tx.mails().count().await?;
    let new_mails = tx.mails().newest(mails - before.mails).await?;
    let codes = events.into_iter().map(|entry| entry.record.event_type);
    let subjects = new_mails.into_iter().map(|mail| format!("mail: {}", mail.subject));
    Ok((Position { event, mails }, codes.chain(subjects).collect()))
}

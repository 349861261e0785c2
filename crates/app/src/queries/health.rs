//! Whether the program can work.

use crate::context::Context;
use crate::error::Result;

/// Asks the database for something small; the position of the change feed.
pub async fn database_answers(ctx: &Context) -> Result<i64> {
    Ok(ctx.read().await?.feed().position().await?)
}

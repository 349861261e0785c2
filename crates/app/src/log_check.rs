//! Proves that nobody changed the audit log (spec 2.7).

use service_manual_domain::audit::{Broken, ChainCheck};

use crate::context::Context;
use crate::error::Result;

const AT_ONCE: i64 = 1_000;

/// What a check of the whole chain found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How many rows were checked.
    pub rows: i64,
    /// Where the chain is broken, if it is.
    pub broken: Option<Broken>,
}

/// Follows the chain from its first row to its head.
pub async fn verify(ctx: &Context) -> Result<Verdict> {
    let mut tx = ctx.read().await?;
    let head = tx.audit().head().await?;
    let mut check = ChainCheck::starting(head.first_number, head.first_previous_hash);
    let mut last = head.first_number.saturating_sub(1);
    let mut rows = 0;
    loop {
        let entries = tx.audit().after(last, AT_ONCE).await?;
        let Some(newest) = entries.last() else { break };
        last = newest.record.number;
        for entry in &entries {
            rows += 1;
            if let Err(broken) = check.take(&entry.record, &entry.hash) {
                return Ok(Verdict { rows, broken: Some(broken) });
            }
        }
    }
    let broken = check.finish(head.last_number, &head.last_hash).err();
    Ok(Verdict { rows, broken })
}

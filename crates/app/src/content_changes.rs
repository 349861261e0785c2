//! Keeps what whole texts said before and after a change (spec 5).

use service_manual_domain::audit::Change;
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::AccountId;
use service_manual_domain::time::Instant;
use service_manual_store::{ContentChange, Tx};

use crate::error::Result;

/// Those of some fields that differ.
pub(crate) fn between<const N: usize>(
    fields: [&str; N],
    before: [Option<String>; N],
    after: [Option<String>; N],
) -> Vec<Change> {
    let values = fields.into_iter().zip(before.into_iter().zip(after));
    values
        .filter(|(_, (old, new))| old != new)
        .map(|(field, (old, new))| Change { field: field.to_owned(), old, new })
        .collect()
}

/// Adds a change of a thing, with the version that it made. What changed nothing that one reads is
/// not told.
pub(crate) async fn add(
    tx: &mut Tx,
    (kind, thing, number): (ContentKind, String, i64),
    changes: Vec<Change>,
    (changed_by, changed_at): (AccountId, Instant),
) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    let change = ContentChange { kind, thing, number, changes, changed_at, changed_by };
    Ok(tx.content_changes().add(&change).await?)
}

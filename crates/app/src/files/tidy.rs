//! Removes files that nothing uses, and bytes that never became a file.

use service_manual_domain::audit::Initiator;
use service_manual_domain::file::StoredFile;
use service_manual_domain::ids::FileId;
use service_manual_domain::page_block::PageFile;
use service_manual_domain::time::Length;
use service_manual_store::UsedBy;

use crate::context::{Context, record_by};
use crate::error::Result;
use crate::files::removed;
use crate::pages;

/// Who removes them, for the log.
const JOB: &str = "unused_files";
/// After so long nothing more comes of a file that was broken off.
const BROKEN_OFF: Length = Length::days(1);
/// Files in one run; what remains is done by the next.
const FILES: i64 = 100;
/// Pieces in one transaction, so that whoever wants to write waits for moments only: 4 MB.
const PIECES: i64 = 16;

/// Removes files that no version of a service or page has used for as long as the settings say, and what was broken off.
pub(crate) async fn run(ctx: &Context) -> Result<()> {
    let before = |length: Length| ctx.now().plus(Length::milliseconds(-length.as_milliseconds()));
    let unused_before = before(ctx.settings().files.unused_kept());
    let unused = ctx.read().await?.files().unused(unused_before, FILES).await?;
    for file in &unused {
        remove(ctx, file).await?;
    }
    let unused = ctx.read().await?.page_files().unused(unused_before, FILES).await?;
    for file in &unused {
        remove_of_page(ctx, file).await?;
    }
    let left_over = ctx.read().await?.files().left_over(before(BROKEN_OFF), FILES).await?;
    for id in left_over {
        discard(ctx, id).await?;
    }
    Ok(())
}

async fn remove(ctx: &Context, file: &StoredFile) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = tx.services().get(file.service).await?;
    // Somebody may have saved a version with it, or removed it, a moment ago.
    let is_used = !tx.files().uses(file.id).await?.is_empty();
    if is_used || !tx.files().remove(file.id).await? {
        return Ok(());
    }
    let event = removed(&service, file);
    record_by(&mut tx, Initiator::Job(JOB), &event, ctx.now()).await?;
    Ok(tx.commit().await?)
}

async fn remove_of_page(ctx: &Context, file: &PageFile) -> Result<()> {
    let mut tx = ctx.write().await?;
    let row = tx.page_files().find(file.id).await?;
    let is_unused = row.is_some_and(|row| row.used_by == UsedBy::Nothing);
    if !is_unused || !tx.page_files().remove(file.id).await? {
        return Ok(());
    }
    let event = pages::files::removed(file);
    record_by(&mut tx, Initiator::Job(JOB), &event, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Removes the bytes of what is no file, or none any more, a few at a time. What a process leaves
/// that dies here is found by the next run.
pub(crate) async fn discard(ctx: &Context, id: FileId) -> Result<()> {
    loop {
        let mut tx = ctx.write().await?;
        let removed = tx.files().remove_pieces(id, PIECES).await?;
        if removed == 0 {
            tx.files().end(id).await?;
        }
        tx.commit().await?;
        if removed == 0 {
            return Ok(());
        }
    }
}

//! Writing a new version of a page (spec 2.1, 5).

use service_manual_domain::audit::{Change, Event, EventType, Subject};
use service_manual_domain::content_history::ContentKind;
use service_manual_domain::ids::{AccountId, FileId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::page_block::{Block, TypedBlocks};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::Instant;
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::{ChangedThing, PageFileRow, PageVersion, Tx};

use crate::caller::Caller;
use crate::content_changes;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::pages::blocks;

/// Adds a version and puts it in force. A new privacy policy statement is shown to every signed-in
/// person before their next page. `seen` is the number of the version that the person changed.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody wrote a version meanwhile;
/// [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    page: InfoPage,
    seen: i64,
    typed: &TypedBlocks,
) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let by = caller.account()?;
    let now = ctx.now();
    let files = ctx.read().await?.page_files().of_page(page).await?;
    let blocks = blocks::checked(ctx, typed, &ids(&files))?;
    let mut tx = ctx.write().await?;
    let newest = tx.pages().get(page, None).await?;
    if newest.number != seen {
        return Err(Error::Conflict);
    }
    if newest.blocks == blocks {
        return ctx.commit(tx).await;
    }
    let event = put(ctx, &mut tx, (&newest, blocks), &files, (by, now)).await?;
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit_public(tx).await
}

/// Puts a version into force that follows another one, and gives back its event.
pub(crate) async fn put(
    ctx: &Context,
    tx: &mut Tx,
    (before, blocks): (&PageVersion, Vec<Block>),
    files: &[PageFileRow],
    (by, now): (AccountId, Instant),
) -> Result<Event> {
    let page = before.page;
    let version = PageVersion {
        page,
        number: before.number.saturating_add(1),
        blocks,
        sanitiser: SANITISER_VERSION,
        written_by: Some(by),
        written_at: now,
    };
    tx.pages().add(&version).await?;
    let changes = changes(ctx, tx, files, before, &version).await?;
    let thing = (ContentKind::Pages, page.code().to_owned(), version.number);
    content_changes::add(tx, thing, changes, (by, now)).await?;
    tx.feed().changed(ChangedThing::Site, now).await?;
    let number = |number: i64| number.to_string();
    Ok(Event::new(EventType::PageChanged, Subject::Site(page.code())).change(
        "version",
        Some(&number(before.number)),
        Some(&number(version.number)),
    ))
}

/// What the blocks would become; nothing is stored.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub async fn preview(
    ctx: &Context,
    caller: &Caller,
    page: InfoPage,
    typed: &TypedBlocks,
) -> Result<Vec<Block>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let files = ctx.read().await?.page_files().of_page(page).await?;
    blocks::checked(ctx, typed, &ids(&files))
}

fn ids(files: &[PageFileRow]) -> Vec<FileId> {
    files.iter().map(|row| row.file.id).collect()
}

/// What both versions say as a whole, in the languages in which they differ.
async fn changes(
    ctx: &Context,
    tx: &mut Tx,
    files: &[PageFileRow],
    before: &PageVersion,
    after: &PageVersion,
) -> Result<Vec<Change>> {
    let file_name = |id: &str| {
        let row = files.iter().find(|row| row.file.id.to_string() == id);
        row.map_or_else(|| id.to_owned(), |row| row.file.name.to_string())
    };
    let mut said = Vec::new();
    for version in [before, after] {
        let typed = blocks::typed_again(ctx, tx, &version.blocks, version.sanitiser).await?;
        said.push(Language::ALL.map(|language| Some(typed.said(language, file_name))));
    }
    let [old, new] = [said.first(), said.last()].map(|said| said.cloned().unwrap_or_default());
    Ok(content_changes::between(["page_fi", "page_sv", "page_en"], old, new))
}

//! The pages that administrators write (spec 2.1, 4.1): as they are read, and as they are edited.

use service_manual_domain::account::PersonName;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::page_block::{Block, TypedBlocks};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::{Day, Instant};
use service_manual_render::rich_text::SANITISER_VERSION;
use service_manual_store::{PageFileRow, PageVersionRow, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::pages::blocks;
use crate::queries::page_blocks::{ReadBlock, read};

/// A version of a page as it is read.
#[derive(Debug, Clone)]
pub struct ShownPage {
    /// What it is made of.
    pub blocks: Vec<ReadBlock>,
    /// The number of the version.
    pub version: i64,
    /// When it was written.
    pub written_on: Day,
}

/// The version in force. Everybody may read it.
pub async fn show(ctx: &Context, page: InfoPage, language: Language) -> Result<ShownPage> {
    let mut tx = ctx.read().await?;
    let stored = tx.pages().get(page, None).await?;
    let (version, written_on) = (stored.number, stored.written_at.day());
    let blocks = read(ctx, &mut tx, &stored.blocks, stored.sanitiser, language).await?;
    Ok(ShownPage { blocks, version, written_on })
}

/// How checked blocks would be read, in the order of [`Language::ALL`].
///
/// # Errors
/// Refused to all but administrators.
pub async fn as_read(ctx: &Context, caller: &Caller, blocks: &[Block]) -> Result<EachLanguage> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    in_each_language(ctx, &mut ctx.read().await?, blocks, SANITISER_VERSION).await
}

/// Blocks in the order of [`Language::ALL`].
pub type EachLanguage = [Vec<ReadBlock>; 3];

async fn in_each_language(
    ctx: &Context,
    tx: &mut Tx,
    blocks: &[Block],
    sanitiser: u32,
) -> Result<EachLanguage> {
    let fi = read(ctx, tx, blocks, sanitiser, Language::Fi).await?;
    let sv = read(ctx, tx, blocks, sanitiser, Language::Sv).await?;
    let en = read(ctx, tx, blocks, sanitiser, Language::En).await?;
    Ok([fi, sv, en])
}

/// A version in a list.
#[derive(Debug, Clone)]
pub struct ListedVersion {
    /// The number.
    pub number: i64,
    /// When it was written.
    pub written_at: Instant,
    /// By whom; `None`: it came with the program.
    pub written_by: Option<PersonName>,
}

/// Every page with its newest version.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<(InfoPage, ListedVersion)>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let mut list = Vec::new();
    for page in InfoPage::ALL {
        let newest = versions(&mut tx, page).await?.into_iter().next();
        list.extend(newest.map(|newest| (page, newest)));
    }
    Ok(list)
}

/// A page as it is edited.
#[derive(Debug, Clone)]
pub struct PageToEdit {
    /// The blocks in force, as somebody would type them.
    pub blocks: TypedBlocks,
    /// The files of the page.
    pub files: Vec<PageFileRow>,
    /// The number of their version.
    pub version: i64,
    /// All versions, the newest first.
    pub versions: Vec<ListedVersion>,
}

/// A page as it is edited.
///
/// # Errors
/// Refused to all but administrators.
pub async fn to_edit(ctx: &Context, caller: &Caller, page: InfoPage) -> Result<PageToEdit> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let stored = tx.pages().get(page, None).await?;
    let blocks = blocks::typed_again(ctx, &mut tx, &stored.blocks, stored.sanitiser).await?;
    let files = tx.page_files().of_page(page).await?;
    let versions = versions(&mut tx, page).await?;
    Ok(PageToEdit { blocks, files, version: stored.number, versions })
}

/// One version, with services and files as they are now.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::NotFound`] when there is no such version.
pub async fn version(
    ctx: &Context,
    caller: &Caller,
    page: InfoPage,
    number: i64,
) -> Result<(EachLanguage, Day)> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let stored = tx.pages().get(page, Some(number)).await?;
    let read = in_each_language(ctx, &mut tx, &stored.blocks, stored.sanitiser).await?;
    Ok((read, stored.written_at.day()))
}

async fn versions(tx: &mut Tx, page: InfoPage) -> Result<Vec<ListedVersion>> {
    let rows = tx.pages().versions(page).await?;
    let writers: Vec<_> = rows.iter().filter_map(|row| row.written_by).collect();
    let names = tx.names().accounts(&writers).await?;
    let listed = |row: PageVersionRow| ListedVersion {
        number: row.number,
        written_at: row.written_at,
        written_by: row.written_by.and_then(|id| names.get(&id).cloned()),
    };
    Ok(rows.into_iter().map(listed).collect())
}

//! The pages that administrators write (spec 2.1, 4.1): as they are read, and as they are edited.

use service_manual_domain::account::PersonName;
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::time::{Day, Instant};
use service_manual_render::pages::info_page::FilledText;
use service_manual_render::rich_text::RichText;
use service_manual_store::{PageVersionRow, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::pages;

/// A version of a page as it is read.
#[derive(Debug, Clone)]
pub struct ShownPage {
    /// Its text with the facts of the running settings.
    pub text: FilledText,
    /// The number of the version.
    pub version: i64,
    /// When it was written.
    pub written_on: Day,
}

/// The version in force. Everybody may read it.
pub async fn show(ctx: &Context, page: InfoPage, language: Language) -> Result<ShownPage> {
    let stored = ctx.read().await?.pages().get(page, None).await?;
    let (version, written_on) = (stored.number, stored.written_at.day());
    let text = FilledText::of(&pages::text(&stored, language), &ctx.settings(), language);
    Ok(ShownPage { text, version, written_on })
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
    /// The texts in force, in the order of [`Language::ALL`].
    pub texts: [RichText; 3],
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
    let texts = Language::ALL.map(|language| pages::text(&stored, language));
    Ok(PageToEdit { texts, version: stored.number, versions: versions(&mut tx, page).await? })
}

/// One version with its texts.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::NotFound`] when there is no such version.
pub async fn version(
    ctx: &Context,
    caller: &Caller,
    page: InfoPage,
    number: i64,
) -> Result<([RichText; 3], Day)> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let stored = ctx.read().await?.pages().get(page, Some(number)).await?;
    let texts = Language::ALL.map(|language| pages::text(&stored, language));
    Ok((texts, stored.written_at.day()))
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

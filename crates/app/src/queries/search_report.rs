//! What people search for, for administrators (spec 4.3, 5 "Reports").

use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::query_log::{Column, Which};
use service_manual_store::{Page, QueryFilter};
pub use service_manual_store::{QueryRow, QuerySums};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;
/// The most rows of a table for spreadsheets.
const TABLE_ROWS: i64 = 10_000;

/// What is asked of the report.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Which searches.
    pub which: Which,
    /// In one language of the pages, or in all.
    pub language: Option<Language>,
    /// So many days back, today included.
    pub days: i32,
    /// A text that occurs in the words; empty: any.
    pub text: String,
    /// By which column, and whether the largest comes first.
    pub order: (Column, bool),
}

/// One page of the report, and the sums of all its rows.
///
/// # Errors
/// Refused to all but administrators.
pub async fn report(
    ctx: &Context,
    caller: &Caller,
    asked: &Asked,
    page: i64,
) -> Result<(Vec<QueryRow>, QuerySums)> {
    rows(ctx, caller, asked, Page::numbered(page, PAGE_SIZE)).await
}

/// The whole report, for a table.
///
/// # Errors
/// Refused to all but administrators.
pub async fn table(ctx: &Context, caller: &Caller, asked: &Asked) -> Result<Vec<QueryRow>> {
    Ok(rows(ctx, caller, asked, Page { offset: 0, limit: TABLE_ROWS }).await?.0)
}

async fn rows(
    ctx: &Context,
    caller: &Caller,
    asked: &Asked,
    page: Page,
) -> Result<(Vec<QueryRow>, QuerySums)> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let filter = QueryFilter {
        since: ctx.now().day().plus_days(1 - asked.days),
        language: asked.language,
        text: asked.text.trim().to_lowercase(),
        which: asked.which,
    };
    let mut tx = ctx.read().await?;
    let sums = tx.query_log().sums(&filter).await?;
    let rows = tx.query_log().list(&filter, asked.order, page).await?;
    Ok((rows, sums))
}

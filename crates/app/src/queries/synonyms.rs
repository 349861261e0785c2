//! Everyday words of the search as administrators see them: their own lines and the starting list,
//! each with what it finds now (spec 4.3).

use service_manual_domain::ids::SynonymLineId;
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::synonym::{LineSource, SynonymLine, WhichLines};
pub use service_manual_store::OwnLine;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::synonyms::{labels, starting_list};

/// Lines on one page.
pub const PAGE_SIZE: i64 = 50;

/// Which lines are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// A text that occurs in the line; empty: any.
    pub text: String,
    /// The language of the words to find.
    pub language: Option<Language>,
    /// Where they come from.
    pub which: Option<WhichLines>,
}

/// A line with what it finds.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it comes from.
    pub source: LineSource,
    /// What it says.
    pub line: SynonymLine,
    /// How many services it finds now; a line that is switched off would find them.
    pub finds: usize,
}

/// A part of the list.
#[derive(Debug, Clone)]
pub struct List {
    /// Own lines, the newest first, then those of the starting list in its order.
    pub rows: Vec<Row>,
    /// How many lines the whole list has.
    pub total: i64,
}

/// One page of the lines that are asked for.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller, asked: &Asked, page: i64) -> Result<List> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let own = tx.synonyms().all().await?;
    let off = tx.synonyms().off().await?;
    drop(tx);
    let own = own.into_iter().map(|OwnLine { id, line, .. }| (LineSource::Own(id), line));
    let starting = starting_list().map(|line| {
        let key = line.key();
        let on = !off.contains(&key);
        (LineSource::Starting { key, on }, line)
    });
    let wanted = |(source, line): &(LineSource, SynonymLine)| asked.wants(source, line);
    let all: Vec<(LineSource, SynonymLine)> = own.chain(starting).filter(wanted).collect();
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let before = usize::try_from(page.max(1) - 1).unwrap_or(usize::MAX).saturating_mul(size);
    let shown: Vec<(LineSource, SynonymLine)> = all.into_iter().skip(before).take(size).collect();
    Ok(List { rows: with_finds(ctx, shown).await?, total })
}

/// Whether the caller may write lines at all.
///
/// # Errors
/// Refused to all but administrators.
pub fn may_edit(caller: &Caller) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)
}

/// A line that administrators wrote, to be changed, and how many services it finds now.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] for a line that was removed.
pub async fn to_edit(
    ctx: &Context,
    caller: &Caller,
    id: SynonymLineId,
) -> Result<(OwnLine, usize)> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let found = ctx.read().await?.synonyms().get(id).await?;
    let rows = with_finds(ctx, vec![(LineSource::Own(id), found.line.clone())]).await?;
    Ok((found, rows.first().map_or(0, |row| row.finds)))
}

/// Asks the index, on a thread that may wait: a page of lines takes longer than one search.
async fn with_finds(ctx: &Context, lines: Vec<(LineSource, SynonymLine)>) -> Result<Vec<Row>> {
    let ctx = ctx.clone();
    let asking = tokio::task::spawn_blocking(move || {
        let hidden = ctx.public_data().hidden.clone();
        let row = |(source, line): (LineSource, SynonymLine)| {
            let finds = ctx.index().finds(&labels(&line), &hidden)?;
            Ok(Row { source, line, finds })
        };
        lines.into_iter().map(row).collect()
    });
    asking.await.map_err(|error| Error::Internal(error.to_string()))?
}

impl Asked {
    fn wants(&self, source: &LineSource, line: &SynonymLine) -> bool {
        self.which.is_none_or(|which| which.has(source))
            && self.language.is_none_or(|language| line.language == language)
            && (self.text.is_empty() || line.mentions(&self.text))
    }
}

//! The log as an export, read in pieces, so that ten million rows need no memory and no long
//! transaction.

use service_manual_domain::language::Language;
use service_manual_store::{LogFilter, LogStep};

use super::{Asked, Reader, Row, View, filter, part, place, rows};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Rows read at once.
const PIECE: i64 = 500;

/// An export under way: everything that the filters find, without an upper bound, the newest row
/// first. Rows that are added meanwhile are not in it.
pub struct Export {
    ctx: Context,
    language: Language,
    filter: LogFilter,
    reader: Reader,
    next: Option<LogStep>,
}

impl Export {
    /// Begins the export of what the caller may see and asks for.
    ///
    /// # Errors
    /// [`crate::Error::Invalid`] when something is wrong with the filters.
    pub async fn start(
        ctx: &Context,
        caller: &Caller,
        language: Language,
        view: View,
        asked: &Asked<'_>,
    ) -> Result<Self> {
        let part = part(caller, view)?;
        let reader = Reader::of(caller, &part);
        let filter = filter::read(&mut ctx.read().await?, part, asked).await?;
        let next = Some(LogStep::Newest);
        Ok(Self { ctx: ctx.clone(), language, filter, reader, next })
    }

    /// The next rows; none at the end.
    pub async fn next(&mut self) -> Result<Vec<Row>> {
        let Some(step) = self.next else { return Ok(Vec::new()) };
        let mut tx = self.ctx.read().await?;
        let entries = tx.audit().list(&self.filter, step, PIECE).await?;
        self.next = entries.last().map(|entry| LogStep::Before(place(entry)));
        rows(&mut tx, &entries, &self.reader, self.language).await
    }
}

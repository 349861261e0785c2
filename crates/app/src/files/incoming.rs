//! The bytes of a file that comes in, whatever it is added to. What they are decides in the end
//! whether they become a file.

use service_manual_domain::file::{FileName, Inspected, Inspection, MEGABYTE};
use service_manual_domain::problem::ProblemCode;

use crate::context::Context;
use crate::error::Result;
use crate::files::piece_writer::PieceWriter;

/// Bytes that come in. Those that are dropped half-way are removed by housekeeping.
pub struct IncomingBytes {
    pub(crate) pieces: PieceWriter,
    largest: u64,
    inspection: Inspection,
    refused: Option<ProblemCode>,
}

impl IncomingBytes {
    /// Makes ready for bytes. Nothing is stored yet.
    pub(crate) fn new(ctx: &Context) -> Self {
        Self {
            pieces: PieceWriter::new(ctx),
            largest: ctx.settings().files.largest(),
            inspection: Inspection::default(),
            refused: None,
        }
    }

    /// Takes the next bytes. Those of a file that is refused already are only let pass.
    pub async fn take(&mut self, bytes: &[u8]) -> Result<()> {
        if self.refused.is_none() {
            self.inspection.take(bytes);
            self.refused = self.why_not();
        }
        if self.refused.is_some() { Ok(()) } else { self.pieces.take(bytes).await }
    }

    /// Why they are refused already.
    pub const fn refused(&self) -> Option<&ProblemCode> {
        self.refused.as_ref()
    }

    /// What they are, once all have come, under the name that was sent with them.
    pub(crate) fn inspected(&mut self, name: &str) -> std::result::Result<Inspected, ProblemCode> {
        let inspection = std::mem::take(&mut self.inspection);
        match self.refused.take() {
            Some(code) => Err(code),
            None => inspection.finish(FileName::cleaned(name)),
        }
    }

    /// Leaves nothing behind of what did not become a file.
    pub(crate) async fn discard(self) -> Result<()> {
        self.pieces.discard().await
    }

    /// What was done with them; nothing is left behind if that failed.
    pub(crate) async fn discard_unless_kept<T>(self, done: Result<T>) -> Result<T> {
        if done.is_err() {
            self.discard().await?;
        }
        done
    }

    /// Why the file cannot be taken, whatever still comes.
    fn why_not(&self) -> Option<ProblemCode> {
        if self.inspection.size() > self.largest {
            let megabytes = i64::try_from(self.largest / MEGABYTE).unwrap_or(i64::MAX);
            return Some(ProblemCode::FileTooLarge { megabytes });
        }
        self.inspection.is_hopeless().then_some(ProblemCode::FileTypeNotTaken)
    }
}

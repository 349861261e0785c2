//! A vocabulary that comes in from a browser: it is stored in pieces as the files of services are, so
//! that it can be looked at before it is imported. What is not imported is removed by housekeeping.

use service_manual_domain::file::MEGABYTE;
use service_manual_domain::ids::FileId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::piece_writer::PieceWriter;
use crate::files::tidy;

/// A file that comes in.
pub struct Incoming {
    pieces: PieceWriter,
    size: u64,
}

/// Makes ready for a file. Nothing is stored yet.
///
/// # Errors
/// Refused to all but administrators.
pub fn begin(ctx: &Context, caller: &Caller) -> Result<Incoming> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    Ok(Incoming { pieces: PieceWriter::new(ctx), size: 0 })
}

/// Removes a file that came in and is not needed any more.
///
/// # Errors
/// Refused to all but administrators.
pub async fn discard(ctx: &Context, caller: &Caller, id: FileId) -> Result<()> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    tidy::discard(ctx, id).await
}

impl Incoming {
    /// Takes the next bytes. Those of a file that is too large already are only let pass.
    pub async fn take(&mut self, bytes: &[u8]) -> Result<()> {
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if self.is_too_large() { Ok(()) } else { self.pieces.take(bytes).await }
    }

    /// The file, whole.
    ///
    /// # Errors
    /// [`Error::Invalid`] with what is wrong in the field `file`; nothing is left then.
    pub async fn finish(mut self) -> Result<FileId> {
        let problem = if self.is_too_large() {
            let megabytes = i64::try_from(self.largest() / MEGABYTE).unwrap_or(i64::MAX);
            Some(ProblemCode::FileTooLarge { megabytes })
        } else {
            (self.size == 0).then_some(ProblemCode::FileEmpty)
        };
        if let Some(code) = problem {
            self.discard().await?;
            return Err(Error::Invalid(vec![Problem::new("file", code)]));
        }
        self.pieces.finish().await?;
        Ok(self.pieces.id())
    }

    /// Leaves nothing behind of a file that did not come whole.
    pub async fn discard(self) -> Result<()> {
        self.pieces.discard().await
    }

    fn largest(&self) -> u64 {
        self.pieces.ctx().settings().files.largest()
    }

    fn is_too_large(&self) -> bool {
        self.size > self.largest()
    }
}

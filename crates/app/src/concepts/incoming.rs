//! A vocabulary that comes in from a browser: it is stored in pieces as the files of services are, so
//! that it can be looked at before it is imported. What is not imported is removed by housekeeping.

use service_manual_domain::file::MEGABYTE;
use service_manual_domain::ids::FileId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::{PIECE, tidy};

/// A file that comes in.
pub struct Incoming {
    ctx: Context,
    id: FileId,
    waiting: Vec<u8>,
    stored: i64,
    size: u64,
}

/// Makes ready for a file. Nothing is stored yet.
///
/// # Errors
/// Refused to all but administrators.
pub fn begin(ctx: &Context, caller: &Caller) -> Result<Incoming> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let id = FileId::new(ctx.now(), ctx.random());
    Ok(Incoming { ctx: ctx.clone(), id, waiting: Vec::new(), stored: 0, size: 0 })
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
    pub async fn take(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        while !bytes.is_empty() && !self.is_too_large() {
            let room = PIECE - self.waiting.len();
            let (now, later) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
            self.waiting.extend_from_slice(now);
            bytes = later;
            if self.waiting.len() == PIECE {
                self.store_piece().await?;
            }
        }
        Ok(())
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
        if !self.waiting.is_empty() {
            self.store_piece().await?;
        }
        Ok(self.id)
    }

    /// Leaves nothing behind of a file that did not come whole.
    pub async fn discard(self) -> Result<()> {
        if self.stored == 0 { Ok(()) } else { tidy::discard(&self.ctx, self.id).await }
    }

    fn largest(&self) -> u64 {
        self.ctx.settings().files.largest()
    }

    fn is_too_large(&self) -> bool {
        self.size > self.largest()
    }

    async fn store_piece(&mut self) -> Result<()> {
        let piece = std::mem::take(&mut self.waiting);
        let mut tx = self.ctx.write().await?;
        if self.stored == 0 {
            tx.files().begin(self.id, self.ctx.now()).await?;
        }
        tx.files().add_piece(self.id, self.stored, piece).await?;
        tx.commit().await?;
        self.stored += 1;
        Ok(())
    }
}

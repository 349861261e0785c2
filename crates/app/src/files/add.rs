//! Adding a file to a service: its bytes are stored while they come in; what it is decides in the
//! end whether it becomes a file.

use service_manual_domain::file::{
    FILES_OF_A_SERVICE, FileName, Inspected, Inspection, MEGABYTE, StoredFile, Visibility,
};
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::added;
use crate::files::piece_writer::PieceWriter;

/// A file that comes in. One that is dropped half-way is removed by housekeeping.
pub struct Incoming {
    pieces: PieceWriter,
    service: ServiceId,
    largest: u64,
    inspection: Inspection,
    refused: Option<ProblemCode>,
}

/// Makes ready for a file, if the caller may add files to the service at all. Nothing is stored
/// yet.
pub async fn begin(ctx: &Context, caller: &Caller, service: ServiceId) -> Result<Incoming> {
    let mut tx = ctx.read().await?;
    let found = tx.services().get(service).await?;
    caller.require(Action::EditService, &found.target())?;
    found.state.after(Transition::Save)?;
    Ok(Incoming {
        pieces: PieceWriter::new(ctx),
        service,
        largest: ctx.settings().files.largest(),
        inspection: Inspection::default(),
        refused: None,
    })
}

impl Incoming {
    /// Takes the next bytes. Those of a file that is refused already are only let pass.
    pub async fn take(&mut self, bytes: &[u8]) -> Result<()> {
        if self.refused.is_none() {
            self.inspection.take(bytes);
            self.refused = self.why_not();
        }
        if self.refused.is_some() { Ok(()) } else { self.pieces.take(bytes).await }
    }

    /// Why it is refused already.
    pub const fn refused(&self) -> Option<&ProblemCode> {
        self.refused.as_ref()
    }

    /// Makes it a file of the service.
    ///
    /// # Errors
    /// [`Error::Invalid`] with what is wrong in the fields `file` and `visibility`; nothing is left
    /// then.
    pub async fn finish(
        mut self,
        caller: &Caller,
        name: &str,
        visibility: Option<Visibility>,
    ) -> Result<FileId> {
        let inspection = std::mem::take(&mut self.inspection);
        let found = match self.refused.take() {
            Some(code) => Err(code),
            None => inspection.finish(FileName::cleaned(name)),
        };
        let mut problems = Vec::new();
        if visibility.is_none() {
            problems.push(Problem::new("visibility", ProblemCode::Required));
        }
        match (found, visibility) {
            (Ok(found), Some(visibility)) => {
                let done = self.keep(caller, found, visibility).await;
                self.discard_unless_kept(done).await
            }
            (found, _) => {
                problems.extend(found.err().map(|code| Problem::new("file", code)));
                self.discard_unless_kept(Err(Error::Invalid(problems))).await
            }
        }
    }

    /// Leaves nothing behind of a file that did not come whole.
    pub async fn discard(self) -> Result<()> {
        self.pieces.discard().await
    }

    async fn discard_unless_kept(self, done: Result<FileId>) -> Result<FileId> {
        if done.is_err() {
            self.discard().await?;
        }
        done
    }

    async fn keep(
        &mut self,
        caller: &Caller,
        found: Inspected,
        visibility: Visibility,
    ) -> Result<FileId> {
        self.pieces.finish().await?;
        let ctx = self.pieces.ctx();
        let now = ctx.now();
        let file = StoredFile {
            id: self.pieces.id(),
            service: self.service,
            name: found.name,
            file_type: found.file_type,
            size: found.size,
            sha256: found.sha256,
            visibility,
            uploaded_by: caller.account()?,
            uploaded_at: now,
        };
        let mut tx = ctx.write().await?;
        let service = tx.services().get(self.service).await?;
        caller.require(visibility.action(), &service.target())?;
        service.state.after(Transition::Save)?;
        if tx.files().of_service(self.service).await?.len() >= FILES_OF_A_SERVICE {
            let code = ProblemCode::TooMany { limit: FILES_OF_A_SERVICE };
            return Err(Error::Invalid(vec![Problem::new("file", code)]));
        }
        tx.files().add(&file).await?;
        let event = added(&service, &file);
        tx.audit().record(&event, &caller.origin(), now).await?;
        ctx.commit(tx).await?;
        Ok(file.id)
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

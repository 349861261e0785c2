//! Adding a file to a service: its bytes are stored while they come in; what it is decides in the
//! end whether it becomes a file.

use service_manual_domain::file::{FILES_OF_A_SERVICE, Inspected, StoredFile, Visibility};
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::added;
use crate::files::incoming::IncomingBytes;

/// A file that comes in. One that is dropped half-way is removed by housekeeping.
pub struct Incoming {
    bytes: IncomingBytes,
    service: ServiceId,
}

/// Makes ready for a file, if the caller may add files to the service at all. Nothing is stored
/// yet.
pub async fn begin(ctx: &Context, caller: &Caller, service: ServiceId) -> Result<Incoming> {
    let mut tx = ctx.read().await?;
    let found = tx.services().get(service).await?;
    caller.require(Action::EditService, &found.target())?;
    found.state.after(Transition::Save)?;
    Ok(Incoming { bytes: IncomingBytes::new(ctx), service })
}

impl Incoming {
    /// Its bytes, while they come in.
    pub const fn bytes(&mut self) -> &mut IncomingBytes {
        &mut self.bytes
    }

    /// Takes the next bytes.
    pub async fn take(&mut self, bytes: &[u8]) -> Result<()> {
        self.bytes.take(bytes).await
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
        let found = self.bytes.inspected(name);
        let mut problems = Vec::new();
        if visibility.is_none() {
            problems.push(Problem::new("visibility", ProblemCode::Required));
        }
        let done = match (found, visibility) {
            (Ok(found), Some(visibility)) => self.keep(caller, found, visibility).await,
            (found, _) => {
                problems.extend(found.err().map(|code| Problem::new("file", code)));
                Err(Error::Invalid(problems))
            }
        };
        self.bytes.discard_unless_kept(done).await
    }

    /// Leaves nothing behind of a file that did not come whole.
    pub async fn discard(self) -> Result<()> {
        self.bytes.discard().await
    }

    async fn keep(
        &mut self,
        caller: &Caller,
        found: Inspected,
        visibility: Visibility,
    ) -> Result<FileId> {
        let pieces = &mut self.bytes.pieces;
        pieces.finish().await?;
        let ctx = pieces.ctx();
        let now = ctx.now();
        let file = StoredFile {
            id: pieces.id(),
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
}

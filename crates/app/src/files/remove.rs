//! Removing a file from a service.

use service_manual_domain::file::may_change;
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::{removed, tidy};

/// Removes a file with its bytes. Those who may not see it are told that it does not exist.
///
/// # Errors
/// [`Error::Invalid`] while the public sees a version that uses it: the page would change without
/// a review.
pub async fn remove(ctx: &Context, caller: &Caller, service: ServiceId, id: FileId) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = tx.services().get(service).await?;
    caller.require(Action::EditService, &service.target())?;
    let file = tx.files().find(id).await?.filter(|file| file.service == service.id);
    let file = file.ok_or(Error::NotFound)?;
    if !may_change(&caller.actor, file.visibility, &service.target()) {
        return Err(Error::NotFound);
    }
    if tx.files().uses(id).await?.iter().any(|one| one.live) {
        return Err(Error::Invalid(vec![Problem::new("file", ProblemCode::FileInUse)]));
    }
    tx.files().remove(id).await?;
    let event = removed(&service, &file);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await?;
    tidy::discard(ctx, id).await
}

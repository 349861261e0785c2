//! Restoring an old version into the working copy (spec 3.3).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::service::Transition;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::form::Whole;
use crate::services::load::{for_step, new_version, store_step};

/// Makes what an old version says the newest version. Its guidance comes back too for those who may
/// edit that; for others the present guidance stays.
///
/// # Errors
/// [`Error::NotFound`] for a version of another service; [`Error::Conflict`] when somebody changed
/// the service since the version `seen`.
pub async fn restore_version(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    version: ServiceVersionId,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Save.needs(), id, seen).await?;
    service.state.after(Transition::Save)?;
    let old = Whole::load(&mut tx, caller, &service, version).await?;
    if old.version.service != id {
        return Err(Error::NotFound);
    }
    let newest = tx.services().version(service.newest).await?;
    let guidance = if old.may_edit_guidance { old.version.guidance } else { newest.guidance };
    let files: Vec<_> =
        tx.files().of_service(id).await?.into_iter().map(|row| row.file.id).collect();
    let mut content = old.version.content;
    // A file that was removed since does not come back.
    content.facts.files.retain(|file| files.contains(&file.file));
    let new = ServiceVersionId::new(ctx.now(), ctx.random());
    let restored = new_version(ctx, caller, (id, new), content, guidance)?;
    let saved = service.clone().save(restored.id)?;
    tx.services().add_version(&restored, None).await?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &saved), EventType::ServiceSaved).await?;
    ctx.commit(tx).await
}

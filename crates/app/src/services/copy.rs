//! Copying a service as a new draft (spec 3.3).

use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::organisations::active;
use crate::services::create::{add, new_service};
use crate::services::form::Whole;
use crate::services::load::new_version;

/// Copies the newest version of a service into a new draft of the same organisation, with the
/// guidance if the caller may edit that. Files stay with the service they belong to. The id was
/// made when the button was shown, so that a form sent twice makes one copy.
pub async fn copy(ctx: &Context, caller: &Caller, from: ServiceId, id: ServiceId) -> Result<()> {
    let mut tx = ctx.write().await?;
    let source = tx.services().get(from).await?;
    caller.require(Action::SeeWorkingCopies, &source.target())?;
    let organisation = tx.organisations().get(source.organiser).await?;
    caller.require(Action::CreateService, &organisation.target())?;
    active(&organisation)?;
    if let Some(existing) = tx.services().find(id).await? {
        return caller.require(Action::SeeWorkingCopies, &existing.target());
    }
    let whole = Whole::load(&mut tx, caller, &source, source.newest).await?;
    let service = new_service(ctx, caller, id, &organisation);
    let mut content = whole.version.content.clone();
    content.facts.files.clear();
    let guidance = whole.guidance.map(|mut guidance| {
        guidance.facts.internal_files.clear();
        guidance
    });
    let version = new_version(ctx, caller, (id, service.newest), content, None)?;
    add(ctx, &mut tx, caller, &service, &version, guidance.as_ref()).await?;
    ctx.commit(tx).await
}

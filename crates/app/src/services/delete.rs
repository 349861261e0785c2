//! Deleting a service: a draft that was never published, by its writers; any other, for good, by an
//! administrator (spec 2.4).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{FileId, ServiceId};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::ChangedThing;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::files::tidy;
use crate::services::load::for_step;

/// Deletes a service with its versions, files and addresses. What the log says of it stays. For one
/// that was published, its name in the original language must have been typed.
///
/// # Errors
/// [`Error::Invalid`] for another name; [`Error::Conflict`] when somebody changed the service since
/// the version `seen`.
pub async fn delete(
    ctx: &Context,
    caller: &Caller,
    id: ServiceId,
    seen: i64,
    typed_name: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::SeeWorkingCopies, id, seen).await?;
    caller.require(service.delete_action(), &service.target())?;
    if service.ever_published {
        let content = tx.services().version(service.newest).await?.content;
        let name = content.texts.best(content.texts.original()).map_or("", |(_, text)| text.name());
        if typed_name.trim() != name.trim() {
            return Err(Error::Invalid(vec![Problem::new("name", ProblemCode::NotTheName)]));
        }
    }
    let files: Vec<FileId> =
        tx.files().of_service(id).await?.into_iter().map(|row| row.file.id).collect();
    for file in &files {
        tx.files().remove(*file).await?;
    }
    tx.services().remove(id).await?;
    tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    let event = Event::new(EventType::ServiceDeleted, Subject::Service(id))
        .in_organisation(service.organiser)
        .change("state", Some(service.state.code()), None);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await?;
    for file in files {
        tidy::discard(ctx, file).await?;
    }
    Ok(())
}

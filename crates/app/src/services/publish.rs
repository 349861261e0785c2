//! Publishing a service (spec 3.4).

use service_manual_domain::audit::EventType;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::policy::Action;
use service_manual_domain::service::slugs;
use service_manual_store::ChangedThing;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::{for_step, store_step};
use crate::services::save::newest_version;
use crate::services::{Outcome, missing};

/// Makes the newest version public; it can be found when this returns. The submitter gets a mail.
///
/// # Errors
/// [`crate::Error::Conflict`] when somebody changed the service since the version `seen`.
pub async fn publish(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<Outcome> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Action::PublishService, id, seen).await?;
    let version = newest_version(&mut tx, &service).await?;
    let problems = missing::to_publish(&service, &version.content);
    if !problems.is_empty() {
        return Ok(Outcome::NotReady(problems));
    }
    let published = service.clone().publish(now)?;
    for (language, slug) in slugs(&version.content) {
        tx.services().set_slug(id, language, &slug).await?;
    }
    tx.feed().changed(ChangedThing::Service(id), now).await?;
    if let Some(submission) = service.submission {
        let order = MailOrder::ServicePublished { service: id, to: submission.by, at: now };
        enqueue(ctx, &mut tx, &Job::Mail(order)).await?;
    }
    store_step(ctx, &mut tx, caller, &service, &published, EventType::ServicePublished).await?;
    ctx.commit_public(tx).await?;
    Ok(Outcome::Done)
}

//! Publishing a service (spec 3.4).

use std::collections::BTreeSet;

use service_manual_domain::audit::{EventType, Initiator, Origin};
use service_manual_domain::ids::{AccountId, ServiceId};
use service_manual_domain::policy::require_second_person;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_domain::service::{Service, Transition, slugs};
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, ServiceVersion, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::jobs::{Job, MailOrder, enqueue};
use crate::services::load::{for_step, store_step};
use crate::services::missing::Missing;
use crate::services::{Outcome, links};

/// Makes the newest version public; it can be found when this returns. Submitter and updaters get a
/// mail.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed the service since the version `seen`;
/// [`Error::Invalid`] where four eyes are demanded and the caller alone wrote it.
pub async fn publish(ctx: &Context, caller: &Caller, id: ServiceId, seen: i64) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let service = for_step(&mut tx, caller, Transition::Publish.needs(), id, seen).await?;
    let version = tx.services().version(service.newest).await?;
    let problems = Missing::of(ctx, &mut tx, &service, &version).await?.to_publish;
    if !problems.is_empty() {
        return Ok(Outcome::NotReady(problems));
    }
    four_eyes(&mut tx, caller, &service).await?;
    go_live(ctx, &mut tx, &service, &version, &caller.origin()).await?;
    ctx.commit_public(tx).await?;
    Ok(Outcome::Done)
}

/// Refuses to let somebody publish what they alone wrote, where the authority demands a second
/// person.
pub(super) async fn four_eyes(tx: &mut Tx, caller: &Caller, service: &Service) -> Result<()> {
    let demanded = four_eyes_demanded(tx, service).await?;
    let writers = tx.services().writers_since_published(service.id).await?;
    require_second_person(&caller.actor, demanded, &writers)
        .map_err(|_| Error::Invalid(vec![Problem::new("publish", ProblemCode::SecondPersonNeeded)]))
}

/// Whether an authority that reviews the service demands a second person.
pub(crate) async fn four_eyes_demanded(tx: &mut Tx, service: &Service) -> Result<bool> {
    for authority in service.reviewing_organisations() {
        if tx.organisations().rules(authority).await?.four_eyes {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes the newest version the live one, in a transaction that goes on, records it and tells those
/// who should know.
pub(crate) async fn go_live(
    ctx: &Context,
    tx: &mut Tx,
    service: &Service,
    version: &ServiceVersion,
    origin: &Origin,
) -> Result<Service> {
    let (id, now) = (service.id, ctx.now());
    let writers = tx.services().writers_since_published(id).await?;
    let published = make_live(tx, service, version, now).await?;
    for to in told(service, &writers, origin) {
        let order = MailOrder::ServicePublished { service: id, to, at: now };
        enqueue(ctx, tx, &Job::Mail(order)).await?;
    }
    store_step(ctx, tx, origin, (service, &published), EventType::ServicePublished).await?;
    Ok(published)
}

/// The service published at `now`, with everything that follows for those who read it. Where it
/// stands is saved by the caller, who also records it. The only place where a version becomes live.
pub(crate) async fn make_live(
    tx: &mut Tx,
    service: &Service,
    version: &ServiceVersion,
    now: Instant,
) -> Result<Service> {
    let id = service.id;
    let published = service.clone().publish(now)?;
    for (language, slug) in slugs(&version.content) {
        tx.services().set_slug(id, language, &slug).await?;
    }
    tx.services().went_live(&published, &version.content.facts, now).await?;
    links::note(tx, version, now).await?;
    tx.feed().changed(ChangedThing::Service(id), now).await?;
    Ok(published)
}

/// Who is told that it was published: the submitter, who wrote it, and both updaters, each once, but
/// not whoever did it. A reviewer who completed a submission has ended it; its writers are told all
/// the same.
fn told(service: &Service, writers: &[AccountId], origin: &Origin) -> BTreeSet<AccountId> {
    let submitter = service.submission.map(|submission| submission.by);
    let people = [submitter, service.updater, service.authority_updater];
    let others = people.into_iter().flatten().chain(writers.iter().copied());
    others.filter(|id| origin.initiator != Initiator::Account(*id)).collect()
}

//! Saving a page of the form as a newer version (spec 3.3, 3.4). Whoever saves over a version they
//! have not seen is told, and nothing is lost: what they typed, what was saved meanwhile and both
//! in one go back to them.

use service_manual_domain::account::PersonName;
use service_manual_domain::audit::EventType;
use service_manual_domain::ids::{ServiceId, ServiceVersionId};
use service_manual_domain::problem::{Problem, optional_text};
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::field::Step;
use service_manual_domain::service::form_page::FormPage;
use service_manual_domain::service::merge::{Conflict, merge, merge_guidance};
use service_manual_domain::service::typed::{ORIGINAL, TypedService};
use service_manual_domain::service::{Guidance, Service, ServiceContent, Transition};
use service_manual_domain::time::Instant;
use service_manual_store::{ChangedThing, ServiceVersion, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::form::{NOTE_LIMIT, Sent, Whole, named_now};
use crate::services::load::{new_version, store_step};
use crate::services::offered::Choosable;
use crate::services::{assign, form, presence};

/// What became of a page that was saved.
#[derive(Debug, Clone)]
pub enum Saved {
    /// It is the newest version now.
    Done {
        /// Whether the form has a step of the guidance for the caller.
        may_edit_guidance: bool,
    },
    /// Somebody else was faster.
    Collided(Box<Collision>),
}

/// What two people did to a service at the same time.
#[derive(Debug, Clone)]
pub struct Collision {
    /// The service as it stands now.
    pub service: Service,
    /// The form of the version with which the person began.
    pub base: TypedService,
    /// The form with what the person typed.
    pub mine: TypedService,
    /// The form as it was saved meanwhile.
    pub theirs: TypedService,
    /// Both in one; where they conflict, what the person typed.
    pub merged: TypedService,
    /// The names of the form's fields where both wrote something different.
    pub conflicts: Vec<String>,
    /// Who saved meanwhile.
    pub by: Option<PersonName>,
    /// When.
    pub at: Instant,
}

/// Saves a page of the form as the working copy.
///
/// # Errors
/// [`Error::Invalid`] with all problems of the page.
pub async fn save(ctx: &Context, caller: &Caller, id: ServiceId, sent: &Sent) -> Result<Saved> {
    match save_once(ctx, caller, id, sent).await {
        // Somebody saved between our look at the service and our writing: now that is to be seen.
        Err(Error::Conflict) => save_once(ctx, caller, id, sent).await,
        done => done,
    }
}

async fn save_once(ctx: &Context, caller: &Caller, id: ServiceId, sent: &Sent) -> Result<Saved> {
    let mut tx = ctx.write().await?;
    let sent = &Sent { typed: named_now(&mut tx, &sent.typed).await?, ..sent.clone() };
    let service = tx.services().get(id).await?;
    caller.require(Transition::Save.needs(), &service.target())?;
    service.state.after(Transition::Save)?;
    let note = optional_text(&sent.note, NOTE_LIMIT);
    let note = note.map_err(|code| Error::Invalid(vec![Problem::new("note", code)]))?;
    if service.version != sent.seen {
        return collide(&mut tx, caller, service, sent).await;
    }
    let before = Whole::load(&mut tx, caller, &service, service.newest).await?;
    form::require(caller, &service, sent.page)?;
    let typed = before.with(&sent.typed, sent.page);
    let parts = parse(&mut tx, &service, &before, &typed, &sent.edit).await;
    let (assigned, events) = match sent.page {
        FormPage::Step(Step::Responsibility) => {
            both(assign::assign(&mut tx, caller, service.clone(), &sent.typed).await, &parts)?
        }
        FormPage::Step(_) | FormPage::Translation(_) => (service.clone(), Vec::new()),
    };
    let (content, guidance) = parts?;
    let guidance_of = before.version.guidance;
    let new = ServiceVersionId::new(ctx.now(), ctx.random());
    let version = new_version(ctx, caller, (id, new), content, guidance_of)?;
    let version = ServiceVersion { note, ..version };
    let saved = assigned.save(version.id)?;
    tx.services().add_version(&version, guidance.as_ref()).await?;
    store_step(ctx, &mut tx, &caller.origin(), (&service, &saved), EventType::ServiceSaved).await?;
    assign::record(ctx, &mut tx, caller, &events).await?;
    if service.state.is_public() && !events.is_empty() {
        tx.feed().changed(ChangedThing::Service(id), ctx.now()).await?;
    }
    tx.service_forms().forget_page(id, caller.account()?, &sent.page.to_string()).await?;
    presence::seen(ctx, &mut tx, id, caller.account()?).await?;
    ctx.commit_public(tx).await?;
    Ok(Saved::Done { may_edit_guidance: before.may_edit_guidance })
}

type Parts = (ServiceContent, Option<Guidance>);

/// All problems of both halves of the last step at once.
fn both<T>(assigned: Result<T>, parts: &Result<Parts>) -> Result<T> {
    match (assigned, parts) {
        (Err(Error::Invalid(mut problems)), Err(Error::Invalid(more))) => {
            problems.extend(more.iter().cloned());
            Err(Error::Invalid(problems))
        }
        (assigned, _) => assigned,
    }
}

/// What the form says: the public part, and the guidance if it changed.
async fn parse(
    tx: &mut Tx,
    service: &Service,
    before: &Whole,
    typed: &TypedService,
    edit: &Edit,
) -> Result<Parts> {
    let known = Some((before.content(), before.guidance.as_ref()));
    let choosable = Choosable::of(tx, service, known, typed).await?;
    let content = choosable.content(typed);
    if !before.may_edit_guidance {
        return Ok((content?.following(Some(before.content()), edit), None));
    }
    let guidance = choosable.guidance(typed);
    let (content, guidance) = match (content, guidance) {
        (Ok(content), Ok(guidance)) => (content, guidance),
        (content, guidance) => {
            // The original language concerns both parts, but is asked for once.
            let mut problems = content.err().unwrap_or_default();
            let known = problems.clone();
            let more = guidance.err().unwrap_or_default();
            problems.extend(more.into_iter().filter(|problem| !known.contains(problem)));
            return Err(Error::Invalid(problems));
        }
    };
    let old = before.guidance_or_empty();
    let guidance = guidance.following(Some(&old), edit);
    let changed = guidance != old && !(guidance.is_empty() && old.is_empty());
    Ok((content.following(Some(before.content()), edit), changed.then_some(guidance)))
}

/// Somebody changed the service since the person saw it.
async fn collide(tx: &mut Tx, caller: &Caller, service: Service, sent: &Sent) -> Result<Saved> {
    let base = Whole::load(tx, caller, &service, sent.base).await?;
    if base.version.service != service.id {
        return Err(Error::NotFound);
    }
    form::require(caller, &service, sent.page)?;
    let theirs = Whole::load(tx, caller, &service, service.newest).await?;
    let mine = base.with(&sent.typed, sent.page);
    let parsed = parse(tx, &service, &base, &mine, &sent.edit).await?;
    let (merged, conflicts) = merged(&base, parsed, &theirs);
    let by = tx.names().accounts(&[theirs.version.written_by]).await?;
    Ok(Saved::Collided(Box::new(Collision {
        by: by.get(&theirs.version.written_by).cloned(),
        at: theirs.version.written_at,
        base: base.typed(),
        theirs: theirs.typed(),
        merged,
        mine,
        conflicts,
        service,
    })))
}

fn merged(base: &Whole, (content, guidance): Parts, theirs: &Whole) -> (TypedService, Vec<String>) {
    let content = merge(base.content(), &content, theirs.content());
    let typed = TypedService::of(&content.value);
    let mut conflicts: Vec<String> = content.conflicts.iter().copied().map(name).collect();
    if !base.may_edit_guidance {
        return (typed, conflicts);
    }
    let old = base.guidance_or_empty();
    let mine = guidance.unwrap_or_else(|| old.clone());
    let guidance = merge_guidance(&old, &mine, &theirs.guidance_or_empty());
    conflicts.extend(guidance.conflicts.iter().copied().map(name));
    conflicts.dedup();
    (typed.and_guidance(&guidance.value), conflicts)
}

/// The name of the form's field.
fn name(conflict: Conflict) -> String {
    match conflict {
        Conflict::Original => ORIGINAL.to_owned(),
        Conflict::Text(field, language) => format!("{}_{language}", field.code()),
        Conflict::Fact(field) => field.code().to_owned(),
    }
}

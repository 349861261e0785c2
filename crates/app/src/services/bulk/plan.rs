//! What a change makes of one service; nothing is stored here.

use service_manual_domain::audit::Event;
use service_manual_domain::ids::{AccountId, OrganisationId, ServiceVersionId};
use service_manual_domain::policy::may;
use service_manual_domain::service::behind::Edit;
use service_manual_domain::service::bulk::{CategoryChange, Change, Unchanged};
use service_manual_domain::service::facts::Facts;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::service::{Service, Side, State};
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_store::{ServiceVersion, Tx};

use super::{Effect, Value, Why};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::services::assign::{RESPONSIBLE, assign};
use crate::services::load::new_version;

/// What is to be stored.
pub(super) enum Plan {
    /// Who is responsible, with the events of that.
    Assigned(Box<Service>, Vec<Event>),
    /// A newer version.
    Version(Box<Service>, Box<ServiceVersion>),
    /// It is marked as outdated, for a reason as typed.
    Outdated(String),
    /// It is put away, for a reason as typed.
    Archived(String),
}

/// A plan with what people are told of it, or why there is none.
pub(super) type Planned = std::result::Result<(Plan, Effect), Why>;

/// What the change makes of a service.
pub(super) async fn plan(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    change: &Change,
) -> Result<Planned> {
    if !may(&caller.actor, change.action(), &service.target()) {
        return Ok(Err(Why::NotAllowed));
    }
    let Ok(state) = service.state.after(change.transition()) else {
        return Ok(Err(Why::WrongState));
    };
    match change {
        Change::Updater(side, to) => updater(tx, caller, service, *side, *to).await,
        Change::Responsible(to) => responsible(tx, caller, service, *to).await,
        Change::Category(change) => categories(ctx, tx, caller, service, change).await,
        Change::Rhythm(rhythm) => {
            let version = tx.services().version(service.newest).await?;
            let old = version.content.facts.rhythm;
            if old == *rhythm {
                return Ok(Err(Why::Already));
            }
            let values = (Value::Rhythm(old), Value::Rhythm(*rhythm));
            let facts = Facts { rhythm: *rhythm, ..version.content.facts.clone() };
            rewritten(ctx, caller, service, &version, facts, values)
        }
        Change::Outdated(reason) => {
            Ok(Ok((Plan::Outdated(reason.clone()), moved(service.state, state))))
        }
        Change::Archive(reason) => {
            Ok(Ok((Plan::Archived(reason.clone()), moved(service.state, state))))
        }
    }
}

const fn moved(from: State, to: State) -> Effect {
    Effect { old: Value::State(from), new: Value::State(to), state: to }
}

async fn updater(
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    side: Side,
    to: AccountId,
) -> Result<Planned> {
    let typed = TypedService::default().with(side.field(), to.to_string());
    let old = service.updater_of(side);
    let ids: Vec<AccountId> = old.into_iter().chain([to]).collect();
    let names = tx.names().accounts(&ids).await?;
    let name = |id: Option<AccountId>| Value::Person(id.and_then(|id| names.get(&id).cloned()));
    assigned(tx, caller, service, &typed, (name(old), name(Some(to)))).await
}

async fn responsible(
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    to: OrganisationId,
) -> Result<Planned> {
    let typed = TypedService::default().with(RESPONSIBLE, to.to_string());
    let old = service.responsible;
    let ids: Vec<OrganisationId> = old.into_iter().chain([to]).collect();
    let names = tx.names().organisations(&ids).await?;
    let name =
        |id: Option<OrganisationId>| Value::Organisation(id.and_then(|id| names.get(&id).cloned()));
    assigned(tx, caller, service, &typed, (name(old), name(Some(to)))).await
}

async fn assigned(
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    typed: &TypedService,
    (old, new): (Value, Value),
) -> Result<Planned> {
    match assign(tx, caller, service.clone(), typed).await {
        Ok((_, events)) if events.is_empty() => Ok(Err(Why::Already)),
        Ok((after, events)) => {
            let effect = Effect { old, new, state: service.state };
            Ok(Ok((Plan::Assigned(Box::new(after), events), effect)))
        }
        Err(Error::Invalid(_)) => Ok(Err(Why::NotOffered)),
        Err(Error::Denied(_) | Error::NotFound) => Ok(Err(Why::NotAllowed)),
        Err(error) => Err(error),
    }
}

async fn categories(
    ctx: &Context,
    tx: &mut Tx,
    caller: &Caller,
    service: &Service,
    change: &CategoryChange,
) -> Result<Planned> {
    let version = tx.services().version(service.newest).await?;
    let old = version.content.facts.categories.clone();
    let new = match change.apply(&old) {
        Ok(new) => new,
        Err(Unchanged::Already) => return Ok(Err(Why::Already)),
        Err(Unchanged::NoneLeft) => return Ok(Err(Why::NoCategoryLeft)),
    };
    let terms = tx.terms().vocabulary(Vocabulary::Category).await?;
    if change.added().is_some_and(|code| !terms.accepts(code, false)) {
        return Ok(Err(Why::NotOffered));
    }
    let values = (Value::Categories(old), Value::Categories(new.clone()));
    let facts = Facts { categories: new, ..version.content.facts.clone() };
    rewritten(ctx, caller, service, &version, facts, values)
}

/// A newer version that differs in its facts only.
fn rewritten(
    ctx: &Context,
    caller: &Caller,
    service: &Service,
    before: &ServiceVersion,
    facts: Facts,
    (old, new): (Value, Value),
) -> Result<Planned> {
    let mut content = before.content.clone();
    content.facts = facts;
    let content = content.following(Some(&before.content), &Edit::default());
    let id = ServiceVersionId::new(ctx.now(), ctx.random());
    let version = new_version(ctx, caller, (service.id, id), content, before.guidance)?;
    let after = service.clone().save(version.id)?;
    let effect = Effect { old, new, state: after.state };
    Ok(Ok((Plan::Version(Box::new(after), Box::new(version)), effect)))
}

//! Which providers work under which authorities (spec 2.2): attaching and detaching by the main
//! users of the authority, and by administrators.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::organisation::{Organisation, OrganisationKind};
use service_manual_domain::policy::Action;
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::{ChangedThing, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::{active, responsible};

/// Puts a provider under an authority, also one that the caller knows from the public pages only.
/// `provider` is its id as sent.
///
/// # Errors
/// [`Error::Conflict`] when it works there already; [`Error::NotFound`] when it is closed.
pub async fn attach(
    ctx: &Context,
    caller: &Caller,
    authority: OrganisationId,
    provider: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let provider = pair(&mut tx, caller, authority, provider).await?;
    active(&provider)?;
    tx.organisations().attach(provider.id, authority).await?;
    record(ctx, caller, &mut tx, &provider, EventType::OrganisationAttached, None, Some(authority))
        .await?;
    ctx.commit_public(tx).await
}

/// Takes a provider, by its id as sent, from under an authority. Services for which the authority was responsible
/// fall to the one that is left, or wait until one is chosen.
///
/// # Errors
/// [`Error::Invalid`] when the provider would be left without any authority;
/// [`Error::Conflict`] when it does not work there.
pub async fn detach(
    ctx: &Context,
    caller: &Caller,
    authority: OrganisationId,
    provider: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let provider = pair(&mut tx, caller, authority, provider).await?;
    // The lock comes before the look, so that two people cannot take away the last two.
    tx.organisations().touch(provider.id).await?;
    let left: Vec<OrganisationId> = tx
        .organisations()
        .parents(provider.id)
        .await?
        .into_iter()
        .filter(|parent| *parent != authority)
        .collect();
    if left.is_empty() {
        return Err(vec![Problem::new("provider", ProblemCode::LastAuthority)].into());
    }
    tx.organisations().detach(provider.id, authority).await?;
    responsible::withdraw(ctx, caller, &mut tx, authority, Some(provider.id)).await?;
    record(ctx, caller, &mut tx, &provider, EventType::OrganisationDetached, Some(authority), None)
        .await?;
    ctx.commit_public(tx).await
}

/// The provider, if the caller may attach and detach at the authority.
async fn pair(
    tx: &mut Tx,
    caller: &Caller,
    authority: OrganisationId,
    provider: &str,
) -> Result<Organisation> {
    let authority = tx.organisations().get(authority).await?;
    caller.require(Action::CreateProvider, &authority.target())?;
    active(&authority)?;
    let provider = provider.parse().map_err(|_| Error::NotFound)?;
    let provider = tx.organisations().get(provider).await?;
    let kinds = (authority.kind, provider.kind);
    if kinds != (OrganisationKind::Authority, OrganisationKind::Provider) {
        return Err(Error::NotFound);
    }
    Ok(provider)
}

async fn record(
    ctx: &Context,
    caller: &Caller,
    tx: &mut Tx,
    provider: &Organisation,
    event_type: EventType,
    old: Option<OrganisationId>,
    new: Option<OrganisationId>,
) -> Result<()> {
    let now = ctx.now();
    tx.feed().changed(ChangedThing::Organisation(provider.id), now).await?;
    let id = |id: Option<OrganisationId>| id.map(|id| id.to_string());
    let event = Event::new(event_type, Subject::Organisation(provider.id))
        .in_organisation(provider.id)
        .change("parent", id(old).as_deref(), id(new).as_deref());
    Ok(tx.audit().record(&event, &caller.origin(), now).await?)
}

//! A person's own lists of services, for the person; and a shared list, for whoever has its link.

use std::collections::HashSet;
use std::sync::Arc;

use service_manual_domain::account;
use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::own_list::{ListedService, OwnList, Share};
use service_manual_domain::policy::{Action, Target, may};
use service_manual_domain::secret::Token;
use service_manual_domain::time::Day;

pub use service_manual_store::CountedList;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::public_data::Card;

/// A list with everything in it.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The list.
    pub list: OwnList,
    /// Its services in their order, each with its card if the public sees it today.
    pub services: Vec<(ListedService, Option<Arc<Card>>)>,
    /// The links that work.
    pub shares: Vec<Share>,
}

/// A service that is about to be put into a list.
#[derive(Debug, Clone)]
pub struct ToPut {
    /// The service.
    pub card: Arc<Card>,
    /// The person's lists, and whether each has the service.
    pub lists: Vec<(OwnList, bool)>,
}

/// What a link to a list shows.
#[derive(Debug, Clone)]
pub struct SharedView {
    /// The list.
    pub list: OwnList,
    /// The home organisation of the person who shares it.
    pub organisation: Option<Localised<String>>,
    /// Those of its services that the public sees today, with the notes if they are shared.
    pub services: Vec<(Arc<Card>, Option<String>)>,
    /// The last day on which the link works.
    pub ends_on: Day,
}

/// Whether the caller keeps favourites, lists and searches at all.
pub fn keeps_any(caller: &Caller) -> bool {
    may(&caller.actor, Action::KeepFavourites, &Target::Everything)
}

/// Those of some services that are favourites of the caller; `None` for those who keep none.
pub async fn favourites_among(
    ctx: &Context,
    caller: &Caller,
    services: &[ServiceId],
) -> Result<Option<HashSet<ServiceId>>> {
    let Some(account) = caller.actor.account else { return Ok(None) };
    if !keeps_any(caller) {
        return Ok(None);
    }
    if services.is_empty() {
        return Ok(Some(HashSet::new()));
    }
    let mut tx = ctx.read().await?;
    Ok(Some(tx.own_lists().favourites_among(account, services).await?))
}

/// The caller's lists.
pub async fn overview(ctx: &Context, caller: &Caller) -> Result<Vec<CountedList>> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    Ok(ctx.read().await?.own_lists().of_account(account).await?)
}

/// One of the caller's lists.
///
/// # Errors
/// [`Error::NotFound`] for the list of another person.
pub async fn list(ctx: &Context, caller: &Caller, id: OwnListId) -> Result<ListView> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    let mut tx = ctx.read().await?;
    let list = tx.own_lists().get(account, id).await?;
    let services = tx.own_lists().services(id).await?;
    let shares = tx.own_lists().shares(id, ctx.now().day()).await?;
    let data = ctx.public_data();
    let with_card = |entry: ListedService| {
        let card = data.cards.get(&entry.service).cloned();
        (entry, card)
    };
    Ok(ListView { list, services: services.into_iter().map(with_card).collect(), shares })
}

/// A service that the caller is about to put into a list.
///
/// # Errors
/// [`Error::NotFound`] for a service that the public does not see.
pub async fn to_put(ctx: &Context, caller: &Caller, service: ServiceId) -> Result<ToPut> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    let card = ctx.public_data().cards.get(&service).cloned().ok_or(Error::NotFound)?;
    let mut tx = ctx.read().await?;
    let having = tx.own_lists().lists_with(account, service).await?;
    let lists = tx.own_lists().of_account(account).await?.into_iter().map(|one| {
        let has = having.contains(&one.list.id);
        (one.list, has)
    });
    Ok(ToPut { card, lists: lists.collect() })
}

/// The list to which a link leads; `None` when the link does not work, for whatever reason: it was
/// never made, ended, or its maker's account is out of use. Changes nothing. As with every other
/// secret link, guesses are not counted: the secret has 160 random bits.
pub async fn shared(ctx: &Context, token: &Token) -> Result<Option<SharedView>> {
    let mut tx = ctx.read().await?;
    let Some(found) = tx.own_lists().find_shared(&token.hash(), ctx.now().day()).await? else {
        return Ok(None);
    };
    let services = tx.own_lists().services(found.list.id).await?;
    let memberships = tx.memberships().of_account(found.account).await?;
    let organisation = match account::home(&memberships) {
        Some(home) => Some(tx.organisations().get(home.organisation).await?.name),
        None => None,
    };
    let data = ctx.public_data();
    let shown = |entry: ListedService| {
        let card = data.cards.get(&entry.service).cloned()?;
        Some((card, entry.note.filter(|_| found.with_notes)))
    };
    let services = services.into_iter().filter_map(shown).collect();
    Ok(Some(SharedView { list: found.list, organisation, services, ends_on: found.ends_on }))
}

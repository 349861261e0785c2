//! A person's own lists of services (spec 4.4). They are nobody else's business: nothing is recorded
//! in the log but that a list is shared.

pub mod create;
pub mod favourite;
pub mod note;
pub mod put;
pub mod remove;
pub mod rename;
pub mod share;
pub mod shift;
pub mod take_out;

use service_manual_domain::ids::{AccountId, OwnListId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::own_list::{LISTS, ListName, ListedService, OwnList, SERVICES};
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::{Problem, ProblemCode};
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Opens the transaction of a change of what a person keeps. Their changes wait for one another, so that the limits
/// hold, and none comes after the account was deleted.
pub(crate) async fn begin(ctx: &Context, caller: &Caller) -> Result<(Tx, AccountId)> {
    caller.require(Action::KeepFavourites, &Target::Everything)?;
    let account = caller.account()?;
    let mut tx = ctx.write().await?;
    tx.accounts().lock(account).await?;
    tx.accounts().get(account).await?;
    Ok((tx, account))
}

/// Adds a list with a name that was typed into a field.
async fn add_list(
    ctx: &Context,
    tx: &mut Tx,
    account: AccountId,
    field: &'static str,
    name: ListName,
) -> Result<OwnListId> {
    let lists = tx.own_lists().of_account(account).await?;
    if lists.len() >= LISTS {
        return Err(wrong(field, ProblemCode::MostReached { limit: LISTS }));
    }
    let list = OwnList { id: OwnListId::new(ctx.now(), ctx.random()), name: Some(name) };
    let added = tx.own_lists().add(account, &list, ctx.now()).await;
    added.map_err(|error| name_taken(error, field))?;
    Ok(list.id)
}

/// The list of favourites, which is made with the first of them.
async fn favourites(ctx: &Context, tx: &mut Tx, account: AccountId) -> Result<OwnListId> {
    if let Some(list) = tx.own_lists().favourites(account).await? {
        return Ok(list.id);
    }
    let list = OwnList { id: OwnListId::new(ctx.now(), ctx.random()), name: None };
    tx.own_lists().add(account, &list, ctx.now()).await?;
    Ok(list.id)
}

/// Puts a service at the top of a list that does not have it yet. Only what the public sees can be
/// added.
async fn put_service(
    ctx: &Context,
    tx: &mut Tx,
    list: OwnListId,
    (service, language): (ServiceId, Language),
    note: Option<String>,
) -> Result<()> {
    let data = ctx.public_data();
    let card = data.cards.get(&service).ok_or(Error::NotFound)?;
    let (language_then, text) = card.texts.best(language).ok_or(Error::NotFound)?;
    if tx.own_lists().services(list).await?.len() >= SERVICES {
        return Err(wrong("list", ProblemCode::MostReached { limit: SERVICES }));
    }
    let (name_then, added_at) = (text.name.clone(), ctx.now());
    let entry = ListedService { service, name_then, language_then, note, added_at };
    Ok(tx.own_lists().put(list, &entry).await?)
}

fn wrong(field: &'static str, code: ProblemCode) -> Error {
    Error::Invalid(vec![Problem::new(field, code)])
}

fn name_taken(error: service_manual_store::Error, field: &'static str) -> Error {
    match error {
        service_manual_store::Error::Conflict(_) => wrong(field, ProblemCode::ListNameTaken),
        other => other.into(),
    }
}

//! What lists have in common (spec 5): the columns that people chose for them, and the organisations
//! by which they are narrowed.

use service_manual_domain::account::people::{ADMINISTRATORS, MANAGED_PEOPLE, PEOPLE, USERS};
use service_manual_domain::book::lists as books;
use service_manual_domain::ids::OrganisationId;
use service_manual_domain::language::Localised;
use service_manual_domain::list::{Filter, List, Named};
use service_manual_domain::organisation::lists::ORGANISATIONS;
use service_manual_domain::policy::Scope;
use service_manual_domain::service::lists as services;
use service_manual_store::Tx;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// More organisations than these are not offered to choose from: their names are typed.
const OFFERED: i64 = 200;

/// Organisations to choose from.
#[derive(Debug, Clone)]
pub enum Organisations {
    /// These, by name.
    These(Vec<(OrganisationId, Localised<String>)>),
    /// So many that the name is typed.
    TooMany,
}

impl Organisations {
    /// The limit to read them with: one more than is offered.
    pub(crate) const LIMIT: i64 = OFFERED + 1;

    /// None of them.
    pub(crate) const fn none() -> Self {
        Self::These(Vec::new())
    }

    /// Those that were read, unless there are more than are offered.
    pub(crate) fn of(all: Vec<(OrganisationId, Localised<String>)>) -> Self {
        let limit = usize::try_from(OFFERED).unwrap_or(usize::MAX);
        if all.len() > limit { Self::TooMany } else { Self::These(all) }
    }

    /// Those of a scope.
    pub(crate) async fn within(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        Ok(Self::of(tx.organisations().named(scope, Self::LIMIT).await?))
    }
}

/// The number of the page that is shown where one is asked for: one after the last does not exist.
pub(crate) fn shown_page(asked: usize, page_size: i64, total: i64) -> i64 {
    let last = total.saturating_add(page_size - 1) / page_size;
    i64::try_from(asked).unwrap_or(i64::MAX).clamp(1, last.max(1))
}

/// The columns of a list that the caller chose, if there are any.
pub(crate) async fn remembered<C: Named, F: Filter>(
    tx: &mut Tx,
    caller: &Caller,
    list: &List<C, F>,
) -> Result<Option<Vec<C>>> {
    let Some(account) = caller.actor.account else { return Ok(None) };
    let codes = tx.list_columns().find(account, list.code).await?;
    Ok(codes.map(|codes| list.known(codes.iter().map(String::as_str))))
}

/// Remembers which columns of a list a person sees from now on; without any, those that everybody
/// sees at first. It is recorded nowhere: it changes nothing but the person's own pages.
///
/// # Errors
/// [`Error::NotFound`] for a list that does not exist.
pub async fn choose_columns(
    ctx: &Context,
    caller: &Caller,
    list: &str,
    columns: Option<&[String]>,
) -> Result<()> {
    let account = caller.account()?;
    let known = known_columns(list, columns.unwrap_or_default()).ok_or(Error::NotFound)?;
    let mut tx = ctx.write().await?;
    // Nothing comes after the account was deleted.
    tx.accounts().lock(account).await?;
    tx.accounts().get(account).await?;
    match columns {
        Some(_) => tx.list_columns().set(account, list, &known).await?,
        None => tx.list_columns().forget(account, list).await?,
    }
    ctx.commit(tx).await
}

/// The columns of a list among some codes; nothing for a list that does not exist.
fn known_columns(list: &str, codes: &[String]) -> Option<Vec<&'static str>> {
    for one in [&PEOPLE, &MANAGED_PEOPLE] {
        if one.code == list {
            return Some(known(one, codes));
        }
    }
    for one in [&USERS, &ADMINISTRATORS] {
        if one.code == list {
            return Some(known(one, codes));
        }
    }
    if ORGANISATIONS.code == list {
        return Some(known(&ORGANISATIONS, codes));
    }
    if let Some(kind) = books::by_code(list) {
        return Some(known(kind.list(), codes));
    }
    Some(known(services::by_code(list)?, codes))
}

fn known<C: Named, F: Filter>(list: &List<C, F>, codes: &[String]) -> Vec<&'static str> {
    list.known(codes.iter().map(String::as_str)).into_iter().map(Named::code).collect()
}

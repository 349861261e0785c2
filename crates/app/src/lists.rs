//! What people choose for their lists (spec 5).

use service_manual_domain::book::lists::{self as book, BookList};
use service_manual_domain::list::{Filter, List, Named};
use service_manual_domain::service::lists::{self, ServiceList};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

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
    let list = KnownList::of(list).ok_or(Error::NotFound)?;
    let mut tx = ctx.write().await?;
    // Nothing comes after the account was deleted.
    tx.accounts().lock(account).await?;
    tx.accounts().get(account).await?;
    match columns {
        Some(codes) => {
            tx.list_columns().set(account, list.code(), &list.known_columns(codes)).await?;
        }
        None => tx.list_columns().forget(account, list.code()).await?,
    }
    ctx.commit(tx).await
}

/// A list, whatever it is of.
enum KnownList {
    Services(&'static ServiceList),
    Books(&'static BookList),
}

impl KnownList {
    fn of(code: &str) -> Option<Self> {
        let books = book::by_code(code).map(|kind| Self::Books(kind.list()));
        lists::by_code(code).map(Self::Services).or(books)
    }

    const fn code(&self) -> &'static str {
        match self {
            Self::Services(list) => list.code,
            Self::Books(list) => list.code,
        }
    }

    fn known_columns(&self, codes: &[String]) -> Vec<&'static str> {
        match self {
            Self::Services(list) => known_columns(list, codes),
            Self::Books(list) => known_columns(list, codes),
        }
    }
}

fn known_columns<C: Named, F: Filter>(list: &List<C, F>, codes: &[String]) -> Vec<&'static str> {
    list.known(codes.iter().map(String::as_str)).into_iter().map(Named::code).collect()
}

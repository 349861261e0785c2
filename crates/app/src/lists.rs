//! What people choose for their lists (spec 5).

use service_manual_domain::service::lists::by_code;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::queries::service_lists::known_columns;

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
    let list = by_code(list).ok_or(Error::NotFound)?;
    let mut tx = ctx.write().await?;
    // Nothing comes after the account was deleted.
    tx.accounts().lock(account).await?;
    tx.accounts().get(account).await?;
    match columns {
        Some(codes) => {
            let known = known_columns(list, codes);
            tx.list_columns().set(account, list.code, &known).await?;
        }
        None => tx.list_columns().forget(account, list.code).await?,
    }
    ctx.commit(tx).await
}

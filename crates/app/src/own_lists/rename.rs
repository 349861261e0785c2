//! Giving a list another name.

use service_manual_domain::ids::OwnListId;
use service_manual_domain::own_list::ListName;

use super::{begin, name_taken, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Gives one of the caller's lists another name. Field: `name`.
///
/// # Errors
/// [`Error::NotFound`] for the list of another person and for the favourites, which have no name;
/// [`Error::Invalid`] for a name that the person has given already.
pub async fn rename(ctx: &Context, caller: &Caller, id: OwnListId, name: &str) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    let list = tx.own_lists().get(account, id).await?;
    list.name.ok_or(Error::NotFound)?;
    let name = ListName::parse(name).map_err(|code| wrong("name", code))?;
    tx.own_lists().rename(id, &name).await.map_err(|error| name_taken(error, "name"))?;
    ctx.commit(tx).await
}

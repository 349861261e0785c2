//! Making a list.

use service_manual_domain::ids::OwnListId;
use service_manual_domain::own_list::ListName;

use super::{add_list, begin, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Makes an empty list. Field: `name`.
///
/// # Errors
/// [`crate::Error::Invalid`] for a name that the person has given already, or one list too many.
pub async fn create(ctx: &Context, caller: &Caller, name: &str) -> Result<OwnListId> {
    let name = ListName::parse(name).map_err(|code| wrong("name", code))?;
    let (mut tx, account) = begin(ctx, caller).await?;
    let id = add_list(ctx, &mut tx, account, "name", name).await?;
    ctx.commit(tx).await?;
    Ok(id)
}

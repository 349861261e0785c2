//! The note of a service in a list.

use service_manual_domain::ids::{OwnListId, ServiceId};
use service_manual_domain::own_list::note;

use super::{begin, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Changes the note of a service in one of the caller's lists. Field: `note`; empty: no note.
///
/// # Errors
/// [`Error::NotFound`] for the list of another person, or a service that is not in it;
/// [`Error::Invalid`] for a note that is too long.
pub async fn set_note(
    ctx: &Context,
    caller: &Caller,
    list: OwnListId,
    service: ServiceId,
    typed: &str,
) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, list).await?;
    let note = note(typed).map_err(|code| wrong("note", code))?;
    if !tx.own_lists().set_note(list, service, note.as_deref()).await? {
        return Err(Error::NotFound);
    }
    ctx.commit(tx).await
}

//! Sharing a list by a link that nobody can guess: whoever has the link can read the list. What they
//! see is in `queries::own_lists`.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::{OwnListId, OwnListShareId};
use service_manual_domain::own_list::{SHARES, Share, typed_share_days};
use service_manual_domain::problem::ProblemCode;
use service_manual_domain::secret::Token;

use super::{begin, wrong};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Makes a link to one of the caller's lists. The secret is in the answer and nowhere else: the
/// database holds its hash. Fields: `days`, `with_notes`.
///
/// # Errors
/// [`Error::NotFound`] for the list of another person; [`Error::Invalid`] for a period that is not
/// offered, or one link too many.
pub async fn share(
    ctx: &Context,
    caller: &Caller,
    list: OwnListId,
    days: &str,
    with_notes: bool,
) -> Result<(Token, Share)> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, list).await?;
    let (now, longest) = (ctx.now(), ctx.settings().sharing.longest_days);
    let days = typed_share_days(days, longest).map_err(|code| wrong("days", code))?;
    if tx.own_lists().shares(list, now.day()).await?.len() >= SHARES {
        return Err(wrong("days", ProblemCode::MostReached { limit: SHARES }));
    }
    let id = OwnListShareId::new(now, ctx.random());
    let share = Share { id, with_notes, made_at: now, ends_on: now.day().plus_days(days) };
    let token = Token::new(ctx.random());
    tx.own_lists().add_share(list, &share, &token.hash()).await?;
    let event = Event::new(EventType::OwnListShared, Subject::Account(account))
        .change("share", None, Some(&id.to_string()))
        .change("ends_on", None, Some(&share.ends_on.to_string()))
        .change("with_notes", None, Some(if with_notes { "yes" } else { "no" }));
    tx.audit().record(&event, &caller.origin(), now).await?;
    ctx.commit(tx).await?;
    Ok((token, share))
}

/// Ends a link to one of the caller's lists.
///
/// # Errors
/// [`Error::NotFound`] for the list of another person, or a link that has ended.
pub async fn end(
    ctx: &Context,
    caller: &Caller,
    list: OwnListId,
    share: OwnListShareId,
) -> Result<()> {
    let (mut tx, account) = begin(ctx, caller).await?;
    tx.own_lists().get(account, list).await?;
    if !tx.own_lists().end_share(list, share).await? {
        return Err(Error::NotFound);
    }
    let event = Event::new(EventType::OwnListShareEnded, Subject::Account(account));
    let event = event.change("share", Some(&share.to_string()), None);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

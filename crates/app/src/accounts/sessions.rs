//! Ending own sessions (spec 2.6).

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::SessionId;

use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Ends one of the caller's sessions.
///
/// # Errors
/// [`Error::NotFound`] when it has ended already, or was never the caller's.
pub async fn end_session(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
    id: SessionId,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    if !tx.sessions().end_of_account(signed_in.account.id, id).await? {
        return Err(Error::NotFound);
    }
    let event = Event::new(EventType::SessionEnded, Subject::Account(signed_in.account.id));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

/// Ends all of the caller's sessions but the one that asks.
pub async fn end_other_sessions(
    ctx: &Context,
    caller: &Caller,
    signed_in: &SignedIn,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let ended = tx.sessions().end_others(signed_in.account.id, signed_in.session).await?;
    if ended > 0 {
        let event = Event::new(EventType::SessionEnded, Subject::Account(signed_in.account.id));
        let event = event.change("sessions", None, Some(&ended.to_string()));
        tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    }
    ctx.commit(tx).await
}

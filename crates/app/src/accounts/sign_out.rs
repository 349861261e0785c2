//! Signing out.

use service_manual_domain::audit::{Event, EventType, Subject};

use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// Ends the session.
pub async fn sign_out(ctx: &Context, caller: &Caller, signed_in: &SignedIn) -> Result<()> {
    let mut tx = ctx.write().await?;
    tx.sessions().end(signed_in.session).await?;
    let event = Event::new(EventType::SignedOut, Subject::Account(signed_in.account.id));
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

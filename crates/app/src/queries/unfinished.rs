//! New services that somebody began to write and never saved (spec 3.3).

use service_manual_domain::ids::ServiceId;
use service_manual_domain::service::typed::TypedService;
use service_manual_domain::time::Instant;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::services::create::creation_scope;

/// What was typed of a service that does not exist.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// The id that it would get.
    pub id: ServiceId,
    /// What was typed.
    pub typed: TypedService,
    /// When it was kept.
    pub at: Instant,
}

/// What the caller began, the last first; for those who may write new services.
pub async fn unfinished(ctx: &Context, caller: &Caller) -> Result<Vec<Unfinished>> {
    creation_scope(caller)?;
    let mut tx = ctx.read().await?;
    let all = tx.service_forms().kept_of_new(caller.account()?).await?;
    let one = |(id, kept): (_, service_manual_store::KeptForm)| Unfinished {
        id,
        typed: kept.typed,
        at: kept.saved_at,
    };
    Ok(all.into_iter().map(one).collect())
}

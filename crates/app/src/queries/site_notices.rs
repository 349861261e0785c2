//! Notices on every page as administrators see them.

use service_manual_domain::ids::SiteNoticeId;
pub use service_manual_store::StoredSiteNotice;

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;
use crate::site_notices::may_edit;

/// All notices, what begins last first.
///
/// # Errors
/// Refused to all but administrators.
pub async fn list(ctx: &Context, caller: &Caller) -> Result<Vec<StoredSiteNotice>> {
    may_edit(caller)?;
    let mut all = ctx.read().await?.site_notices().all().await?;
    all.reverse();
    Ok(all)
}

/// A notice to be changed.
///
/// # Errors
/// Refused to all but administrators; [`crate::Error::NotFound`] for one that was removed.
pub async fn to_edit(ctx: &Context, caller: &Caller, id: SiteNoticeId) -> Result<StoredSiteNotice> {
    may_edit(caller)?;
    Ok(ctx.read().await?.site_notices().get(id).await?)
}

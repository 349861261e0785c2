//! Where a version leads to that has just become public: those links are checked (spec 3.5).

use service_manual_domain::link_check;
use service_manual_domain::time::Instant;
use service_manual_store::{ServiceVersion, Tx, VersionPart};

use crate::error::Result;

/// Notes the links of a version that becomes the live one, in the same transaction.
pub(crate) async fn note(tx: &mut Tx, version: &ServiceVersion, now: Instant) -> Result<()> {
    let public = link_check::of_content(&version.content);
    tx.links().put(version.service, VersionPart::Content, &public, now).await?;
    let guidance = tx.services().guidance(version).await?;
    let internal = guidance.as_ref().map(link_check::of_guidance).unwrap_or_default();
    Ok(tx.links().put(version.service, VersionPart::Guidance, &internal, now).await?)
}

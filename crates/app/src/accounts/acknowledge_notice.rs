//! Acknowledging the privacy policy statement (spec 2.1): its version and the time are recorded.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::policy::{Action, Target};

use crate::accounts::session::SignedIn;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::pages::current_version;

/// Whether the person has to read the statement before going on.
pub fn is_due(ctx: &Context, signed_in: &SignedIn) -> bool {
    signed_in.account.notice_version < ctx.public_data().privacy_version
}

/// Notes that the person has read a version.
///
/// # Errors
/// [`Error::Conflict`] when there is no such version, or a newer one.
pub async fn acknowledge_notice(ctx: &Context, caller: &Caller, version: i64) -> Result<()> {
    let id = caller.account()?;
    caller.require(Action::ManageOwnAccount, &Target::Account(id))?;
    let mut tx = ctx.write().await?;
    if current_version(&mut tx, InfoPage::Privacy).await? != version {
        return Err(Error::Conflict);
    }
    if tx.accounts().get(id).await?.notice_version == version {
        return ctx.commit(tx).await;
    }
    tx.accounts().acknowledge_notice(id, version).await?;
    let event = acknowledged(Subject::Account(id), version);
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit(tx).await
}

/// The event, with the version.
pub(crate) fn acknowledged(subject: Subject, version: i64) -> Event {
    let version = version.to_string();
    Event::new(EventType::NoticeAcknowledged, subject).change("version", None, Some(&version))
}

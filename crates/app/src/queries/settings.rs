//! The settings as administrators see them.

use service_manual_domain::account::PersonName;
use service_manual_domain::audit::{Change, EventType};
use service_manual_domain::policy::{Action, Scope, Target};
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Instant;
use service_manual_store::{LogFilter, LogPart, LogStep, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::Result;

/// The stored settings.
#[derive(Debug, Clone)]
pub struct StoredSettings {
    /// Their values.
    pub settings: Settings,
    /// Counts the saves; 0: nobody ever changed them.
    pub version: i64,
    /// The last change, if the log still has it.
    pub latest: Option<LatestChange>,
}

/// The last change of the settings.
#[derive(Debug, Clone)]
pub struct LatestChange {
    /// When.
    pub at: Instant,
    /// By whom; `None`: the log does not name an account.
    pub by: Option<PersonName>,
    /// The fields, with their old and new values.
    pub changes: Vec<Change>,
}

/// The stored settings with their last change.
///
/// # Errors
/// Refused to all but administrators.
pub async fn settings(ctx: &Context, caller: &Caller) -> Result<StoredSettings> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let (settings, version) = tx.settings().versioned().await?;
    Ok(StoredSettings { settings, version, latest: latest(&mut tx).await? })
}

async fn latest(tx: &mut Tx) -> Result<Option<LatestChange>> {
    let filter = LogFilter {
        part: LogPart::Of(Scope { everything: true, ..Scope::default() }),
        from: None,
        until: None,
        event_type: Some(EventType::SettingsChanged),
        actor: None,
        subject: None,
        organisation: None,
    };
    let entries = tx.audit().list(&filter, LogStep::Newest, 1).await?;
    let Some(entry) = entries.into_iter().next() else { return Ok(None) };
    let by = match entry.record.actor.parse() {
        Ok(id) => tx.names().accounts(&[id]).await?.remove(&id),
        Err(_) => None,
    };
    // A row that cannot be read is the log check's business.
    let changes = serde_json::from_str(&entry.record.changes).unwrap_or_default();
    Ok(Some(LatestChange { at: entry.record.at, by, changes }))
}

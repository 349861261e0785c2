//! Periods and limits. Texts, pages and rules all take them from here; nobody writes the numbers
//! a second time (spec 2.5: all periods are settings).

mod form;
mod operation;
mod people;
mod services;

use serde::{Deserialize, Serialize};

pub use form::{FIELDS, Kind, SettingChange, SettingField, TEXT_LIMIT, Unit};
pub use operation::{DigestSettings, LogSettings, MailSettings, OperationSettings};
pub use people::{
    AccessReviewSettings, InvitationSettings, LifeCycleSettings, SessionSettings, SignInSettings,
};
pub use services::{
    FileSettings, FreshnessSettings, PublishingSettings, SearchSettings, SharingSettings,
};

/// All settings that administrators may change. Missing values are the defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Invitations.
    pub invitations: InvitationSettings,
    /// Sessions of signed-in people.
    pub sessions: SessionSettings,
    /// Guessing passwords.
    pub sign_in: SignInSettings,
    /// Agreed times of publishing.
    pub publishing: PublishingSettings,
    /// When services are reviewed, and what happens if nobody does.
    pub freshness: FreshnessSettings,
    /// When unused accounts are deactivated and deleted.
    pub life_cycle: LifeCycleSettings,
    /// The regular check of each organisation's people.
    pub access_review: AccessReviewSettings,
    /// The mail that gathers everything that can wait.
    pub digest: DigestSettings,
    /// What the pages that administrators write say about this installation.
    pub operation: OperationSettings,
    /// How long the audit log is kept.
    pub log: LogSettings,
    /// How long mails and failed jobs are kept.
    pub mail: MailSettings,
    /// Files of services.
    pub files: FileSettings,
    /// Own lists that are shared.
    pub sharing: SharingSettings,
    /// What people search for.
    pub search: SearchSettings,
}

//! Periods and limits. Texts, pages and rules all take them from here; nobody writes the numbers
//! a second time (spec 2.5: all periods are settings).

mod form;

use serde::{Deserialize, Serialize};

pub use form::{FIELDS, Kind, SettingChange, SettingField, TEXT_LIMIT, Unit};

use crate::file::{LARGEST_MEGABYTES, MEGABYTE};
use crate::time::{Length, Period, Weekday};

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

/// Spec 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InvitationSettings {
    /// How many days the link is valid.
    pub valid_days: i32,
    /// The largest number of addresses invited at once.
    pub addresses_at_once: usize,
    /// So many days after it was sent, an unanswered invitation is sent again.
    pub remind_after_days: Vec<i32>,
    /// Invitations that ended without an account are listed for so many days; then their address
    /// is erased.
    pub ended_kept_days: i32,
}

impl Default for InvitationSettings {
    fn default() -> Self {
        Self {
            valid_days: 14,
            addresses_at_once: 200,
            remind_after_days: vec![3, 10],
            ended_kept_days: 30,
        }
    }
}

/// Spec 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SessionSettings {
    /// A session ends when nothing was asked for so many hours.
    pub idle_hours: i64,
    /// A session ends so many days after the sign-in, whatever happens.
    pub absolute_days: i64,
}

impl SessionSettings {
    /// The idle limit as a length of time.
    pub const fn idle(&self) -> Length {
        Length::hours(self.idle_hours)
    }
    /// The absolute limit as a length of time.
    pub const fn absolute(&self) -> Length {
        Length::days(self.absolute_days)
    }
}

impl Default for SessionSettings {
    fn default() -> Self {
        Self { idle_hours: 8, absolute_days: 14 }
    }
}

/// Spec 2.6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignInSettings {
    /// Failures for one account before the first delay.
    pub failures_before_delay: u32,
    /// The longest delay, in minutes: the true owner is never locked out for longer.
    pub longest_delay_minutes: i64,
    /// Failures from one network address within the longest delay before it is delayed too.
    pub failures_per_address: u32,
    /// For so many minutes after the password was typed, sensitive acts do not ask for it again.
    pub confirmed_minutes: i64,
    /// The link for a new password works for so many minutes.
    pub reset_link_minutes: i64,
    /// The link that confirms a new e-mail address works for so many hours.
    pub email_link_hours: i64,
    /// Links for a new password that one account is sent within an hour.
    pub resets_per_hour: u32,
    /// The first administrator may work for so many days before a second factor is required.
    pub first_administrator_grace_days: i32,
}

impl SignInSettings {
    /// How long the link that confirms a new address works.
    pub const fn email_link(&self) -> Length {
        Length::hours(self.email_link_hours)
    }

    /// How long a typed password counts as typed a short while ago.
    pub const fn confirmed(&self) -> Length {
        Length::minutes(self.confirmed_minutes)
    }

    /// How long a link for a new password works.
    pub const fn reset_link(&self) -> Length {
        Length::minutes(self.reset_link_minutes)
    }
}

impl Default for SignInSettings {
    fn default() -> Self {
        Self {
            failures_before_delay: 5,
            longest_delay_minutes: 15,
            failures_per_address: 50,
            confirmed_minutes: 10,
            reset_link_minutes: 60,
            email_link_hours: 24,
            resets_per_hour: 3,
            first_administrator_grace_days: 14,
        }
    }
}

/// Spec 3.4: agreed times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PublishingSettings {
    /// Days within which a new service is published after it was submitted.
    pub new_service_days: i64,
    /// Days within which a changed service is published after it was submitted.
    pub changed_service_days: i64,
}

impl Default for PublishingSettings {
    fn default() -> Self {
        Self { new_service_days: 28, changed_service_days: 14 }
    }
}

/// Spec 3.5: what happens when nobody confirms that a service is still correct.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FreshnessSettings {
    /// Days after the due date on which the updater is reminded.
    pub remind_after_days: Vec<i32>,
    /// Days after the due date on which the service leaves the public site.
    pub outdated_after_days: i32,
    /// So many days before that, the main users of both sides see it in their list.
    pub shown_before_days: i32,
    /// How long after it became outdated a service is archived.
    pub archive_after: Period,
    /// So many days before that, the main users are warned.
    pub warn_before_archiving_days: i32,
    /// So many days before the end of its validity, the updater is asked what happens then.
    pub ask_before_end_days: i32,
}

impl Default for FreshnessSettings {
    fn default() -> Self {
        Self {
            remind_after_days: vec![15, 0],
            outdated_after_days: 30,
            shown_before_days: 14,
            archive_after: Period::months(2),
            warn_before_archiving_days: 14,
            ask_before_end_days: 30,
        }
    }
}

/// Spec 2.5: when unused accounts are deactivated and deleted. The texts of pages and mails are
/// made from these values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LifeCycleSettings {
    /// How long after the day of the last activity an account is deactivated.
    pub deactivate_after: Period,
    /// How long after the deactivation it can be restored; then it is deleted.
    pub restore_within: Period,
    /// Days before the deactivation on which the person is warned.
    pub warn_before_deactivation: Vec<i32>,
    /// Days before the deletion on which the person is warned.
    pub warn_before_deletion: Vec<i32>,
    /// Days that lie at least between the first delivered warning and what it warns of, also
    /// after an outage.
    pub shortest_warning_days: i32,
}

impl LifeCycleSettings {
    /// Deactivated after 4 months, deleted after 6.
    pub fn four_and_six_months() -> Self {
        Self {
            deactivate_after: Period::months(4),
            restore_within: Period::months(2),
            warn_before_deactivation: vec![30, 14, 7, 1],
            warn_before_deletion: vec![30, 7],
            shortest_warning_days: 7,
        }
    }

    /// Deactivated after 6 months, deleted 30 days later.
    pub fn six_months_and_thirty_days() -> Self {
        Self {
            deactivate_after: Period::months(6),
            restore_within: Period::days(30),
            ..Self::four_and_six_months()
        }
    }

    /// How long after the last activity an account is deleted that nobody restored.
    pub fn delete_after(&self) -> Period {
        self.deactivate_after.and(self.restore_within)
    }

    /// The earliest warning before the deactivation, in days: so long before, it is also shown to
    /// those who manage the person.
    pub fn first_warning_days(&self) -> i32 {
        self.warn_before_deactivation.iter().copied().max().unwrap_or_default()
    }
}

impl Default for LifeCycleSettings {
    fn default() -> Self {
        Self::four_and_six_months()
    }
}

/// Spec 2.5: the activity check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AccessReviewSettings {
    /// How often the main users of each organisation check its people.
    pub every: Period,
    /// They are reminded when it is not done after so many days.
    pub remind_after_days: i32,
    /// Administrators see it when it is not done after so many days.
    pub overdue_after_days: i32,
}

impl Default for AccessReviewSettings {
    fn default() -> Self {
        Self { every: Period::months(4), remind_after_days: 14, overdue_after_days: 30 }
    }
}

/// Spec 2.8: one mail a person and week for everything that can wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DigestSettings {
    /// On which day it is sent.
    pub weekday: Weekday,
    /// From which hour of the day on, in local time.
    pub hour: i8,
}

impl Default for DigestSettings {
    fn default() -> Self {
        Self { weekday: Weekday::Monday, hour: 7 }
    }
}

/// Spec 2.1: who operates this installation and where the data is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OperationSettings {
    /// Who operates the service. Empty: not told yet.
    pub operator: String,
    /// Where the data is stored. Empty: not told yet.
    pub data_location: String,
    /// Whom people ask about the service and their data. Empty: not told yet.
    pub contact: String,
}

/// Spec 2.7.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSettings {
    /// Events are kept for so many whole calendar months.
    pub kept_months: i32,
    /// Network addresses are shortened after so many days.
    pub addresses_kept_days: i64,
}

impl LogSettings {
    /// How long network addresses are whole.
    pub const fn addresses_kept(&self) -> Length {
        Length::days(self.addresses_kept_days)
    }
}

impl Default for LogSettings {
    fn default() -> Self {
        Self { kept_months: 24, addresses_kept_days: 30 }
    }
}

/// Spec 2.8: what is left of mails and of failed background jobs, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    /// Address and content of a mail that could not be delivered, and the content of a job that
    /// failed, are kept for so many days.
    pub dead_kept_days: i64,
    /// What is left of a mail after that, or after it was sent (kind, times and the key of its
    /// step), is kept for so many days.
    pub sent_kept_days: i64,
}

impl MailSettings {
    /// How long what failed is kept with its content.
    pub const fn dead_kept(&self) -> Length {
        Length::days(self.dead_kept_days)
    }

    /// How long the rows are kept that have no content.
    pub const fn sent_kept(&self) -> Length {
        Length::days(self.sent_kept_days)
    }
}

impl Default for MailSettings {
    fn default() -> Self {
        Self { dead_kept_days: 30, sent_kept_days: 90 }
    }
}

/// Spec 4.4: own lists that people share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SharingSettings {
    /// A link to a shared list works for so many days at most.
    pub longest_days: i32,
}

impl Default for SharingSettings {
    fn default() -> Self {
        Self { longest_days: 90 }
    }
}

/// Spec 3.2: files of services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FileSettings {
    /// The largest file, in megabytes.
    pub largest_megabytes: i64,
    /// A file that no version of a service uses is removed after so many days.
    pub unused_kept_days: i64,
}

impl FileSettings {
    /// The largest file, in bytes.
    pub fn largest(&self) -> u64 {
        self.largest_megabytes.unsigned_abs().saturating_mul(MEGABYTE)
    }

    /// How long a file waits for a version that uses it.
    pub const fn unused_kept(&self) -> Length {
        Length::days(self.unused_kept_days)
    }
}

impl Default for FileSettings {
    fn default() -> Self {
        // Whoever writes a service has a month to save it with what was added.
        Self { largest_megabytes: LARGEST_MEGABYTES, unused_kept_days: 30 }
    }
}

/// Spec 4.3: what people search for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SearchSettings {
    /// How often something was searched for is known for so many days.
    pub queries_kept_days: i32,
}

impl Default for SearchSettings {
    fn default() -> Self {
        Self { queries_kept_days: 90 }
    }
}

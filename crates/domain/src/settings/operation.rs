//! Settings of running the service: who does it, mail, and what is kept for how long.

use serde::{Deserialize, Serialize};

use crate::time::{Length, Weekday};

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

//! Periods and limits. Texts, pages and rules all take them from here; nobody writes the numbers
//! a second time (spec 2.5: all periods are settings).

use serde::{Deserialize, Serialize};

use crate::time::Length;

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
}

/// Spec 2.3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InvitationSettings {
    /// How many days the link is valid.
    pub valid_days: i32,
    /// The largest number of addresses invited at once.
    pub addresses_at_once: usize,
}

impl Default for InvitationSettings {
    fn default() -> Self {
        Self { valid_days: 14, addresses_at_once: 200 }
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
}

impl Default for SignInSettings {
    fn default() -> Self {
        Self { failures_before_delay: 5, longest_delay_minutes: 15, failures_per_address: 50 }
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

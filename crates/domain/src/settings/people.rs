//! Settings of accounts: how people get in, how long they stay, who looks after them.

use serde::{Deserialize, Serialize};

use crate::time::{Length, Period};

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

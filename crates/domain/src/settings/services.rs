//! Settings of services: publishing, freshness, files, searching, sharing.

use serde::{Deserialize, Serialize};

use crate::file::{LARGEST_MEGABYTES, MEGABYTE};
use crate::time::{Length, Period};

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

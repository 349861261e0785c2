//! Agreed times (spec 3.4): how long a submission has waited, and whether that is too long.

use crate::service::Service;
use crate::settings::PublishingSettings;
use crate::time::{Day, Instant};

/// A submission that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// For so many days.
    pub days: i32,
    /// The last day on which publishing is in time.
    pub until: Day,
    /// Whether that day is over.
    pub late: bool,
}

/// Within how many days a submission is published. A service that was never public has more time.
pub const fn agreed_days(ever_published: bool, settings: &PublishingSettings) -> i64 {
    if ever_published { settings.changed_service_days } else { settings.new_service_days }
}

/// How a submission stands on a day.
pub fn waiting(
    submitted_at: Instant,
    ever_published: bool,
    settings: &PublishingSettings,
    today: Day,
) -> Waiting {
    let agreed = agreed_days(ever_published, settings);
    let submitted_on = submitted_at.day();
    let until = submitted_on.plus_days(i32::try_from(agreed).unwrap_or(i32::MAX));
    Waiting { days: submitted_on.days_until(today).max(0), until, late: today > until }
}

/// The days before which a submission is late on a day: of a service that was never public, and of
/// a changed one.
pub fn late_if_before(settings: &PublishingSettings, today: Day) -> (Day, Day) {
    let before = |agreed| today.plus_days(-i32::try_from(agreed).unwrap_or(i32::MAX));
    (before(settings.new_service_days), before(settings.changed_service_days))
}

impl Service {
    /// How its submission stands, while it is submitted.
    pub fn waiting(&self, settings: &PublishingSettings, today: Day) -> Option<Waiting> {
        let submission = self.submission?;
        Some(waiting(submission.at, self.ever_published, settings, today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_service_has_four_weeks_and_a_changed_one_two() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let settings = PublishingSettings::default();
        let at = |ever_published, today| {
            waiting(day("2026-11-01").start(), ever_published, &settings, day(today))
        };
        assert_eq!(at(false, "2026-11-29").days, 28);
        assert!(!at(false, "2026-11-29").late && at(false, "2026-11-30").late);
        assert!(!at(true, "2026-11-15").late && at(true, "2026-11-16").late);
        assert_eq!(at(true, "2026-10-31").days, 0);
        for today in ["2026-11-15", "2026-11-16", "2026-11-29", "2026-11-30"] {
            let (new, changed) = late_if_before(&settings, day(today));
            assert_eq!(at(false, today).late, day("2026-11-01") < new, "{today}");
            assert_eq!(at(true, today).late, day("2026-11-01") < changed, "{today}");
        }
    }
}

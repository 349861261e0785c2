//! The activity check (spec 2.5): regularly, the main users of each organisation look at its
//! people and confirm or remove each of them.

use crate::ids::{AccessReviewId, OrganisationId};
use crate::settings::AccessReviewSettings;
use crate::time::{Day, Instant};

/// One check of one organisation's people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessReview {
    /// Its id.
    pub id: AccessReviewId,
    /// Whose people.
    pub organisation: OrganisationId,
    /// When it was opened.
    pub opened_at: Instant,
    /// When the main users were reminded.
    pub reminded_at: Option<Instant>,
    /// When administrators were told that it is overdue.
    pub overdue_at: Option<Instant>,
    /// When it was confirmed.
    pub confirmed_at: Option<Instant>,
}

/// What happens to an open check by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The main users are reminded.
    Remind,
    /// Administrators see it.
    Overdue,
}

impl AccessReview {
    /// Whether nobody has confirmed it yet.
    pub const fn is_open(&self) -> bool {
        self.confirmed_at.is_none()
    }

    /// Whether it is open and administrators were told that it is overdue.
    pub const fn is_overdue(&self) -> bool {
        self.is_open() && self.overdue_at.is_some()
    }

    /// By when it should be done, while it is open.
    pub fn due_on(&self, settings: &AccessReviewSettings) -> Option<Day> {
        let due = self.opened_at.day().plus_days(settings.overdue_after_days);
        self.is_open().then_some(due)
    }

    /// When the next one is opened, once it is confirmed.
    pub fn next_on(&self, settings: &AccessReviewSettings) -> Option<Day> {
        (!self.is_open()).then(|| settings.every.after(self.opened_at.day()))
    }

    /// The step that is due on a day and not done. A reminder that was missed is not sent when
    /// the check is overdue.
    pub fn next_step(&self, settings: &AccessReviewSettings, today: Day) -> Option<Step> {
        let after = |days: i32| today >= self.opened_at.day().plus_days(days);
        if self.confirmed_at.is_some() || self.overdue_at.is_some() {
            None
        } else if after(settings.overdue_after_days) {
            Some(Step::Overdue)
        } else if self.reminded_at.is_none() && after(settings.remind_after_days) {
            Some(Step::Remind)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;
    use crate::time::Length;

    #[test]
    fn an_open_check_is_reminded_of_once_and_then_overdue_once() {
        let settings = AccessReviewSettings::default();
        let opened_at = Instant::from_milliseconds(1_790_000_000_000);
        let random = SeededRandom::new(7);
        let mut review = AccessReview {
            id: AccessReviewId::new(opened_at, &random),
            organisation: OrganisationId::new(opened_at, &random),
            opened_at,
            reminded_at: None,
            overdue_at: None,
            confirmed_at: None,
        };
        let mut steps = Vec::new();
        for days in 0..60 {
            let now = opened_at.plus(Length::days(days));
            match review.next_step(&settings, now.day()) {
                Some(Step::Remind) => review.reminded_at = Some(now),
                Some(Step::Overdue) => review.overdue_at = Some(now),
                None => continue,
            }
            steps.push(days);
        }
        assert_eq!(steps, [14, 30]);
    }
}

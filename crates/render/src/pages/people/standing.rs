//! Where a person stands, with the days on which that ends.

use service_manual_domain::account::{AccountState, MembershipEnd};
use service_manual_domain::language::Language;
use service_manual_domain::time::Day;

use crate::format;
use crate::i18n::Texts;
use crate::labels;

/// Where a person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether the account may be used.
    pub state: AccountState,
    /// When the life cycle deactivates the account, or deletes a deactivated one.
    pub ends_on: Option<Day>,
    /// Deactivation is told if it comes on this day or before.
    pub soon: Day,
    /// The last day of the membership.
    pub membership_ends_on: Option<Day>,
    /// Why the membership has ended, if it has.
    pub ended: Option<MembershipEnd>,
}

impl Standing {
    /// In a few short sentences.
    pub fn lines(&self, t: &Texts, language: Language) -> Vec<String> {
        let day = |day| format::day(language, day);
        let mut lines = Vec::new();
        match self.state {
            AccountState::Active => {
                lines.push(t.people_active().to_owned());
                let soon = self.ends_on.filter(|ends_on| *ends_on <= self.soon);
                lines.extend(soon.map(|on| t.people_ends_on(day(on))));
            }
            AccountState::Deactivated { at, reason } => {
                lines.push(
                    t.people_deactivated_on(day(at.day()), labels::deactivation_reason(t, reason)),
                );
                let last_day = self.ends_on.map(|on| on.plus_days(-1));
                lines.extend(last_day.map(|until| t.people_restorable_until(day(until))));
            }
        }
        match (self.ended, self.membership_ends_on) {
            (Some(MembershipEnd::Removal), _) => lines.push(t.people_removed().to_owned()),
            (Some(MembershipEnd::OrganisationClosed), _) => {
                lines.push(t.people_closed().to_owned());
            }
            (Some(MembershipEnd::EndDate), Some(on)) => lines.push(t.people_ended_on(day(on))),
            (None, Some(on)) => lines.push(t.people_membership_ends_on(day(on))),
            (Some(MembershipEnd::EndDate) | None, None) => {}
        }
        lines
    }
}

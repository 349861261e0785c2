//! Invitations: how people get in (spec 2.3). There is no public sign-up.

use std::str::FromStr;

use crate::account::Role;
use crate::email::EmailAddress;
use crate::ids::{AccountId, InvitationId, OrganisationId};
use crate::language::Language;
use crate::problem::ProblemCode;
use crate::settings::InvitationSettings;
use crate::time::{Day, Instant};

/// The longest message of an inviter, in characters.
pub const MESSAGE_LIMIT: usize = 1_000;

/// An invitation to one address, to register or, with an account, to join a further organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The organisation; it becomes the home organisation of a new account.
    pub organisation: OrganisationId,
    /// The role there.
    pub role: Role,
    /// The last day of the membership, if it has one.
    pub ends_on: Option<Day>,
    /// Who is invited. Erased once the invitation is accepted: the account has it then.
    pub email: Option<EmailAddress>,
    /// The language of the mail.
    pub language: Language,
    /// Who invited.
    pub invited_by: AccountId,
    /// When the invitation was made.
    pub invited_at: Instant,
    /// When its mail was ordered the first or, after resending, the last time. Validity and
    /// reminders count from here.
    pub sent_at: Option<Instant>,
    /// How many reminders were ordered since.
    pub reminders: i64,
    /// A few words of the inviter.
    pub message: Option<String>,
    /// What became of it.
    pub state: InvitationState,
    /// When it was accepted, declined, revoked or expired.
    pub ended_at: Option<Instant>,
}

/// What became of an invitation, as stored. That a pending one has expired is computed from the
/// clock, see [`Invitation::usable`]; a job notes it later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationState {
    /// Made, but a second main user must approve it before it is sent.
    AwaitingApproval,
    /// Sent, not answered.
    Pending,
    /// The person registered or joined.
    Accepted,
    /// The person does not want to.
    Declined,
    /// Taken back by the organisation.
    Revoked,
    /// Its time is up.
    Expired,
}

impl InvitationState {
    /// All states.
    pub const ALL: [Self; 6] = [
        Self::AwaitingApproval,
        Self::Pending,
        Self::Accepted,
        Self::Declined,
        Self::Revoked,
        Self::Expired,
    ];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AwaitingApproval => "awaiting_approval",
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }

    /// Whether it can still be approved, sent again, changed or revoked.
    pub const fn is_open(self) -> bool {
        match self {
            Self::AwaitingApproval | Self::Pending => true,
            Self::Accepted | Self::Declined | Self::Revoked | Self::Expired => false,
        }
    }
}

impl FromStr for InvitationState {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL.into_iter().find(|state| state.code() == text).ok_or(ProblemCode::UnknownChoice)
    }
}

/// Why an invitation cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// Nobody has approved it yet.
    NotApproved,
    /// Somebody registered or joined with it.
    Used,
    /// The invited person declined it.
    Declined,
    /// The organisation took it back.
    Revoked,
    /// Its time is up.
    Expired,
}

impl Invitation {
    /// The last day on which the link works; of one that waits for approval, if it were sent now.
    pub fn valid_until(&self, settings: &InvitationSettings) -> Day {
        self.sent_at.unwrap_or(self.invited_at).day().plus_days(settings.valid_days)
    }

    /// The moment the link stops working.
    pub fn expires_at(&self, settings: &InvitationSettings) -> Instant {
        self.valid_until(settings).plus_days(1).start()
    }

    /// Whether the link can still be used.
    pub fn usable(&self, now: Instant, settings: &InvitationSettings) -> Result<(), Unusable> {
        match self.state {
            InvitationState::AwaitingApproval => Err(Unusable::NotApproved),
            InvitationState::Accepted => Err(Unusable::Used),
            InvitationState::Declined => Err(Unusable::Declined),
            InvitationState::Revoked => Err(Unusable::Revoked),
            InvitationState::Expired => Err(Unusable::Expired),
            InvitationState::Pending if now >= self.expires_at(settings) => Err(Unusable::Expired),
            InvitationState::Pending => Ok(()),
        }
    }

    /// The step that is due on a day and not done.
    pub fn next_step(&self, now: Instant, settings: &InvitationSettings) -> Option<Step> {
        let (InvitationState::Pending, Some(sent_at)) = (self.state, self.sent_at) else {
            return None;
        };
        if now >= self.expires_at(settings) {
            return Some(Step::Expire);
        }
        let today = now.day();
        let due = settings
            .remind_after_days
            .iter()
            .filter(|days| today >= sent_at.day().plus_days(**days))
            .count();
        // After an outage one reminder stands for all that were missed.
        let due = i64::try_from(due).unwrap_or(i64::MAX);
        (due > self.reminders).then_some(Step::Remind { reminders: due })
    }
}

/// What happens to an unanswered invitation by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The mail is sent again, as a reminder.
    Remind {
        /// How many reminders count as sent afterwards.
        reminders: i64,
    },
    /// Its time is up.
    Expire,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededRandom;
    use crate::time::Length;

    fn sent(day: &str) -> Invitation {
        let at = day.parse::<Day>().unwrap().start().plus(Length::hours(10));
        let random = SeededRandom::new(1);
        Invitation {
            id: InvitationId::new(at, &random),
            organisation: OrganisationId::new(at, &random),
            role: Role::Editor,
            ends_on: None,
            email: EmailAddress::parse("maija@example.fi").ok(),
            language: Language::Fi,
            invited_by: AccountId::new(at, &random),
            invited_at: at,
            sent_at: Some(at),
            reminders: 0,
            message: None,
            state: InvitationState::Pending,
            ended_at: None,
        }
    }

    #[test]
    fn reminders_come_after_three_and_ten_days_and_the_end_after_fourteen() {
        let settings = InvitationSettings::default();
        let mut invitation = sent("2026-11-02");
        let mut steps = Vec::new();
        for days in 0..20 {
            let now = invitation.invited_at.plus(Length::days(days));
            match invitation.next_step(now, &settings) {
                Some(Step::Remind { reminders }) => {
                    invitation.reminders = reminders;
                    steps.push((days, "remind"));
                }
                Some(Step::Expire) => {
                    invitation.state = InvitationState::Expired;
                    steps.push((days, "expire"));
                }
                None => {}
            }
        }
        assert_eq!(steps, [(3, "remind"), (10, "remind"), (15, "expire")]);
    }

    #[test]
    fn after_an_outage_there_is_one_reminder() {
        let settings = InvitationSettings::default();
        let invitation = sent("2026-11-02");
        let back = invitation.invited_at.plus(Length::days(12));
        let expected = Some(Step::Remind { reminders: 2 });
        assert_eq!(invitation.next_step(back, &settings), expected);
    }

    #[test]
    fn what_waits_for_approval_cannot_be_used_and_does_not_expire() {
        let settings = InvitationSettings::default();
        let state = InvitationState::AwaitingApproval;
        let invitation = Invitation { state, sent_at: None, ..sent("2026-11-02") };
        let later = invitation.invited_at.plus(Length::days(100));
        assert_eq!(invitation.usable(later, &settings), Err(Unusable::NotApproved));
        assert_eq!(invitation.next_step(later, &settings), None);
    }
}

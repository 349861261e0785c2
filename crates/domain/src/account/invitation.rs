//! Invitations: how people get in (spec 2.3). There is no public sign-up.

mod pasted;
mod terms;

pub use pasted::addresses;
pub use terms::{Terms, TypedTerms};

use crate::account::Role;
use crate::codes::coded;
use crate::email::EmailAddress;
use crate::ids::{AccountId, InvitationId, OrganisationId};
use crate::language::Language;
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

coded! {
    /// What became of an invitation, as stored. That a pending one has expired is computed from the
    /// clock, see [`Invitation::usable`]; a job notes it later.
    InvitationState[] {
        /// Made, but a second main user must approve it before it is sent.
        AwaitingApproval = "awaiting_approval";
        /// Sent, not answered.
        Pending = "pending";
        /// The person registered or joined.
        Accepted = "accepted";
        /// The person does not want to.
        Declined = "declined";
        /// Taken back by the organisation.
        Revoked = "revoked";
        /// Its time is up.
        Expired = "expired";
    }
}

impl InvitationState {
    /// Whether it can still be approved, sent again, changed or revoked.
    pub const fn is_open(self) -> bool {
        match self {
            Self::AwaitingApproval | Self::Pending => true,
            Self::Accepted | Self::Declined | Self::Revoked | Self::Expired => false,
        }
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
    /// The last day on which the link works, or on which the invitation can be approved. Nobody
    /// can accept a membership whose own last day is over.
    pub fn valid_until(&self, settings: &InvitationSettings) -> Day {
        let valid = self.sent_at.unwrap_or(self.invited_at).day().plus_days(settings.valid_days);
        self.ends_on.map_or(valid, |ends_on| valid.min(ends_on))
    }

    /// The moment the link stops working.
    pub fn expires_at(&self, settings: &InvitationSettings) -> Instant {
        self.valid_until(settings).plus_days(1).start()
    }

    /// What has become of it by now, whether or not a job has noted that its time is up.
    pub fn state_at(&self, now: Instant, settings: &InvitationSettings) -> InvitationState {
        if self.state.is_open() && now >= self.expires_at(settings) {
            InvitationState::Expired
        } else {
            self.state
        }
    }

    /// Whether the link can still be used.
    pub fn usable(&self, now: Instant, settings: &InvitationSettings) -> Result<(), Unusable> {
        match self.state_at(now, settings) {
            InvitationState::AwaitingApproval => Err(Unusable::NotApproved),
            InvitationState::Accepted => Err(Unusable::Used),
            InvitationState::Declined => Err(Unusable::Declined),
            InvitationState::Revoked => Err(Unusable::Revoked),
            InvitationState::Expired => Err(Unusable::Expired),
            InvitationState::Pending => Ok(()),
        }
    }

    /// What a person saw of it, in a form: a step is refused when it has changed since. A reminder
    /// in between is no such change.
    pub fn version(&self) -> String {
        let ends_on = self.ends_on.map_or_else(String::new, |day| day.to_string());
        let sent_at = self.sent_at.map_or(0, Instant::milliseconds);
        format!("{}.{}.{ends_on}.{sent_at}", self.state.code(), self.role.code())
    }

    /// Whether this person is the second one whose approval an organisation can demand.
    pub fn may_be_approved_by(&self, account: AccountId) -> bool {
        self.invited_by != account
    }

    /// The same, approved and sent; `None` when it does not wait for that.
    pub fn approve(&self, now: Instant, settings: &InvitationSettings) -> Option<Self> {
        let waits = self.state_at(now, settings) == InvitationState::AwaitingApproval;
        waits.then(|| self.sent(now))
    }

    /// The same, sent again: validity and reminders begin anew. `None` when it was never sent,
    /// was answered or taken back, or when the membership would be over already.
    pub fn resend(&self, now: Instant, settings: &InvitationSettings) -> Option<Self> {
        let state = self.state_at(now, settings);
        let waits = matches!(state, InvitationState::Pending | InvitationState::Expired);
        let over = self.ends_on.is_some_and(|ends_on| ends_on < now.day());
        (waits && self.sent_at.is_some() && !over).then(|| self.sent(now))
    }

    fn sent(&self, now: Instant) -> Self {
        let state = InvitationState::Pending;
        Self { state, sent_at: Some(now), reminders: 0, ended_at: None, ..self.clone() }
    }

    /// The same to another role or until another day; `None` when it is no longer open.
    pub fn change(
        &self,
        terms: Terms,
        now: Instant,
        settings: &InvitationSettings,
    ) -> Option<Self> {
        let open = self.state_at(now, settings).is_open();
        open.then(|| Self { role: terms.role, ends_on: terms.ends_on, ..self.clone() })
    }

    /// The step that is due at a moment and not done.
    pub fn next_step(&self, now: Instant, settings: &InvitationSettings) -> Option<Step> {
        if !self.state.is_open() {
            return None;
        }
        if now >= self.expires_at(settings) {
            return Some(Step::Expire);
        }
        let sent_on = self.sent_at.filter(|_| self.state == InvitationState::Pending)?.day();
        let today = now.day();
        let is_due = |days: &&i32| today >= sent_on.plus_days(**days);
        let due = settings.remind_after_days.iter().filter(is_due).count();
        // After an outage one reminder stands for all that were missed.
        let due = i64::try_from(due).unwrap_or(i64::MAX);
        (due > self.reminders).then_some(Step::Remind { reminders: due })
    }

    /// The same after a step that happened by itself. It ended when its time was up, not when a
    /// job noticed, so that an outage does not keep the address longer.
    #[must_use]
    pub fn after(&self, step: Step, settings: &InvitationSettings) -> Self {
        match step {
            Step::Remind { reminders } => Self { reminders, ..self.clone() },
            Step::Expire => {
                let ended_at = Some(self.expires_at(settings));
                Self { state: InvitationState::Expired, ended_at, ..self.clone() }
            }
        }
    }
}

/// Invitations that ended before this moment without an account are no longer listed; everything
/// about them is erased.
pub fn listed_since(now: Instant, settings: &InvitationSettings) -> Instant {
    now.day().plus_days(-settings.ended_kept_days).start()
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
    fn what_waits_for_approval_cannot_be_used_and_is_not_reminded_of() {
        let settings = InvitationSettings::default();
        let state = InvitationState::AwaitingApproval;
        let invitation = Invitation { state, sent_at: None, ..sent("2026-11-02") };
        let later = invitation.invited_at.plus(Length::days(12));
        assert_eq!(invitation.usable(later, &settings), Err(Unusable::NotApproved));
        assert_eq!(invitation.next_step(later, &settings), None);
        assert_eq!(invitation.resend(later, &settings), None);
        let approved = invitation.approve(later, &settings).unwrap();
        assert_eq!(approved.valid_until(&settings), "2026-11-28".parse().unwrap());
        assert!(!invitation.may_be_approved_by(invitation.invited_by));
    }

    #[test]
    fn what_nobody_approves_expires_like_what_nobody_answers() {
        let settings = InvitationSettings::default();
        let state = InvitationState::AwaitingApproval;
        let invitation = Invitation { state, sent_at: None, ..sent("2026-11-02") };
        let later = invitation.invited_at.plus(Length::days(15));
        assert_eq!(invitation.next_step(later, &settings), Some(Step::Expire));
        assert_eq!(invitation.approve(later, &settings), None);
        assert_eq!(invitation.after(Step::Expire, &settings).resend(later, &settings), None);
    }

    #[test]
    fn an_expired_one_is_sent_again_and_everything_begins_anew() {
        let settings = InvitationSettings::default();
        let invitation = Invitation { reminders: 2, ..sent("2026-11-02") };
        let later = invitation.invited_at.plus(Length::days(20));
        let expired = invitation.after(Step::Expire, &settings);
        assert_eq!(expired.ended_at, Some("2026-11-17".parse::<Day>().unwrap().start()));
        for old in [&invitation, &expired] {
            let again = old.resend(later, &settings).unwrap();
            assert_eq!(again.usable(later, &settings), Ok(()));
            assert_eq!((again.reminders, again.sent_at, again.ended_at), (0, Some(later), None));
        }
    }

    #[test]
    fn nobody_accepts_a_membership_that_is_over() {
        let settings = InvitationSettings::default();
        let invitation = Invitation { ends_on: "2026-11-05".parse().ok(), ..sent("2026-11-02") };
        let after = invitation.invited_at.plus(Length::days(4));
        assert_eq!(invitation.usable(after, &settings), Err(Unusable::Expired));
        assert_eq!(invitation.resend(after, &settings), None);
    }
}

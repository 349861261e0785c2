//! What becomes of mails on their way out: why one was not taken, how long it is tried again, and
//! which may not be kept when they cannot be delivered (spec 2.8).

use std::fmt;
use std::str::FromStr;

use crate::mail_text::MailKind;
use crate::problem::ProblemCode;
use crate::time::{Instant, Length};

/// How long a mail waits after each of its first tries; after these it is tried once a day. The
/// first waits suit a relay that restarts or asks strangers to come again, the later ones a
/// mailbox that is full.
const WAITS: [Length; 6] = [
    Length::seconds(10),
    Length::minutes(1),
    Length::minutes(10),
    Length::hours(1),
    Length::hours(6),
    Length::hours(12),
];

/// The wait after the first tries.
const LONGEST_WAIT: Length = Length::days(1);

/// The longest wait while the relay itself is the trouble: then nothing at all goes out, and
/// everything should within minutes of its return.
const LONGEST_WAIT_FOR_RELAY: Length = Length::minutes(15);

/// A mail is tried for so long after it was written, and through all of [`WAITS`] at least: a
/// relay that is down for a week loses no mail, and mail that had waited for a relay to be named
/// is not given up at its first failure.
const TRIED_FOR: Length = Length::days(14);

/// Why a mail was not taken. Never what the relay said: that may repeat the recipient's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFailure {
    /// The relay cannot be reached, or does not speak as it should.
    NoConnection,
    /// The relay works, but takes no mail from us now: it is closing, or refuses our password.
    NotAdmitted(u16),
    /// The relay cannot take this mail now.
    NotNow(u16),
    /// The relay refuses this mail for good.
    Refused(u16),
    /// The mail cannot be written as a message.
    NotAMessage,
}

impl MailFailure {
    /// The failure that an answer of the relay means (RFC 5321, RFC 4954).
    pub const fn from_status(status: u16) -> Self {
        match status {
            421 | 454 | 530 | 534 | 535 | 538 => Self::NotAdmitted(status),
            500..600 => Self::Refused(status),
            _ => Self::NotNow(status),
        }
    }

    /// The stable code, without the status.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoConnection => "no_connection",
            Self::NotAdmitted(_) => "not_admitted",
            Self::NotNow(_) => "not_now",
            Self::Refused(_) => "refused",
            Self::NotAMessage => "not_a_message",
        }
    }

    /// What the relay answered, if it did.
    pub const fn status(self) -> Option<u16> {
        match self {
            Self::NotAdmitted(status) | Self::NotNow(status) | Self::Refused(status) => {
                Some(status)
            }
            Self::NoConnection | Self::NotAMessage => None,
        }
    }

    /// Whether the relay is the trouble and not this mail, so that no other would go out either.
    pub const fn is_of_relay(self) -> bool {
        matches!(self, Self::NoConnection | Self::NotAdmitted(_))
    }

    /// When a mail is tried again that was written then and has failed so many times; `None` when
    /// it is given up.
    pub fn next_try(self, attempts: i64, written: Instant, now: Instant) -> Option<Instant> {
        if matches!(self, Self::Refused(_) | Self::NotAMessage) {
            return None;
        }
        let index = usize::try_from(attempts.saturating_sub(1)).unwrap_or_default();
        let wait = WAITS.get(index).copied();
        if wait.is_none() && now.since(written) >= TRIED_FOR {
            return None;
        }
        let wait = wait.unwrap_or(LONGEST_WAIT);
        let longest = if self.is_of_relay() { LONGEST_WAIT_FOR_RELAY } else { LONGEST_WAIT };
        Some(now.plus(wait.min(longest)))
    }
}

impl fmt::Display for MailFailure {
    /// The code and, after a space, the status: what the outbox keeps.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        self.status().map_or(Ok(()), |status| write!(f, " {status}"))
    }
}

impl FromStr for MailFailure {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        let (code, status) = text.split_once(' ').unwrap_or((text, "0"));
        let status = status.parse().map_err(|_| ProblemCode::UnknownChoice)?;
        let all = [
            Self::NoConnection,
            Self::NotAdmitted(status),
            Self::NotNow(status),
            Self::Refused(status),
            Self::NotAMessage,
        ];
        all.into_iter().find(|one| one.code() == code).ok_or(ProblemCode::UnknownChoice)
    }
}

/// Who makes a new mail in the place of one that holds a secret and could not be delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// A main user or an administrator sends the invitation again.
    Inviter,
    /// The recipient asks for a new link.
    Recipient,
}

impl MailKind {
    /// Who makes a new one, if mails of this kind hold a link that is a secret. Such a mail is
    /// emptied as soon as it is given up, and cannot be sent again.
    pub const fn renewal(self) -> Option<Renewal> {
        if matches!(self, Self::Invitation | Self::InvitationReminder | Self::InvitationJoin) {
            Some(Renewal::Inviter)
        } else if matches!(self, Self::PasswordReset | Self::EmailChangeConfirm) {
            Some(Renewal::Recipient)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: Instant = Instant::from_milliseconds(0);

    /// The days since it was written on which a mail is tried, until it is given up.
    fn tries(failure: MailFailure, mut now: Instant) -> Vec<i64> {
        let mut days = Vec::new();
        for attempts in 1.. {
            days.push(now.since(WRITTEN).as_seconds() / Length::days(1).as_seconds());
            let Some(next) = failure.next_try(attempts, WRITTEN, now) else { break };
            now = next;
        }
        days
    }

    #[test]
    fn a_mail_that_is_refused_for_now_is_tried_every_day_for_fourteen_days() {
        let days = tries(MailFailure::NotNow(451), WRITTEN);
        assert_eq!(days.iter().filter(|day| **day == 0).count(), 7);
        let later: Vec<i64> = days.into_iter().filter(|day| *day > 0).collect();
        assert_eq!(later, (1..=14).collect::<Vec<_>>());
    }

    #[test]
    fn a_mail_that_waited_longer_for_a_relay_to_be_named_has_all_of_its_first_tries() {
        let month = WRITTEN.plus(Length::days(30));
        assert_eq!(tries(MailFailure::NotNow(451), month).len(), 7);
    }

    #[test]
    fn while_the_relay_is_down_the_next_try_is_never_far() {
        let now = WRITTEN.plus(Length::days(7));
        let next = MailFailure::NoConnection.next_try(400, WRITTEN, now);
        assert_eq!(next, Some(now.plus(LONGEST_WAIT_FOR_RELAY)));
        assert_eq!(tries(MailFailure::NoConnection, WRITTEN).last(), Some(&14));
    }

    #[test]
    fn what_is_refused_for_good_is_not_tried_again() {
        for failure in [MailFailure::from_status(550), MailFailure::NotAMessage] {
            assert_eq!(failure.next_try(1, WRITTEN, WRITTEN), None);
        }
        for of_relay in [421, 535] {
            assert!(MailFailure::from_status(of_relay).is_of_relay(), "{of_relay}");
        }
    }

    #[test]
    fn failures_read_back_as_they_are_kept() {
        let failures =
            [MailFailure::NoConnection, MailFailure::NotAMessage, MailFailure::from_status(0)];
        let answered = [421, 451, 550].map(MailFailure::from_status);
        for failure in failures.into_iter().chain(answered) {
            assert_eq!(failure.to_string().parse(), Ok(failure));
        }
        assert_eq!("550 no such mailbox".parse::<MailFailure>(), Err(ProblemCode::UnknownChoice));
    }
}

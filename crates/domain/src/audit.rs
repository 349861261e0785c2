//! The audit log: what is recorded, and the chain of hashes that proves nothing was changed
//! (spec 2.7).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ids::{AccountId, InvitationId, OrganisationId, RequestId, ServiceId};
use crate::problem::ProblemCode;
use crate::secret::hexadecimal;
use crate::time::Instant;

/// Who sees an event beside administrators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// The main users of the event's organisation, and the account it concerns.
    Organisation,
    /// Only the account it concerns.
    Account,
    /// Administrators only.
    Administrators,
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// An account.
    Account,
    /// An invitation.
    Invitation,
    /// An organisation.
    Organisation,
    /// A service.
    Service,
    /// A part of the whole service: settings, a vocabulary, a page, a job.
    Site,
}

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])* $name:ident: $code:literal, $subject:ident, $visibility:ident;)+) => {
        /// Every kind of event that is recorded. Adding one means adding a line here and its
        /// text in three languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventType {
            $($(#[doc = $doc])* $name,)+
        }

        impl EventType {
            /// The whole catalogue.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable code in the database and in exports.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What the event is about.
            pub const fn subject_kind(self) -> SubjectKind {
                match self { $(Self::$name => SubjectKind::$subject,)+ }
            }

            /// Who sees it beside administrators.
            pub const fn visibility(self) -> Visibility {
                match self { $(Self::$name => Visibility::$visibility,)+ }
            }

            /// What it is, in English, for the documentation.
            pub const fn description(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*),)+ }
            }
        }
    };
}

catalogue! {
    /// Signed in.
    SignInSucceeded: "sign_in.succeeded", Account, Account;
    /// A sign-in failed.
    SignInFailed: "sign_in.failed", Account, Account;
    /// Sign-in was refused for a while after too many failures.
    SignInBlocked: "sign_in.blocked", Account, Account;
    /// Signed out.
    SignedOut: "session.signed_out", Account, Account;
    /// A session was ended by somebody or something else.
    SessionEnded: "session.ended", Account, Account;
    /// The password was changed.
    PasswordChanged: "password.changed", Account, Account;
    /// A link for a new password was asked for.
    PasswordResetAsked: "password.reset_asked", Account, Account;
    /// A new password was set by the link.
    PasswordResetDone: "password.reset_done", Account, Account;
    /// A second factor was added.
    SecondFactorAdded: "second_factor.added", Account, Account;
    /// A second factor was removed.
    SecondFactorRemoved: "second_factor.removed", Account, Account;
    /// A second factor was wrong.
    SecondFactorFailed: "second_factor.failed", Account, Account;
    /// A new e-mail address was asked for.
    EmailChangeAsked: "email.change_asked", Account, Account;
    /// The e-mail address was changed.
    EmailChanged: "email.changed", Account, Organisation;
    /// Names, title or language were changed.
    ProfileChanged: "profile.changed", Account, Organisation;
    /// The privacy notice was acknowledged.
    NoticeAcknowledged: "notice.acknowledged", Account, Account;
    /// The person downloaded the own data.
    OwnDataExported: "account.data_exported", Account, Account;
    /// The person closed the account.
    AccountClosed: "account.closed", Account, Organisation;
    /// An account was created.
    AccountCreated: "account.created", Account, Organisation;
    /// An invitation was sent.
    InvitationSent: "invitation.sent", Invitation, Organisation;
    /// A second main user approved an invitation.
    InvitationApproved: "invitation.approved", Invitation, Organisation;
    /// An invitation was sent again.
    InvitationResent: "invitation.resent", Invitation, Organisation;
    /// An invitation was taken back.
    InvitationRevoked: "invitation.revoked", Invitation, Organisation;
    /// An invitation was accepted.
    InvitationAccepted: "invitation.accepted", Invitation, Organisation;
    /// An invitation was declined.
    InvitationDeclined: "invitation.declined", Invitation, Organisation;
    /// An invitation expired.
    InvitationExpired: "invitation.expired", Invitation, Organisation;
    /// A membership was added.
    MembershipAdded: "membership.added", Account, Organisation;
    /// A role was changed.
    MembershipRoleChanged: "membership.role_changed", Account, Organisation;
    /// The end date of a membership was changed.
    MembershipEndDateChanged: "membership.end_date_changed", Account, Organisation;
    /// A membership was removed.
    MembershipRemoved: "membership.removed", Account, Organisation;
    /// An account was deactivated (reason: inactivity, end date, removal, manual).
    AccountDeactivated: "account.deactivated", Account, Organisation;
    /// An account was restored.
    AccountRestored: "account.restored", Account, Organisation;
    /// An account was deleted.
    AccountDeleted: "account.deleted", Account, Organisation;
    /// A person was made administrator.
    AdministratorGranted: "administrator.granted", Account, Account;
    /// A person is no longer administrator.
    AdministratorWithdrawn: "administrator.withdrawn", Account, Account;
    /// An organisation was created.
    OrganisationCreated: "organisation.created", Organisation, Organisation;
    /// An organisation's data was changed.
    OrganisationChanged: "organisation.changed", Organisation, Organisation;
    /// A provider was attached to an authority.
    OrganisationAttached: "organisation.attached", Organisation, Organisation;
    /// A provider was detached from an authority.
    OrganisationDetached: "organisation.detached", Organisation, Organisation;
    /// An organisation was closed.
    OrganisationClosed: "organisation.closed", Organisation, Organisation;
    /// An activity check was opened.
    AccessReviewOpened: "access_review.opened", Organisation, Organisation;
    /// An activity check was confirmed.
    AccessReviewConfirmed: "access_review.confirmed", Organisation, Organisation;
    /// An activity check is overdue.
    AccessReviewOverdue: "access_review.overdue", Organisation, Organisation;
    /// A service was created.
    ServiceCreated: "service.created", Service, Organisation;
    /// A new version of a service was saved.
    ServiceSaved: "service.saved", Service, Organisation;
    /// A service was submitted for publication.
    ServiceSubmitted: "service.submitted", Service, Organisation;
    /// A submission was withdrawn.
    ServiceWithdrawn: "service.withdrawn", Service, Organisation;
    /// A submission was returned with a comment.
    ServiceReturned: "service.returned", Service, Organisation;
    /// A service was published.
    ServicePublished: "service.published", Service, Organisation;
    /// A service was confirmed as still correct.
    ServiceConfirmed: "service.confirmed", Service, Organisation;
    /// A service was marked outdated.
    ServiceOutdated: "service.outdated", Service, Organisation;
    /// A service was archived.
    ServiceArchived: "service.archived", Service, Organisation;
    /// A service was restored from the archive.
    ServiceRestored: "service.restored", Service, Organisation;
    /// A service was deleted.
    ServiceDeleted: "service.deleted", Service, Organisation;
    /// A file was added.
    FileAdded: "file.added", Service, Organisation;
    /// A file was removed.
    FileRemoved: "file.removed", Service, Organisation;
    /// A list of people was exported.
    PeopleExported: "people.exported", Organisation, Organisation;
    /// Settings were changed.
    SettingsChanged: "settings.changed", Site, Administrators;
    /// A vocabulary was changed.
    VocabularyChanged: "vocabulary.changed", Site, Administrators;
    /// A page was changed.
    PageChanged: "page.changed", Site, Administrators;
    /// A mail text was changed.
    MailTextChanged: "mail_text.changed", Site, Administrators;
    /// Synonyms were changed.
    SynonymsChanged: "synonyms.changed", Site, Administrators;
    /// A background job failed for good.
    JobFailed: "job.failed", Site, Administrators;
    /// Data was imported.
    ImportRun: "import.run", Site, Administrators;
}

impl FromStr for EventType {
    type Err = ProblemCode;
    fn from_str(text: &str) -> Result<Self, ProblemCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|event| event.code() == text)
            .ok_or(ProblemCode::UnknownChoice)
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Initiator {
    /// A signed-in person.
    Account(AccountId),
    /// Somebody who was not signed in (a failed sign-in).
    Visitor,
    /// A background job, by name.
    Job(&'static str),
    /// The command line.
    CommandLine,
}

impl fmt::Display for Initiator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => id.fmt(f),
            Self::Visitor => f.write_str("visitor"),
            Self::Job(name) => write!(f, "system:{name}"),
            Self::CommandLine => f.write_str("cli"),
        }
    }
}

/// What it was done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An account.
    Account(AccountId),
    /// A user name without an account: a failed sign-in leaves the same traces as with one.
    UnknownAccount,
    /// An invitation.
    Invitation(InvitationId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A service.
    Service(ServiceId),
    /// A part of the whole service, by name.
    Site(&'static str),
}

impl Subject {
    /// The kind, which must be the one the event's type declares.
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Self::Account(_) | Self::UnknownAccount => SubjectKind::Account,
            Self::Invitation(_) => SubjectKind::Invitation,
            Self::Organisation(_) => SubjectKind::Organisation,
            Self::Service(_) => SubjectKind::Service,
            Self::Site(_) => SubjectKind::Site,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => id.fmt(f),
            Self::UnknownAccount => f.write_str("unknown"),
            Self::Invitation(id) => id.fmt(f),
            Self::Organisation(id) => id.fmt(f),
            Self::Service(id) => id.fmt(f),
            Self::Site(name) => f.write_str(name),
        }
    }
}

/// One changed field: codes and ids, never texts of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which field.
    pub field: String,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// Something that happened, ready to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What kind.
    pub event_type: EventType,
    /// What it was done to.
    pub subject: Subject,
    /// In which organisation.
    pub organisation: Option<OrganisationId>,
    /// What changed.
    pub changes: Vec<Change>,
    /// Why, where a reason is asked for: a code or the words of the person who gave it.
    pub reason: Option<String>,
}

impl Event {
    /// An event about a subject.
    pub const fn new(event_type: EventType, subject: Subject) -> Self {
        Self { event_type, subject, organisation: None, changes: Vec::new(), reason: None }
    }

    /// Names the organisation it happened in, whose main users see it if the catalogue says so.
    #[must_use]
    pub const fn in_organisation(mut self, organisation: OrganisationId) -> Self {
        self.organisation = match self.event_type.visibility() {
            Visibility::Organisation => Some(organisation),
            Visibility::Account | Visibility::Administrators => None,
        };
        self
    }

    /// Adds a changed field.
    #[must_use]
    pub fn change(mut self, field: &str, old: Option<&str>, new: Option<&str>) -> Self {
        let own = |text: Option<&str>| text.map(str::to_owned);
        self.changes.push(Change { field: field.to_owned(), old: own(old), new: own(new) });
        self
    }
}

/// Where an event came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Who did it.
    pub initiator: Initiator,
    /// In which request, if any.
    pub request: Option<RequestId>,
    /// From which network address, if any. Not part of the hash, so that it can be shortened when
    /// it is no longer needed.
    pub address: Option<String>,
}

/// A stored row, as the chain sees it: texts, exactly as the database holds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Counts from 1 without gaps.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Code of the event type.
    pub event_type: String,
    /// The [`Initiator`] as text.
    pub actor: String,
    /// Organisation id.
    pub organisation: Option<String>,
    /// The [`Subject`] as text.
    pub subject: String,
    /// The changes as JSON.
    pub changes: String,
    /// The reason.
    pub reason: Option<String>,
    /// Request id.
    pub request: Option<String>,
    /// The hash of the row before.
    pub previous_hash: String,
}

/// The "hash before" of the very first row.
pub const FIRST_PREVIOUS_HASH: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

impl Record {
    /// SHA-256 over every field and the hash of the row before. Each field goes in with its
    /// length, so that no two different rows give the same input.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let number = self.number.to_string();
        let at = self.at.milliseconds().to_string();
        let fields = [
            Some(self.previous_hash.as_str()),
            Some(number.as_str()),
            Some(at.as_str()),
            Some(self.event_type.as_str()),
            Some(self.actor.as_str()),
            self.organisation.as_deref(),
            Some(self.subject.as_str()),
            Some(self.changes.as_str()),
            self.reason.as_deref(),
            self.request.as_deref(),
        ];
        for field in fields {
            match field {
                Some(text) => {
                    digest.update(format!("{}:", text.len()));
                    digest.update(text);
                }
                None => digest.update("-:"),
            }
        }
        hexadecimal(&digest.finalize())
    }
}

/// Where a chain of records is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A number is missing or stands twice.
    #[error("row {expected} is missing: row {found} follows instead")]
    Gap {
        /// The number that should have come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A row does not carry the hash of the row before.
    #[error("row {number} does not follow from the row before it")]
    NotChained {
        /// Which row.
        number: i64,
    },
    /// A row's fields do not give its hash.
    #[error("row {number} was changed after it was written")]
    Changed {
        /// Which row.
        number: i64,
    },
    /// The last row is not the one that the head of the log names.
    #[error("rows after {last} are missing: the log should end with row {expected}")]
    CutOff {
        /// The last row there is.
        last: i64,
        /// The last row there should be.
        expected: i64,
    },
}

/// Checks a chain row by row, so that ten million rows need no memory.
#[derive(Debug, Clone)]
pub struct ChainCheck {
    next: i64,
    previous_hash: String,
}

impl ChainCheck {
    /// Starts before row `next`, whose predecessor had `previous_hash`.
    pub const fn starting(next: i64, previous_hash: String) -> Self {
        Self { next, previous_hash }
    }

    /// Takes the next row with the hash stored beside it.
    pub fn take(&mut self, record: &Record, stored_hash: &str) -> Result<(), Broken> {
        let number = record.number;
        if number != self.next {
            return Err(Broken::Gap { expected: self.next, found: number });
        }
        if record.previous_hash != self.previous_hash {
            return Err(Broken::NotChained { number });
        }
        if record.hash() != stored_hash {
            return Err(Broken::Changed { number });
        }
        self.next = number.saturating_add(1);
        stored_hash.clone_into(&mut self.previous_hash);
        Ok(())
    }

    /// Ends the check: the last row must be the one the head names.
    pub fn finish(self, last: i64, last_hash: &str) -> Result<(), Broken> {
        let reached = self.next.saturating_sub(1);
        if reached != last {
            return Err(Broken::CutOff { last: reached, expected: last });
        }
        if self.previous_hash == last_hash {
            Ok(())
        } else {
            Err(Broken::NotChained { number: last })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> Vec<(Record, String)> {
        let mut previous_hash = FIRST_PREVIOUS_HASH.to_owned();
        (1..=length)
            .map(|number| {
                let record = Record {
                    number,
                    at: Instant::from_milliseconds(number * 1_000),
                    event_type: "service.published".to_owned(),
                    actor: "cli".to_owned(),
                    organisation: None,
                    subject: format!("service-{number}"),
                    changes: "[]".to_owned(),
                    reason: Some("x".to_owned()),
                    request: None,
                    previous_hash: previous_hash.clone(),
                };
                previous_hash = record.hash();
                (record, previous_hash.clone())
            })
            .collect()
    }

    fn check(rows: &[(Record, String)], last: i64, last_hash: &str) -> Result<(), Broken> {
        let mut check = ChainCheck::starting(1, FIRST_PREVIOUS_HASH.to_owned());
        for (record, hash) in rows {
            check.take(record, hash)?;
        }
        check.finish(last, last_hash)
    }

    #[test]
    fn an_untouched_chain_verifies_and_every_change_is_found() {
        let rows = chain(5);
        let head = rows[4].1.clone();
        assert_eq!(check(&rows, 5, &head), Ok(()));

        let mut changed = rows.clone();
        changed[2].0.subject = "service-9".to_owned();
        assert_eq!(check(&changed, 5, &head), Err(Broken::Changed { number: 3 }));

        let mut rehashed = changed;
        rehashed[2].1 = rehashed[2].0.hash();
        assert_eq!(check(&rehashed, 5, &head), Err(Broken::NotChained { number: 4 }));

        let mut removed = rows.clone();
        removed.remove(1);
        assert_eq!(check(&removed, 5, &head), Err(Broken::Gap { expected: 2, found: 3 }));

        let cut = Err(Broken::CutOff { last: 4, expected: 5 });
        assert_eq!(check(&rows[..4], 5, &head), cut);
    }

    #[test]
    fn codes_are_unique_and_read_back() {
        for event in EventType::ALL {
            assert_eq!(event.code().parse(), Ok(*event));
        }
    }
}

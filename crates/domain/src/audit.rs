//! The audit log: what is recorded, and the chain of hashes that proves nothing was changed
//! (spec 2.7).

mod address;
mod catalogue;
mod chain;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use address::shortened as shortened_address;
pub use catalogue::{EventType, SubjectKind, Visibility};
pub use chain::{Broken, ChainCheck, FIRST_PREVIOUS_HASH, Record};

use crate::ids::{AccountId, InvitationId, OrganisationId, RequestId, ServiceId};
use crate::service::Side;

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

impl Change {
    /// What the values are the ids of; `None` for codes, days and numbers.
    pub fn names(&self) -> Option<SubjectKind> {
        match self.field.as_str() {
            "parent" | "responsible" => Some(SubjectKind::Organisation),
            field if Side::ALL.iter().any(|side| side.field() == field) => {
                Some(SubjectKind::Account)
            }
            _ => None,
        }
    }
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

    /// Says why: a code, or the words of the person who was asked for a reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Adds a changed field.
    #[must_use]
    pub fn change(mut self, field: &str, old: Option<&str>, new: Option<&str>) -> Self {
        let own = |text: Option<&str>| text.map(str::to_owned);
        self.changes.push(Change { field: field.to_owned(), old: own(old), new: own(new) });
        self
    }

    /// Those of some fields that differ; what did not exist before or after has no values.
    #[must_use]
    pub fn compared<const N: usize>(
        self,
        fields: [&str; N],
        before: Option<[Option<String>; N]>,
        after: Option<[Option<String>; N]>,
    ) -> Self {
        let none = || std::array::from_fn(|_| None);
        let (before, after) = (before.unwrap_or_else(none), after.unwrap_or_else(none));
        let values = before.into_iter().zip(after);
        fields.into_iter().zip(values).fold(self, |event, (field, (old, new))| {
            if old == new { event } else { event.change(field, old.as_deref(), new.as_deref()) }
        })
    }

    /// A switch that was changed, as `yes` or `no`.
    #[must_use]
    pub fn switch(self, field: &str, old: bool, new: bool) -> Self {
        let word = |on: bool| Some(if on { "yes" } else { "no" });
        self.change(field, word(old), word(new))
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

impl Origin {
    /// Without a request: a job, the command line, the program itself.
    pub const fn outside_requests(initiator: Initiator) -> Self {
        Self { initiator, request: None, address: None }
    }
}

//! One change to many services at once: first what it would do to each, then doing it (spec 3.3).

mod apply;
mod plan;
mod preview;

use std::collections::BTreeSet;

use service_manual_domain::account::PersonName;
use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::{Language, Localised};
use service_manual_domain::service::State;
use service_manual_domain::service::facts::Rhythm;
use service_manual_domain::vocabulary::TermCode;
use service_manual_store::ServiceRow;

pub use apply::{Chosen, apply};
pub use preview::preview;

/// What a change does, or did, to one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which service.
    pub id: ServiceId,
    /// Its name in the original language.
    pub name: String,
    /// The language of that name.
    pub original: Language,
    /// Where it stands before the change.
    pub state: State,
    /// The version of the service before the change.
    pub version: i64,
    /// What changes, or why nothing does.
    pub verdict: Verdict,
}

impl Line {
    fn of(row: ServiceRow, verdict: Verdict) -> Self {
        let (state, version) = (row.state, row.version);
        Self { id: row.id, name: row.name, original: row.original, state, version, verdict }
    }
}

/// What changes in one service, or why nothing does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It changes.
    Changes(Box<Effect>),
    /// It does not.
    Stays(Why),
}

/// What a change does to one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// What was.
    pub old: Value,
    /// What will be.
    pub new: Value,
    /// Where it stands afterwards.
    pub state: State,
}

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Somebody who keeps it up to date.
    Person(Option<PersonName>),
    /// The authority that answers for it.
    Organisation(Option<Localised<String>>),
    /// Its categories.
    Categories(BTreeSet<TermCode>),
    /// How often it is reviewed.
    Rhythm(Rhythm),
    /// Where it stands.
    State(State),
}

/// Why a service stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The caller may not change this.
    NotAllowed,
    /// It cannot be done where the service stands.
    WrongState,
    /// It is so already.
    Already,
    /// What was chosen is not for this service.
    NotOffered,
    /// It would have no category left.
    NoCategoryLeft,
    /// Somebody changed it since the preview.
    Changed,
    /// Something broke; the log says what.
    Failed,
}

//! Names for the rows of the log: looked up when they are shown, so that a deleted person is a
//! pseudonym everywhere (spec 2.7).

use std::collections::HashMap;
use std::hash::Hash;
use std::str::FromStr;

use service_manual_domain::account::PersonName;
use service_manual_domain::audit::{Change, EventType, SubjectKind};
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::time::Instant;
use service_manual_store::{LogEntry, Tx};

use crate::error::{Error, Result};

/// A row of the log as people read it.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// What happened.
    pub event_type: EventType,
    /// Who did it.
    pub actor: Who,
    /// In which organisation.
    pub organisation: Option<Who>,
    /// To whom or what.
    pub subject: Who,
    /// What changed.
    pub changes: Vec<Changed>,
    /// Why, where a reason was given.
    pub reason: Option<String>,
    /// In which request.
    pub request: Option<String>,
    /// From which network address, where the reader may know.
    pub address: Option<String>,
    /// The actor, the organisation and the subject as the log stores them.
    pub stored: Stored,
}

/// One changed field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The change as the log stores it.
    pub change: Change,
    /// What the value before is the id of, if it is one.
    pub old: Option<Who>,
    /// What the value after is the id of, if it is one.
    pub new: Option<Who>,
}

/// Somebody or something that a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Known by name.
    Named(String),
    /// A visitor, a user name without an account.
    Unknown,
    /// A background job.
    Job(String),
    /// The command line.
    CommandLine,
    /// A part of the whole service, by its code.
    PartOfSite(String),
    /// A person: a name, or the pseudonym of a deleted one (spec 2.5).
    Person(PersonName),
    /// Deleted since.
    Gone,
}

/// What names stand for, as the log stores it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Who did it.
    pub actor: String,
    /// In which organisation.
    pub organisation: Option<String>,
    /// To whom or what.
    pub subject: String,
}

/// The names that a page of the log needs, found with one query a kind.
pub(super) struct Names {
    accounts: HashMap<AccountId, Who>,
    organisations: HashMap<OrganisationId, Who>,
    services: HashMap<ServiceId, Who>,
    invitations: HashMap<InvitationId, Who>,
}

impl Names {
    pub(super) async fn load(
        tx: &mut Tx,
        entries: &[LogEntry],
        language: Language,
    ) -> Result<Self> {
        let changes = entries.iter().map(changes).collect::<Result<Vec<_>>>()?;
        let of_kind = |kind| {
            let subjects = entries.iter().filter(move |entry| subject_kind(entry) == Some(kind));
            let subjects = subjects.map(|entry| entry.record.subject.as_str());
            let naming = changes.iter().flatten().filter(move |one| one.names() == Some(kind));
            let values = naming.flat_map(|one| [one.old.as_deref(), one.new.as_deref()]);
            subjects.chain(values.flatten())
        };
        let actors = entries.iter().map(|entry| entry.record.actor.as_str());
        let accounts = ids(actors.chain(of_kind(SubjectKind::Account)));
        let owners = entries.iter().filter_map(|entry| entry.record.organisation.as_deref());
        let organisations = ids(owners.chain(of_kind(SubjectKind::Organisation)));
        let services = ids(of_kind(SubjectKind::Service));
        let invitations = ids(of_kind(SubjectKind::Invitation));
        let organisations = tx.names().organisations(&organisations).await?;
        Ok(Self {
            accounts: people(tx, &accounts).await?,
            organisations: shown(organisations, |name| Who::Named(name.text(language).to_owned())),
            services: shown(tx.names().services(&services).await?, Who::Named),
            invitations: shown(tx.names().invitations(&invitations).await?, Who::Person),
        })
    }

    pub(super) fn row(&self, entry: &LogEntry) -> Result<Row> {
        let record = &entry.record;
        let event_type = EventType::from_str(&record.event_type)
            .map_err(|_| Error::Internal(format!("unknown event in row {}", record.number)))?;
        let changes = changes(entry)?;
        Ok(Row {
            number: record.number,
            at: record.at,
            event_type,
            actor: actor(&record.actor, &self.accounts),
            organisation: record.organisation.as_deref().map(|id| named(id, &self.organisations)),
            subject: self.subject(event_type.subject_kind(), &record.subject),
            changes: changes.into_iter().map(|change| self.changed(change)).collect(),
            reason: record.reason.clone(),
            request: record.request.clone(),
            address: entry.address.clone(),
            stored: Stored {
                actor: record.actor.clone(),
                organisation: record.organisation.clone(),
                subject: record.subject.clone(),
            },
        })
    }

    fn changed(&self, change: Change) -> Changed {
        let who = |value: &Option<String>| Some(self.subject(change.names()?, value.as_deref()?));
        Changed { old: who(&change.old), new: who(&change.new), change }
    }

    fn subject(&self, kind: SubjectKind, text: &str) -> Who {
        match kind {
            SubjectKind::Account if text == "unknown" => Who::Unknown,
            SubjectKind::Account => named(text, &self.accounts),
            SubjectKind::Invitation => named(text, &self.invitations),
            SubjectKind::Organisation => named(text, &self.organisations),
            SubjectKind::Service => named(text, &self.services),
            SubjectKind::Site => Who::PartOfSite(text.to_owned()),
        }
    }
}

/// Who did what the log, or another history, records of each of some actors.
pub(in crate::queries) async fn actors(tx: &mut Tx, stored: &[String]) -> Result<Vec<Who>> {
    let accounts = people(tx, &ids(stored.iter().map(String::as_str))).await?;
    Ok(stored.iter().map(|text| actor(text, &accounts)).collect())
}

async fn people(tx: &mut Tx, ids: &[AccountId]) -> Result<HashMap<AccountId, Who>> {
    Ok(shown(tx.names().accounts(ids).await?, Who::Person))
}

fn actor(text: &str, accounts: &HashMap<AccountId, Who>) -> Who {
    match text {
        "visitor" => Who::Unknown,
        "cli" => Who::CommandLine,
        other => match other.strip_prefix("system:") {
            Some(job) => Who::Job(job.to_owned()),
            None => named(other, accounts),
        },
    }
}

fn named<Id: FromStr + Eq + Hash>(text: &str, names: &HashMap<Id, Who>) -> Who {
    let name = text.parse().ok().and_then(|id| names.get(&id));
    name.map_or(Who::Gone, Clone::clone)
}

fn shown<Id: Eq + Hash, Name>(
    names: HashMap<Id, Name>,
    who: impl Fn(Name) -> Who,
) -> HashMap<Id, Who> {
    names.into_iter().map(|(id, name)| (id, who(name))).collect()
}

fn changes(entry: &LogEntry) -> Result<Vec<Change>> {
    let number = entry.record.number;
    serde_json::from_str(&entry.record.changes)
        .map_err(|error| Error::Internal(format!("changes of row {number}: {error}")))
}

fn subject_kind(entry: &LogEntry) -> Option<SubjectKind> {
    EventType::from_str(&entry.record.event_type).ok().map(EventType::subject_kind)
}

/// The ids among the texts, each once.
fn ids<'a, Id: FromStr + Ord>(texts: impl Iterator<Item = &'a str>) -> Vec<Id> {
    let mut ids: Vec<Id> = texts.filter_map(|text| text.parse().ok()).collect();
    ids.sort();
    ids.dedup();
    ids
}

//! The audit log for showing: names are looked up now, so that a deleted person is a pseudonym.

use std::collections::HashMap;
use std::str::FromStr;

use service_manual_domain::audit::{Change, EventType, SubjectKind};
use service_manual_domain::ids::{AccountId, InvitationId, OrganisationId, ServiceId};
use service_manual_domain::language::Language;
use service_manual_domain::policy::{Action, Target, scope};
use service_manual_domain::time::Instant;
use service_manual_store::{LogEntry, LogFilter, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// Rows on one page.
pub const PAGE_SIZE: i64 = 50;

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
    pub organisation: Option<String>,
    /// To whom or what.
    pub subject: Who,
    /// What changed.
    pub changes: Vec<Change>,
    /// Why, where a reason was given.
    pub reason: Option<String>,
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
    /// Deleted since.
    Gone,
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The newest row first.
    pub rows: Vec<Row>,
    /// Where the next, older page begins.
    pub older: Option<i64>,
}

/// The rows that the caller may see, older than row `before`.
pub async fn log(
    ctx: &Context,
    caller: &Caller,
    language: Language,
    before: Option<i64>,
) -> Result<LogPage> {
    let scope = scope(&caller.actor, Action::ReadOrganisationLog);
    if scope.is_empty() {
        caller.require(Action::ReadOrganisationLog, &Target::Everything)?;
    }
    let mut tx = ctx.read().await?;
    let filter = LogFilter { before, event_type: None };
    let mut entries = tx.audit().list(&scope, &filter, PAGE_SIZE + 1).await?;
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = entries.len() > size;
    entries.truncate(size);
    let older = entries.last().filter(|_| more).map(|entry| entry.record.number);
    let names = Names::load(&mut tx, &entries, language).await?;
    let rows: Result<Vec<Row>> = entries.iter().map(|entry| names.row(entry)).collect();
    Ok(LogPage { rows: rows?, older })
}

/// The names that a page of the log needs, found with one query a kind.
struct Names {
    accounts: HashMap<AccountId, String>,
    organisations: HashMap<OrganisationId, String>,
    services: HashMap<ServiceId, String>,
    invitations: HashMap<InvitationId, String>,
}

impl Names {
    async fn load(tx: &mut Tx, entries: &[LogEntry], language: Language) -> Result<Self> {
        let of_kind = |kind| {
            entries
                .iter()
                .filter(move |entry| subject_kind(entry) == Some(kind))
                .map(|entry| entry.record.subject.as_str())
        };
        let actors = entries.iter().map(|entry| entry.record.actor.as_str());
        let accounts = ids(actors.chain(of_kind(SubjectKind::Account)));
        let owners = entries.iter().filter_map(|entry| entry.record.organisation.as_deref());
        let organisations = ids(owners.chain(of_kind(SubjectKind::Organisation)));
        let services = ids(of_kind(SubjectKind::Service));
        let invitations = ids(of_kind(SubjectKind::Invitation));
        let organisations = tx.names().organisations(&organisations).await?;
        Ok(Self {
            accounts: tx.names().accounts(&accounts).await?,
            organisations: organisations
                .into_iter()
                .map(|(id, name)| (id, name.text(language).to_owned()))
                .collect(),
            services: tx.names().services(&services).await?,
            invitations: tx.names().invitations(&invitations).await?,
        })
    }

    fn row(&self, entry: &LogEntry) -> Result<Row> {
        let record = &entry.record;
        let event_type = EventType::from_str(&record.event_type)
            .map_err(|_| Error::Internal(format!("unknown event in row {}", record.number)))?;
        let changes = serde_json::from_str(&record.changes).map_err(|error| {
            Error::Internal(format!("changes of row {}: {error}", record.number))
        })?;
        Ok(Row {
            number: record.number,
            at: record.at,
            event_type,
            actor: self.actor(&record.actor),
            organisation: record
                .organisation
                .as_deref()
                .and_then(|id| self.organisations.get(&id.parse().ok()?).cloned()),
            subject: self.subject(event_type.subject_kind(), &record.subject),
            changes,
            reason: record.reason.clone(),
        })
    }

    fn actor(&self, text: &str) -> Who {
        match text {
            "visitor" => Who::Unknown,
            "cli" => Who::CommandLine,
            other => match other.strip_prefix("system:") {
                Some(job) => Who::Job(job.to_owned()),
                None => named(other, &self.accounts),
            },
        }
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

fn named<Id: FromStr + Eq + std::hash::Hash>(text: &str, names: &HashMap<Id, String>) -> Who {
    let name = text.parse().ok().and_then(|id| names.get(&id));
    name.map_or(Who::Gone, |name| Who::Named(name.clone()))
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

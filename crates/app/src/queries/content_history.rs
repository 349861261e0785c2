//! What administrators changed in the content, by whom and when (spec 5: each with history).

use std::collections::HashMap;

use service_manual_domain::audit::{Change, EventType};
use service_manual_domain::content_history::{ContentKind, HistorySource};
use service_manual_domain::ids::{LiftId, ServiceId};
use service_manual_domain::policy::{Action, Scope, Target};
use service_manual_domain::time::Instant;
use service_manual_domain::vocabulary::Vocabulary;
use service_manual_store::{ContentChange, LogEntry, LogFilter, LogPart, LogStep, Tx};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::queries::log::{Who, actors};

/// Changes on one page.
pub const PAGE_SIZE: usize = 25;
/// The most changes that are looked at. The log has all of them, as long as it is kept.
const MOST: i64 = 1_000;

/// Whose history is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The kind of content.
    pub kind: ContentKind,
    /// Of the vocabularies, which one.
    pub vocabulary: Option<Vocabulary>,
    /// Of the things of the kind, which one: its id or code.
    pub thing: Option<&'a str>,
}

/// A change.
#[derive(Debug, Clone)]
pub struct HistoryRow {
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Who,
    /// What was changed: its id or code. Empty where there is just one thing of the kind.
    pub thing: String,
    /// Of the vocabularies, which one.
    pub vocabulary: Option<Vocabulary>,
    /// What it was or is called, as far as the history tells.
    pub name: Option<String>,
    /// The fields, with old and new values where they are kept.
    pub changes: Vec<Change>,
}

/// The changes, the newest first: at most the newest thousand of the kind.
///
/// # Errors
/// Refused to all but administrators.
pub async fn history(ctx: &Context, caller: &Caller, asked: Asked<'_>) -> Result<Vec<HistoryRow>> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    let mut tx = ctx.read().await?;
    let mut found = match asked.kind.source() {
        HistorySource::Rows => {
            let rows = tx.content_changes().list(asked.kind, asked.thing, MOST).await?;
            rows.into_iter().map(from_rows).collect()
        }
        HistorySource::Log(event, field) => from_log(&mut tx, asked, event, field).await?,
    };
    name_things(&mut tx, asked.kind, &mut found).await?;
    found.retain(|(_, row)| asked.thing.is_none_or(|thing| row.thing == thing));
    with_people(&mut tx, found).await
}

/// A change, and who made it as the history stores it.
type Found = (String, HistoryRow);

fn from_rows(row: ContentChange) -> Found {
    let shown = HistoryRow {
        at: row.changed_at,
        by: Who::Unknown,
        thing: row.thing,
        vocabulary: None,
        name: None,
        changes: row.changes,
    };
    (row.changed_by.to_string(), shown)
}

async fn from_log(
    tx: &mut Tx,
    asked: Asked<'_>,
    event: EventType,
    field: Option<&str>,
) -> Result<Vec<Found>> {
    let filter = LogFilter {
        part: LogPart::Of(Scope { everything: true, ..Scope::default() }),
        from: None,
        until: None,
        event_type: Some(event),
        actor: None,
        subject: asked.vocabulary.map(|one| one.code().to_owned()),
        organisation: None,
    };
    let entries = tx.audit().list(&filter, LogStep::Newest, MOST).await?;
    entries.iter().map(|entry| from_entry(entry, field)).collect()
}

fn from_entry(entry: &LogEntry, field: Option<&str>) -> Result<Found> {
    let record = &entry.record;
    let changes: Vec<Change> = serde_json::from_str(&record.changes)
        .map_err(|error| Error::Internal(format!("changes of row {}: {error}", record.number)))?;
    let is_thing = |change: &&Change| field.is_some_and(|field| change.field == field);
    let thing = changes.iter().find(is_thing);
    let thing = thing.and_then(|change| change.old.clone().or_else(|| change.new.clone()));
    let row = HistoryRow {
        at: record.at,
        by: Who::Unknown,
        thing: thing.unwrap_or_default(),
        vocabulary: record.subject.parse().ok(),
        name: None,
        changes,
    };
    Ok((record.actor.clone(), row))
}

/// Says what things are called: terms by the vocabulary, others by the newest change that tells.
async fn name_things(tx: &mut Tx, kind: ContentKind, rows: &mut [Found]) -> Result<()> {
    let field = match kind {
        ContentKind::Vocabulary => "label_fi",
        ContentKind::Synonyms => "typed_words",
        ContentKind::Lifts => "service",
        ContentKind::SiteNotices => "text_fi",
        // Their names are texts of the program.
        ContentKind::Settings
        | ContentKind::MailTexts
        | ContentKind::HelpTexts
        | ContentKind::Menus
        | ContentKind::Pages => return Ok(()),
    };
    let mut names = Names::new();
    for (_, row) in rows.iter() {
        let told = row.changes.iter().find(|change| change.field == field);
        if let Some(name) = told.and_then(|change| change.new.as_ref().or(change.old.as_ref())) {
            names.entry(key(row)).or_insert_with(|| name.clone());
        }
    }
    if kind == ContentKind::Lifts {
        name_lifts(tx, rows, &mut names).await?;
    }
    for vocabulary in Vocabulary::ALL {
        if !rows.iter().any(|(_, row)| row.vocabulary == Some(vocabulary)) {
            continue;
        }
        let terms = tx.terms().list(vocabulary.code()).await?;
        for term in terms {
            let name = term.label.text(term.label.original()).to_owned();
            names.insert((Some(vocabulary), term.code), name);
        }
    }
    for (_, row) in rows {
        row.name = names.get(&key(row)).cloned();
    }
    Ok(())
}

/// Lifts are called by their services. An event tells the name if the service was public then, else
/// its id, and nothing of it where the lift only moved.
async fn name_lifts(tx: &mut Tx, rows: &[Found], names: &mut Names) -> Result<()> {
    let lifted = tx.lifts().all().await?;
    let mut services: HashMap<LiftId, ServiceId> =
        lifted.into_iter().map(|one| (one.id, one.lift.service)).collect();
    for (_, row) in rows {
        let told = names.get(&key(row)).and_then(|told| told.parse().ok());
        if let (Ok(lift), Some(service)) = (row.thing.parse(), told) {
            services.entry(lift).or_insert(service);
        }
    }
    let ids: Vec<ServiceId> = services.values().copied().collect();
    let found = tx.names().services(&ids).await?;
    for (lift, service) in services {
        if let Some(name) = found.get(&service) {
            names.insert((None, lift.to_string()), name.clone());
        }
    }
    Ok(())
}

/// What things are called, by their [`key`].
type Names = HashMap<(Option<Vocabulary>, String), String>;

fn key(row: &HistoryRow) -> (Option<Vocabulary>, String) {
    (row.vocabulary, row.thing.clone())
}

async fn with_people(tx: &mut Tx, found: Vec<Found>) -> Result<Vec<HistoryRow>> {
    let (stored, rows): (Vec<String>, Vec<HistoryRow>) = found.into_iter().unzip();
    let people = actors(tx, &stored).await?;
    Ok(rows.into_iter().zip(people).map(|(row, by)| HistoryRow { by, ..row }).collect())
}

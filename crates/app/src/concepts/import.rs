//! Importing a vocabulary from a Turtle file, or only telling what that would do. The file is read
//! before the transaction begins; then all of it is stored, or nothing.

use std::io::{self, Read};

use tokio::sync::mpsc;

use service_manual_domain::audit::{Event, EventType, Origin, Subject};
use service_manual_domain::concept::{
    ConceptCounts, Concepts, LeftOuts, SchemeCode, TypedScheme, labels_of,
};
use service_manual_domain::ids::FileId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::problem::Problem;
use service_manual_store::{ChangedThing, ConceptScheme, Tx};

use super::source::{Hashed, Pieces};
use super::turtle::{NotRead, ReadFile, read};
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The subject of the events.
pub(super) const SUBJECT: Subject = Subject::Site("concept_scheme");
/// Pieces of a file that wait to be read.
const AHEAD: usize = 4;

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The vocabulary.
    pub code: SchemeCode,
    /// Its name.
    pub name: String,
    /// Whether there was one of that code.
    pub known: bool,
    /// How many concepts it has.
    pub concepts: usize,
    /// How many labels they have.
    pub labels: usize,
    /// What differs from what was there.
    pub counts: ConceptCounts,
    /// What of the file is left out.
    pub left_out: LeftOuts,
}

/// Whether anything is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only tell what would be done.
    DryRun,
    /// Do it.
    Import,
}

/// Imports a file that came in.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] for a file that did not come in, or long
/// ago; [`Error::Invalid`] with what is wrong with `code`, `name` or `file`.
pub async fn received(
    ctx: &Context,
    caller: &Caller,
    typed: &TypedScheme,
    file: FileId,
    mode: Mode,
) -> Result<Report> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    ctx.read().await?.files().piece(file, 0).await?;
    let (sender, receiver) = mpsc::channel(AHEAD);
    let feeding = tokio::spawn(feed(ctx.clone(), file, sender));
    let report = from(ctx, &caller.origin(), typed, Pieces::new(receiver), mode).await;
    feeding.abort();
    if mode == Mode::Import && report.is_ok() {
        ctx.follow().await;
    }
    report
}

/// Sends the pieces of a file. Where there is no next one, the file ends.
async fn feed(ctx: Context, file: FileId, sender: mpsc::Sender<io::Result<Vec<u8>>>) {
    for number in 0.. {
        let piece = match ctx.read().await {
            Ok(mut tx) => tx.files().piece(file, number).await.map_err(Error::from),
            Err(error) => Err(error),
        };
        let piece = match piece {
            Ok(piece) => Ok(piece),
            Err(Error::NotFound) => return,
            Err(error) => Err(io::Error::other(error.to_string())),
        };
        let broken = piece.is_err();
        if sender.send(piece).await.is_err() || broken {
            return;
        }
    }
}

/// Imports what a reader gives. Who calls it has asked for the right, and follows the change if this
/// process serves anybody.
///
/// # Errors
/// As [`received`].
pub async fn from(
    ctx: &Context,
    origin: &Origin,
    typed: &TypedScheme,
    source: impl Read + Send + 'static,
    mode: Mode,
) -> Result<Report> {
    let (code, name) = typed.parse()?;
    let (file, sha256) = read_aside(source).await?;
    let mut tx = match mode {
        Mode::DryRun => ctx.read().await?,
        Mode::Import => ctx.write().await?,
    };
    let known = tx.concept_schemes().find(&code).await?;
    let name = name.or_else(|| known.as_ref().map(|one| one.name.clone()));
    let scheme = ConceptScheme {
        name: name.unwrap_or_else(|| code.to_string()),
        code,
        sha256,
        imported_at: ctx.now(),
        concepts: number(file.concepts.len()),
        labels: number(labels_of(&file.concepts)),
    };
    let counts = match mode {
        Mode::DryRun => {
            let before = tx.concept_schemes().concepts(&scheme.code).await?;
            ConceptCounts::between(&before, &file.concepts)
        }
        Mode::Import => {
            let counts = store(&mut tx, &scheme, &file.concepts).await?;
            tx.feed().changed(ChangedThing::Words, ctx.now()).await?;
            tx.audit().record(&event(&scheme, counts), origin, ctx.now()).await?;
            ctx.commit(tx).await?;
            counts
        }
    };
    Ok(Report {
        code: scheme.code,
        name: scheme.name,
        known: known.is_some(),
        concepts: file.concepts.len(),
        labels: labels_of(&file.concepts),
        counts,
        left_out: file.left_out,
    })
}

/// The row of the vocabulary comes first: it makes two imports wait for each other.
async fn store(tx: &mut Tx, scheme: &ConceptScheme, after: &Concepts) -> Result<ConceptCounts> {
    tx.concept_schemes().put(scheme).await?;
    let before = tx.concept_schemes().concepts(&scheme.code).await?;
    tx.concept_schemes().replace(&scheme.code, &before, after).await?;
    Ok(ConceptCounts::between(&before, after))
}

fn event(scheme: &ConceptScheme, counts: ConceptCounts) -> Event {
    let event = Event::new(EventType::ImportRun, SUBJECT);
    let event = event.change("concept_scheme", None, Some(scheme.code.as_str()));
    let numbers = [
        ("concepts_added", counts.added),
        ("concepts_changed", counts.changed),
        ("concepts_removed", counts.removed),
    ];
    numbers
        .iter()
        .fold(event, |event, (field, count)| event.change(field, None, Some(&count.to_string())))
}

/// Reading takes processor time: it must not hold up requests.
async fn read_aside(source: impl Read + Send + 'static) -> Result<(ReadFile, String)> {
    let reading = tokio::task::spawn_blocking(move || {
        let mut source = Hashed::new(source);
        let file = read(&mut source)?;
        Ok((file, source.finish()))
    });
    let done = reading.await.map_err(|error| Error::Internal(error.to_string()))?;
    done.map_err(|error| match error {
        NotRead::Problem(code) => Error::Invalid(vec![Problem::new("file", code)]),
        NotRead::Io(error) => Error::Internal(format!("reading a vocabulary: {error}")),
    })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

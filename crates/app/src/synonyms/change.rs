//! What administrators change in the everyday words of the search: lines of their own, and which
//! lines of the starting list are in force.

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::ids::SynonymLineId;
use service_manual_domain::policy::{Action, Target};
use service_manual_domain::synonym::{LineKey, SynonymLine, TypedLine};
use service_manual_search::words_said;
use service_manual_store::{ChangedThing, OwnLine, Tx};

use super::starting_list;
use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};

/// The subject of the events.
const SUBJECT: Subject = Subject::Site("synonyms");

/// Adds a line.
///
/// # Errors
/// Refused to all but administrators; [`Error::Invalid`] with all problems of the form.
pub async fn add(ctx: &Context, caller: &Caller, typed: &TypedLine) -> Result<SynonymLineId> {
    let mut tx = begin(ctx, caller).await?;
    let line = checked(&mut tx, typed, None).await?;
    let id = SynonymLineId::new(ctx.now(), ctx.random());
    tx.synonyms().add(id, &line).await?;
    end(ctx, caller, tx, told(event(id), None, Some(&line))).await?;
    Ok(id)
}

/// Changes a line.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`; [`Error::Invalid`] with all problems of the form.
pub async fn change(
    ctx: &Context,
    caller: &Caller,
    id: SynonymLineId,
    seen: i64,
    typed: &TypedLine,
) -> Result<()> {
    let mut tx = begin(ctx, caller).await?;
    let before = seen_line(&mut tx, id, seen).await?;
    let line = checked(&mut tx, typed, Some(id)).await?;
    if line == before {
        return Ok(());
    }
    tx.synonyms().change(id, seen, &line).await?;
    end(ctx, caller, tx, told(event(id), Some(&before), Some(&line))).await
}

/// Removes a line.
///
/// # Errors
/// Refused to all but administrators; [`Error::Conflict`] when somebody changed it since the version
/// `seen`.
pub async fn remove(ctx: &Context, caller: &Caller, id: SynonymLineId, seen: i64) -> Result<()> {
    let mut tx = begin(ctx, caller).await?;
    let before = seen_line(&mut tx, id, seen).await?;
    tx.synonyms().remove(id, seen).await?;
    end(ctx, caller, tx, told(event(id), Some(&before), None)).await
}

/// Switches a line of the starting list off, or on again.
///
/// # Errors
/// Refused to all but administrators; [`Error::NotFound`] for a line that the list does not have.
pub async fn switch(ctx: &Context, caller: &Caller, key: &LineKey, on: bool) -> Result<()> {
    let mut tx = begin(ctx, caller).await?;
    let line = starting_list().find(|line| line.key() == *key).ok_or(Error::NotFound)?;
    if !tx.synonyms().switch(key, on).await? {
        return Ok(());
    }
    let event = Event::new(EventType::SynonymsChanged, SUBJECT);
    let event = event.change("synonym_line", None, Some(key.as_str())).switch("active", !on, on);
    let typed = line.typed.join(", ");
    end(ctx, caller, tx, event.change("typed_words", Some(&typed), Some(&typed))).await
}

async fn begin(ctx: &Context, caller: &Caller) -> Result<Tx> {
    caller.require(Action::AdministerSite, &Target::Everything)?;
    ctx.write().await
}

async fn end(ctx: &Context, caller: &Caller, mut tx: Tx, event: Event) -> Result<()> {
    tx.feed().changed(ChangedThing::Words, ctx.now()).await?;
    tx.audit().record(&event, &caller.origin(), ctx.now()).await?;
    ctx.commit_public(tx).await
}

async fn seen_line(tx: &mut Tx, id: SynonymLineId, seen: i64) -> Result<SynonymLine> {
    let OwnLine { line, version, .. } = tx.synonyms().get(id).await?;
    if version == seen { Ok(line) } else { Err(Error::Conflict) }
}

/// The line, if it adds something to all others in force.
async fn checked(
    tx: &mut Tx,
    typed: &TypedLine,
    own: Option<SynonymLineId>,
) -> Result<SynonymLine> {
    let off = tx.synonyms().off().await?;
    let own_lines = tx.synonyms().all().await?.into_iter();
    let others = own_lines.filter(|other| Some(other.id) != own).map(|other| other.line);
    let starting = starting_list().filter(|line| !off.contains(&line.key()));
    let others: Vec<SynonymLine> = others.chain(starting).collect();
    Ok(typed.parse(words_said, &others)?)
}

fn event(id: SynonymLineId) -> Event {
    let event = Event::new(EventType::SynonymsChanged, SUBJECT);
    event.change("synonym_line", None, Some(&id.to_string()))
}

/// The event with what the line said and says: the log is its history.
fn told(event: Event, before: Option<&SynonymLine>, after: Option<&SynonymLine>) -> Event {
    let said = |line: &SynonymLine| {
        [line.language.code().to_owned(), line.typed.join(", "), line.found.join(", ")]
    };
    let (before, after) = (before.map(said), after.map(said));
    let fields = ["language", "typed_words", "found_words"];
    fields.into_iter().enumerate().fold(event, |event, (at, field)| {
        let of = |said: &Option<[String; 3]>| said.as_ref().and_then(|said| said.get(at).cloned());
        let (old, new) = (of(&before), of(&after));
        if old == new { event } else { event.change(field, old.as_deref(), new.as_deref()) }
    })
}

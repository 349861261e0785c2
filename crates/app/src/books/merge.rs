//! Merging locations, or contacts, that are one (spec 5). Versions of services are never changed:
//! whoever reads a merged one takes the other for it
//! ([`Merged`](service_manual_domain::book::Merged)), so the public version and the working copy
//! name the other at once.

use std::collections::{BTreeSet, HashMap};

use service_manual_domain::audit::{Event, EventType, Subject};
use service_manual_domain::book::{BookKind, Entry, EntryId, Unmergeable, can_be_merged};
use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::language::Localised;
use service_manual_domain::policy::{Action, scope};
use service_manual_store::{ChangedThing, Tx, Uses};

use crate::caller::Caller;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::organisations::with_book;

/// What merging would do.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Those that were chosen and that the caller may change, in the order of the choice.
    pub entries: Vec<Entry>,
    /// The one that stays.
    pub kept: Option<EntryId>,
    /// How many services name each.
    pub uses: HashMap<EntryId, Uses>,
    /// The services that name another than the one that stays in their live or newest version, by
    /// name.
    pub services: Vec<(ServiceId, String)>,
    /// The names of the organisations.
    pub organisations: HashMap<OrganisationId, Localised<String>>,
    /// Why they cannot be merged.
    pub problem: Option<Unmergeable>,
}

/// What merging some entries into one of them would do. Without one that stays, the one that most
/// services name is suggested.
///
/// # Errors
/// [`Error::Denied`] and [`Error::NotFound`] as for changing one of them.
pub async fn preview(
    ctx: &Context,
    caller: &Caller,
    ids: &[EntryId],
    kept: Option<EntryId>,
) -> Result<Preview> {
    let mut tx = ctx.read().await?;
    let entries = chosen(&mut tx, caller, ids).await?;
    let mut uses = HashMap::new();
    for entry in &entries {
        let reference = entry.id().reference();
        let found = tx.service_references().uses(reference.kind(), &[reference.value()]).await?;
        uses.insert(entry.id(), found.into_values().next().unwrap_or_default());
    }
    let most = |id: &EntryId| uses.get(id).map_or(0, |uses| uses.now);
    // Of those that as many services name, the one that was chosen first.
    let suggested = entries.iter().rev().map(Entry::id).max_by_key(most);
    let kept = kept.filter(|id| entries.iter().any(|entry| entry.id() == *id)).or(suggested);
    let organisations: BTreeSet<OrganisationId> = entries.iter().map(Entry::organisation).collect();
    let organisations: Vec<OrganisationId> = organisations.into_iter().collect();
    Ok(Preview {
        problem: can_be_merged(&entries, is_over_all(caller)).err(),
        services: services(&mut tx, &entries, kept).await?,
        organisations: tx.names().organisations(&organisations).await?,
        kept,
        uses,
        entries,
    })
}

/// Refuses the page to those who may change the locations and contacts of nobody.
///
/// # Errors
/// [`Error::Denied`].
pub fn may_merge(caller: &Caller) -> Result<()> {
    let action = Action::EditLocationsAndContacts;
    if scope(&caller.actor, action).is_empty() {
        caller.require(action, &service_manual_domain::policy::Target::Everything)?;
    }
    Ok(())
}

/// Merges entries, of which the caller has seen these versions, into one of them: it stands in the
/// place of the others, which go out of use.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed, merged or removed one of them since, and when they
/// cannot be merged.
pub async fn merge(
    ctx: &Context,
    caller: &Caller,
    seen: &[(EntryId, i64)],
    kept: EntryId,
) -> Result<()> {
    let now = ctx.now();
    let mut tx = ctx.write().await?;
    let ids: Vec<EntryId> = seen.iter().map(|(id, _)| *id).collect();
    let entries = chosen(&mut tx, caller, &ids).await?;
    let is_seen = |entry: &Entry| seen.contains(&(entry.id(), entry.version()));
    let is_whole = entries.len() == ids.len() && entries.iter().all(is_seen);
    let stays = entries.iter().find(|entry| entry.id() == kept).ok_or(Error::Conflict)?;
    if !is_whole || can_be_merged(&entries, is_over_all(caller)).is_err() {
        return Err(Error::Conflict);
    }
    tx.book_lists().touch(kept, stays.version()).await?;
    let mut events = Vec::new();
    for entry in entries.iter().filter(|entry| entry.id() != kept) {
        let services = tx.service_references().services(&entry.id().reference()).await?;
        tx.book_lists().retire(entry.id(), now, entry.version()).await?;
        tx.merged_entries().add(entry.id(), kept, now).await?;
        for service in services {
            tx.feed().changed(ChangedThing::Service(service), now).await?;
        }
        events.push(event(entry, kept));
    }
    for event in events {
        tx.audit().record(&event, &caller.origin(), now).await?;
    }
    ctx.commit_public(tx).await
}

/// The entries with some ids, each once, in the order of the ids, as far as they exist.
async fn chosen(tx: &mut Tx, caller: &Caller, ids: &[EntryId]) -> Result<Vec<Entry>> {
    may_merge(caller)?;
    let mut entries = tx.book_lists().entries(ids).await?;
    let whose: BTreeSet<OrganisationId> = entries.iter().map(Entry::organisation).collect();
    for organisation in whose {
        with_book(tx, caller, organisation).await?;
    }
    entries.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id()));
    Ok(entries)
}

/// Whether the caller may change those of all organisations.
fn is_over_all(caller: &Caller) -> bool {
    scope(&caller.actor, Action::EditLocationsAndContacts).everything
}

async fn services(
    tx: &mut Tx,
    entries: &[Entry],
    kept: Option<EntryId>,
) -> Result<Vec<(ServiceId, String)>> {
    let mut ids = BTreeSet::new();
    for entry in entries.iter().filter(|entry| Some(entry.id()) != kept) {
        ids.extend(tx.service_references().services(&entry.id().reference()).await?);
    }
    let ids: Vec<ServiceId> = ids.into_iter().collect();
    let names = tx.names().services(&ids).await?;
    let mut services: Vec<(ServiceId, String)> = names.into_iter().collect();
    services
        .sort_by_cached_key(|(id, name)| (service_manual_domain::collation::sort_key(name), *id));
    Ok(services)
}

fn event(entry: &Entry, kept: EntryId) -> Event {
    let (event_type, field) = match entry.id().kind() {
        BookKind::Locations => (EventType::LocationMerged, "location"),
        BookKind::Contacts => (EventType::ContactMerged, "contact"),
    };
    let (old, new) = (entry.id().reference().value(), kept.reference().value());
    Event::new(event_type, Subject::Organisation(entry.organisation()))
        .in_organisation(entry.organisation())
        .change(field, Some(&old), Some(&new))
}

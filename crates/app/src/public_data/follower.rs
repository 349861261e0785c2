//! Follows the change feed: the only place that touches the search index.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, RwLock};

use tokio::sync::Mutex;

use service_manual_domain::ids::{OrganisationId, ServiceId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::vocabulary::TermCode;
use service_manual_search::{Change, Document, Index};
use service_manual_store::{ChangedThing, FeedEntry, LiveService, Store, Tx};

use crate::error::{Error, Result};
use crate::public_data::cards::{Card, documents};
use crate::public_data::{OrganisationName, PublicData};
use crate::vocabularies;

/// How many rows of the feed, or services, are taken in one go.
const AT_ONCE: i64 = 500;

/// Keeps the index and the public data in step with the database.
pub struct Follower {
    index: Arc<Index>,
    data: RwLock<Arc<PublicData>>,
    /// How far in the feed this process is. Holding the lock is following: one at a time.
    position: Mutex<i64>,
}

/// What a piece of work found out and the index has to be told.
struct Changes {
    data: PublicData,
    index: Vec<Change>,
    names: HashMap<OrganisationId, OrganisationName>,
}

impl Follower {
    /// A follower of an index, without any data yet.
    pub fn new(index: Index) -> Self {
        Self {
            index: Arc::new(index),
            data: RwLock::new(Arc::new(PublicData::default())),
            position: Mutex::new(0),
        }
    }

    /// The search index.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The data as of the last change that was followed.
    pub fn data(&self) -> Arc<PublicData> {
        match self.data.read() {
            Ok(data) => Arc::clone(&data),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// Loads everything from the database, once, before serving. The index is kept if it stands at
    /// the feed's present position, and else built anew as a whole.
    pub async fn start(&self, store: &Store) -> Result<()> {
        let mut followed = self.position.lock().await;
        let mut tx = store.read().await?;
        let position = tx.feed().position().await?;
        let mut changes = site_data(&mut tx, PublicData::default()).await?;
        let mut all: Vec<Document> = Vec::new();
        let indexed = self.index.position()?;
        let current = indexed == Some(position);
        let mut after = None;
        loop {
            let services = tx.services().live_after(after, AT_ONCE).await?;
            let Some(last) = services.last() else { break };
            after = Some(last.id);
            for live in &services {
                let name = add_card(&mut tx, &mut changes, live).await?;
                if !current {
                    all.extend(documents(live, &name, &changes.data));
                }
            }
        }
        if !current {
            let index = Arc::clone(&self.index);
            off_the_runtime(move || index.clear_and_rebuild(all, position)).await?;
        }
        self.replace(changes.data);
        *followed = position;
        Ok(())
    }

    /// Follows everything that was committed meanwhile, by this process or another one.
    pub async fn catch_up(&self, store: &Store) -> Result<()> {
        let mut followed = self.position.lock().await;
        loop {
            let mut tx = store.read().await?;
            let entries = tx.feed().after(*followed, AT_ONCE).await?;
            let Some(last) = entries.last() else {
                return Ok(());
            };
            let position = last.number;
            let changes = self.gather(&mut tx, &entries).await?;
            drop(tx);
            let index = Arc::clone(&self.index);
            let for_index = changes.index;
            off_the_runtime(move || index.apply(for_index, position)).await?;
            self.replace(changes.data);
            *followed = position;
        }
    }

    async fn gather(&self, tx: &mut Tx, entries: &[FeedEntry]) -> Result<Changes> {
        let data = PublicData::clone(&self.data());
        let site_changed = entries.iter().any(|entry| entry.changed == ChangedThing::Site);
        let mut changes = if site_changed {
            site_data(tx, data).await?
        } else {
            Changes { data, index: Vec::new(), names: HashMap::new() }
        };
        for id in touched_services(entries, &changes.data) {
            changes.data.cards.remove(&id);
            match tx.services().live(id).await? {
                Some(live) => {
                    let name = add_card(tx, &mut changes, &live).await?;
                    let documents = documents(&live, &name, &changes.data);
                    changes.index.push(Change::Put { service: id, documents });
                }
                None => changes.index.push(Change::Remove(id)),
            }
        }
        Ok(changes)
    }

    fn replace(&self, mut data: PublicData) {
        let mut latest: Vec<&Arc<Card>> = data.cards.values().collect();
        latest.sort_by_key(|card| (std::cmp::Reverse(card.confirmed_at), card.id));
        data.latest = latest.into_iter().map(|card| card.id).collect();
        data.category_counts = category_counts(&data);
        let mut current = match self.data.write() {
            Ok(guard) => guard,
            Err(poisoned) => poisoned.into_inner(),
        };
        data.generation = current.generation.wrapping_add(1);
        *current = Arc::new(data);
    }
}

/// The services whose card or documents may have changed.
fn touched_services(entries: &[FeedEntry], data: &PublicData) -> BTreeSet<ServiceId> {
    let mut touched = BTreeSet::new();
    for entry in entries {
        match entry.changed {
            ChangedThing::Service(id) => {
                touched.insert(id);
            }
            ChangedThing::Organisation(id) => {
                let own = data.cards.values().filter(|card| card.organiser == id);
                touched.extend(own.map(|card| card.id));
            }
            ChangedThing::Site => {}
        }
    }
    touched
}

/// The parts of the data that do not belong to one service.
async fn site_data(tx: &mut Tx, mut data: PublicData) -> Result<Changes> {
    data.categories = Arc::new(tx.terms().list(vocabularies::CATEGORIES).await?);
    data.notices = Arc::new(tx.site_notices().all().await?);
    data.privacy_version = tx.pages().newest(InfoPage::Privacy).await?;
    data.settings = Arc::new(tx.settings().get().await?);
    Ok(Changes { data, index: Vec::new(), names: HashMap::new() })
}

/// How many services belong to each category, counting those of the terms under it.
fn category_counts(data: &PublicData) -> HashMap<String, usize> {
    let parents: HashMap<&str, &str> = data
        .categories
        .iter()
        .filter_map(|term| Some((term.code.as_str(), term.parent.as_deref()?)))
        .collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for card in data.cards.values() {
        let own = card.categories.iter().map(TermCode::as_str);
        let above = own.clone().filter_map(|code| parents.get(code).copied());
        for code in own.chain(above).collect::<BTreeSet<&str>>() {
            *counts.entry(code.to_owned()).or_default() += 1;
        }
    }
    counts
}

async fn add_card(
    tx: &mut Tx,
    changes: &mut Changes,
    live: &LiveService,
) -> Result<OrganisationName> {
    let name = match changes.names.get(&live.organiser) {
        Some(name) => Arc::clone(name),
        None => Arc::new(tx.organisations().get(live.organiser).await?.name),
    };
    changes.names.insert(live.organiser, Arc::clone(&name));
    if let Some(card) = Card::of(live, Arc::clone(&name), &changes.data) {
        changes.data.cards.insert(live.id, Arc::new(card));
    }
    Ok(name)
}

/// Index work takes processor time and writes files: it must not hold up requests.
async fn off_the_runtime(
    work: impl FnOnce() -> service_manual_search::Result<()> + Send + 'static,
) -> Result<()> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Internal(format!("indexing failed: {error}")))?
        .map_err(Error::from)
}

//! Follows the change feed: the only place that touches the search index.

use std::collections::{BTreeSet, HashMap};
use std::mem;
use std::slice;
use std::sync::Arc;

use tokio::sync::Mutex;

use service_manual_domain::help::OwnHelp;
use service_manual_domain::ids::{LocationId, OrganisationId, ServiceId};
use service_manual_domain::info_page::InfoPage;
use service_manual_domain::menu::Menus;
use service_manual_domain::search::Group;
use service_manual_domain::settings::Settings;
use service_manual_domain::time::Day;
use service_manual_domain::vocabulary::{TermCode, Vocabulary};
use service_manual_search::{Change, Document, Index};
use service_manual_store::{ChangedThing, FeedEntry, LiveService, Store, Tx};

use crate::error::{Error, Result};
use crate::public_data::PublicData;
use crate::public_data::cards::Card;
use crate::public_data::facets::{Facets, FiledWith};
use crate::public_data::indexed::documents;
use crate::public_data::lifts::Lifts;
use crate::public_data::organisations::Organisations;
use crate::public_data::picture::Picture;
use crate::public_data::words::Words;
use crate::vocabularies;

/// How many rows of the feed, or services, are taken in one go.
const AT_ONCE: i64 = 500;

/// The vocabularies, beside the categories, whose terms everybody reads.
const SHOWN: [Vocabulary; 5] = [
    Vocabulary::ClientSituation,
    Vocabulary::Accessibility,
    Vocabulary::WayOfDelivery,
    Vocabulary::ServiceLanguage,
    Vocabulary::Municipality,
];

/// Keeps the index and the public data in step with the database.
pub struct Follower {
    index: Arc<Index>,
    words: Arc<Words>,
    picture: Arc<Picture>,
    /// How far in the feed this process is. Holding the lock is following: one at a time.
    position: Mutex<i64>,
}

/// What a piece of work found out and the index has to be told.
struct Changes {
    data: PublicData,
    index: Vec<Change>,
    with: FiledWith,
}

impl Follower {
    /// A follower of an index, without any data yet.
    pub fn new(index: Index) -> Self {
        let (index, picture) = (Arc::new(index), Arc::new(Picture::default()));
        Self {
            words: Arc::new(Words::new(Arc::clone(&index), Arc::clone(&picture))),
            index,
            picture,
            position: Mutex::new(0),
        }
    }

    /// The search index.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The data as of the last change that was followed, for the readers of a day.
    pub fn data(&self, today: Day) -> Arc<PublicData> {
        self.picture.on(today)
    }

    /// The settings as of the last change that was followed.
    pub fn settings(&self) -> Arc<Settings> {
        Arc::clone(&self.picture.newest().settings)
    }

    /// Loads everything from the database, once, before serving. The index is kept if it stands at
    /// the feed's present position, and else built anew as a whole.
    pub async fn start(&self, store: &Store) -> Result<()> {
        let mut followed = self.position.lock().await;
        let mut tx = store.read().await?;
        let position = tx.feed().position().await?;
        let mut changes = site_data(&mut tx, PublicData::default()).await?;
        changes.data.organisations = organisations(&mut tx).await?;
        let mut all: Vec<Document> = Vec::new();
        let indexed = self.index.position()?;
        let current = indexed == Some(position);
        let mut after = None;
        loop {
            let services = tx.services().live_after(after, AT_ONCE).await?;
            let Some(last) = services.last() else { break };
            after = Some(last.id);
            for (id, card) in self.cards(&mut tx, &mut changes, &services).await? {
                changes.data.cards.extend(card.map(|card| (id, card)));
            }
            if !current {
                all.extend(documents(&mut tx, &services, &changes.data).await?);
            }
        }
        if !current {
            let index = Arc::clone(&self.index);
            off_the_runtime(move || index.clear_and_rebuild(all, position)).await?;
        }
        self.picture.replace(changes.data.arranged(None));
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
                self.words.follow(store);
                return Ok(());
            };
            let position = last.number;
            if entries.iter().any(|entry| entry.changed == ChangedThing::Words) {
                self.words.changed();
            }
            // In a place of its own: whoever commits a public change waits for this future.
            let changes = Box::pin(self.gather(&mut tx, &entries)).await?;
            drop(tx);
            let index = Arc::clone(&self.index);
            let for_index = changes.index;
            off_the_runtime(move || index.apply(for_index, position)).await?;
            self.picture.replace(changes.data);
            *followed = position;
        }
    }

    /// Lets the search know everyday words and vocabularies as the database has them now. Without
    /// this call it knows none until the first of them changes.
    pub async fn learn_words(&self, store: &Store) -> Result<()> {
        self.words.learn(store).await
    }

    async fn gather(&self, tx: &mut Tx, entries: &[FeedEntry]) -> Result<Changes> {
        let data = PublicData::clone(&self.picture.newest());
        let site_changed = entries.iter().any(|entry| entry.changed == ChangedThing::Site);
        let mut changes = if site_changed {
            site_data(tx, data).await?
        } else {
            Changes { data, index: Vec::new(), with: FiledWith::default() }
        };
        follow_organisations(tx, entries, &mut changes.data.organisations).await?;
        for id in touched_services(entries, &changes.data) {
            let Some(live) = tx.services().live(id).await? else {
                changes.data.put(id, self.index.number(id), None);
                changes.index.push(Change::Remove(id));
                continue;
            };
            for (id, card) in self.cards(tx, &mut changes, slice::from_ref(&live)).await? {
                changes.data.put(id, self.index.number(id), card);
            }
            let documents = documents(tx, slice::from_ref(&live), &changes.data).await?;
            changes.index.push(Change::Put { service: id, documents });
        }
        if site_changed {
            // Another vocabulary may count otherwise.
            let day = changes.data.day;
            changes.data = changes.data.arranged(day);
        }
        Ok(changes)
    }

    /// The cards of services.
    async fn cards(
        &self,
        tx: &mut Tx,
        changes: &mut Changes,
        services: &[LiveService],
    ) -> Result<Vec<(ServiceId, Option<Arc<Card>>)>> {
        let Changes { data, with, .. } = changes;
        filed_with(tx, with, services).await?;
        let ids: Vec<ServiceId> = services.iter().map(|live| live.id).collect();
        let mut notices = tx.service_notices().of(&ids).await?;
        let mut cards = Vec::with_capacity(services.len());
        for live in services {
            let name = with.names.get(&live.organiser).cloned();
            let name = name.ok_or_else(|| Error::Internal("an organiser is gone".to_owned()))?;
            // Taken out, so that it is not shared and not copied.
            let mut options = mem::take(&mut data.options);
            let today = |group, code: &TermCode| data.code_today(group, code);
            let facets = Facets::of(live, with, &mut options, today);
            data.options = options;
            let number = Some(self.index.number(live.id));
            let card = Card::of(live, name, data);
            let notice = notices.remove(&live.id).map(|(notice, _)| notice);
            let card = card.map(|card| Arc::new(Card { notice, number, facets, ..card }));
            cards.push((live.id, card));
        }
        Ok(cards)
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
                // Organiser or producer: the name stands on the page and is searched.
                let option = data.options.find(Group::Organisation, &id.to_string());
                let names = |card: &&Arc<Card>| {
                    option.is_some_and(|option| card.facets.options.contains(&option))
                };
                touched.extend(data.all_cards().filter(names).map(|card| card.id));
            }
            ChangedThing::Site | ChangedThing::Words => {}
        }
    }
    touched
}

/// All organisations that take part.
async fn organisations(tx: &mut Tx) -> Result<Organisations> {
    let mut all = Organisations::default();
    let mut after = None;
    loop {
        let some = tx.organisations().public_after(after, AT_ONCE).await?;
        let Some(last) = some.last() else { return Ok(all) };
        after = Some(last.organisation.id);
        for one in some {
            all.put(one);
        }
    }
}

/// The organisations that changed, as they are now.
async fn follow_organisations(
    tx: &mut Tx,
    entries: &[FeedEntry],
    all: &mut Organisations,
) -> Result<()> {
    let changed = entries.iter().filter_map(|entry| match entry.changed {
        ChangedThing::Organisation(id) => Some(id),
        ChangedThing::Service(_) | ChangedThing::Site | ChangedThing::Words => None,
    });
    let changed: BTreeSet<OrganisationId> = changed.collect();
    let ids: Vec<OrganisationId> = changed.into_iter().collect();
    for id in &ids {
        all.remove(*id);
    }
    for one in tx.organisations().public_of(&ids).await? {
        all.put(one);
    }
    Ok(())
}

/// The parts of the data that do not belong to one service.
async fn site_data(tx: &mut Tx, mut data: PublicData) -> Result<Changes> {
    data.categories = Arc::new(tx.terms().list(vocabularies::CATEGORIES).await?);
    let mut vocabularies = HashMap::new();
    for vocabulary in SHOWN {
        vocabularies.insert(vocabulary, tx.terms().list(vocabulary.code()).await?);
    }
    data.vocabularies = Arc::new(vocabularies);
    data.notices = Arc::new(tx.site_notices().all().await?);
    let lifts = tx.lifts().all().await?;
    data.lifts = Arc::new(Lifts::new(lifts.into_iter().map(|stored| stored.lift)));
    let help = tx.help_texts().all().await?;
    data.help = Arc::new(OwnHelp::new(help.into_iter().map(|one| (one.topic, one.texts))));
    let menus = tx.menus().all().await?.into_iter();
    data.menus = Arc::new(Menus::new(menus.filter_map(|one| Some((one.place, one.items?)))));
    data.privacy_version = tx.pages().newest(InfoPage::Privacy).await?;
    data.settings = Arc::new(tx.settings().get().await?);
    Ok(Changes { data, index: Vec::new(), with: FiledWith::default() })
}

/// What the facts of the services name by ids, for filters: read for all of them together. The names
/// of organisations are read once in a piece of work, because many services share them.
async fn filed_with(tx: &mut Tx, with: &mut FiledWith, services: &[LiveService]) -> Result<()> {
    let facts = || services.iter().map(|live| &live.content.facts);
    let locations: BTreeSet<LocationId> =
        facts().flat_map(|facts| &facts.occurrences).filter_map(|one| one.location).collect();
    let locations: Vec<LocationId> = locations.into_iter().collect();
    let found = tx.locations().find_all(&locations).await?;
    with.cities = found.into_iter().map(|one| (one.id, one.data.city)).collect();
    let organisers = services.iter().map(|live| live.organiser);
    let all = organisers.chain(facts().flat_map(|facts| facts.producers.iter().copied()));
    let unknown: BTreeSet<OrganisationId> = all.filter(|id| !with.names.contains_key(id)).collect();
    let unknown: Vec<OrganisationId> = unknown.into_iter().collect();
    let names = tx.names().organisations(&unknown).await?;
    with.names.extend(names.into_iter().map(|(id, name)| (id, Arc::new(name))));
    Ok(())
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

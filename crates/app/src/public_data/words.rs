//! What the search knows of words: everyday words and imported vocabularies as one thesaurus, made
//! anew in the background when one of them changed. Searches use the old one until then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Mutex;

use service_manual_domain::concept::{Concepts, SchemeCode};
use service_manual_domain::synonym::{LineKey, SynonymLine};
use service_manual_search::{Index, Thesaurus};
use service_manual_store::Store;

use crate::concepts;
use crate::error::{Error, Result};
use crate::public_data::picture::Picture;
use crate::synonyms;

/// Keeps the thesaurus of the index in step with the database.
pub(super) struct Words {
    index: Arc<Index>,
    picture: Arc<Picture>,
    /// Whether something changed that the index was not told.
    behind: AtomicBool,
    /// What the thesaurus is made of. Holding the lock is making it: one at a time.
    known: Mutex<Parts>,
}

/// Parts of the thesaurus, each kept as long as it stays the same.
#[derive(Clone, Default)]
struct Parts {
    own: Arc<Thesaurus>,
    starting: Option<(BTreeSet<LineKey>, Arc<Thesaurus>)>,
    /// With the hash of the file that each came from.
    schemes: BTreeMap<SchemeCode, (String, Arc<Thesaurus>)>,
}

/// What the database says.
struct Stored {
    own: Vec<SynonymLine>,
    off: BTreeSet<LineKey>,
    schemes: Vec<Scheme>,
}

/// A vocabulary; its concepts are only read if they are new.
struct Scheme {
    code: SchemeCode,
    sha256: String,
    concepts: Option<Concepts>,
}

impl Words {
    pub(super) fn new(index: Arc<Index>, picture: Arc<Picture>) -> Self {
        Self { index, picture, behind: AtomicBool::new(false), known: Mutex::default() }
    }

    /// Something changed.
    pub(super) fn changed(&self) {
        self.behind.store(true, Ordering::Release);
    }

    /// Makes the thesaurus anew in the background, if something changed and nobody does it already.
    pub(super) fn follow(self: &Arc<Self>, store: &Store) {
        if !self.behind.load(Ordering::Acquire) || self.known.try_lock().is_err() {
            return;
        }
        let (this, store) = (Arc::clone(self), store.clone());
        drop(tokio::spawn(async move {
            if let Err(error) = this.learn(&store).await {
                // The next look at the feed tries again.
                tracing::error!(%error, "the search could not learn the words that changed");
            }
        }));
    }

    /// Makes the thesaurus as the database has it now.
    pub(super) async fn learn(&self, store: &Store) -> Result<()> {
        let mut known = self.known.lock().await;
        self.behind.store(false, Ordering::Release);
        let learned = self.learn_into(&mut known, store).await;
        if learned.is_err() {
            self.changed();
        }
        learned
    }

    async fn learn_into(&self, known: &mut Parts, store: &Store) -> Result<()> {
        let stored = Stored::read(store, known).await?;
        let (old, index) = (known.clone(), Arc::clone(&self.index));
        // Making it takes processor time: it must not hold up requests.
        let making = tokio::task::spawn_blocking(move || {
            let parts = old.brought_to(stored);
            index.use_thesaurus(parts.together());
            parts
        });
        *known = making.await.map_err(|error| Error::Internal(error.to_string()))?;
        // Pages with hits are kept as long as the picture is the same.
        self.picture.touch();
        Ok(())
    }
}

impl Stored {
    async fn read(store: &Store, known: &Parts) -> Result<Self> {
        let mut tx = store.read().await?;
        let own = tx.synonyms().all().await?.into_iter().map(|own| own.line).collect();
        let off = tx.synonyms().off().await?;
        let mut schemes = Vec::new();
        for scheme in tx.concept_schemes().all().await? {
            let is_known =
                known.schemes.get(&scheme.code).is_some_and(|(sha256, _)| *sha256 == scheme.sha256);
            let concepts = if is_known {
                None
            } else {
                Some(tx.concept_schemes().concepts(&scheme.code).await?)
            };
            schemes.push(Scheme { code: scheme.code, sha256: scheme.sha256, concepts });
        }
        Ok(Self { own, off, schemes })
    }
}

impl Parts {
    fn brought_to(mut self, stored: Stored) -> Self {
        let mut old = std::mem::take(&mut self.schemes);
        self.schemes = stored
            .schemes
            .into_iter()
            .filter_map(|scheme| {
                let part = match scheme.concepts {
                    Some(concepts) => Arc::new(concepts::thesaurus(&concepts)),
                    None => old.remove(&scheme.code)?.1,
                };
                Some((scheme.code, (scheme.sha256, part)))
            })
            .collect();
        self.own = Arc::new(synonyms::thesaurus(&stored.own));
        self.starting = match self.starting {
            Some((off, part)) if off == stored.off => Some((off, part)),
            _ => {
                let part = Arc::new(synonyms::starting_thesaurus(&stored.off));
                Some((stored.off, part))
            }
        };
        self
    }

    fn together(&self) -> Thesaurus {
        let starting = self.starting.iter().map(|(_, part)| part);
        let schemes = self.schemes.values().map(|(_, part)| part);
        Thesaurus::of([&self.own].into_iter().chain(starting).chain(schemes).cloned())
    }
}

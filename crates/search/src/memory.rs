//! What was found of words, as long as the index does not change. Finding it out is the dearest part
//! of a search, above all with a large thesaurus, and people type the same words again and again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use service_manual_domain::language::Language;

use crate::board::Board;
use crate::error::Result;
use crate::matching::Word;
use crate::scores::Scores;
use crate::snapshot::lock;

/// Words or phrases that are remembered of a kind, and scores for all of them, for each document of
/// the index: 240 bytes a document.
const ENTRIES: usize = 20_000;
const SCORES: usize = 30;
/// Words of the thesaurus of which the base forms are remembered.
const KNOWN: usize = 20_000;

/// What is remembered for one kind of readers.
pub(crate) struct Memory {
    /// How words of queries match.
    words: Mutex<Entries<Arc<Word>>>,
    /// What two words match that are written together.
    pairs: Mutex<Entries<Option<Arc<Scores>>>>,
    /// What words mean otherwise, and the number of the thesaurus that said so.
    meanings: Mutex<(u64, Entries<Vec<Arc<Scores>>>)>,
    /// Words of the thesaurus that were looked for: their base forms, none if there is no such word.
    known: Mutex<KnownBases>,
    most_scores: usize,
}

/// The base forms of words of the thesaurus.
type KnownBases = HashMap<(Language, Box<str>), Arc<[String]>>;

/// Entries, and how many scores they have.
struct Entries<T> {
    found: HashMap<Box<str>, T>,
    scores: usize,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { found: HashMap::new(), scores: 0 }
    }
}

impl<T: Clone> Entries<T> {
    fn get(&self, key: &str) -> Option<T> {
        self.found.get(key).cloned()
    }

    /// Remembers something that has so many scores; when there is too much, all else is forgotten.
    fn put(&mut self, key: &str, entry: T, scores: usize, most_scores: usize) {
        if self.found.len() >= ENTRIES || self.scores + scores > most_scores {
            *self = Self::default();
        }
        if self.found.insert(key.into(), entry).is_none() {
            self.scores += scores;
        }
    }
}

impl Memory {
    /// Nothing yet, of an index of so many documents.
    pub(crate) fn new(documents: usize) -> Self {
        Self {
            words: Mutex::default(),
            pairs: Mutex::default(),
            meanings: Mutex::default(),
            known: Mutex::default(),
            most_scores: SCORES * documents,
        }
    }

    /// What is remembered of a word of a query.
    pub(crate) fn word(&self, key: &str) -> Option<Arc<Word>> {
        lock(&self.words).get(key)
    }

    /// Remembers a word of a query.
    pub(crate) fn remember(&self, key: &str, word: &Arc<Word>) {
        let size = word.whole.len() + word.partly.len();
        lock(&self.words).put(key, Arc::clone(word), size, self.most_scores);
    }

    /// What `look` finds of two words that are written together.
    pub(crate) fn pair(
        &self,
        key: &str,
        look: impl FnOnce() -> Result<Option<Board>>,
    ) -> Result<Option<Arc<Scores>>> {
        if let Some(known) = lock(&self.pairs).get(key) {
            return Ok(known);
        }
        let found = look()?.map(|board| Arc::new(Scores::of(&board)));
        let size = found.as_ref().map_or(0, |scores| scores.len());
        lock(&self.pairs).put(key, found.clone(), size, self.most_scores);
        Ok(found)
    }

    /// What `look` finds of the meanings of a phrase in the thesaurus of this number; what another
    /// one said is forgotten.
    pub(crate) fn meanings(
        &self,
        thesaurus: u64,
        phrase: &str,
        look: impl FnOnce() -> Result<Vec<Board>>,
    ) -> Result<Vec<Arc<Scores>>> {
        {
            let mut memory = lock(&self.meanings);
            if memory.0 != thesaurus {
                *memory = (thesaurus, Entries::default());
            }
            if let Some(known) = memory.1.get(phrase) {
                return Ok(known);
            }
        }
        let boards = look()?;
        let found: Vec<Arc<Scores>> = boards.iter().map(Scores::of).map(Arc::new).collect();
        let size = found.iter().map(|scores| scores.len()).sum();
        let mut memory = lock(&self.meanings);
        if memory.0 == thesaurus {
            memory.1.put(phrase, found.clone(), size, self.most_scores);
        }
        Ok(found)
    }

    /// What `look` finds of a word of the thesaurus.
    pub(crate) fn known_bases(
        &self,
        language: Language,
        word: &str,
        look: impl FnOnce() -> Result<Arc<[String]>>,
    ) -> Result<Arc<[String]>> {
        let key = (language, word.into());
        if let Some(known) = lock(&self.known).get(&key) {
            return Ok(Arc::clone(known));
        }
        let found = look()?;
        let mut all = lock(&self.known);
        if all.len() >= KNOWN {
            all.clear();
        }
        all.insert(key, Arc::clone(&found));
        Ok(found)
    }
}

//! What words of a query mean otherwise in one state of the index. Finding it out is the dearest part
//! of a search with a large thesaurus, and people type the same words again and again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use service_manual_domain::language::Language;

use crate::board::Board;
use crate::error::Result;
use crate::snapshot::{Number, lock};

/// Words and phrases that are remembered, and scores for all of them, for each document of the index:
/// about 1 kB a document.
const PHRASES: usize = 20_000;
const SCORES: usize = 60;
/// Words of the thesaurus of which the base forms are remembered.
const KNOWN: usize = 20_000;

/// Scores of documents, in the order of their numbers.
#[derive(Debug)]
pub(crate) struct Scores {
    documents: Box<[Number]>,
    values: Box<[f64]>,
}

impl Scores {
    pub(crate) fn of(board: &Board) -> Self {
        let mut documents: Box<[Number]> = board.documents().into();
        documents.sort_unstable();
        let values = documents.iter().map(|document| board.get(*document)).collect();
        Self { documents, values }
    }

    /// The documents that have a score, each once.
    pub(crate) fn documents(&self) -> &[Number] {
        &self.documents
    }

    /// The score; 0 for a document without.
    pub(crate) fn get(&self, document: Number) -> f64 {
        let place = self.documents.binary_search(&document);
        place.ok().and_then(|at| self.values.get(at)).copied().unwrap_or_default()
    }
}

/// What is remembered.
pub(crate) struct Meant {
    memory: Mutex<Memory>,
    most_scores: usize,
    /// Words of the thesaurus that were looked for: their base forms, none if there is no such word.
    known: Mutex<KnownBases>,
}

/// The base forms of words of the thesaurus.
type KnownBases = HashMap<(Language, Box<str>), Arc<[String]>>;

#[derive(Default)]
struct Memory {
    /// The number of the thesaurus that said so.
    thesaurus: u64,
    phrases: HashMap<Box<str>, Vec<Arc<Scores>>>,
    scores: usize,
}

impl Meant {
    /// Nothing yet, of an index of so many documents.
    pub(crate) fn new(documents: usize) -> Self {
        Self { memory: Mutex::default(), most_scores: SCORES * documents, known: Mutex::default() }
    }

    /// What `look` finds of a phrase, remembered as long as neither the index nor the thesaurus of
    /// this number changes.
    pub(crate) fn recall(
        &self,
        thesaurus: u64,
        phrase: &str,
        look: impl FnOnce() -> Result<Vec<Board>>,
    ) -> Result<Vec<Arc<Scores>>> {
        if let Some(known) = self.memory(thesaurus).phrases.get(phrase) {
            return Ok(known.clone());
        }
        let boards = look()?;
        let found: Vec<Arc<Scores>> = boards.iter().map(Scores::of).map(Arc::new).collect();
        let size: usize = found.iter().map(|scores| scores.documents.len()).sum();
        let mut memory = self.memory(thesaurus);
        if memory.phrases.len() >= PHRASES || memory.scores + size > self.most_scores {
            (memory.phrases, memory.scores) = (HashMap::new(), 0);
        }
        if memory.phrases.insert(phrase.into(), found.clone()).is_none() {
            memory.scores += size;
        }
        Ok(found)
    }

    /// What `look` finds of a word, remembered as long as the index does not change.
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

    /// The memory of a thesaurus; that of another one is forgotten.
    fn memory(&self, thesaurus: u64) -> MutexGuard<'_, Memory> {
        let mut memory = lock(&self.memory);
        if memory.thesaurus != thesaurus {
            *memory = Memory { thesaurus, ..Memory::default() };
        }
        memory
    }
}

//! Scores of all documents, while a search gathers them.

use std::sync::{Arc, Mutex};

use crate::snapshot::{Number, index, lock};

/// Boards that are not used are kept up to this many: a search uses a few at a time, and making a
/// board costs more the more documents there are.
const KEPT: usize = 16;

/// The boards of one state of the index.
#[derive(Debug)]
pub(crate) struct Boards {
    size: usize,
    free: Mutex<Vec<Lists>>,
}

/// What a board consists of.
#[derive(Debug, Default)]
struct Lists {
    values: Vec<f64>,
    touched: Vec<Number>,
}

/// A score for each document, and which documents have one.
#[derive(Debug)]
pub(crate) struct Board {
    lists: Lists,
    from: Arc<Boards>,
}

impl Boards {
    /// For documents numbered below `size`.
    pub(crate) fn new(size: usize) -> Arc<Self> {
        Arc::new(Self { size, free: Mutex::default() })
    }

    /// A board without scores.
    pub(crate) fn board(self: &Arc<Self>) -> Board {
        let lists = lock(&self.free).pop();
        let new = || Lists { values: vec![0.0; self.size], touched: Vec::new() };
        Board { lists: lists.unwrap_or_else(new), from: Arc::clone(self) }
    }
}

impl Board {
    /// The documents that have a score, each once.
    pub(crate) fn documents(&self) -> &[Number] {
        &self.lists.touched
    }

    /// The score; 0 for a document without.
    pub(crate) fn get(&self, document: Number) -> f64 {
        self.lists.values.get(index(document)).copied().unwrap_or_default()
    }

    /// Adds to the score.
    pub(crate) fn add(&mut self, document: Number, score: f64) {
        self.change(document, |old| old + score);
    }

    /// Makes the score at least this.
    pub(crate) fn raise(&mut self, document: Number, score: f64) {
        self.change(document, |old| old.max(score));
    }

    fn change(&mut self, document: Number, new: impl FnOnce(f64) -> f64) {
        if let Some(value) = self.lists.values.get_mut(index(document)) {
            if *value <= 0.0 {
                self.lists.touched.push(document);
            }
            *value = new(*value);
        }
    }

    /// Makes all scores that much of what they are.
    pub(crate) fn weaken(&mut self, factor: f64) {
        for document in &self.lists.touched {
            if let Some(value) = self.lists.values.get_mut(index(*document)) {
                *value *= factor;
            }
        }
    }

    /// Takes all scores away.
    pub(crate) fn clear(&mut self) {
        for document in self.lists.touched.drain(..) {
            if let Some(value) = self.lists.values.get_mut(index(document)) {
                *value = 0.0;
            }
        }
    }
}

impl Drop for Board {
    fn drop(&mut self) {
        self.clear();
        let mut free = lock(&self.from.free);
        if free.len() < KEPT {
            free.push(std::mem::take(&mut self.lists));
        }
    }
}

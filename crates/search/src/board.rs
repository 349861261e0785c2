//! Scores of documents.

use crate::snapshot::{Number, index};

/// A score for each document, and which documents have one.
#[derive(Debug)]
pub(crate) struct Board {
    values: Vec<f64>,
    touched: Vec<Number>,
}

impl Board {
    /// No scores yet, for documents numbered below `size`.
    pub(crate) fn new(size: usize) -> Self {
        Self { values: vec![0.0; size], touched: Vec::new() }
    }

    /// The documents that have a score, each once.
    pub(crate) fn documents(&self) -> &[Number] {
        &self.touched
    }

    /// The score; 0 for a document without.
    pub(crate) fn get(&self, document: Number) -> f64 {
        self.values.get(index(document)).copied().unwrap_or_default()
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
        if let Some(value) = self.values.get_mut(index(document)) {
            if *value <= 0.0 {
                self.touched.push(document);
            }
            *value = new(*value);
        }
    }

    /// Makes all scores that much of what they are.
    pub(crate) fn weaken(&mut self, factor: f64) {
        for document in &self.touched {
            if let Some(value) = self.values.get_mut(index(*document)) {
                *value *= factor;
            }
        }
    }

    /// Takes all scores away.
    pub(crate) fn clear(&mut self) {
        for document in self.touched.drain(..) {
            if let Some(value) = self.values.get_mut(index(document)) {
                *value = 0.0;
            }
        }
    }
}

//! Scores that are kept: of those documents only that have one.

use crate::board::Board;
use crate::snapshot::Number;

/// Scores of documents, in the order of their numbers.
#[derive(Debug, Default)]
pub(crate) struct Scores {
    documents: Box<[Number]>,
    /// Half as exact as on a board: many are remembered, and none is told from another by more.
    values: Box<[f32]>,
}

impl Scores {
    /// What a board says.
    pub(crate) fn of(board: &Board) -> Self {
        Self::but(board, |_| false)
    }

    /// What a board says of documents that are not left out.
    pub(crate) fn but(board: &Board, left_out: impl Fn(Number) -> bool) -> Self {
        let mut documents = board.documents().to_vec();
        documents.retain(|document| !left_out(*document));
        documents.sort_unstable();
        let values = documents.iter().map(|document| rounded(board.get(*document))).collect();
        Self { documents: documents.into(), values }
    }

    /// How many documents have a score.
    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    /// The documents with their scores.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Number, f64)> {
        self.documents.iter().copied().zip(self.values.iter().copied().map(f64::from))
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "it is to be rounded")]
const fn rounded(score: f64) -> f32 {
    score as f32
}

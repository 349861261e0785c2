//! Which documents a word matches, and how well.
//!
//! A word is looked up by everything it may be found by, each with a trust; in each zone of a
//! document the most trusted match counts, and the zones are added up by their weights.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::iter;

use service_manual_domain::language::Language;

use crate::analysers::fold::fold;
use crate::analysers::{self, Analysers, Piece, swedish};
use crate::error::Result;
use crate::parse::Phrase;
use crate::schema::{Zone, term};
use crate::snapshot::{Kind, Number, Snapshot, index};
use crate::spelling::{Suggestion, suggestions};

/// How much each kind of match is trusted, the word as written being 1.
mod trust {
    /// The word as written.
    pub(super) const EXACT: f64 = 1.0;
    /// A base form or stem in the reader's language, and in another.
    pub(super) const BASE: f64 = 0.85;
    pub(super) const FOREIGN_BASE: f64 = 0.6;
    /// The word without its accents.
    pub(super) const FOLDED: f64 = 0.5;
    /// The document has a compound of which the word is a part.
    pub(super) const PART: f64 = 0.5;
    pub(super) const FOREIGN_PART: f64 = 0.35;
    /// The word is a compound of which the document has a part, alone and in another compound.
    pub(super) const OWN_PART: f64 = 0.5;
    pub(super) const SHARED_PART: f64 = 0.3;
    /// A word one edit away, two edits away.
    pub(super) const ONE_EDIT: f64 = 0.6;
    pub(super) const TWO_EDITS: f64 = 0.4;
}

/// Matches of the whole word from which its parts are not looked for.
const ENOUGH: usize = 30;
/// Words of one query for which near words are looked for: that is the dearest step.
const MISTYPED: u32 = 4;
/// The share of the word's letters that a match of its parts must cover.
const COVERED: f64 = 0.4;

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

    fn clear(&mut self) {
        for document in self.touched.drain(..) {
            if let Some(value) = self.values.get_mut(index(document)) {
                *value = 0.0;
            }
        }
    }
}

/// What a word matches.
#[derive(Debug)]
pub(crate) struct Found {
    /// Documents that have the word in some form.
    pub(crate) whole: Board,
    /// Documents that have a good deal of it only.
    pub(crate) partly: Board,
    /// The most frequent word of the index that was taken instead, when the typed one is not
    /// there.
    pub(crate) instead: Option<String>,
}

struct Wanted {
    kind: Kind,
    term: String,
    trust: f64,
}

/// Matches the words of one query for a reader.
pub(crate) struct Matcher<'a> {
    snapshot: &'a Snapshot,
    analysers: &'a Analysers,
    language: Language,
    /// How many more unknown words may be taken for mistyped.
    mistyped: Cell<u32>,
}

impl<'a> Matcher<'a> {
    /// For one query.
    pub(crate) fn new(
        snapshot: &'a Snapshot,
        analysers: &'a Analysers,
        language: Language,
    ) -> Self {
        Self { snapshot, analysers, language, mistyped: Cell::new(MISTYPED) }
    }

    /// Every document the word matches.
    pub(crate) fn word(&self, word: &str) -> Result<Found> {
        let mut whole = self.board();
        self.score(&self.wanted(word), 1.0, &mut whole)?;
        let mut found = Found { whole, partly: self.board(), instead: None };
        let unknown = found.whole.documents().is_empty();
        if found.whole.documents().len() < ENOUGH {
            self.parts(word, &mut found)?;
        }
        if unknown && self.mistyped.get() > 0 {
            self.mistyped.set(self.mistyped.get() - 1);
            // A mistyped compound may still fall into known parts, so near words are looked
            // for then too, but not those further away.
            let edits = if found.whole.documents().is_empty() { 2 } else { 1 };
            self.near(word, edits, &mut found)?;
        }
        Ok(found)
    }

    /// The documents that have the word as written or in a base form, for exclusion.
    pub(crate) fn plainly(&self, word: &str) -> Result<Vec<Number>> {
        let mut wanted = self.wanted(word);
        wanted.retain(|wanted| wanted.trust >= trust::FOREIGN_BASE);
        let mut board = self.board();
        self.score(&wanted, 1.0, &mut board)?;
        Ok(board.touched)
    }

    /// The documents in which the words stand as in the phrase, within one text.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> Result<HashSet<Number>> {
        let mut all = HashSet::new();
        for zone in Zone::ALL {
            let mut starts: Option<HashMap<Number, HashSet<u32>>> = None;
            for (offset, word) in &phrase.0 {
                let mut here: HashMap<Number, HashSet<u32>> = HashMap::new();
                self.snapshot.positions(zone, word, |document, positions| {
                    let possible = positions.iter().filter_map(|at| at.checked_sub(*offset));
                    here.insert(document, possible.collect());
                })?;
                starts = Some(starts.map_or(here.clone(), |before| in_both(before, &here)));
            }
            all.extend(starts.unwrap_or_default().into_keys());
        }
        Ok(all)
    }

    fn board(&self) -> Board {
        Board::new(self.snapshot.numbers())
    }

    /// Everything the whole word may be found by.
    fn wanted(&self, word: &str) -> Vec<Wanted> {
        let folded = fold(word);
        let mut wanted =
            vec![Wanted { kind: Kind::Words, term: word.to_owned(), trust: trust::EXACT }];
        if folded == word {
            wanted.push(Wanted::form(term::folded(&folded), trust::FOLDED));
        } else {
            wanted.push(Wanted { kind: Kind::Words, term: folded, trust: trust::FOLDED });
        }
        for language in Language::ALL {
            let own = language == self.language;
            let (base, part) = if own {
                (trust::BASE, trust::PART)
            } else {
                (trust::FOREIGN_BASE, trust::FOREIGN_PART)
            };
            wanted.extend(forms(language, &self.analysers.forms(language, word).base, base, part));
        }
        let dotted = self.analysers.dotted(word);
        let (base, part) = (trust::FOLDED, trust::FOLDED * trust::PART);
        wanted.extend(forms(Language::Fi, &dotted.base, base, part));
        wanted
    }

    /// Raises the board by the documents that have any of the terms.
    fn score(&self, wanted: &[Wanted], factor: f64, board: &mut Board) -> Result<()> {
        let mut sum = self.board();
        let mut in_zone = self.board();
        for zone in Zone::ALL {
            for Wanted { kind, term, trust } in wanted {
                self.snapshot.postings(zone, *kind, term, |document, frequency| {
                    in_zone.raise(document, trust * frequency);
                })?;
            }
            for document in in_zone.documents() {
                sum.add(*document, zone.weight() * in_zone.get(*document));
            }
            in_zone.clear();
        }
        for document in sum.documents() {
            board.raise(*document, factor * sum.get(*document));
        }
        Ok(())
    }

    /// Documents that have parts of the word: all of them count as the word.
    fn parts(&self, word: &str, found: &mut Found) -> Result<()> {
        let (language, pieces) = self.pieces(word)?;
        let mut leaves: HashMap<Number, u32> = HashMap::new();
        let (mut single, mut joined) = (self.board(), self.board());
        for piece in &pieces {
            let mut board = self.board();
            let wanted = forms(language, &piece.forms, trust::OWN_PART, trust::SHARED_PART);
            self.score(&wanted.collect::<Vec<_>>(), piece.share, &mut board)?;
            for document in board.documents() {
                *leaves.entry(*document).or_default() |= piece.leaves;
                if piece.leaves.is_power_of_two() {
                    single.add(*document, board.get(*document));
                } else {
                    joined.raise(*document, board.get(*document));
                }
            }
        }
        let all = pieces.iter().fold(0, |leaves, piece| leaves | piece.leaves);
        for (document, leaves) in leaves {
            let score = single.get(document).max(joined.get(document));
            if leaves == all {
                found.whole.raise(document, score);
            } else if covered(&pieces, leaves) >= COVERED {
                found.partly.raise(document, score);
            }
        }
        Ok(())
    }

    fn pieces(&self, word: &str) -> Result<(Language, Vec<Piece>)> {
        let as_written = self.analysers.forms(Language::Fi, word);
        let dotted = self.analysers.dotted(word);
        let mut finnish = dotted.compounds.iter().chain(&as_written.compounds);
        match (self.language, finnish.next().cloned()) {
            (Language::Fi | Language::En, Some(pieces)) => Ok((Language::Fi, pieces)),
            (Language::Fi, None) => Ok((Language::Fi, Vec::new())),
            (Language::Sv | Language::En, _) => Ok((Language::Sv, self.swedish_pieces(word)?)),
        }
    }

    /// The division of a Swedish word both sides of which the index knows, else the longest end
    /// it knows.
    fn swedish_pieces(&self, word: &str) -> Result<Vec<Piece>> {
        let forms = self.analysers.forms(Language::Sv, word);
        let divisions = forms.base.iter().flat_map(|stem| swedish::divisions(stem));
        let mut known_end = Vec::new();
        for (head, tail) in divisions {
            if !self.snapshot.knows_form(&term::base(Language::Sv, &tail))? {
                continue;
            }
            let known_head = self.snapshot.knows_form(&term::base(Language::Sv, &head))?;
            if known_head {
                return Ok(halves(head, tail));
            }
            if known_end.is_empty() {
                known_end = halves(head, tail);
            }
        }
        Ok(known_end)
    }

    /// Documents that have a word near a mistyped one, or near what would be its base form.
    fn near(&self, word: &str, edits: u8, found: &mut Found) -> Result<()> {
        let forms = self.analysers.forms(Language::Fi, word);
        let bases = forms.base.iter().map(String::as_str).filter(|base| *base != word);
        for typed in iter::once(word).chain(bases) {
            let near = suggestions(self.snapshot, typed)?;
            let mut most = 0;
            for suggestion in near.iter().filter(|near| near.edits <= edits) {
                let documents = self.raise_by(suggestion, &mut found.whole)?;
                if documents > most {
                    most = documents;
                    found.instead = Some(suggestion.word.clone());
                }
            }
            if most > 0 {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Raises the board by what a suggestion matches; in how many documents.
    fn raise_by(&self, suggestion: &Suggestion, board: &mut Board) -> Result<usize> {
        let factor = if suggestion.edits == 1 { trust::ONE_EDIT } else { trust::TWO_EDITS };
        let mut matched = self.board();
        self.score(&self.wanted(&suggestion.word), factor, &mut matched)?;
        for document in matched.documents() {
            board.raise(*document, matched.get(*document));
        }
        Ok(matched.documents().len())
    }
}

impl Wanted {
    fn form(term: String, trust: f64) -> Self {
        Self { kind: Kind::Forms, term, trust }
    }
}

fn forms(
    language: Language,
    forms: &[String],
    base: f64,
    part: f64,
) -> impl Iterator<Item = Wanted> {
    forms.iter().flat_map(move |form| {
        [
            Wanted::form(term::base(language, form), base),
            Wanted::form(term::part(language, form), part),
        ]
    })
}

fn in_both(
    mut before: HashMap<Number, HashSet<u32>>,
    here: &HashMap<Number, HashSet<u32>>,
) -> HashMap<Number, HashSet<u32>> {
    before.retain(|document, starts| {
        let also = here.get(document);
        starts.retain(|start| also.is_some_and(|also| also.contains(start)));
        !starts.is_empty()
    });
    before
}

fn covered(pieces: &[Piece], leaves: u32) -> f64 {
    let single = pieces.iter().filter(|piece| piece.leaves.is_power_of_two());
    single.filter(|piece| piece.leaves & leaves != 0).map(|piece| piece.share).sum()
}

fn halves(head: String, tail: String) -> Vec<Piece> {
    let (first, second) = (head.chars().count(), tail.chars().count());
    let share = |letters| analysers::ratio(letters, first + second);
    vec![
        Piece { forms: vec![head], leaves: 1, share: share(first) },
        Piece { forms: vec![tail], leaves: 2, share: share(second) },
    ]
}

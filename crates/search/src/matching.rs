//! Which documents a word matches, and how well.
//!
//! A word is looked up by everything it may be found by, each with a trust; in each zone of a
//! document the most trusted match counts, and the zones are added up by their weights.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::iter;
use std::sync::Arc;

use service_manual_domain::language::Language;

use crate::analysers::Analysers;
use crate::analysers::fold::fold;
use crate::board::Board;
use crate::error::Result;
use crate::memory::Memory;
use crate::parse::Phrase;
use crate::reader::Reader;
use crate::schema::{Zone, term};
use crate::scores::Scores;
use crate::snapshot::{Kind, Number, Snapshot};
use crate::spelling::{Suggestion, suggestions};

/// How much each kind of match is trusted, the word as written being 1.
pub(crate) mod trust {
    /// The word as written.
    pub(crate) const EXACT: f64 = 1.0;
    /// A base form or stem in the reader's language, and in another.
    pub(crate) const BASE: f64 = 0.85;
    pub(crate) const FOREIGN_BASE: f64 = 0.6;
    /// The word without its accents.
    pub(crate) const FOLDED: f64 = 0.5;
    /// The document has a compound of which the word is a part.
    pub(crate) const PART: f64 = 0.5;
    pub(crate) const FOREIGN_PART: f64 = 0.35;
    /// The word is a compound of which the document has a part, alone and in another compound.
    pub(crate) const OWN_PART: f64 = 0.5;
    pub(crate) const SHARED_PART: f64 = 0.3;
    /// A word one edit away, two edits away.
    pub(crate) const ONE_EDIT: f64 = 0.6;
    pub(crate) const TWO_EDITS: f64 = 0.4;
}

/// Matches of the whole word from which its parts are not looked for.
const ENOUGH: usize = 30;
/// Words of one query for which near words are looked for: that is the dearest step.
const MISTYPED: u32 = 4;

/// What a word of a query matches.
#[derive(Debug)]
pub(crate) struct Word {
    /// Documents that have the word in some form.
    pub(crate) whole: Scores,
    /// Other documents, which have a good deal of it only.
    pub(crate) partly: Scores,
    /// See [`Found::instead`].
    pub(crate) instead: Option<String>,
    /// Whether near words were looked for.
    is_mistyped: bool,
}

impl Word {
    /// How many documents have it, as a whole if any has.
    pub(crate) fn documents(&self) -> usize {
        if self.whole.len() > 0 { self.whole.len() } else { self.partly.len() }
    }
}

/// What is being found of a word.
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

/// A term that a word may be found by.
pub(crate) struct Wanted {
    kind: Kind,
    term: String,
    trust: f64,
}

/// Matches the words of one query for a reader.
pub(crate) struct Matcher<'a> {
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) analysers: &'a Analysers,
    pub(crate) reader: Reader,
    /// How many more unknown words may be taken for mistyped.
    mistyped: Cell<u32>,
}

impl<'a> Matcher<'a> {
    /// For one query.
    pub(crate) fn new(snapshot: &'a Snapshot, analysers: &'a Analysers, reader: Reader) -> Self {
        Self { snapshot, analysers, reader, mistyped: Cell::new(MISTYPED) }
    }

    /// Every document the word matches. One that means something else that the index has is not
    /// taken for mistyped.
    pub(crate) fn word(&self, word: &str, means_more: bool) -> Result<Arc<Word>> {
        let key = format!("{}{}{word}", self.reader.language, if means_more { '+' } else { '-' });
        if let Some(known) = self.memory().word(&key)
            && (!known.is_mistyped || self.may_be_mistyped())
        {
            return Ok(known);
        }
        let may_be_mistyped = !means_more && self.mistyped.get() > 0;
        let (found, is_unknown) = self.look_for(word, means_more)?;
        let word = Arc::new(Word {
            partly: Scores::but(&found.partly, |document| found.whole.get(document) > 0.0),
            whole: Scores::of(&found.whole),
            instead: found.instead,
            is_mistyped: is_unknown && may_be_mistyped,
        });
        // What is not looked for in this query may be in another one.
        if means_more || !is_unknown || may_be_mistyped {
            self.memory().remember(&key, &word);
        }
        Ok(word)
    }

    /// What there is of a word, and whether it is unknown as it is.
    fn look_for(&self, word: &str, means_more: bool) -> Result<(Found, bool)> {
        let mut whole = self.board();
        self.score(&self.wanted(word), 1.0, &mut whole)?;
        let mut found = Found { whole, partly: self.board(), instead: None };
        let unknown = found.whole.documents().is_empty();
        if found.whole.documents().len() < ENOUGH {
            self.parts(word, unknown, &mut found)?;
        }
        if unknown && !means_more && self.may_be_mistyped() {
            // A mistyped compound may still fall into known parts, so near words are looked
            // for then too, but not those further away.
            let edits = if found.whole.documents().is_empty() { 2 } else { 1 };
            self.near(word, edits, &mut found)?;
        }
        Ok((found, unknown))
    }

    /// Whether one more word of the query may be taken for mistyped, which is counted.
    fn may_be_mistyped(&self) -> bool {
        let left = self.mistyped.get();
        self.mistyped.set(left.saturating_sub(1));
        left > 0
    }

    /// What is remembered for readers of this kind.
    pub(crate) fn memory(&self) -> &Memory {
        self.snapshot.memory(self.reader.reach)
    }

    /// The documents that have the word as written or in a base form, for exclusion.
    pub(crate) fn plainly(&self, word: &str) -> Result<Vec<Number>> {
        let mut wanted = self.wanted(word);
        wanted.retain(|wanted| wanted.trust >= trust::FOREIGN_BASE);
        let mut board = self.board();
        self.score(&wanted, 1.0, &mut board)?;
        Ok(board.documents().to_vec())
    }

    /// The documents in which the words stand as in the phrase, within one text.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> Result<HashSet<Number>> {
        let mut all = HashSet::new();
        for zone in self.zones().iter().copied() {
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

    /// No scores yet.
    pub(crate) fn board(&self) -> Board {
        self.snapshot.boards.board()
    }

    /// Everything the whole word may be found by.
    pub(crate) fn wanted(&self, word: &str) -> Vec<Wanted> {
        let folded = fold(word);
        let mut wanted =
            vec![Wanted { kind: Kind::Words, term: word.to_owned(), trust: trust::EXACT }];
        if folded == word {
            wanted.push(Wanted::form(term::folded(&folded), trust::FOLDED));
        } else {
            wanted.push(Wanted { kind: Kind::Words, term: folded, trust: trust::FOLDED });
        }
        for language in Language::ALL {
            let own = language == self.reader.language;
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

    /// The zones that the reader's searches look at.
    pub(crate) fn zones(&self) -> &'static [Zone] {
        self.reader.reach.zones()
    }

    /// How well the documents have any of the terms in a zone.
    pub(crate) fn in_zone(&self, zone: Zone, wanted: &[Wanted], board: &mut Board) -> Result<()> {
        for Wanted { kind, term, trust } in wanted {
            self.snapshot.postings(zone, *kind, term, |document, frequency| {
                board.raise(document, trust * frequency);
            })?;
        }
        Ok(())
    }

    /// Raises the board by the documents that have any of the terms.
    pub(crate) fn score(&self, wanted: &[Wanted], factor: f64, board: &mut Board) -> Result<()> {
        let mut sum = self.board();
        let mut in_zone = self.board();
        for zone in self.zones().iter().copied() {
            self.in_zone(zone, wanted, &mut in_zone)?;
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
        self.score(&self.wanted(&suggestion.word), 1.0, &mut matched)?;
        if matched.documents().is_empty() {
            // Words that stand apart are suggested together.
            let mut apart = Found { whole: matched, partly: self.board(), instead: None };
            self.parts(&suggestion.word, true, &mut apart)?;
            matched = apart.whole;
        }
        for document in matched.documents() {
            board.raise(*document, factor * matched.get(*document));
        }
        Ok(matched.documents().len())
    }
}

impl Wanted {
    /// A word as written.
    pub(crate) fn word(term: String, trust: f64) -> Self {
        Self { kind: Kind::Words, term, trust }
    }

    /// A term of the forms.
    pub(crate) fn form(term: String, trust: f64) -> Self {
        Self { kind: Kind::Forms, term, trust }
    }
}

/// Terms of the forms, as whole words and as parts of others.
pub(crate) fn forms(
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

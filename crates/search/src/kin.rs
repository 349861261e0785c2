//! Services that are about the same: those that say the same rare words in their names, search words,
//! categories and summaries.
//!
//! A need is often met by several services, and one of them says what the person typed better than
//! the others do. What is like the best hits is more likely to be among them than what has as much of
//! the typed words and is like nothing else that was found.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use service_manual_domain::language::Language;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, TERMINATED};

use crate::analysers::fold::{Word, fold};
use crate::analysers::{Analysers, says_nothing};
use crate::error::{Error, Result};
use crate::query::Ranked;
use crate::schema::term;
use crate::snapshot::{Number, Snapshot, by_row, index, lock, number};

/// Best hits whose kin is lifted, and hits among which these are looked for: the same service of
/// several organisations says nothing new.
const BEST: usize = 3;
const LOOKED_AT: usize = 30;
/// The rarest words of a service that its kin is found by, and the part of all services from which on
/// a word is not rare at all.
const WORDS: usize = 100;
const FREQUENT: usize = 4;
/// The share of what a service says from which another is its kin, and from which it is the same
/// service of another organisation.
const KIN: f64 = 0.1;
const SAME: f64 = 0.7;
/// What one would get that says all that the best hits say; the best hit's own score being 1.
const LIFT: f64 = 1.5;

/// Everything by which a text of a service is compared with those of others.
pub(crate) fn terms(analysers: &Analysers, language: Language, words: &[Word]) -> Vec<String> {
    let said = words.iter().filter(|word| !says_nothing(language, word));
    let of_each = said.map(|word| {
        let forms = analysers.forms(language, &word.text);
        term::base(language, &fold(forms.base.first().unwrap_or(&word.text)))
    });
    let mut all: Vec<String> = of_each.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// What each document of a segment says, as places in the segment's list of words.
#[derive(Debug)]
pub(crate) struct Said(Vec<Vec<u64>>);

impl Said {
    /// Turns the list of words, which knows the documents of each, around.
    pub(crate) fn read(words: &InvertedIndexReader, documents: usize) -> Result<Self> {
        let mut said: Vec<Vec<u64>> = vec![Vec::new(); documents];
        let mut stream = words.terms().stream()?;
        let mut place = 0;
        while stream.advance() {
            let option = IndexRecordOption::Basic;
            let mut postings = words.read_postings_from_terminfo(stream.value(), option)?;
            while postings.doc() != TERMINATED {
                if let Some(own) = said.get_mut(index(postings.doc())) {
                    own.push(place);
                }
                postings.advance();
            }
            place += 1;
        }
        Ok(Self(said))
    }

    /// What a document says.
    pub(crate) fn of(&self, row: u32) -> &[u64] {
        self.0.get(index(row)).map_or(&[], Vec::as_slice)
    }
}

/// The kin of one document.
#[derive(Debug, Default)]
struct Kin {
    /// Numbers of services, and the share of what the document says that they say, too.
    near: Vec<(u32, f64)>,
    /// Numbers of services that are the same for the most part.
    same: Vec<u32>,
}

/// The kin of the documents that were asked for, as long as the index does not change.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<HashMap<Number, Arc<Kin>>>);

/// Lifts the hits that are like the best ones. `places` says by its number where a service is in the
/// ranking.
pub(crate) fn lift(
    snapshot: &Snapshot,
    ranked: &mut [Ranked],
    places: &[Option<usize>],
) -> Result<()> {
    let best = best(snapshot, ranked)?;
    let highest = best.first().map_or(0.0, |(hit, _)| hit.score);
    let together: f64 = best.iter().map(|(hit, _)| hit.score).sum();
    if together <= 0.0 {
        return Ok(());
    }
    for (hit, kin) in best {
        let counts = LIFT * highest * hit.score / together;
        for (service, share) in &kin.near {
            let at = places.get(index(*service)).copied().flatten();
            if let Some(relative) = at.and_then(|at| ranked.get_mut(at)) {
                relative.score += counts * share;
            }
        }
    }
    Ok(())
}

/// The best hits, none of which is the same service as another, with their kin.
fn best(snapshot: &Snapshot, ranked: &[Ranked]) -> Result<Vec<(Ranked, Arc<Kin>)>> {
    // Rows are compared of the few only that are looked at: copies of one service have equal scores.
    let mut scores: Vec<f64> = ranked.iter().map(|hit| hit.score).collect();
    let least = if scores.len() > LOOKED_AT {
        *scores.select_nth_unstable_by(LOOKED_AT, |one, other| other.total_cmp(one)).1
    } else {
        0.0
    };
    let mut hits: Vec<&Ranked> = ranked.iter().filter(|hit| hit.score >= least).collect();
    hits.sort_unstable_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| by_row(snapshot, a.document, b.document))
    });
    let mut best: Vec<(Ranked, Arc<Kin>)> = Vec::new();
    for hit in hits.into_iter().take(LOOKED_AT).filter(|hit| hit.score > 0.0) {
        if best.iter().any(|(_, kin)| kin.same.contains(&hit.service)) {
            continue;
        }
        best.push((*hit, kin_of(snapshot, hit.document)?));
        if best.len() == BEST {
            break;
        }
    }
    Ok(best)
}

fn kin_of(snapshot: &Snapshot, document: Number) -> Result<Arc<Kin>> {
    if let Some(known) = lock(&snapshot.kin.0).get(&document) {
        return Ok(Arc::clone(known));
    }
    let found = Arc::new(look_for(snapshot, document)?);
    lock(&snapshot.kin.0).insert(document, Arc::clone(&found));
    Ok(found)
}

fn look_for(snapshot: &Snapshot, document: Number) -> Result<Kin> {
    let Some(row) = snapshot.row(document) else { return Ok(Kin::default()) };
    let alike = snapshot.documents().filter(|(_, other)| other.language == row.language);
    let documents = alike.count();
    let words = rarest(snapshot, document, documents / FREQUENT)?;
    let counts = |word: &Vec<Number>| {
        let rarity = (f64::from(number(documents)) / f64::from(number(word.len()))).ln();
        rarity * rarity
    };
    let all: f64 = words.iter().map(counts).sum();
    let mut shares = snapshot.boards.board();
    for word in &words {
        let share = counts(word) / all.max(f64::MIN_POSITIVE);
        for other in word {
            shares.add(*other, share);
        }
    }
    let mut kin = Kin::default();
    for other in shares.documents().iter().filter(|other| **other != document) {
        let Some(placed) = snapshot.placed(*other) else { continue };
        let share = shares.get(*other);
        if share >= SAME {
            kin.same.push(placed.service);
        } else if share >= KIN {
            kin.near.push((placed.service, share));
        }
    }
    Ok(kin)
}

/// For each of the rarest words of a document the documents that have it, at most so many; words that
/// no other has are left out.
fn rarest(snapshot: &Snapshot, document: Number, most: usize) -> Result<Vec<Vec<Number>>> {
    let mut words: Vec<(Vec<Number>, Vec<u8>)> = Vec::new();
    for word in snapshot.said(document)? {
        let mut documents = Vec::new();
        snapshot.saying(&word, |other| documents.push(other))?;
        if (2..=most).contains(&documents.len()) {
            words.push((documents, word));
        }
    }
    let order = |one: &(Vec<Number>, Vec<u8>), other: &(Vec<Number>, Vec<u8>)| {
        one.0.len().cmp(&other.0.len()).then_with(|| one.1.cmp(&other.1))
    };
    words.sort_unstable_by(order);
    words.truncate(WORDS);
    Ok(words.into_iter().map(|(documents, _)| documents).collect())
}

impl Snapshot {
    /// The words that a document is compared by.
    fn said(&self, document: Number) -> Result<Vec<Vec<u8>>> {
        let Some((segment, row)) = self.segment_of(document) else { return Ok(Vec::new()) };
        let terms = segment.kin.terms();
        let text = |place: &u64| {
            let mut word = Vec::new();
            terms.ord_to_term(*place, &mut word)?;
            Ok(word)
        };
        segment.said()?.of(row).iter().map(text).collect::<Result<_>>()
    }

    /// Calls `each` with every document that is there and says a word.
    fn saying(&self, word: &[u8], mut each: impl FnMut(Number)) -> Result<()> {
        for segment in self.segments() {
            let Some(found) = segment.kin.terms().get(word).map_err(Error::from)? else {
                continue;
            };
            let option = IndexRecordOption::Basic;
            let mut postings = segment.kin.read_postings_from_terminfo(&found, option)?;
            segment.walk(&mut postings, |document, _| each(document));
        }
        Ok(())
    }
}

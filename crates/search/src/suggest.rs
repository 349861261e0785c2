//! What somebody may be about to type: words that begin so, and services that have them in their
//! names. Both come from the sorted word lists of the index, so nothing grows with the catalogue
//! but those.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use service_manual_domain::language::Language;
use tantivy::DocSet;
use tantivy::TERMINATED;
use tantivy::schema::IndexRecordOption;

use crate::analysers::bases;
use crate::analysers::fold::{fold, words};
use crate::error::{Error, Result};
use crate::matches::ServiceNumber;
use crate::schema::{Zone, term};
use crate::snapshot::{Kind, Snapshot, slot};

/// Words of one segment that are looked at, and services of all words together: bounds on the cost.
const WORDS: usize = 400;
const SERVICES: usize = 600;
/// Words, the most frequent ones, of which it is seen whether they are of the reader's language, and
/// texts that are looked at for that.
const LIKELY: usize = 24;
const TEXTS: usize = 100;

/// A word that begins as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedWord {
    /// The word without its accents.
    pub folded: String,
    /// The word as it is written; unknown, if it was typed without its accents.
    pub written: Option<String>,
}

/// A service that has such a word in its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuggestedService {
    /// The service.
    pub service: ServiceNumber,
    /// The language of that name.
    pub language: Language,
}

/// What may be meant by a beginning.
#[derive(Debug, Clone, Default)]
pub struct Suggestions {
    /// Words: those of the reader's language, then others, each the most frequent first.
    pub words: Vec<SuggestedWord>,
    /// Services, in no order that means anything.
    pub services: Vec<SuggestedService>,
}

/// The words of a text without their accents, in small letters.
pub fn folded_words(text: &str) -> Vec<String> {
    words(text).iter().map(|word| fold(&word.text)).collect()
}

/// Each word of a text without its accents: as it is, and in its base forms in any language. What
/// two words have in common makes them forms of one word.
pub fn word_forms(text: &str) -> Vec<BTreeSet<String>> {
    let forms = |word: &str| {
        let bases = Language::ALL.into_iter().flat_map(|language| bases(language, word));
        bases.chain([word.to_owned()]).map(|form| fold(&form)).collect()
    };
    words(text).iter().map(|word| forms(&word.text)).collect()
}

/// The words of a text as they are written, in small letters.
pub fn written_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

/// Words of names and labels that begin as the longest typed word, and the services that have them
/// in their names. Whether they have the other words too is for the caller to see.
pub(crate) fn suggest(snapshot: &Snapshot, typed: &str, language: Language) -> Result<Suggestions> {
    let typed = words(typed);
    let Some(word) = typed.iter().max_by_key(|word| word.text.chars().count()) else {
        return Ok(Suggestions::default());
    };
    let (written, folded) = (word.text.clone(), fold(&word.text));
    let form = term::folded(&folded);
    let mut found: BTreeMap<String, Beginning> = BTreeMap::new();
    for (kind, prefix) in [(Kind::Words, &written), (Kind::Forms, &form)] {
        for zone in [Zone::Name, Zone::Labels] {
            beginnings(snapshot, zone, kind, prefix, &mut found)?;
        }
    }
    let mut all: Vec<(String, Beginning)> = found.into_iter().collect();
    all.sort_by_key(|(word, one)| (*word != folded, Reverse(one.texts)));
    for (_, beginning) in all.iter_mut().take(LIKELY) {
        beginning.is_own = beginning.is_in(snapshot, language)?;
    }
    all.sort_by_key(|(word, one)| (*word != folded, !one.is_own));
    let mut services = Vec::new();
    for (_, beginning) in &all {
        let in_names = beginning.terms.iter().find(|(zone, _, _)| *zone == Zone::Name);
        if let Some((_, kind, term)) = in_names {
            named(snapshot, *kind, term, &mut services)?;
        }
    }
    let words = all.into_iter().map(|(folded, one)| SuggestedWord { folded, written: one.written });
    Ok(Suggestions { words: words.collect(), services })
}

/// A word that begins as it was typed.
#[derive(Default)]
struct Beginning {
    /// How many texts have it.
    texts: u32,
    written: Option<String>,
    /// Where texts have it: one term for each kind of a zone.
    terms: Vec<(Zone, Kind, String)>,
    /// Whether it is known to be in a text in the reader's language.
    is_own: bool,
}

impl Beginning {
    /// Whether one of the first texts that have it is in this language.
    fn is_in(&self, snapshot: &Snapshot, language: Language) -> Result<bool> {
        for (zone, kind, term) in &self.terms {
            for segment in snapshot.segments() {
                let readers = slot(&segment.zones, *zone);
                let Some(postings) = readers.open(*kind, term, IndexRecordOption::Basic)? else {
                    continue;
                };
                let is_in = |number: u32| {
                    let row = snapshot.row(segment.first + number);
                    row.is_some_and(|row| row.language == language)
                };
                if first_texts(postings).any(is_in) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// The first documents of a segment that have a word.
fn first_texts(mut postings: impl DocSet) -> impl Iterator<Item = u32> {
    let mut next = postings.doc();
    let documents = iter::from_fn(move || {
        let document = (next != TERMINATED).then_some(next)?;
        next = postings.advance();
        Some(document)
    });
    documents.take(TEXTS)
}

fn beginnings(
    snapshot: &Snapshot,
    zone: Zone,
    kind: Kind,
    prefix: &str,
    found: &mut BTreeMap<String, Beginning>,
) -> Result<()> {
    for segment in snapshot.segments() {
        let readers = slot(&segment.zones, zone);
        let range = readers.reader(kind).terms().range().ge(prefix);
        let mut stream = range.into_stream().map_err(Error::from)?;
        let mut count = 0;
        while count < WORDS && stream.advance() {
            let Some(term) = std::str::from_utf8(stream.key()).ok() else { continue };
            if !term.starts_with(prefix) {
                break;
            }
            count += 1;
            let beginning = match kind {
                Kind::Words => {
                    let beginning = found.entry(fold(term)).or_default();
                    beginning.written.get_or_insert_with(|| term.to_owned());
                    beginning
                }
                // The forms have a letter before the word.
                Kind::Forms => {
                    found.entry(term.get(1..).unwrap_or_default().to_owned()).or_default()
                }
            };
            beginning.texts = beginning.texts.saturating_add(stream.value().doc_freq);
            if !beginning.terms.iter().any(|(one, other, _)| (*one, *other) == (zone, kind)) {
                beginning.terms.push((zone, kind, term.to_owned()));
            }
        }
    }
    Ok(())
}

/// The services that have a word in their names.
fn named(
    snapshot: &Snapshot,
    kind: Kind,
    term: &str,
    services: &mut Vec<SuggestedService>,
) -> Result<()> {
    for segment in snapshot.segments() {
        let readers = slot(&segment.zones, Zone::Name);
        let Some(mut postings) = readers.open(kind, term, IndexRecordOption::Basic)? else {
            continue;
        };
        while postings.doc() != TERMINATED && services.len() < SERVICES {
            let document = segment.first + postings.doc();
            if let (Some(placed), Some(row)) = (snapshot.placed(document), snapshot.row(document)) {
                let service = ServiceNumber(placed.service);
                services.push(SuggestedService { service, language: row.language });
            }
            postings.advance();
        }
    }
    Ok(())
}

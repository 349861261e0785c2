//! The state of the index that searches work on: made after every commit, never changed.
//!
//! Documents are numbered through all segments and services through all documents, so that a
//! search can keep its scores in plain lists. Counts and lengths are those of the documents
//! that are there, not of removed ones, so that two replicas rank alike. What a segment says of
//! its documents is read once and shared by the snapshots that have it, because a commit that
//! changes one service must not cost more in a larger index.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, Searcher, SegmentReader};

use crate::board::Boards;
use crate::error::{Error, Result};
use crate::kin::Known;
use crate::memory::Memory;
use crate::reader::Reach;
use crate::schema::{Fields, ZONES, Zone};
pub(crate) use crate::segment::{Kind, Row};
use crate::segment::{Segment, postings_of};
use crate::spelling::Remembered;

/// Saturation of repeated words and influence of a text's length, as usual for BM25.
const K: f64 = 1.2;
const B: f64 = 0.75;

/// A document's number in a snapshot.
pub(crate) type Number = u32;

/// A document that is there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    /// The service's number.
    pub(crate) service: u32,
    segment: usize,
    row: u32,
}

/// The numbers that services got when they were seen first. A number is never given again as long
/// as the index is open.
pub(crate) type Numbering = Mutex<HashMap<ServiceId, u32>>;

/// The number of a service; a new one where it has none.
pub(crate) fn number_of(numbering: &Numbering, service: ServiceId) -> u32 {
    let mut numbers = lock(numbering);
    let next = number(numbers.len());
    *numbers.entry(service).or_insert(next)
}

/// See the module's text.
pub(crate) struct Snapshot {
    segments: Vec<Segment>,
    documents: Number,
    live: u32,
    services: u32,
    /// By zone and length code: what a word's frequency is weighed against.
    lengths: [Vec<f64>; ZONES],
    /// For each language, the best document of each service, freshest first.
    listings: [OnceLock<Vec<Number>>; 3],
    pub(crate) suggestions: Remembered,
    pub(crate) boards: Arc<Boards>,
    pub(crate) kin: Known,
    /// What was found for those who read the public part, and for those who read guidance.
    memories: [Memory; 2],
}

impl Snapshot {
    /// The state a searcher sees; segments that `old` knows are not read again.
    pub(crate) fn of(
        searcher: &Searcher,
        fields: &Fields,
        numbering: &Numbering,
        old: Option<&Self>,
    ) -> Result<Self> {
        let mut numbers = lock(numbering);
        let mut segments: Vec<Segment> = Vec::new();
        let mut first = 0;
        for reader in searcher.segment_readers() {
            let known = old.and_then(|old| old.segments.iter().find(|one| one.id == id_of(reader)));
            segments.push(Segment::of(reader, fields, first, known, &mut numbers)?);
            first += reader.max_doc();
        }
        let services = number(numbers.len());
        drop(numbers);
        let live = segments.iter().map(|segment| segment.live).sum();
        let mut new = Self {
            segments,
            documents: first,
            live,
            services,
            lengths: Default::default(),
            listings: Default::default(),
            suggestions: Remembered::default(),
            boards: Boards::new(index(first)),
            kin: Known::default(),
            memories: [Memory::new(index(first)), Memory::new(index(first))],
        };
        new.lengths = Zone::ALL.map(|zone| new.length_table(zone));
        Ok(new)
    }

    /// How many documents there are.
    pub(crate) fn live(&self) -> u32 {
        self.live
    }

    /// How many numbers documents have, those of removed ones included.
    pub(crate) fn numbers(&self) -> usize {
        index(self.documents)
    }

    /// No service has this number or a higher one.
    pub(crate) fn services(&self) -> u32 {
        self.services
    }

    /// Where a document is; `None` when it was removed.
    pub(crate) fn placed(&self, document: Number) -> Option<Placed> {
        let after = self.segments.partition_point(|segment| segment.first <= document);
        let at = after.checked_sub(1)?;
        let segment = self.segments.get(at)?;
        let row = document - segment.first;
        let service = *segment.content.services.get(index(row))?;
        segment.has(row).then_some(Placed { service, segment: at, row })
    }

    /// What a document says of itself.
    pub(crate) fn row(&self, document: Number) -> Option<&Row> {
        let placed = self.placed(document)?;
        self.segments.get(placed.segment)?.content.rows.get(index(placed.row))
    }

    /// The segment of a document, and its row there.
    pub(crate) fn segment_of(&self, document: Number) -> Option<(&Segment, u32)> {
        let placed = self.placed(document)?;
        Some((self.segments.get(placed.segment)?, placed.row))
    }

    /// The document of a service in a language.
    pub(crate) fn document_of(&self, service: ServiceId, language: Language) -> Option<Number> {
        let mut all = self.documents();
        let found = all.find(|(_, row)| row.service == service && row.language == language);
        found.map(|(document, _)| document)
    }

    /// All documents that are there.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (Number, &Row)> {
        self.segments.iter().flat_map(|segment| {
            let rows = (0..).zip(&segment.content.rows);
            let there = rows.filter(|(row, _)| segment.has(*row));
            there.map(|(row, content)| (segment.first + row, content))
        })
    }

    /// See [`crate::Index::contents`].
    pub(crate) fn contents(&self) -> BTreeSet<(ServiceId, Language)> {
        self.documents().map(|(_, row)| (row.service, row.language)).collect()
    }

    /// One document of each service, the reader's language first, ordered by freshness, then
    /// name.
    pub(crate) fn listing(&self, language: Language) -> &[Number] {
        language.of(&self.listings).get_or_init(|| self.make_listing(language))
    }

    fn make_listing(&self, wanted: Language) -> Vec<Number> {
        let foreign = |row: &Row| (row.language != wanted, row.language);
        let mut best: HashMap<ServiceId, (Number, &Row)> = HashMap::new();
        for (document, row) in self.documents() {
            let chosen = best.entry(row.service).or_insert((document, row));
            if foreign(row) < foreign(chosen.1) {
                *chosen = (document, row);
            }
        }
        let mut listing: Vec<(Number, &Row)> = best.into_values().collect();
        listing.sort_unstable_by(|a, b| a.1.fresher(b.1));
        listing.into_iter().map(|(document, _)| document).collect()
    }

    /// Calls `each` with every document that has the term in this zone, and the term's frequency
    /// there weighed by the text's length, between 0 and 1.
    pub(crate) fn postings(
        &self,
        zone: Zone,
        kind: Kind,
        term: &str,
        mut each: impl FnMut(Number, f64),
    ) -> Result<()> {
        let lengths = slot(&self.lengths, zone);
        for segment in &self.segments {
            let readers = slot(&segment.zones, zone);
            let Some(mut postings) = readers.open(kind, term, IndexRecordOption::WithFreqs)? else {
                continue;
            };
            segment.walk(&mut postings, |document, postings| {
                let code = readers.lengths.fieldnorm_id(postings.doc());
                let length = lengths.get(usize::from(code)).copied().unwrap_or(K);
                let frequency = f64::from(postings.term_freq());
                each(document, frequency / (frequency + length));
            });
        }
        Ok(())
    }

    /// Calls `each` with every document that has the word in this zone, and its positions.
    pub(crate) fn positions(
        &self,
        zone: Zone,
        word: &str,
        mut each: impl FnMut(Number, &[u32]),
    ) -> Result<()> {
        let mut positions = Vec::new();
        for segment in &self.segments {
            let readers = slot(&segment.zones, zone);
            let option = IndexRecordOption::WithFreqsAndPositions;
            let Some(mut postings) = readers.open(Kind::Words, word, option)? else {
                continue;
            };
            segment.walk(&mut postings, |document, postings| {
                postings.positions(&mut positions);
                each(document, &positions);
            });
        }
        Ok(())
    }

    /// Calls `each` with every document that is known by this term as a phrase.
    pub(crate) fn phrase(&self, term: &str, mut each: impl FnMut(Number)) -> Result<()> {
        for segment in &self.segments {
            let found = postings_of(&segment.phrases, term, IndexRecordOption::Basic)?;
            if let Some(mut postings) = found {
                segment.walk(&mut postings, |document, _| each(document));
            }
        }
        Ok(())
    }

    /// Whether any document has the term among the forms of these zones.
    pub(crate) fn knows_form(&self, zones: &[Zone], term: &str) -> Result<bool> {
        for segment in &self.segments {
            for zone in zones {
                let forms = slot(&segment.zones, *zone).forms.terms();
                if forms.term_ord(term).map_err(Error::from)?.is_some() {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// What is remembered for one kind of readers.
    pub(crate) fn memory(&self, reach: Reach) -> &Memory {
        let [public, with_guidance] = &self.memories;
        match reach {
            Reach::Public => public,
            Reach::WithGuidance => with_guidance,
        }
    }

    /// All segments.
    pub(crate) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The word lists of all segments.
    pub(crate) fn word_lists(&self) -> impl Iterator<Item = &InvertedIndexReader> {
        self.segments.iter().map(|segment| segment.word_list.as_ref())
    }

    fn length_table(&self, zone: Zone) -> Vec<f64> {
        let total: f64 = self.segments.iter().map(|segment| *slot(&segment.lengths, zone)).sum();
        let average = (total / f64::from(self.live.max(1))).max(1.0);
        let weighed = |code: u8| {
            let length = f64::from(FieldNormReader::id_to_fieldnorm(code));
            K * (1.0 - B + B * length / average)
        };
        (0..=u8::MAX).map(weighed).collect()
    }
}

/// Orders documents by freshness, then name.
pub(crate) fn by_row(snapshot: &Snapshot, a: Number, b: Number) -> Ordering {
    match (snapshot.row(a), snapshot.row(b)) {
        (Some(a), Some(b)) => a.fresher(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn id_of(reader: &SegmentReader) -> SegmentId {
    reader.segment_id()
}

pub(crate) fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    match shared.lock() {
        Ok(locked) => locked,
        Err(poisoned) => poisoned.into_inner(),
    }
}

/// What belongs to a zone.
pub(crate) fn slot<T>(zones: &[T; ZONES], zone: Zone) -> &T {
    let [name, labels, summary, description, guidance] = zones;
    match zone {
        Zone::Name => name,
        Zone::Labels => labels,
        Zone::Summary => summary,
        Zone::Description => description,
        Zone::Guidance => guidance,
    }
}

/// A list's position as a number.
pub(crate) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A number as a list's position.
pub(crate) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

//! The state of the index that searches work on: made after every commit, never changed.
//!
//! Documents are numbered through all segments and services through all documents, so that a
//! search can keep its scores in plain lists. Counts and lengths are those of the documents
//! that are there, not of removed ones, so that two replicas rank alike.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, InvertedIndexReader, Searcher, SegmentReader, TERMINATED, TantivyError};

use crate::error::{Error, Result};
use crate::schema::{self, Fields, Zone};
use crate::spelling::Remembered;

/// Saturation of repeated words and influence of a text's length, as usual for BM25.
const K: f64 = 1.2;
const B: f64 = 0.75;

/// A document's number in a snapshot.
pub(crate) type Number = u32;

/// What a hit needs of a document.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) service: ServiceId,
    pub(crate) language: Language,
    pub(crate) updated: i64,
    pub(crate) sort_key: Box<str>,
}

/// A document that is there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    /// The service's number in this snapshot.
    pub(crate) service: u32,
    segment: usize,
    row: u32,
}

/// Which of a zone's two fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Words,
    Forms,
}

/// See the module's text.
pub(crate) struct Snapshot {
    segments: Vec<Segment>,
    /// By document number; `None` for removed documents.
    placed: Vec<Option<Placed>>,
    live: u32,
    services: u32,
    /// By zone and length code: what a word's frequency is weighed against.
    lengths: [Vec<f64>; 4],
    /// For each language, the best document of each service, freshest first.
    listings: [OnceLock<Vec<Number>>; 3],
    pub(crate) suggestions: Remembered,
}

struct Segment {
    id: SegmentId,
    first: Number,
    rows: Arc<Vec<Row>>,
    zones: [ZoneReaders; 4],
    word_list: Arc<InvertedIndexReader>,
}

struct ZoneReaders {
    words: Arc<InvertedIndexReader>,
    forms: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
}

impl Snapshot {
    /// The state a searcher sees; segments that `old` knows are not read again.
    pub(crate) fn of(searcher: &Searcher, fields: &Fields, old: Option<&Self>) -> Result<Self> {
        let mut segments = Vec::new();
        let mut placed = Vec::new();
        let mut numbers: HashMap<ServiceId, u32> = HashMap::new();
        for reader in searcher.segment_readers() {
            let first = number(placed.len());
            let segment = Segment::of(reader, fields, first, old)?;
            for (row, content) in (0..).zip(segment.rows.iter()) {
                let alive = !reader.is_deleted(row);
                placed.push(alive.then(|| {
                    let next = number(numbers.len());
                    let service = *numbers.entry(content.service).or_insert(next);
                    Placed { service, segment: segments.len(), row }
                }));
            }
            segments.push(segment);
        }
        let live = number(placed.iter().flatten().count());
        let mut new = Self {
            segments,
            placed,
            live,
            services: number(numbers.len()),
            lengths: Default::default(),
            listings: Default::default(),
            suggestions: Remembered::default(),
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
        self.placed.len()
    }

    /// How many services there are.
    pub(crate) fn services(&self) -> u32 {
        self.services
    }

    /// Where a document is; `None` when it was removed.
    pub(crate) fn placed(&self, document: Number) -> Option<Placed> {
        self.placed.get(index(document)).copied().flatten()
    }

    /// What a document says of itself.
    pub(crate) fn row(&self, document: Number) -> Option<&Row> {
        let placed = self.placed(document)?;
        self.segments.get(placed.segment)?.rows.get(index(placed.row))
    }

    /// All documents that are there.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (Number, &Row)> {
        (0..number(self.placed.len())).filter_map(|at| Some((at, self.row(at)?)))
    }

    /// See [`crate::Index::contents`].
    pub(crate) fn contents(&self) -> BTreeSet<(ServiceId, Language)> {
        self.documents().map(|(_, row)| (row.service, row.language)).collect()
    }

    /// One document of each service, the reader's language first, ordered by freshness, then
    /// name.
    pub(crate) fn listing(&self, language: Language) -> &[Number] {
        let [finnish, swedish, english] = &self.listings;
        let slot = match language {
            Language::Fi => finnish,
            Language::Sv => swedish,
            Language::En => english,
        };
        slot.get_or_init(|| self.make_listing(language))
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
            while postings.doc() != TERMINATED {
                let document = segment.first + postings.doc();
                if self.placed(document).is_some() {
                    let code = readers.lengths.fieldnorm_id(postings.doc());
                    let length = lengths.get(usize::from(code)).copied().unwrap_or(K);
                    let frequency = f64::from(postings.term_freq());
                    each(document, frequency / (frequency + length));
                }
                postings.advance();
            }
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
            while postings.doc() != TERMINATED {
                let document = segment.first + postings.doc();
                if self.placed(document).is_some() {
                    postings.positions(&mut positions);
                    each(document, &positions);
                }
                postings.advance();
            }
        }
        Ok(())
    }

    /// Whether any document has the term among its forms.
    pub(crate) fn knows_form(&self, term: &str) -> Result<bool> {
        for readers in self.segments.iter().flat_map(|segment| &segment.zones) {
            if readers.forms.terms().term_ord(term).map_err(Error::from)?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The word lists of all segments.
    pub(crate) fn word_lists(&self) -> impl Iterator<Item = &InvertedIndexReader> {
        self.segments.iter().map(|segment| segment.word_list.as_ref())
    }

    fn length_table(&self, zone: Zone) -> Vec<f64> {
        let length = |document: Number| {
            let placed = self.placed(document)?;
            let readers = slot(&self.segments.get(placed.segment)?.zones, zone);
            Some(f64::from(readers.lengths.fieldnorm(placed.row)))
        };
        let total: f64 = (0..number(self.placed.len())).filter_map(length).sum();
        let average = (total / f64::from(self.live.max(1))).max(1.0);
        let weighed = |code: u8| {
            let length = f64::from(FieldNormReader::id_to_fieldnorm(code));
            K * (1.0 - B + B * length / average)
        };
        (0..=u8::MAX).map(weighed).collect()
    }
}

impl Row {
    /// Orders by freshness, then name, then id.
    pub(crate) fn fresher(&self, other: &Self) -> std::cmp::Ordering {
        other
            .updated
            .cmp(&self.updated)
            .then_with(|| self.sort_key.cmp(&other.sort_key))
            .then_with(|| self.service.cmp(&other.service))
    }
}

impl Segment {
    fn of(
        reader: &SegmentReader,
        fields: &Fields,
        first: Number,
        old: Option<&Snapshot>,
    ) -> Result<Self> {
        let id = reader.segment_id();
        let known = old.and_then(|old| old.segments.iter().find(|segment| segment.id == id));
        let rows = match known {
            Some(segment) => Arc::clone(&segment.rows),
            None => Arc::new(read_rows(reader)?),
        };
        let [name, labels, summary, description] = &fields.zones;
        let open = |words: Field, forms: Field| -> Result<ZoneReaders> {
            Ok(ZoneReaders {
                words: reader.inverted_index(words)?,
                forms: reader.inverted_index(forms)?,
                lengths: reader.get_fieldnorms_reader(words)?,
            })
        };
        Ok(Self {
            id,
            first,
            rows,
            zones: [
                open(name.words, name.forms)?,
                open(labels.words, labels.forms)?,
                open(summary.words, summary.forms)?,
                open(description.words, description.forms)?,
            ],
            word_list: reader.inverted_index(fields.spelling)?,
        })
    }
}

impl ZoneReaders {
    fn open(
        &self,
        kind: Kind,
        term: &str,
        option: IndexRecordOption,
    ) -> Result<Option<SegmentPostings>> {
        let reader = match kind {
            Kind::Words => &self.words,
            Kind::Forms => &self.forms,
        };
        let Some(found) = reader.terms().get(term)? else {
            return Ok(None);
        };
        Ok(Some(reader.read_postings_from_terminfo(&found, option)?))
    }
}

fn read_rows(reader: &SegmentReader) -> Result<Vec<Row>> {
    let columns = reader.fast_fields();
    let missing = || Error::from(TantivyError::InternalError("a column is missing".to_owned()));
    let services = columns.str(schema::SERVICE)?.ok_or_else(missing)?;
    let sort_keys = columns.str(schema::SORT_KEY)?.ok_or_else(missing)?;
    let languages = columns.u64(schema::LANGUAGE)?;
    let updates = columns.i64(schema::UPDATED)?;
    let mut text = String::new();
    let mut read = |column: &tantivy::columnar::StrColumn, document: u32| -> Result<String> {
        text.clear();
        let at = column.ords().first(document).ok_or_else(missing)?;
        column.ord_to_str(at, &mut text)?;
        Ok(text.clone())
    };
    (0..reader.max_doc())
        .map(|document| {
            let language = languages.first(document).and_then(schema::language_of);
            Ok(Row {
                service: read(&services, document)?.parse().map_err(|_| missing())?,
                language: language.ok_or_else(missing)?,
                updated: updates.first(document).ok_or_else(missing)?,
                sort_key: read(&sort_keys, document)?.into(),
            })
        })
        .collect()
}

fn slot<T>(zones: &[T; 4], zone: Zone) -> &T {
    let [name, labels, summary, description] = zones;
    match zone {
        Zone::Name => name,
        Zone::Labels => labels,
        Zone::Summary => summary,
        Zone::Description => description,
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

//! What one segment of the index says of its documents, as searches need it.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use tantivy::fastfield::AliveBitSet;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::SegmentId;
use tantivy::postings::SegmentPostings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, SegmentReader, TERMINATED, TantivyError};

use crate::error::{Error, Result};
use crate::kin::Said;
use crate::schema::{self, Fields, ZONES, Zone, ZoneFields};
use crate::snapshot::{Number, number, slot};

/// What a hit needs of a document.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) service: ServiceId,
    pub(crate) language: Language,
    pub(crate) updated: i64,
    pub(crate) sort_key: Box<str>,
}

/// Which of a zone's two fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Words,
    Forms,
}

/// A segment, with the documents that are there at one time.
pub(crate) struct Segment {
    pub(crate) id: SegmentId,
    /// The number of its first document.
    pub(crate) first: Number,
    pub(crate) content: Arc<Content>,
    /// Which of its documents are there; `None` when all are.
    alive: Option<AliveBitSet>,
    pub(crate) live: u32,
    /// By zone: how long the texts of the documents that are there are together.
    pub(crate) lengths: [f64; ZONES],
    pub(crate) zones: [ZoneReaders; ZONES],
    pub(crate) word_list: Arc<InvertedIndexReader>,
    pub(crate) phrases: Arc<InvertedIndexReader>,
    pub(crate) kin: Arc<InvertedIndexReader>,
}

/// What the documents of a segment say, removed ones included.
pub(crate) struct Content {
    pub(crate) rows: Vec<Row>,
    /// The number of each row's service.
    pub(crate) services: Vec<u32>,
    /// What each row says, once somebody asks for it.
    said: OnceLock<Said>,
}

/// The words of a zone.
pub(crate) struct ZoneReaders {
    words: Arc<InvertedIndexReader>,
    pub(crate) forms: Arc<InvertedIndexReader>,
    pub(crate) lengths: FieldNormReader,
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
    /// The state of a segment that a reader sees; of one that is known, what cannot have changed is
    /// taken from there.
    pub(crate) fn of(
        reader: &SegmentReader,
        fields: &Fields,
        first: Number,
        known: Option<&Self>,
        numbers: &mut HashMap<ServiceId, u32>,
    ) -> Result<Self> {
        let content = match known {
            Some(segment) => Arc::clone(&segment.content),
            None => Arc::new(Content::read(reader, numbers)?),
        };
        let [name, labels, summary, description, guidance] = &fields.zones;
        let open = |zone: &ZoneFields| ZoneReaders::of(reader, zone);
        let mut segment = Self {
            id: reader.segment_id(),
            first,
            content,
            alive: reader.alive_bitset().cloned(),
            live: reader.num_docs(),
            lengths: [0.0; ZONES],
            zones: [
                open(name)?,
                open(labels)?,
                open(summary)?,
                open(description)?,
                open(guidance)?,
            ],
            word_list: reader.inverted_index(fields.spelling)?,
            phrases: reader.inverted_index(fields.phrases)?,
            kin: reader.inverted_index(fields.kin)?,
        };
        segment.lengths = match known {
            Some(known) if known.live == segment.live => known.lengths,
            Some(_) | None => Zone::ALL.map(|zone| segment.length(zone)),
        };
        Ok(segment)
    }

    /// Calls `each` with the number of every document of the postings that is there.
    pub(crate) fn walk(
        &self,
        postings: &mut SegmentPostings,
        mut each: impl FnMut(Number, &mut SegmentPostings),
    ) {
        while postings.doc() != TERMINATED {
            if self.has(postings.doc()) {
                each(self.first + postings.doc(), postings);
            }
            postings.advance();
        }
    }

    /// Whether a document of it is there.
    pub(crate) fn has(&self, row: u32) -> bool {
        self.alive.as_ref().is_none_or(|alive| alive.is_alive(row))
    }

    /// What its documents say to be compared with others by.
    pub(crate) fn said(&self) -> Result<&Said> {
        if let Some(said) = self.content.said.get() {
            return Ok(said);
        }
        let said = Said::read(&self.kin, self.content.rows.len())?;
        Ok(self.content.said.get_or_init(|| said))
    }

    fn length(&self, zone: Zone) -> f64 {
        let lengths = &slot(&self.zones, zone).lengths;
        let there = (0..number(self.content.rows.len())).filter(|row| self.has(*row));
        there.map(|row| f64::from(lengths.fieldnorm(row))).sum()
    }
}

impl Content {
    fn read(reader: &SegmentReader, numbers: &mut HashMap<ServiceId, u32>) -> Result<Self> {
        let rows = read_rows(reader)?;
        let mut number_of = |row: &Row| {
            let next = number(numbers.len());
            *numbers.entry(row.service).or_insert(next)
        };
        let services = rows.iter().map(&mut number_of).collect();
        Ok(Self { rows, services, said: OnceLock::new() })
    }
}

impl ZoneReaders {
    fn of(reader: &SegmentReader, zone: &ZoneFields) -> Result<Self> {
        Ok(Self {
            words: reader.inverted_index(zone.words)?,
            forms: reader.inverted_index(zone.forms)?,
            lengths: reader.get_fieldnorms_reader(zone.words)?,
        })
    }

    pub(crate) fn reader(&self, kind: Kind) -> &InvertedIndexReader {
        match kind {
            Kind::Words => &self.words,
            Kind::Forms => &self.forms,
        }
    }

    pub(crate) fn open(
        &self,
        kind: Kind,
        term: &str,
        option: IndexRecordOption,
    ) -> Result<Option<SegmentPostings>> {
        postings_of(self.reader(kind), term, option)
    }
}

/// The documents that have a term; nothing if none has it.
pub(crate) fn postings_of(
    reader: &InvertedIndexReader,
    term: &str,
    option: IndexRecordOption,
) -> Result<Option<SegmentPostings>> {
    let Some(found) = reader.terms().get(term)? else {
        return Ok(None);
    };
    Ok(Some(reader.read_postings_from_terminfo(&found, option)?))
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

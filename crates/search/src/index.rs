//! The index: opening, following changes, answering.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

use service_manual_domain::ids::ServiceId;
use service_manual_domain::language::Language;
use tantivy::directory::MmapDirectory;
use tantivy::directory::error::OpenDirectoryError;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyError, Term};

use crate::analysers::Analysers;
use crate::error::{Error, Result};
use crate::explain::WordScore;
use crate::marks::Marker;
use crate::matches::{Matches, ServiceNumber};
use crate::matching::Matcher;
use crate::query::{Correction, Hits, Query};
use crate::reader::Reader;
use crate::schema::{self, Document, Fields};
use crate::snapshot::{Numbering, Snapshot, number_of};
use crate::suggest::Suggestions;
use crate::thesaurus::{Label, Thesaurus};
use crate::tokenizers;

/// Bytes the one indexing thread gathers before it writes a segment; the least possible.
const WRITER_BYTES: usize = 15_000_000;
/// Segments of like size that are merged into one.
const SEGMENTS_BEFORE_MERGE: usize = 4;
/// Segments smaller than this are merged with each other first.
const SMALL_SEGMENT: u32 = 300;
/// The share of removed documents from which a segment is written anew.
const REMOVED: f32 = 0.3;

/// What happened to a service since the index was last told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The service now has exactly these language versions.
    Put {
        /// The service; documents of any other service in the list are ignored.
        service: ServiceId,
        /// Its language versions; none is the same as removing it.
        documents: Vec<Document>,
    },
    /// The service is not to be found any more.
    Remove(ServiceId),
}

/// The search index of this process. Shared by reference; changes wait for each other, searches
/// wait for nothing.
pub struct Index {
    fields: Fields,
    analysers: Arc<Analysers>,
    writer: Mutex<IndexWriter>,
    reader: IndexReader,
    numbering: Numbering,
    snapshot: RwLock<Arc<Snapshot>>,
    thesaurus: RwLock<Arc<Thesaurus>>,
    /// How many were used.
    thesauri: AtomicU64,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").finish_non_exhaustive()
    }
}

impl Index {
    /// An empty index in memory.
    pub fn in_memory() -> Result<Self> {
        let (schema, fields) = schema::schema();
        Self::empty(&tantivy::Index::create_in_ram(schema), fields)
    }

    /// The index in a folder, mapped into memory. An empty or missing folder gets a new, empty
    /// index, whose [`Index::position`] is `None`.
    ///
    /// # Errors
    /// [`Error::Outdated`] when it was made by other analysers and [`Error::Damaged`] when it
    /// cannot be read: in both cases call [`Index::replace`] and rebuild.
    pub fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        let directory = MmapDirectory::open(folder).map_err(in_folder)?;
        if !tantivy::Index::exists(&directory).map_err(TantivyError::from)? {
            return Self::replace(folder);
        }
        let (schema, fields) = schema::schema();
        let index = tantivy::Index::open(directory).map_err(damaged)?;
        if index.schema() != schema {
            return Err(Error::Outdated);
        }
        if !index.validate_checksum().map_err(damaged)?.is_empty() {
            return Err(Error::Damaged("a checksum differs".to_owned()));
        }
        let payload = index.load_metas().map_err(damaged)?.payload;
        if Stamp::read(payload.as_deref()).is_none() {
            return Err(Error::Outdated);
        }
        Self::with_writer(&index, fields)
    }

    /// A new, empty index in a folder, in place of whatever index was there. Files that do not
    /// belong to an index are left alone.
    pub fn replace(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)?;
        remove_index_files(folder)?;
        let directory = MmapDirectory::open(folder).map_err(in_folder)?;
        let (schema, fields) = schema::schema();
        let index = tantivy::Index::create(directory, schema, tantivy::IndexSettings::default())?;
        Self::empty(&index, fields)
    }

    fn empty(index: &tantivy::Index, fields: Fields) -> Result<Self> {
        let new = Self::with_writer(index, fields)?;
        new.commit(&mut new.writer(), None)?;
        Ok(new)
    }

    fn with_writer(index: &tantivy::Index, fields: Fields) -> Result<Self> {
        let analysers = Arc::new(Analysers::default());
        tokenizers::register(index.tokenizers(), &analysers);
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(WRITER_BYTES)
            .build();
        let writer: IndexWriter = index.writer_with_options(options)?;
        writer.set_merge_policy(Box::new(merge_policy()));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let numbering = Numbering::default();
        let snapshot = Snapshot::of(&reader.searcher(), &fields, &numbering, None)?;
        Ok(Self {
            fields,
            analysers,
            writer: Mutex::new(writer),
            reader,
            numbering,
            snapshot: RwLock::new(Arc::new(snapshot)),
            thesaurus: RwLock::default(),
            thesauri: AtomicU64::new(0),
        })
    }

    /// Makes the changes, in order, and remembers how far in the change feed they reach; both or
    /// neither survive a crash. The next search sees them.
    pub fn apply(&self, changes: Vec<Change>, position: i64) -> Result<()> {
        let mut writer = self.writer();
        let done = changes.into_iter().try_for_each(|change| self.change(&writer, change));
        self.finish(&mut writer, done, position)
    }

    /// Makes the index contain exactly these documents, as of this position of the change feed.
    /// Searches see the old content until it is done.
    pub fn clear_and_rebuild(
        &self,
        documents: impl IntoIterator<Item = Document>,
        position: i64,
    ) -> Result<()> {
        let mut writer = self.writer();
        writer.delete_all_documents()?;
        let added = documents.into_iter().try_for_each(|document| self.add(&writer, &document));
        self.finish(&mut writer, added, position)
    }

    /// How far in the change feed the index reaches; `None` when it was never filled.
    pub fn position(&self) -> Result<Option<i64>> {
        let payload = self.reader.searcher().index().load_metas()?.payload;
        Ok(Stamp::read(payload.as_deref()).and_then(|stamp| stamp.position))
    }

    /// The services that match, one hit for each, the best first (spec 4.3). Any text is a
    /// valid query; an empty one finds everything, the freshest first.
    pub fn search(&self, query: &Query<'_>) -> Result<Hits> {
        Ok(crate::query::search(self.matches(query.text, query.reader)?, query))
    }

    /// Everything that matches a text, for a reader.
    pub fn matches(&self, text: &str, reader: Reader) -> Result<Matches> {
        let thesaurus = current(&self.thesaurus);
        crate::query::matches(&self.snapshot(), &self.analysers, &thesaurus, text, reader)
    }

    /// What each word of a text brought some hits for a reader: for each hit, given by
    /// its service, the language of the text that matched, and its score.
    pub fn explain(
        &self,
        text: &str,
        reader: Reader,
        hits: &[(ServiceId, Language, f64)],
    ) -> Result<Vec<Vec<WordScore>>> {
        crate::explain::explain(&self.snapshot(), &self.analysers, (text, reader), hits)
    }

    /// What somebody may be about to type who has typed so much.
    pub fn suggest(&self, typed: &str) -> Result<Suggestions> {
        crate::suggest::suggest(&self.snapshot(), typed)
    }

    /// Finds the words of a query, and those that were taken for them, in texts.
    pub fn marker(&self, text: &str, language: Language, corrections: &[Correction]) -> Marker {
        Marker::new(&self.analysers, text, language, corrections)
    }

    /// The number of a service, whether the index has it or not.
    pub fn number(&self, service: ServiceId) -> ServiceNumber {
        ServiceNumber(number_of(&self.numbering, service))
    }

    /// How many services whoever types an entry that leads to these labels finds by it, without
    /// those that are hidden.
    pub fn finds(&self, labels: &[Label], hidden: &HashSet<ServiceId>) -> Result<usize> {
        let snapshot = self.snapshot();
        let matcher = Matcher::new(&snapshot, &self.analysers, Reader::public(Language::Fi));
        let services = matcher.services_with(labels)?;
        Ok(services.difference(hidden).count())
    }

    /// Searches from now on with this thesaurus in place of the one before.
    pub fn use_thesaurus(&self, mut thesaurus: Thesaurus) {
        thesaurus.number = self.thesauri.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
        replace(&self.thesaurus, thesaurus);
    }

    /// Which language versions of which services the index contains.
    pub fn contents(&self) -> BTreeSet<(ServiceId, Language)> {
        self.snapshot().contents()
    }

    fn change(&self, writer: &IndexWriter, change: Change) -> Result<()> {
        let (service, documents) = match change {
            Change::Put { service, documents } => (service, documents),
            Change::Remove(service) => (service, Vec::new()),
        };
        writer.delete_term(Term::from_field_text(self.fields.service, &service.to_string()));
        let own = documents.iter().filter(|document| document.service == service);
        own.into_iter().try_for_each(|document| self.add(writer, document))
    }

    fn add(&self, writer: &IndexWriter, document: &Document) -> Result<()> {
        writer.add_document(schema::indexed(&self.fields, document))?;
        Ok(())
    }

    fn finish(&self, writer: &mut IndexWriter, done: Result<()>, position: i64) -> Result<()> {
        if let Err(error) = done {
            writer.rollback()?;
            return Err(error);
        }
        self.commit(writer, Some(position))
    }

    fn commit(&self, writer: &mut IndexWriter, position: Option<i64>) -> Result<()> {
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&Stamp { position }.write());
        prepared.commit()?;
        self.reader.reload()?;
        let old = self.snapshot();
        let searcher = self.reader.searcher();
        let new = Snapshot::of(&searcher, &self.fields, &self.numbering, Some(&old))?;
        replace(&self.snapshot, new);
        Ok(())
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        match self.writer.lock() {
            Ok(writer) => writer,
            Err(poisoned) => poisoned.into_inner(),
        }
    }

    fn snapshot(&self) -> Arc<Snapshot> {
        current(&self.snapshot)
    }
}

fn current<T>(shared: &RwLock<Arc<T>>) -> Arc<T> {
    match shared.read() {
        Ok(current) => Arc::clone(&current),
        Err(poisoned) => Arc::clone(&poisoned.into_inner()),
    }
}

fn replace<T>(shared: &RwLock<Arc<T>>, new: T) {
    match shared.write() {
        Ok(mut current) => *current = Arc::new(new),
        Err(poisoned) => *poisoned.into_inner() = Arc::new(new),
    }
}

/// What is stored with each commit: the version of schema and analysers, then the position.
struct Stamp {
    position: Option<i64>,
}

impl Stamp {
    fn write(&self) -> String {
        match self.position {
            Some(position) => format!("{} {position}", schema::VERSION),
            None => schema::VERSION.to_string(),
        }
    }

    /// `None` when it is of another version.
    fn read(payload: Option<&str>) -> Option<Self> {
        let mut words = payload?.split(' ');
        let version: u32 = words.next()?.parse().ok()?;
        if version != schema::VERSION {
            return None;
        }
        let position = words.next().map(str::parse).transpose().ok()?;
        Some(Self { position })
    }
}

fn merge_policy() -> LogMergePolicy {
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(SEGMENTS_BEFORE_MERGE);
    policy.set_min_layer_size(SMALL_SEGMENT);
    policy.set_del_docs_ratio_before_merge(REMOVED);
    policy
}

/// Removes the files an index consists of: named by a segment's 32 hexadecimal digits, or one of
/// the few others.
fn remove_index_files(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let segment = name.split('.').next().unwrap_or_default();
        let is_segment = segment.len() == 32 && segment.bytes().all(|b| b.is_ascii_hexdigit());
        if is_segment || ["meta.json", ".managed.json"].contains(&name) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn damaged(error: TantivyError) -> Error {
    match error {
        TantivyError::LockFailure(..) => error.into(),
        TantivyError::IncompatibleIndex(_) | TantivyError::SchemaError(_) => Error::Outdated,
        other => Error::Damaged(other.to_string()),
    }
}

fn in_folder(error: OpenDirectoryError) -> Error {
    TantivyError::from(error).into()
}

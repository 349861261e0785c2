//! Reading concepts from a Turtle file (SKOS). It is read from beginning to end without ever being
//! whole in memory; what is kept of it is bounded by the limits of a vocabulary.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Read};

use oxrdf::vocab::rdf;
use oxrdf::{NamedNodeRef, NamedOrBlankNode, Term, Triple};
use oxttl::{TurtleParseError, TurtleParser};

use service_manual_domain::concept::{
    CONCEPTS_LIMIT, Concept, ConceptLabel, Concepts, LABEL_LIMIT, LABELS_LIMIT, LabelKind, LeftOut,
    LeftOuts, URI_LIMIT,
};
use service_manual_domain::language::Language;
use service_manual_domain::problem::ProblemCode;

/// The beginning of the names of SKOS.
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// The property by which a concept says that it should not be used any more.
const DEPRECATED: &str = "http://www.w3.org/2002/07/owl#deprecated";
/// Things in a file of which something is kept while it is read: a few beside the concepts, such as
/// collections, have labels too.
const THINGS: usize = 2 * CONCEPTS_LIMIT;
/// How some programs begin a file in UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The concepts of a file.
#[derive(Debug, Default)]
pub struct ReadFile {
    /// Those that have a label.
    pub concepts: Concepts,
    /// What else the file has.
    pub left_out: LeftOuts,
}

/// Why a file was not read.
#[derive(Debug)]
pub enum NotRead {
    /// Something is wrong with what it says.
    Problem(ProblemCode),
    /// It could not be read at all.
    Io(io::Error),
}

/// What a file says of something, as far as it matters.
#[derive(Debug, Default)]
struct Thing {
    is_concept: bool,
    is_deprecated: bool,
    labels: BTreeSet<ConceptLabel>,
    broader: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct Reader {
    things: BTreeMap<String, Thing>,
    labels: usize,
    left_out: LeftOuts,
}

/// Reads the concepts of a file.
pub fn read(source: impl Read) -> Result<ReadFile, NotRead> {
    let mut source = io::BufReader::new(source);
    if source.fill_buf().map_err(NotRead::Io)?.starts_with(BYTE_ORDER_MARK) {
        source.consume(BYTE_ORDER_MARK.len());
    }
    let mut reader = Reader::default();
    for triple in TurtleParser::new().for_reader(source) {
        reader.take(&triple.map_err(not_read)?)?;
    }
    reader.finish()
}

fn not_read(error: TurtleParseError) -> NotRead {
    match error {
        // A word that does not end within some megabytes.
        TurtleParseError::Io(error) if error.kind() == io::ErrorKind::OutOfMemory => {
            NotRead::Problem(ProblemCode::FileTypeNotTaken)
        }
        TurtleParseError::Io(error) => NotRead::Io(error),
        TurtleParseError::Syntax(error) => {
            let start = error.location().start;
            let from_one = |number: u64| number.saturating_add(1);
            NotRead::Problem(ProblemCode::NotTurtle {
                line: from_one(start.line),
                column: from_one(start.column),
            })
        }
    }
}

impl Reader {
    fn take(&mut self, triple: &Triple) -> Result<(), NotRead> {
        // What has no address of its own cannot be recognised in the next file.
        let NamedOrBlankNode::NamedNode(subject) = &triple.subject else { return Ok(()) };
        let (subject, predicate) = (subject.as_str(), triple.predicate.as_ref());
        if predicate == rdf::TYPE {
            if is_named(&triple.object, &format!("{SKOS}Concept")) {
                self.thing(subject)?.is_concept = true;
            }
            return Ok(());
        }
        if predicate.as_str() == DEPRECATED {
            let deprecated = literal(&triple.object).is_some_and(|text| text == "true");
            self.thing(subject)?.is_deprecated |= deprecated;
            return Ok(());
        }
        match (skos(predicate), &triple.object) {
            (Some("prefLabel"), label) => self.label(subject, LabelKind::Preferred, label),
            (Some("altLabel"), label) => self.label(subject, LabelKind::Alternative, label),
            (Some("hiddenLabel"), label) => self.label(subject, LabelKind::Hidden, label),
            (Some("broader"), Term::NamedNode(wider)) => self.broader(subject, wider.as_str()),
            (Some("narrower"), Term::NamedNode(other)) => self.broader(other.as_str(), subject),
            _ => Ok(()),
        }
    }

    fn label(&mut self, subject: &str, kind: LabelKind, object: &Term) -> Result<(), NotRead> {
        let Term::Literal(literal) = object else { return Ok(()) };
        let Some(language) = literal.language().and_then(language) else { return Ok(()) };
        let text = literal.value().split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() || text.chars().count() > LABEL_LIMIT {
            self.left_out.add(LeftOut::Label, subject);
            return Ok(());
        }
        if self.thing(subject)?.labels.insert(ConceptLabel { language, kind, text }) {
            self.labels += 1;
        }
        if self.labels > LABELS_LIMIT { Err(too_many()) } else { Ok(()) }
    }

    fn broader(&mut self, narrow: &str, wide: &str) -> Result<(), NotRead> {
        if self.thing(narrow)?.broader.insert(wide.to_owned()) {
            // A relation costs about as much as a label.
            self.labels += 1;
        }
        if self.labels > LABELS_LIMIT { Err(too_many()) } else { Ok(()) }
    }

    fn thing(&mut self, uri: &str) -> Result<&mut Thing, NotRead> {
        if self.things.len() >= THINGS && !self.things.contains_key(uri) {
            return Err(too_many());
        }
        Ok(self.things.entry(uri.to_owned()).or_default())
    }

    fn finish(self) -> Result<ReadFile, NotRead> {
        let mut file = ReadFile { concepts: Concepts::new(), left_out: self.left_out };
        for (uri, thing) in self.things.into_iter().filter(|(_, thing)| thing.is_concept) {
            let why_not = if thing.is_deprecated {
                Some(LeftOut::Deprecated)
            } else if thing.labels.is_empty() {
                Some(LeftOut::ConceptWithoutLabel)
            } else {
                (uri.chars().count() > URI_LIMIT).then_some(LeftOut::AddressTooLong)
            };
            if let Some(why) = why_not {
                file.left_out.add(why, &uri);
            } else {
                let concept = Concept { labels: thing.labels, broader: thing.broader };
                file.concepts.insert(uri, concept);
            }
        }
        match file.concepts.len() {
            0 => Err(NotRead::Problem(ProblemCode::NoConcepts)),
            1..=CONCEPTS_LIMIT => Ok(file.with_known_relations()),
            _ => Err(too_many()),
        }
    }
}

impl ReadFile {
    /// Relations to what is not in the file, or to itself, say nothing.
    fn with_known_relations(mut self) -> Self {
        let known: BTreeSet<String> = self.concepts.keys().cloned().collect();
        for (uri, concept) in &mut self.concepts {
            let unknown = concept.broader.iter().filter(|wider| !known.contains(*wider)).count();
            concept.broader.retain(|wider| wider != uri && known.contains(wider));
            (0..unknown).for_each(|_| self.left_out.add(LeftOut::UnknownBroader, uri));
        }
        self
    }
}

fn too_many() -> NotRead {
    NotRead::Problem(ProblemCode::TooManyConcepts {
        concepts: CONCEPTS_LIMIT,
        labels: LABELS_LIMIT,
    })
}

/// The name within SKOS.
fn skos(name: NamedNodeRef<'_>) -> Option<&str> {
    name.as_str().strip_prefix(SKOS)
}

fn is_named(term: &Term, name: &str) -> bool {
    matches!(term, Term::NamedNode(node) if node.as_str() == name)
}

fn literal(term: &Term) -> Option<&str> {
    match term {
        Term::Literal(literal) => Some(literal.value()),
        _ => None,
    }
}

/// The language of a tag such as `sv` or `sv-FI`.
fn language(tag: &str) -> Option<Language> {
    let first = tag.split('-').next().unwrap_or_default();
    Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(first))
}

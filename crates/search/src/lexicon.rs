//! The Finnish lexicon: from an inflected form to its base forms and the parts of compounds.
//!
//! The data is a finite-state transducer made by `scripts/finnish-lexicon.py`, whose head
//! describes the file; docs/adr/0007-finnish-lexicon.md says why. It is unpacked once, on first
//! use, into about 8 MB shared by everything in the process.

use std::io::{self, Read};
use std::sync::OnceLock;

static PACKED: &[u8] = include_bytes!("../lexicon/finnish.bin.zst");
static SHARED: OnceLock<Lexicon> = OnceLock::new();

const MAGIC: &[u8; 8] = b"FINLEX1\n";
const LAST: u32 = 1 << 31;
const LABEL_SHIFT: u32 = 22;
const LABEL_MASK: u32 = 0x1ff;
const TARGET_MASK: u32 = (1 << LABEL_SHIFT) - 1;

/// A proper name written small weighs this much (in halves) too much, because the lexicon
/// expects its capital letter.
const CAPITAL: u8 = 2;
/// Steps one word may cost; the worst real words need a few thousand.
const STEPS: u32 = 30_000;
/// Readings kept of one word.
const READINGS: usize = 24;

/// One way to understand a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The base form cut into the parts of the compound; one part when it is none.
    pub(crate) parts: Vec<String>,
    weight: u8,
}

impl Reading {
    /// The base form in one piece.
    pub(crate) fn base(&self) -> String {
        self.parts.concat()
    }

    /// The same with an unknown part in front.
    pub(crate) fn after(mut self, part: &str) -> Self {
        self.parts.insert(0, part.to_owned());
        self
    }
}

/// How letters of the word are compared with the lexicon's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    /// As written.
    AsWritten,
    /// `a` may stand for `å` or `ä`, and `o` for `ö`.
    DotsLeftOut,
}

/// The unpacked transducer.
#[derive(Debug)]
pub(crate) struct Lexicon {
    labels: Vec<Label>,
    arcs: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Label {
    read: Option<char>,
    written: Option<char>,
    weight: u8,
}

impl Lexicon {
    /// The lexicon of this process.
    pub(crate) fn shared() -> &'static Self {
        SHARED.get_or_init(|| {
            // The data is part of the program and a test reads it, so this cannot fail in use;
            // an empty lexicon would leave the stemmer.
            Self::unpack(PACKED).unwrap_or(Self { labels: Vec::new(), arcs: Vec::new() })
        })
    }

    fn unpack(packed: &[u8]) -> io::Result<Self> {
        let decoder = ruzstd::decoding::StreamingDecoder::new(packed);
        let mut data = io::BufReader::with_capacity(1 << 16, decoder.map_err(io::Error::other)?);
        let mut magic = [0; 8];
        data.read_exact(&mut magic)?;
        if &magic != MAGIC {
            return Err(io::Error::other("not a lexicon of this version"));
        }
        let (labels, arcs) = (number(&mut data)?, number(&mut data)?);
        let labels = (0..labels).map(|_| label(&mut data)).collect::<io::Result<_>>()?;
        let mut all = Vec::with_capacity(index(arcs));
        for _ in 0..arcs {
            all.push(number(&mut data)?);
        }
        Ok(Self { labels, arcs: all })
    }

    /// The most probable readings of a word in small letters, without hyphens; empty when the
    /// lexicon does not know it.
    pub(crate) fn readings(&self, word: &str, letters: Letters) -> Vec<Reading> {
        let mut walk = Walk {
            lexicon: self,
            word: word.chars().collect(),
            letters,
            written: String::new(),
            found: Vec::new(),
            steps: STEPS,
        };
        walk.from(0, 0, 0);
        most_probable(walk.found)
    }

    fn arc(&self, at: u32) -> Option<(Label, u32, bool)> {
        let arc = *self.arcs.get(index(at))?;
        let label = *self.labels.get(index((arc >> LABEL_SHIFT) & LABEL_MASK))?;
        Some((label, arc & TARGET_MASK, arc & LAST != 0))
    }
}

/// A depth-first walk through all paths that read the word.
struct Walk<'a> {
    lexicon: &'a Lexicon,
    word: Vec<char>,
    letters: Letters,
    written: String,
    found: Vec<Reading>,
    steps: u32,
}

impl Walk<'_> {
    fn from(&mut self, state: u32, position: usize, weight: u8) {
        let next = self.word.get(position).copied();
        let mut at = state;
        while let Some((label, target, last)) = self.lexicon.arc(at) {
            if self.steps == 0 {
                return;
            }
            self.steps -= 1;
            self.take(label, target, next, position, weight.saturating_add(label.weight));
            if last {
                return;
            }
            at += 1;
        }
    }

    fn take(&mut self, label: Label, target: u32, next: Option<char>, position: usize, weight: u8) {
        let moved = match (label.read, next) {
            (None, None) if label.written.is_none() => return self.end(weight),
            (None, _) if label.written.is_none() => return,
            (None, _) => 0,
            (Some(read), Some(letter)) if self.fits(read, letter) => 1,
            (Some(_), _) => return,
        };
        let length = self.written.len();
        self.written.extend(label.written);
        self.from(target, position + moved, weight);
        self.written.truncate(length);
    }

    fn fits(&self, read: char, letter: char) -> bool {
        read == letter
            || self.letters == Letters::DotsLeftOut
                && matches!((letter, read), ('a', 'ä' | 'å') | ('o', 'ö'))
    }

    fn end(&mut self, weight: u8) {
        if self.found.len() >= READINGS {
            return;
        }
        let proper = self.written.contains('P');
        let lemma = self.written.replace('P', "");
        let parts: Vec<String> =
            lemma.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let weight = if proper { weight.saturating_sub(CAPITAL) } else { weight };
        if !parts.is_empty() {
            self.found.push(Reading { parts, weight });
        }
    }
}

fn most_probable(mut readings: Vec<Reading>) -> Vec<Reading> {
    let least = readings.iter().map(|reading| reading.weight).min().unwrap_or_default();
    readings.retain(|reading| reading.weight == least);
    readings.sort_by(|a, b| a.parts.cmp(&b.parts));
    readings.dedup();
    readings
}

fn label(data: &mut impl Read) -> io::Result<Label> {
    let (read, written) = (number(data)?, number(data)?);
    let mut weight = [0];
    data.read_exact(&mut weight)?;
    let [weight] = weight;
    Ok(Label { read: letter(read), written: letter(written), weight })
}

fn letter(code: u32) -> Option<char> {
    char::from_u32(code).filter(|_| code != 0)
}

fn number(data: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    data.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

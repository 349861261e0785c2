//! Documents of before 2007 are small file systems with a directory of streams. The streams' names
//! tell what a document is. The directory may lie anywhere, in pieces; but each of its entries has
//! 128 bytes and begins at a multiple of them, so they are found while the file passes by.

use super::FileType;
use crate::problem::ProblemCode;

/// The bytes with which such a file begins.
pub(super) const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

const ENTRY: usize = 128;
const NAME_ROOM: usize = 64;

/// The names that matter, and what each tells.
const NAMES: [(&str, Finding); 6] = [
    ("WordDocument", Finding::Stream(FileType::Doc)),
    ("Workbook", Finding::Stream(FileType::Xls)),
    ("Book", Finding::Stream(FileType::Xls)),
    ("PowerPoint Document", Finding::Stream(FileType::Ppt)),
    ("_VBA_PROJECT", Finding::Programs),
    ("_VBA_PROJECT_CUR", Finding::Programs),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finding {
    Stream(FileType),
    Programs,
}

/// What was found in the entries so far.
#[derive(Debug, Default)]
pub(super) struct Directory {
    /// The beginning of an entry whose end has not come yet.
    begun: Vec<u8>,
    found: Vec<Finding>,
}

impl Directory {
    /// Looks at the next bytes of the file.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let missing = if self.begun.is_empty() { 0 } else { ENTRY - self.begun.len() };
        let (first, rest) = bytes.split_at_checked(missing).unwrap_or((bytes, &[]));
        if !self.begun.is_empty() {
            self.begun.extend_from_slice(first);
            if self.begun.len() < ENTRY {
                return;
            }
            let whole = std::mem::take(&mut self.begun);
            self.look_at(&whole);
        }
        let mut entries = rest.chunks_exact(ENTRY);
        for entry in entries.by_ref() {
            self.look_at(entry);
        }
        self.begun = entries.remainder().to_vec();
    }

    /// Which document it is. A document can hold others; so its own name says which of them it is.
    ///
    /// # Errors
    /// [`ProblemCode::FileHasMacros`] when it holds programs; [`ProblemCode::FileTypeNotTaken`] when
    /// it is not the document that its name says.
    pub(super) fn document(&self, declared: Option<FileType>) -> Result<FileType, ProblemCode> {
        if self.found.contains(&Finding::Programs) {
            return Err(ProblemCode::FileHasMacros);
        }
        let streams = self.found.iter().filter_map(|finding| match finding {
            Finding::Stream(file_type) => Some(*file_type),
            Finding::Programs => None,
        });
        let all: Vec<FileType> = streams.collect();
        let found = match (all.as_slice(), declared) {
            ([only], _) => Some(*only),
            (several, Some(declared)) => several.iter().copied().find(|one| *one == declared),
            (_, None) => None,
        };
        found.ok_or(ProblemCode::FileTypeNotTaken)
    }

    fn look_at(&mut self, entry: &[u8]) {
        if let Some(finding) = finding(entry).filter(|finding| !self.found.contains(finding)) {
            self.found.push(finding);
        }
    }
}

/// What an entry tells, if it is one: a name in UTF-16 with its length, and a storage or stream.
fn finding(entry: &[u8]) -> Option<Finding> {
    let [low, high, kind, colour] = *entry.get(NAME_ROOM..NAME_ROOM + 4)? else { return None };
    if !matches!(kind, 1 | 2) || colour > 1 {
        return None;
    }
    let length = usize::from(u16::from_le_bytes([low, high])).checked_sub(2)?;
    let name = entry.get(..NAME_ROOM)?.get(..length)?;
    let is_named = |wanted: &str| {
        let wanted: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        wanted == name
    };
    NAMES.iter().find(|(wanted, _)| is_named(wanted)).map(|(_, finding)| *finding)
}

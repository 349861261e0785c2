//! Documents in the open formats are zip archives. What is in one is read from the directory at
//! the end of the archive; nothing is unpacked, so an archive that swells cannot harm.

use super::FileType;
use crate::problem::ProblemCode;

/// How much of the end of a file is looked at, in bytes. A directory of more than ten thousand
/// parts fits in.
pub(super) const TAIL: usize = 1024 * 1024;

const END_SIGNATURE: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const ENTRY_SIGNATURE: &[u8] = b"PK\x01\x02";
const ENTRY_LENGTH: usize = 46;
/// The longest comment of an archive, which stands after its directory.
const LONGEST_COMMENT: usize = 0xffff;
const ENCRYPTED: u16 = 1;

/// The main parts by which the formats differ: all begin like this. Some programs add a
/// number.
const MAIN_PARTS: [(&str, FileType); 3] = [
    ("word/document", FileType::Docx),
    ("xl/workbook", FileType::Xlsx),
    ("ppt/presentation", FileType::Pptx),
];

/// Which document an archive is. `tail` are the last bytes of a file of `size` bytes.
///
/// # Errors
/// [`ProblemCode::FileHasMacros`] when it holds programs; [`ProblemCode::FileTypeNotTaken`] when it
/// is another archive.
pub(super) fn document(tail: &[u8], size: u64) -> Result<FileType, ProblemCode> {
    let parts = parts(tail, size).ok_or(ProblemCode::FileTypeNotTaken)?;
    let programs =
        |part: &String| part.ends_with("vbaproject.bin") || part.starts_with("xl/macrosheets/");
    if parts.iter().any(programs) {
        return Err(ProblemCode::FileHasMacros);
    }
    let is_main = |part: &String, start: &str| {
        let number = part.strip_prefix(start).and_then(|rest| rest.strip_suffix(".xml"));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let has = |start: &str| parts.iter().any(|part| is_main(part, start));
    let mut found = MAIN_PARTS.iter().filter(|(start, _)| has(start)).map(|(_, one)| *one);
    let described = parts.iter().any(|part| part == "[content_types].xml");
    match (described, found.next(), found.next()) {
        (true, Some(only), None) => Ok(only),
        _ => Err(ProblemCode::FileTypeNotTaken),
    }
}

/// The names of everything in the archive, in lower case; `None` for an archive that is damaged,
/// encrypted or larger than any document.
fn parts(tail: &[u8], size: u64) -> Option<Vec<String>> {
    let end = end_of_directory(tail)?;
    let record = tail.get(end..)?;
    let count = short(record, 10)?;
    let length = usize::try_from(long(record, 12)?).ok()?;
    let begins = u64::from(long(record, 16)?);
    let tail_begins = size.checked_sub(u64::try_from(tail.len()).ok()?)?;
    let start = usize::try_from(begins.checked_sub(tail_begins)?).ok()?;
    let stop = start.checked_add(length).filter(|stop| *stop <= end)?;
    let mut rest = tail.get(start..stop)?;
    let mut names = Vec::new();
    for _ in 0..count {
        let (name, after) = entry(rest)?;
        names.push(name);
        rest = after;
    }
    Some(names)
}

/// One entry of the directory: its name, and what follows.
fn entry(rest: &[u8]) -> Option<(String, &[u8])> {
    if !rest.starts_with(ENTRY_SIGNATURE) || short(rest, 8)? & ENCRYPTED != 0 {
        return None;
    }
    let name_length = usize::from(short(rest, 28)?);
    let others = usize::from(short(rest, 30)?) + usize::from(short(rest, 32)?);
    let name = rest.get(ENTRY_LENGTH..ENTRY_LENGTH + name_length)?;
    let name = String::from_utf8_lossy(name).replace('\\', "/").to_ascii_lowercase();
    let after = rest.get(ENTRY_LENGTH + name_length + others..)?;
    Some((name.trim_start_matches('/').to_owned(), after))
}

/// Where the last record of the archive begins. It ends with the file: what hides behind an
/// archive is refused.
fn end_of_directory(tail: &[u8]) -> Option<usize> {
    let last = tail.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|at| {
        let record = tail.get(*at..).unwrap_or_default();
        let comment = short(record, 20).map(usize::from);
        record.starts_with(END_SIGNATURE) && comment == record.len().checked_sub(END_LENGTH)
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

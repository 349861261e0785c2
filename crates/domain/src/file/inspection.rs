//! What a file is, by its content (spec 3.2). It is looked at while it passes by: the beginning, the
//! end, and the entries of old documents; memory does not grow with the file.

use sha2::{Digest, Sha256};

use super::office::{self, TAIL};
use super::old_office::{self, Directory};
use super::{FileName, FileType};
use crate::problem::ProblemCode;
use crate::secret::hexadecimal;

/// How much of the beginning is looked at, in bytes.
const HEAD: usize = 512;

const ZIP: &[u8] = b"PK\x03\x04";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
const JPG: &[u8] = b"\xff\xd8\xff";
const PDF: &[u8] = b"%PDF-";

/// The brands of films that browsers play.
const FILM_BRANDS: [&[u8]; 10] =
    [b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV"];

/// A file that passes by.
#[derive(Debug, Default)]
pub struct Inspection {
    size: u64,
    digest: Sha256,
    head: Vec<u8>,
    tail: Vec<u8>,
    directory: Directory,
}

/// What a file was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// Its type.
    pub file_type: FileType,
    /// Its name, with the ending of its type.
    pub name: FileName,
    /// How many bytes it has.
    pub size: u64,
    /// The SHA-256 of its content in hexadecimal.
    pub sha256: String,
}

/// What the first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beginning {
    Of(FileType),
    Archive,
    OldDocument,
    Unknown,
}

impl Inspection {
    /// Looks at the next bytes.
    pub fn take(&mut self, bytes: &[u8]) {
        self.size = self.size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        self.digest.update(bytes);
        let room = HEAD.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(room));
        if self.beginning() == Beginning::Archive {
            self.keep_tail(bytes);
        }
        // From the first byte on, since entries are counted from there.
        self.directory.take(bytes);
    }

    /// How many bytes have passed.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Whether the beginning is that of no type that is taken.
    pub fn is_hopeless(&self) -> bool {
        self.head.len() == HEAD && self.beginning() == Beginning::Unknown
    }

    /// What it is, once all has passed by.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn finish(self, name: FileName) -> Result<Inspected, ProblemCode> {
        if self.size == 0 {
            return Err(ProblemCode::FileEmpty);
        }
        let declared = name.declared_type();
        let file_type = match self.beginning() {
            Beginning::Of(file_type) => file_type,
            Beginning::Archive => office::document(&self.tail, self.size)?,
            Beginning::OldDocument => self.directory.document(declared)?,
            Beginning::Unknown => return Err(ProblemCode::FileTypeNotTaken),
        };
        if declared.is_some_and(|declared| declared != file_type) {
            return Err(ProblemCode::FileNameMisleads { found: file_type.code().to_owned() });
        }
        let sha256 = hexadecimal(&self.digest.finalize());
        Ok(Inspected { file_type, name: name.ending_as(file_type), size: self.size, sha256 })
    }

    fn beginning(&self) -> Beginning {
        let head = self.head.as_slice();
        let starts = [(PDF, FileType::Pdf), (PNG, FileType::Png), (JPG, FileType::Jpg)];
        if let Some((_, file_type)) = starts.iter().find(|(start, _)| head.starts_with(start)) {
            return Beginning::Of(*file_type);
        }
        if head.starts_with(ZIP) {
            Beginning::Archive
        } else if head.starts_with(old_office::SIGNATURE) {
            Beginning::OldDocument
        } else if is_film(head) {
            Beginning::Of(FileType::Mp4)
        } else {
            Beginning::Unknown
        }
    }

    fn keep_tail(&mut self, bytes: &[u8]) {
        let new = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
        let excess = (self.tail.len() + new.len()).saturating_sub(TAIL);
        self.tail.drain(..excess.min(self.tail.len()));
        self.tail.extend_from_slice(new);
    }
}

/// Whether a file begins with the box that says what kind of film it is.
fn is_film(head: &[u8]) -> bool {
    let is_box = head.get(4..8) == Some(b"ftyp");
    let length = head.get(..4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    let length = length.and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let brands = head.get(8..length.min(head.len())).unwrap_or_default();
    let is_other = brands.starts_with(b"qt  ");
    is_box && !is_other && brands.chunks_exact(4).any(|brand| FILM_BRANDS.contains(&brand))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    fn inspect(name: &str, content: &[u8]) -> Result<FileType, ProblemCode> {
        inspect_in(name, content, 4_096)
    }

    fn inspect_in(name: &str, content: &[u8], piece: usize) -> Result<FileType, ProblemCode> {
        let mut inspection = Inspection::default();
        for piece in content.chunks(piece) {
            inspection.take(piece);
        }
        inspection.finish(FileName::cleaned(name)).map(|found| found.file_type)
    }

    #[test]
    fn every_type_is_known_by_its_content_whatever_the_name_and_the_pieces() {
        for (file_type, content) in samples::all() {
            let file_type: FileType = file_type.parse().unwrap();
            let name = format!("ohje.{}", file_type.code());
            for piece in [1, 7, 128, 1_000_000] {
                assert_eq!(inspect_in(&name, &content, piece), Ok(file_type), "{name} {piece}");
                assert_eq!(inspect_in("ohje", &content, piece), Ok(file_type), "{name} {piece}");
            }
            let other = if file_type == FileType::Pdf { "ohje.png" } else { "ohje.pdf" };
            let found = file_type.code().to_owned();
            assert_eq!(inspect(other, &content), Err(ProblemCode::FileNameMisleads { found }));
        }
    }

    #[test]
    fn other_content_is_refused_under_every_name() {
        let html = b"<!doctype html><script>alert(1)</script>".to_vec();
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec();
        let program = b"MZ\x90\0".repeat(200);
        let archive = samples::zip(&[("a.txt", b"a")]);
        let film = b"\0\0\0\x14ftypqt  \0\0\0\0mp42".to_vec();
        let picture = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
        for content in [html, svg, program, archive, film, picture, b"P".to_vec()] {
            for name in ["a.pdf", "a.png", "a.docx", "a.doc", "a.mp4", "a"] {
                let refused = Err(ProblemCode::FileTypeNotTaken);
                assert_eq!(inspect(name, &content), refused, "{name}: {content:?}");
            }
        }
        assert_eq!(inspect("a.pdf", b""), Err(ProblemCode::FileEmpty));
    }

    #[test]
    fn documents_with_programs_are_refused() {
        for name in ["a.docm", "a.docx", "a"] {
            assert_eq!(inspect(name, &samples::docm()), Err(ProblemCode::FileHasMacros));
        }
        let old = samples::compound(&["WordDocument", "_VBA_PROJECT"]);
        assert_eq!(inspect("a.doc", &old), Err(ProblemCode::FileHasMacros));
    }

    #[test]
    fn an_old_document_that_holds_another_is_what_its_name_says() {
        let both = samples::compound(&["WordDocument", "Workbook"]);
        assert_eq!(inspect("a.doc", &both), Ok(FileType::Doc));
        assert_eq!(inspect("a.xls", &both), Ok(FileType::Xls));
        assert_eq!(inspect("a.ppt", &both), Err(ProblemCode::FileTypeNotTaken));
        assert_eq!(inspect("a", &both), Err(ProblemCode::FileTypeNotTaken));
        let locked = samples::compound(&["EncryptedPackage"]);
        assert_eq!(inspect("a.docx", &locked), Err(ProblemCode::FileTypeNotTaken));
    }

    #[test]
    fn damaged_and_ambiguous_archives_are_refused() {
        let whole = samples::docx();
        for kept in 5..whole.len() {
            let refused = Err(ProblemCode::FileTypeNotTaken);
            assert_eq!(inspect("a.docx", &whole[..kept]), refused, "{kept}");
        }
        let mut followed = whole.clone();
        followed.extend_from_slice(b"<script>alert(1)</script>");
        assert_eq!(inspect("a.docx", &followed), Err(ProblemCode::FileTypeNotTaken));
        let both = samples::zip(&[
            ("[Content_Types].xml", b""),
            ("word/document.xml", b""),
            ("xl/workbook.xml", b""),
        ]);
        assert_eq!(inspect("a.docx", &both), Err(ProblemCode::FileTypeNotTaken));
    }

    #[test]
    fn an_archive_larger_than_what_is_kept_of_it_is_read_from_its_end() {
        let pictures = vec![0; 3 * TAIL];
        let parts: [(&str, &[u8]); 3] = [
            ("word/media/image1.png", &pictures),
            ("[Content_Types].xml", b""),
            ("word/document2.xml", b""),
        ];
        let document = samples::zip(&parts);
        let mut inspection = Inspection::default();
        for piece in document.chunks(100_000) {
            inspection.take(piece);
            assert!(inspection.tail.len() <= TAIL && inspection.tail.capacity() <= 2 * TAIL);
        }
        let found = inspection.finish(FileName::cleaned("a.docx")).unwrap();
        let size = u64::try_from(document.len()).unwrap();
        assert_eq!((found.file_type, found.size), (FileType::Docx, size));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fail(start in 0_usize..5, rest: Vec<u8>, piece in 1_usize..300) {
            let starts: [&[u8]; 5] = [ZIP, old_office::SIGNATURE, b"\0\0\0\x20ftyp", PNG, b""];
            let mut content = starts[start].to_vec();
            content.extend(rest);
            content.extend(samples::docx().iter().skip(start * 40));
            let _ = inspect_in("a", &content, piece);
        }
    }
}

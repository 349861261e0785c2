//! Files of the demonstration's services and pages: documents of one page that the program writes itself.

use serde::Deserialize;

use service_manual_domain::audit::Initiator;
use service_manual_domain::file::{FileName, Inspected, Inspection, StoredFile, Visibility};
use service_manual_domain::ids::{AccountId, FileId};
use service_manual_domain::service::Service;
use service_manual_domain::time::Instant;

use super::{Loader, wrong};
use crate::context::record_by;
use crate::error::Result;
use crate::files::added;

/// A document. It is added to its service before the service is changed for the first time: a
/// version can only name files that are there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoFile {
    /// Its name within the content.
    pub key: String,
    /// The name of the file.
    pub name: String,
    /// Code of for whom it is.
    pub visibility: String,
    /// The lines of its page, the heading first.
    pub lines: Vec<String>,
}

impl Loader<'_> {
    /// Adds the files of a service, unless they are there.
    pub(super) async fn attach(
        &mut self,
        files: &[DemoFile],
        service: &Service,
        by: AccountId,
        at: Instant,
    ) -> Result<()> {
        for file in files {
            let key = ("file", file.key.clone());
            if self.ids.contains_key(&key) {
                continue;
            }
            let (id, found) = self.bytes(file, at).await?;
            let visibility: std::result::Result<Visibility, _> = file.visibility.parse();
            let stored = StoredFile {
                id,
                service: service.id,
                name: found.name,
                file_type: found.file_type,
                size: found.size,
                sha256: found.sha256,
                visibility: visibility.map_err(|code| wrong(&file.key, &code))?,
                uploaded_by: by,
                uploaded_at: at,
            };
            self.tx.files().add(&stored).await?;
            let event = added(service, &stored);
            record_by(&mut self.tx, Initiator::Account(by), &event, at).await?;
            self.ids.insert(key, id.to_string());
            self.things.files.insert(id);
        }
        Ok(())
    }

    /// Stores the bytes of a document, and says what they are.
    pub(super) async fn bytes(
        &mut self,
        file: &DemoFile,
        at: Instant,
    ) -> Result<(FileId, Inspected)> {
        let id = FileId::new(at, self.ctx.random());
        let bytes = page(&file.lines);
        let mut inspection = Inspection::default();
        inspection.take(&bytes);
        let found = inspection.finish(FileName::cleaned(&file.name));
        let found = found.map_err(|code| wrong(&file.key, &code))?;
        self.tx.files().begin(id, at).await?;
        self.tx.files().add_piece(id, 0, bytes).await?;
        Ok((id, found))
    }
}

/// A PDF document of one page, with the first line as its heading.
fn page(lines: &[String]) -> Vec<u8> {
    let mut text = String::from("BT 56 780 Td 26 TL /F1 18 Tf");
    for (number, line) in lines.iter().enumerate() {
        let font = if number == 1 { " 18 TL /F2 11 Tf" } else { "" };
        text = format!("{text}{font} ({}) Tj T*", quoted(line));
    }
    text.push_str(" ET");
    let font =
        |name| format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>");
    document(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{text}\nendstream", text.len()),
        font("Helvetica-Bold"),
        font("Helvetica"),
    ])
}

/// A line between brackets: in ASCII, with other letters of Western Europe by their octal number.
fn quoted(line: &str) -> String {
    let quote = |letter: char| match u32::from(letter) {
        0x28 | 0x29 | 0x5c => format!("\\{letter}"),
        0x20..=0x7e => letter.to_string(),
        code @ 0xa0..=0xff => format!("\\{code:03o}"),
        _ => "?".to_owned(),
    };
    line.chars().map(quote).collect()
}

/// Objects, numbered from 1, with the table of where each begins.
fn document(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::new();
    for (number, object) in (1..).zip(objects) {
        table = format!("{table}{:010} 00000 n \n", file.len());
        file = format!("{file}{number} 0 obj{object}endobj\n");
    }
    let (begins, size) = (file.len(), objects.len() + 1);
    file = format!(
        "{file}xref\n0 {size}\n0000000000 65535 f \n{table}\
         trailer<</Root 1 0 R/Size {size}>>\nstartxref\n{begins}\n%%EOF\n"
    );
    file.into_bytes()
}

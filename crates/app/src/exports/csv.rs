//! Tables for spreadsheets: UTF-8 with a byte order mark, semicolons, quoting of RFC 4180. A
//! Finnish or Swedish spreadsheet opens such a file by a double click.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::error::{Error, Result};

/// Tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// With one of these a spreadsheet begins a formula. Cells hold what people typed, and must never
/// become one.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table that is written row by row and taken away in pieces.
pub struct Csv {
    writer: Writer<Vec<u8>>,
}

impl Csv {
    /// A table that begins with its headings.
    pub fn with_headings<C: AsRef<str>>(headings: &[C]) -> Result<Self> {
        let mut csv = Self { writer: writer(BYTE_ORDER_MARK.as_bytes().to_vec()) };
        csv.row(headings)?;
        Ok(csv)
    }

    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: &[C]) -> Result<()> {
        let safe = cells.iter().map(|cell| as_text(cell.as_ref()));
        self.writer.write_record(safe).map_err(failed)
    }

    /// Everything since the last time.
    pub fn take(&mut self) -> Result<Vec<u8>> {
        let full = std::mem::replace(&mut self.writer, writer(Vec::new()));
        full.into_inner().map_err(|error| failed(error.error()))
    }
}

fn writer(bytes: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(bytes)
}

/// The cell as text for a spreadsheet: with an apostrophe before what would be a formula.
fn as_text(cell: &str) -> String {
    if cell.starts_with(FORMULA_STARTS) { format!("'{cell}") } else { cell.to_owned() }
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("a table cannot be written: {error}"))
}
